import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { LearntWeights } from '../src/statements/model/model-file.ts'

/** Which articles networks learn from. */
export interface Lesson {
  readonly name: string
  /** Where the corpus is, and how many of its articles are looked at. */
  readonly folder: string
  readonly articles: number
  /** The fold that is left out, if any. */
  readonly without: number | undefined
  /** Which random numbers it begins with: another beginning, as good a network by chance better or worse. */
  readonly beginning: number
}

/**
 * Learns the networks of each lesson in a thread of its own, as many at a time as there are cores. What
 * a lesson gives does not hang on the others, nor on the order in which they end.
 */
export async function learnInThreads(
  lessons: readonly Lesson[],
): Promise<readonly LearntWeights[]> {
  const learnt: LearntWeights[] = []
  const waiting = [...lessons.entries()]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, lesson] = next
      learnt[place] = await learnAside(lesson)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return learnt
}

function learnAside(lesson: Lesson): Promise<LearntWeights> {
  const source = JSON.stringify(new URL('./statement-lesson.ts', import.meta.url).href)
  const code = `import('tsx/esm/api').then((tsx) => (tsx.register(), import(${source})))`
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true, workerData: lesson, execArgv: [] })
    worker.once('error', reject)
    // When the thread has ended all its lines have been printed.
    worker.once('message', (weights) => worker.once('exit', () => resolve(weights)))
  })
}
