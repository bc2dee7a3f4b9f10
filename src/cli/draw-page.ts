import type { Box, Page } from '../content/content.ts'
import type { Language } from '../language.ts'
import type { Evidence } from '../verdict/evidence.ts'
import type { Place } from '../verdict/place.ts'
import { fieldName } from '../verdict/sentences.ts'
import { findingWords } from './finding-words.ts'

/**
 * A page as SVG, in points: its text where it stands, a blue box round each field and a red one, with words, round each
 * finding. It is a drawing of what was read and not a picture of the page: nothing of the PDF is rendered.
 */
export function drawPage(page: Page, evidence: Evidence, language: Language): string {
  const findings = saidSideBySide(findingsIn(evidence, language).filter(({ place }) => place.page === page.number))
  const fields = fieldsIn(evidence, language).filter(({ place }) => place.page === page.number)
  // Where there is a finding, its words name the field.
  const isFound = ({ field, place }: Frame) =>
    findings.some((finding) => finding.field === field && Math.abs(finding.place.box[1] - place.box[1]) < 1)
  const { width, height } = page
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt" font-family="sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...page.runs.map(({ box, text }) => written(box, text)),
    ...fields.map((frame) => framed(frame.place.box, isFound(frame) ? '' : frame.words, FIELD)),
    ...findings.map(({ place, words }) => framed(place.box, words, FINDING)),
    '</svg>\n',
  ].join('\n')
}

interface Frame {
  readonly field: string
  readonly place: Place
  readonly words: string
}

const CHANGED = { es: 'distinto en un guardado anterior', en: 'otherwise in an earlier save' }

const frames = (field: string, places: readonly Place[], words: string): Frame[] =>
  places.map((place) => ({ field, place, words }))

function fieldsIn({ papers }: Evidence, language: Language): Frame[] {
  return papers.flatMap(({ fields, cadenaEvidence, selloEvidence }) => [
    // Their labels stand above them, and the lines leave no room.
    ...frames('', [...cadenaEvidence, ...selloEvidence], ''),
    ...Object.entries(fields).flatMap(([field, { evidence, rivals }]) =>
      frames(field, [...evidence, ...rivals.flatMap((rival) => rival.evidence)], fieldName(field, language)),
    ),
  ])
}

function findingsIn({ papers, file }: Evidence, language: Language): Frame[] {
  const found = papers.flatMap(({ hidden }) =>
    hidden.map(({ field, how, evidence }) => ({ field, what: findingWords[how][language], evidence })),
  )
  const changed = file.changed.map(({ field, evidence }) => ({ field, what: CHANGED[language], evidence }))
  return [...found, ...changed].flatMap(({ field, what, evidence }) =>
    frames(field, evidence, `${fieldName(field, language)}: ${what}`),
  )
}

/** The words of what was found in one place as one text, which would lie on one another. */
function saidSideBySide(found: readonly Frame[]): Frame[] {
  const isAt = (a: Frame) => (b: Frame) => Math.abs(a.place.box[1] - b.place.box[1]) < SIZE && a.field === b.field
  return found.map((frame, i) => {
    const here = found.filter(isAt(frame))
    const words = here.map((other, nth) => (nth === 0 ? other.words : other.words.slice(other.words.indexOf(': ') + 2)))
    return { ...frame, words: found.findIndex(isAt(frame)) === i ? words.join('; ') : '' }
  })
}

const FIELD = '#1d4ed8'
const FINDING = '#c81e1e'

/** Room between what is framed and its frame, and the size of the words beside it. */
const ROOM = 1.5
const SIZE = 5

function framed([left, top, right, bottom]: Box, words: string, colour: string): string {
  const y = (top + bottom + 0.7 * SIZE) / 2
  return [
    `<rect x="${px(left - ROOM)}" y="${px(top - ROOM)}" width="${px(right - left + 2 * ROOM)}" height="${px(bottom - top + 2 * ROOM)}" fill="none" stroke="${colour}" stroke-width="0.75"/>`,
    `<text x="${px(right + 2 * ROOM)}" y="${px(y)}" font-size="${SIZE}" fill="${colour}">${escaped(words)}</text>`,
  ].join('')
}

function written([left, top, right, bottom]: Box, text: string): string {
  const [width, height] = [right - left, bottom - top]
  if (text.trim() === '' || width <= 0 || height <= 0) return ''
  return `<text x="${px(left)}" y="${px(bottom - 0.22 * height)}" font-size="${px(Math.min(height, 40))}" fill="#999" textLength="${px(width)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`
}

const px = (number: number) => String(Math.round(number * 100) / 100)

/** Characters of markup, and those that XML has no place for. */
const escaped = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
