import { version } from '../package.json'

/** The PDF parser that is built into the package: see `vendor`. */
export const pdfjsVersion = '5.4.296'

/** What produced an evidence, for the verdict's basis. */
export const engine = `cotejo ${version}, pdfjs ${pdfjsVersion}`
