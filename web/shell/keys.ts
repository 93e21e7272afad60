/** Runs what a key stands for, unless the reader is typing or the key belongs to the browser. */
export function onShortcut(
  event: KeyboardEvent,
  actions: Readonly<Record<string, () => void>>,
): void {
  const act = actions[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (document.querySelector('dialog[open]')) return
  event.preventDefault()
  act()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type=range]), select, textarea')
  )
}
