import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { createAnalyser } from '../src/text/analyse.ts'
import { readPolnear } from './polnear.ts'
import { createExamples } from './statement-examples.ts'
import { isInFold } from './statement-folds.ts'
import type { Lesson } from './statement-threads.ts'
import { learnWeights } from './statement-weights.ts'
import { TEXT_MODEL, unseenAnalyses } from './text-jackknife.ts'

/** A thread that learns from the articles of a lesson, sends the weights, and ends. */
const { name, folder, articles, without, beginning }: Lesson = workerData
const all = readPolnear(folder, 'train')
const examples = createExamples(all, unseenAnalyses(all)).slice(0, articles)
const taught = examples.filter((_, i) => without === undefined || !isInFold(i, without))
const report = (line: string) => console.log(`${name}: ${line}`)
const analyse = createAnalyser(readFileSync(TEXT_MODEL))
parentPort?.postMessage(learnWeights(taught, analyse, beginning, report))
