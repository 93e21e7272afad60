let edition = $state(0)

// Another program may have added articles while the reader was elsewhere.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') edition += 1
})

/** Counts the changes made to the dossier: what reads it is fetched anew with each. */
export const dossier = {
  get edition(): number {
    return edition
  },
  changed(): void {
    edition += 1
  },
}
