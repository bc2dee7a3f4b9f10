import { MultiBar } from 'cli-progress'

/** What is said while many files are gone through: text on the standard output, and a bar below it for whoever watches. */
export interface Progress {
  /** One more is done; `text` says so. */
  done(text: string): void
  stop(): void
}

const FORMAT = {
  format: '{bar} {value}/{total} · {eta_formatted}',
  barCompleteChar: '█',
  barIncompleteChar: '░',
  barsize: 30,
  clearOnComplete: true,
  // An interruption ends the command, it does not end the bar alone.
  gracefulExit: false,
}

export function progressOf(total: number): Progress {
  const print = (text: string) => void process.stdout.write(text)
  if (!process.stderr.isTTY || total < 2) return { done: print, stop: () => {} }
  const bars = new MultiBar(FORMAT)
  const bar = bars.create(total, 0)
  // Where both are the same terminal, the bar makes room for the text.
  const say = process.stdout.isTTY ? (text: string) => bars.log(text) : print
  return {
    done(text) {
      say(text)
      bar.increment()
    },
    stop() {
      bars.update()
      bars.stop()
    },
  }
}
