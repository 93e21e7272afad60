import { parentPort, workerData } from 'node:worker_threads'
import { createLineReader } from './extract-line.ts'
import type { InputLine } from './stdin-lines.ts'

/** One thread of `demarche extract`: lines in, their results out, batch by batch. */
const read = createLineReader(workerData.codebook)
parentPort?.on('message', (batch: readonly InputLine[]) => {
  parentPort?.postMessage(batch.map(read))
})
