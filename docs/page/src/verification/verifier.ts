import { LIMITS } from '../../../../src/content/limits.ts'
import { type Helper, NoAnswer } from '../workers/helper.ts'
import type { GivenOptions, Told, VerifyQuestion } from './verify-papers.ts'

/** A worker that did not answer within the time of one reading and this much more is taken to hang. */
const GRACE_MS = 2_000
export const ANSWER_MS = LIMITS.milliseconds + GRACE_MS

export class Verifier {
  readonly #helper: Helper<VerifyQuestion, Told[]>

  constructor(helper: Helper<VerifyQuestion, Told[]>) {
    this.#helper = helper
  }

  /**
   * The verdict of a file. One at which the worker hangs gets that of a file that takes too long, without being read.
   * @throws NoAnswer where the browser can no longer read the file.
   */
  async verify(file: File, options: GivenOptions): Promise<Told> {
    const [told] = await this.#helper.ask({ ...options, files: [file] }, ANSWER_MS).catch((error) => {
      if (!isTooLong(error)) throw error
      return this.#helper.ask({ ...options, files: [file], limits: { milliseconds: 0 } }, ANSWER_MS)
    })
    return told!
  }

  /** The verdicts of papers of one person; each for itself where one of them keeps the worker from answering. */
  async verifyTogether(files: readonly File[], options: GivenOptions): Promise<(Told | undefined)[]> {
    try {
      return await this.#helper.ask({ ...options, files }, ANSWER_MS * files.length)
    } catch {
      const told: (Told | undefined)[] = []
      for (const file of files) told.push(await this.verify(file, options).catch(() => undefined))
      return told
    }
  }
}

const isTooLong = (error: unknown) => error instanceof NoAnswer && error.why === 'too-long'
