let edition = $state(0)

/** Counts the changes made to the dossier from this page: what reads it is fetched anew. */
export const dossier = {
  get edition(): number {
    return edition
  },
  changed(): void {
    edition += 1
  },
}
