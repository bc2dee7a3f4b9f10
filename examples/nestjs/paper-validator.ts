import { FileValidator } from '@nestjs/common'
import { explain, type Trust, toLog, type Verdict, verifyDocument } from 'cotejo'

/** Lets papers pass that are accepted or to be looked at. A bad file is an answer of 400, never an exception of its own. */
export class PaperValidator extends FileValidator<{ trust: Trust }, Express.Multer.File> {
  // One validator serves every request, so a verdict is kept with its own file.
  static readonly #verdicts = new WeakMap<object, Verdict>()

  static verdictOn(file: Express.Multer.File): Verdict {
    return PaperValidator.#verdicts.get(file)!
  }

  async isValid(file: Express.Multer.File): Promise<boolean> {
    const verdict = await verifyDocument(file.buffer, { trust: this.validationOptions.trust })
    PaperValidator.#verdicts.set(file, verdict)
    console.log(JSON.stringify(toLog(verdict)))
    return verdict.outcome !== 'reject'
  }

  buildErrorMessage(file: Express.Multer.File): string {
    const { summary, student } = explain(PaperValidator.verdictOn(file), 'es')
    return [summary, ...student].join(' ')
  }
}
