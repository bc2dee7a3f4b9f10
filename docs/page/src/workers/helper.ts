import type { Reply } from './answer.ts'

/** Why there is no answer: the worker was ended because it took too long, or it could not. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly why: 'too-long' | 'failed'

  constructor(why: NoAnswer['why'], detail = '') {
    super(`the worker gave no answer: ${why} ${detail}`)
    this.why = why
  }
}

/** A worker that is asked one thing at a time, and is ended and replaced when it does not answer in time. */
export class Helper<Question, Answer> {
  readonly #start: () => Worker
  #worker: Worker | undefined
  #before: Promise<unknown> = Promise.resolve()

  constructor(start: () => Worker) {
    this.#start = start
  }

  /**
   * Waits for its turn, then asks.
   * @param milliseconds From when the worker has the question.
   * @throws NoAnswer
   */
  ask(question: Question, milliseconds: number): Promise<Answer> {
    const answer = this.#before.then(() => this.#ask(question, milliseconds))
    this.#before = answer.catch(() => {})
    return answer
  }

  #ask(question: Question, milliseconds: number): Promise<Answer> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      const giveUp = (error: NoAnswer) => {
        clearTimeout(timer)
        worker.terminate()
        this.#worker = undefined
        reject(error)
      }
      const timer = setTimeout(() => giveUp(new NoAnswer('too-long')), milliseconds)
      worker.onerror = () => giveUp(new NoAnswer('too-long', 'it ended'))
      worker.onmessage = ({ data }: MessageEvent<Reply<Answer>>) => {
        clearTimeout(timer)
        if ('answer' in data) resolve(data.answer)
        else reject(new NoAnswer('failed', data.failure))
      }
      worker.postMessage(question)
    })
  }
}
