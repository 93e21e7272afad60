export interface Interrupt {
  asked(): boolean
  release(): void
}

/**
 * Ctrl-C ends long work after the document at hand, so that nothing is left half done; pressed
 * a second time it ends the process at once, which the dossier survives too.
 */
export function catchInterrupt(): Interrupt {
  let asked = false
  const stop = () => {
    asked = true
  }
  process.once('SIGINT', stop)
  return { asked: () => asked, release: () => process.off('SIGINT', stop) }
}
