import type { Box } from '../content/content.ts'
import { boxOf, type Span, textOf } from '../content/lines.ts'

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

export function passageOf(spans: readonly Span[], joiner = ' '): Passage {
  let text = ''
  const placed: { at: number; span: Span }[] = []
  for (const span of spans) {
    if (text !== '') text += joiner
    placed.push({ at: text.length, span })
    text += textOf(span)
  }
  return { text, spans: placed }
}

/** The places of the characters `from` up to `to` of a passage: one for each line that they stand on. */
export function placesOf(passage: Passage, from: number, to: number, source: Place['source']): Place[] {
  const places: Place[] = []
  for (const { at, span } of passage.spans) {
    let offset = at
    let first = -1
    let last = -1
    for (let i = span.from; i < span.to; i++) {
      const glyph = span.line.glyphs[i]!
      if (i > span.from && glyph.gap !== 'none') offset++
      if (offset >= from && offset < to) {
        if (first < 0) first = i
        last = i + 1
      }
      offset += glyph.text.length
    }
    if (first >= 0)
      places.push({ page: span.line.page, box: boxOf({ line: span.line, from: first, to: last }), source })
  }
  return places
}
