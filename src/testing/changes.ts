import type { KnownKind } from '../documents/catalog.ts'
import { checkDigit as curpDigit } from '../identifiers/curp.ts'
import { curpFromPerson } from '../identifiers/curp-from-person.ts'
import { checkDigit as nssDigit } from '../identifiers/nss.ts'
import { dayOf, instantOf } from '../mexico-city.ts'
import { between } from './dice.ts'
import { OTHER_KEY, TEST_KEY } from './keys.ts'
import type { Request } from './papers.ts'
import { LUCIA, type Person } from './person.ts'
import type { OwnOf, SampleKind } from './samples.ts'
import { sign } from './sign.ts'

/** The fields that a sample of this kind can print. */
export type SampleField<K> =
  | (keyof Extract<KnownKind, { readonly kind: K }>['fields'] & string)
  | 'cadenaOriginal'
  | 'selloDigital'

/**
 * What a sample differs in. The holder's data, `fecha` and what the kind has of its own (on a constancia the cover and
 * the clinic) are true of the paper, so they are sealed with it where the seal reaches; `printed` and `seal` are what is
 * wrong with it.
 */
export type SampleChanges<K> = Partial<Person> &
  Partial<OwnOf<K>> & {
    /**
     * When the institute made it, on the clock of Mexico City: `YYYY-MM-DDTHH:mm:ss`, or a day, of which noon is taken.
     * Default: yesterday, so that a sample does not grow old.
     */
    readonly fecha?: string
    /** What the page shows in place of what was sealed, as a forger edits it. Dates as `YYYY-MM-DD`. */
    readonly printed?: { readonly [N in SampleField<K>]?: string }
    /**
     * `test-key`: by the key that the sample's trust holds. `other-key`: by a stranger's, as a forger does it. `none`: the
     * labels have nothing behind them, as on genuine papers whose signing failed. A card has no seal at all.
     */
    readonly seal?: 'test-key' | 'other-key' | 'none'
  }

const KEYS = { 'test-key': TEST_KEY, 'other-key': OTHER_KEY, none: TEST_KEY }

/** What every kind can be changed in. */
export const COMMON: readonly string[] = [...Object.keys(LUCIA), 'fecha', 'printed', 'seal']

/** Throws `TypeError`, naming the property, for what nobody can have. */
export function requestOf(changes: SampleChanges<SampleKind>): Request {
  const { seal = 'test-key', fecha = dayOf(Date.now() - 86_400_000) } = changes
  if (!Object.hasOwn(KEYS, seal)) throw new TypeError(`changes.seal must be one of ${Object.keys(KEYS).join(', ')}`)
  return { person: personOf(changes), ...momentOf(fecha), sign: (cadena) => sign(cadena, KEYS[seal]) }
}

function momentOf(fecha: string): Pick<Request, 'fecha' | 'offset'> {
  const [, day, time = '12:00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?$/.exec(fecha) ?? []
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = `${day}T${time}`.split(/[-T:]/).map(Number)
  const instant = instantOf({ year, month, day: date, hour, minute, second })
  if (!instant) throw new TypeError('changes.fecha must be a day YYYY-MM-DD, or YYYY-MM-DDTHH:mm:ss without an offset')
  return { fecha: instant.slice(0, 19), offset: instant.slice(19) }
}

/** Another person has other numbers, which fit the name and the birth. */
function personOf(changes: Partial<Person>): Person {
  const given = Object.fromEntries(
    Object.keys(LUCIA).flatMap((name) => givenText(name, changes[name as keyof Person])),
  ) as Partial<Person>
  const person = { ...LUCIA, ...given }
  if (Object.keys(given).every((name) => name === 'curp' || name === 'nss')) return person
  const curp = given.curp ?? curpOf(person)
  return { ...person, curp, nss: given.nss ?? nssOf(person, curp) }
}

/** An entry for what was given. Throws `TypeError` for what is no text. */
export function givenText(name: string, value: unknown, where = 'changes'): [name: string, value: string][] {
  if (value === undefined) return []
  if (typeof value !== 'string') throw new TypeError(`${where}.${name} must be text`)
  return [[name, value]]
}

/** Who was born before 2000 has a digit in the place before the last, the others a letter (RG-2021 section 5). */
function curpOf(person: Person): string {
  const root = curpFromPerson({ ...person, entidad: person.lugarNacimiento })
  const known = root + (person.fechaNacimiento < '2000' ? '0' : 'A')
  return known + curpDigit(known)
}

/** Of a made up subdelegación, registered in 2025. */
function nssOf({ fechaNacimiento }: Person, curp: string): string {
  const known = `0425${fechaNacimiento.slice(2, 4)}${between(1000, 10_000, curp, 'nss')}`
  return known + nssDigit(known)
}
