import { plain } from './text-layout.ts'

/** What `add` did. */
export interface AddReport {
  readonly read: number
  readonly replaced: number
  readonly unchanged: number
  /** Stored, but no statements are taken from them: not in English. */
  readonly notRead: readonly { readonly path: string; readonly reason: string }[]
  /** A sentence for each path that could not be read. */
  readonly failed: readonly string[]
  readonly statements: number
  readonly positions: number
  /** Ctrl-C ended it early; what was read before is in the dossier. */
  readonly interrupted: boolean
  /** The dossier itself could not take more, so the files after were not tried. */
  readonly stopped: boolean
}

export const emptyReport: AddReport = {
  read: 0,
  replaced: 0,
  unchanged: 0,
  notRead: [],
  failed: [],
  statements: 0,
  positions: 0,
  interrupted: false,
  stopped: false,
}

export function describeReport(report: AddReport): string {
  const counts = [
    `${count(report.read, 'document')} read`,
    report.replaced > 0 && `${report.replaced} replaced`,
    report.unchanged > 0 && `${report.unchanged} unchanged`,
    report.notRead.length > 0 && `${report.notRead.length} not read`,
    report.failed.length > 0 && `${report.failed.length} failed`,
  ].filter(Boolean)
  const found = `${count(report.statements, 'statement')}, ${count(report.positions, 'position')}`
  const notRead = report.notRead.map(({ path, reason }) => `not read: ${plain(path)}: ${reason}\n`)
  const interrupted = report.interrupted ? 'Interrupted; run it again to read the rest.\n' : ''
  return `${counts.join(', ')}: ${found}.\n${notRead.join('')}${interrupted}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
