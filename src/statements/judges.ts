import type { Raters } from './confidence.ts'
import type { Judges } from './model/model-file.ts'
import { createScore } from './ranking/linear.ts'
import type { Rankers } from './ranking/rank-readings.ts'

/** The judges that were learnt, ready to score. */
export function createJudges({ source, content, confidence, reported }: Judges): Rankers & Raters {
  return {
    source: createScore(source),
    content: createScore(content),
    confidence: createScore(confidence),
    reported: createScore(reported),
  }
}
