import { findingWords } from '../../../src/cli/finding-words.ts'
import type { Box } from '../../../src/content/content.ts'
import type { Language } from '../../../src/language.ts'
import type { Place } from '../../../src/verdict/place.ts'
import type { Assurance, Check, Field, Verdict } from '../../../src/verdict/verdict.ts'

/** A box that is drawn over the page. */
export interface Mark {
  readonly page: number
  readonly box: Box
}

/** A field that was read, with its lines. */
export interface FieldMark {
  readonly name: string
  readonly value: unknown
  readonly assurance: Exclude<Assurance, 'absent'>
  readonly marks: readonly Mark[]
}

/** What explains the verdict where it stands on the page: the numbers of the reasons that point there. */
export interface Finding extends Mark {
  readonly reasons: readonly number[]
  readonly words: readonly string[]
}

/** Those of this file: a paper of the same person may be pointed into as well. Lines one below the other get one box. */
function marksOf(places: readonly Place[]): Mark[] {
  const marks: Mark[] = []
  for (const { page, box, input } of places) {
    if (input !== undefined) continue
    const above = marks.at(-1)
    if (above?.page === page && isNextLine(above.box, box))
      marks[marks.length - 1] = { page, box: around(above.box, box) }
    else marks.push({ page, box })
  }
  return marks
}

const isNextLine = ([left, , , bottom]: Box, [nextLeft, nextTop, , nextBottom]: Box) =>
  Math.abs(nextLeft - left) < 1 && nextTop > bottom - 1 && nextTop - bottom < (nextBottom - nextTop) / 2 + 1

const around = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
]

export const fieldMarks = ({ document }: Verdict): FieldMark[] =>
  Object.entries(document.fields as Readonly<Record<string, Field<unknown>>>).flatMap(
    ([name, { value, assurance, evidence }]) =>
      assurance === 'absent' ? [] : [{ name, value, assurance, marks: marksOf(evidence) }],
  )

/** The places that the reasons of a verdict point at, each once. */
export function findingsOf({ reasons, checks }: Verdict, language: Language): Finding[] {
  const found: Finding[] = []
  for (const [index, code] of reasons.entries()) {
    const check = checks.find((other) => other.code === code)!
    for (const mark of marksOf(check.evidence)) {
      const at = found.findIndex((other) => isSamePlace(other, mark))
      const before = found[at] ?? { ...mark, reasons: [], words: [] }
      const now = {
        ...before,
        reasons: [...new Set([...before.reasons, index + 1])],
        words: [...new Set([...before.words, ...wordsOf(check, language)])],
      }
      if (at < 0) found.push(now)
      else found[at] = now
    }
  }
  return found
}

/** Places of the same text may differ by their rounding. */
const isSamePlace = (one: Mark, other: Mark) =>
  one.page === other.page && one.box.every((edge, index) => Math.abs(edge - other.box[index]!) < 1)

/** In a few words: what hides it, or else what the check's reason says beside its place. */
function wordsOf({ code, why, params }: Check, language: Language): string[] {
  const hows = String(params?.how ?? '').split(', ') as (keyof typeof findingWords)[]
  const hidden = hows.flatMap((how) => (findingWords[how] ? [findingWords[how][language]] : []))
  if (hidden.length > 0) return hidden
  const words = placeWords[`${code} ${why}`]
  return words ? [words[language]] : []
}

/** Beside the place that a reason points at; where there are none, the reason's number must do. */
const placeWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'cadena.printed different': { es: 'no es lo que dice la cadena', en: 'not what the cadena says' },
  'claims.assured only-printed': { es: 'solo impreso', en: 'only printed' },
  'claims.assured not-covered': { es: 'no lo ampara el sello', en: 'not covered by the seal' },
  'fields.complete conflict': { es: 'dos valores distintos', en: 'two different values' },
  'fields.qr different': { es: 'el QR dice otra cosa', en: 'the QR says otherwise' },
  'fields.curp check-digit': { es: 'su dígito verificador no corresponde', en: 'its check digit does not match' },
  'fields.nss check-digit': { es: 'su dígito verificador no corresponde', en: 'its check digit does not match' },
  'applicant.curp another': { es: 'no es la CURP que se escribió', en: 'not the CURP that was typed' },
  'applicant.nss another': { es: 'no es el NSS que se escribió', en: 'not the NSS that was typed' },
  'tamper.fields_changed changed': { es: 'antes decía otra cosa', en: 'said otherwise before' },
  'tamper.fonts mixed': { es: 'letras de tipos distintos', en: 'mixed fonts' },
  'time.fresh old': { es: 'fecha ya pasada', en: 'too old' },
  'time.issued future': { es: 'fecha que aún no llega', en: 'a date to come' },
  'rights.current no': { es: 'dice que no tiene derecho', en: 'says that there is no cover' },
  'kind.single numbers-elsewhere': { es: 'números de otra persona', en: "another person's numbers" },
}
