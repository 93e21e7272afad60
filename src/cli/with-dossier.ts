import { type Dossier, openDossier, readDossier } from '../dossier/open.ts'

/** Reads a dossier and closes it, whatever happens. */
export function reading<T>(path: string, work: (dossier: Dossier) => Promise<T>): Promise<T> {
  return closing(readDossier(path), work)
}

/** Opens a dossier to change it, made if need be, and closes it, whatever happens. */
export function writing<T>(path: string, work: (dossier: Dossier) => Promise<T>): Promise<T> {
  return closing(openDossier(path), work)
}

async function closing<T>(dossier: Dossier, work: (dossier: Dossier) => Promise<T>): Promise<T> {
  try {
    return await work(dossier)
  } finally {
    await dossier.close()
  }
}
