import { dossier } from './edition.svelte.ts'

/** Something fetched: the last value stays while the next one is on its way. */
export interface Resource<Value> {
  readonly value: Value | undefined
  readonly error: string | undefined
  readonly loading: boolean
}

/** Fetches at once, and again whenever the dossier or what `load` reads has changed; the older request is ended. */
export function resource<Value>(load: (signal: AbortSignal) => Promise<Value>): Resource<Value> {
  let value = $state.raw<Value>()
  let error = $state<string>()
  let loading = $state(true)

  $effect(() => {
    const older = new AbortController()
    void dossier.edition
    loading = true
    load(older.signal).then(
      (loaded) => {
        if (older.signal.aborted) return
        value = loaded
        error = undefined
        loading = false
      },
      (reason: unknown) => {
        if (older.signal.aborted) return
        error = reason instanceof Error ? reason.message : String(reason)
        loading = false
      },
    )
    return () => older.abort()
  })

  return {
    get value() {
      return value
    },
    get error() {
      return error
    },
    get loading() {
      return loading
    },
  }
}
