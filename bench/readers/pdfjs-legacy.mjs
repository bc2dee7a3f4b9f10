import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { textOf } from './text-of.mjs'

export const read = (bytes) => textOf(getDocument, bytes)
