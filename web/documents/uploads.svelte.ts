import type { AddedView } from '../../src/server/views.ts'
import { addDocument, removeDocument } from '../shell/client.ts'
import { dossier } from '../shell/edition.svelte.ts'
import type { NamedFile } from './dropped.ts'

/** What became of a file that was dropped on the page. */
export type Upload =
  | { readonly name: string; readonly state: 'waiting' | 'undone' }
  | { readonly name: string; readonly state: 'added'; readonly added: AddedView }
  | { readonly name: string; readonly state: 'failed'; readonly error: string }

/** How long one waits for many files before the page shows what was read so far, in ms. */
const REFRESH = 1000

let list = $state<Upload[]>([])
let running = false

/** The files handed over on this page, one read after the other. */
export const uploads = {
  get list(): readonly Upload[] {
    return list
  },
  add(files: readonly NamedFile[]): void {
    const start = list.length
    list.push(...files.map(({ name }): Upload => ({ name, state: 'waiting' })))
    queue.push(...files.map((file, index) => ({ ...file, index: start + index })))
    if (!running) void work()
  },
  async undo(index: number, id: string): Promise<void> {
    const { name } = list[index] ?? { name: id }
    try {
      await removeDocument(id)
      list[index] = { name, state: 'undone' }
    } catch (error) {
      list[index] = { name, state: 'failed', error: messageOf(error) }
    }
    dossier.changed()
  },
  /** Forgets what is done. */
  clear(): void {
    if (!running) list = []
  },
}

const queue: (NamedFile & { readonly index: number })[] = []

async function work(): Promise<void> {
  running = true
  let refreshed = performance.now()
  for (let next = queue.shift(); next; next = queue.shift()) {
    list[next.index] = await upload(next)
    if (performance.now() - refreshed < REFRESH) continue
    refreshed = performance.now()
    dossier.changed()
  }
  running = false
  dossier.changed()
}

async function upload({ name, file }: NamedFile): Promise<Upload> {
  try {
    return { name, state: 'added', added: await addDocument(name, file) }
  } catch (error) {
    return { name, state: 'failed', error: messageOf(error) }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
