import type { Box } from '../content/content.ts'
import { boxOf, lettersOf, type Span, textOf } from '../content/lines.ts'

/** A place on a page, and how what stands there was come by. */
export interface Place {
  /** 1-based. */
  readonly page: number
  readonly box: Box
  /** `text`: the file's own text. `ocr`: an invisible text layer over a picture. `qr`: a QR code in an image. */
  readonly source: 'text' | 'ocr' | 'qr'
}

/** Several spans read as one text, each after a joiner, so that a part of the text can be found again on the page. */
export interface Passage {
  readonly text: string
  readonly spans: readonly { readonly at: number; readonly span: Span }[]
}

/** What a narrow cell leaves of a word for the next line, and no word is: the bracket that closes it, its last consonant. */
const REST = /^(?:\)|[LNRSZ]$)/

export function passageOf(spans: readonly Span[], joiner = ' '): Passage {
  let text = ''
  const placed: { at: number; span: Span }[] = []
  for (const span of spans) {
    const more = textOf(span)
    if (text !== '' && !(/\p{L}$/u.test(text) && REST.test(more))) text += joiner
    placed.push({ at: text.length, span })
    text += more
  }
  return { text, spans: placed }
}

/** The places of the characters `from` up to `to` of a passage: one for each line that they stand on. */
export const placesOf = (passage: Passage, from: number, to: number, source: Place['source']): Place[] =>
  spansOf(passage, from, to).map((span) => placeOf(span, source))

export const placeOf = (span: Span, source: Place['source']): Place => ({
  page: span.line.page,
  box: boxOf(span),
  source,
})

/** What the characters `from` up to `to` of a passage are of its spans. */
export const spansOf = (passage: Passage, from: number, to: number): Span[] =>
  passage.spans.flatMap((part) => {
    const [first, behind] = [glyphAt(part, from), glyphAt(part, to)]
    return first < behind ? [{ line: part.span.line, from: first, to: behind }] : []
  })

/** The first glyph of a passage's span that stands at the passage's character or behind it; else that behind the span. */
export function glyphAt({ at, span }: Passage['spans'][number], character: number): number {
  let offset = at
  for (let i = span.from; i < span.to; i++) {
    const glyph = span.line.glyphs[i]!
    if (i > span.from && glyph.gap !== 'none') offset++
    if (offset >= character) return i
    offset += lettersOf(glyph).length
  }
  return span.to
}
