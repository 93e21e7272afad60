import { Worker } from 'node:worker_threads'
import type { LineResult } from './extract-line.ts'
import type { InputLine } from './stdin-lines.ts'

export interface Pool {
  readonly run: (batch: readonly InputLine[]) => Promise<readonly LineResult[]>
  readonly close: () => Promise<void>
}

/** Threads that read lines; a batch waits for the first that is free. */
export function openPool(size: number, codebook: string | undefined): Pool {
  const workers = Array.from({ length: size }, () => startWorker(codebook))
  const free = [...workers]
  const waiting: ((worker: Worker) => void)[] = []
  const take = () => {
    const worker = free.pop()
    return worker ? Promise.resolve(worker) : new Promise<Worker>((given) => waiting.push(given))
  }
  const giveBack = (worker: Worker) => {
    const next = waiting.shift()
    if (next) next(worker)
    else free.push(worker)
  }
  return {
    run: async (batch) => {
      const worker = await take()
      const results = await ask(worker, batch)
      giveBack(worker)
      return results
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** Built files run as they are; from source a thread must first be given the loader for TypeScript. */
function startWorker(codebook: string | undefined): Worker {
  const workerData = { codebook }
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./extract-worker.js', import.meta.url), { workerData })
  }
  const source = JSON.stringify(new URL('./extract-worker.ts', import.meta.url).href)
  const code = `import('tsx/esm/api').then((tsx) => (tsx.register(), import(${source})))`
  return new Worker(code, { eval: true, workerData, execArgv: [] })
}

function ask(worker: Worker, batch: readonly InputLine[]): Promise<readonly LineResult[]> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage)
      worker.off('error', onError)
    }
    const onMessage = (results: readonly LineResult[]) => {
      settle()
      resolve(results)
    }
    const onError = (error: Error) => {
      settle()
      reject(error)
    }
    worker.once('message', onMessage)
    worker.once('error', onError)
    worker.postMessage(batch)
  })
}
