/**
 * Wrong input, said in one sentence that names the file, line or field, what was wrong,
 * the value, and what is allowed. Whoever meets one at the boundary prints its message
 * without a stack; any other error is a bug and keeps its stack.
 */
export class DemarcheError extends Error {
  override readonly name: string = 'DemarcheError'
}

/** A file or text that cannot be read as an article. */
export class UnreadableDocument extends DemarcheError {
  override readonly name = 'UnreadableDocument'
}

/** A codebook, mechanism, incident, proposal or request whose content breaks its rules. */
export class InvalidInput extends DemarcheError {
  override readonly name = 'InvalidInput'
}

/** A dossier that cannot be opened, read or written. */
export class DossierError extends DemarcheError {
  override readonly name = 'DossierError'
}
