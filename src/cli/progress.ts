/** A bar on standard error with rate and time left; silent where nobody watches. */
export interface Progress {
  /** One more is done. */
  step(): void
  /** Takes the bar away, so that a line can be printed in its place. */
  clear(): void
}

/** Between two drawings, in milliseconds: more is only flicker. */
const PAUSE = 80

const BAR = 24

export function startProgress(total: number, unit: string, stream = process.stderr): Progress {
  if (!stream.isTTY || total < 2) return { step() {}, clear() {} }
  const start = performance.now()
  let done = 0
  let drawn = 0
  return {
    step() {
      done += 1
      const now = performance.now()
      if (now - drawn < PAUSE && done < total) return
      drawn = now
      stream.write(`\r\x1b[2K${drawBar(done, total, unit, (now - start) / 1000)}`)
    },
    clear: () => stream.write('\r\x1b[2K'),
  }
}

/** The bar after so many seconds. */
function drawBar(done: number, total: number, unit: string, seconds: number): string {
  const filled = Math.round((done / total) * BAR)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
  const rate = seconds > 0 ? done / seconds : 0
  const left = rate > 0 ? ` · ${duration((total - done) / rate)} left` : ''
  return `${bar} ${done}/${total} ${unit} · ${rate.toFixed(rate < 10 ? 1 : 0)}/s${left}`
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
