import { describe, expect, it } from 'vitest'
import type { ReplayEntry } from '../../src/replay/replay-store.ts'
import { engines } from './stores.ts'

/** An upload by its tags. Any texts will do: a store knows nothing of what they stand for. */
const entry = (folio: string, person: string, rest: Partial<ReplayEntry> = {}): ReplayEntry => ({
  folioTag: `folio ${folio}`,
  nssTag: `nss ${person}`,
  curpTag: `curp ${person}`,
  fileTag: `file ${folio} ${person}`,
  ...rest,
})

const fresh = { folio: 'new', file: 'new' }
const again = { folio: 'same', file: 'same' }

describe.each(engines.filter(({ missing }) => missing))('$name', ({ missing }) => {
  it.skip(`is tried where ${missing} is installed`, () => {})
})

describe.each(engines.filter(({ missing }) => !missing))('the store in $name', ({ open }) => {
  it('tells a first upload, and the same again', async () => {
    const { store } = await open()
    expect(await store.put(entry('1', 'A'))).toEqual(fresh)
    expect(await store.put(entry('1', 'A'))).toEqual(again)
    expect(await store.put(entry('2', 'A'))).toEqual(fresh)
  })

  it('takes the sheet and the card of one person, two files of one folio', async () => {
    const { store } = await open()
    await store.put(entry('1', 'A', { fileTag: 'sheet' }))
    expect(await store.put(entry('1', 'A', { fileTag: 'card' }))).toEqual({ folio: 'same', file: 'new' })
  })

  it.each([
    ['another NSS', { nssTag: 'nss B' }],
    ['another CURP', { curpTag: 'curp B' }],
  ])('flags a folio that comes with %s, for both', async (_, edit) => {
    const { store } = await open()
    const [honest, other] = [entry('1', 'A'), entry('1', 'A', { ...edit, fileTag: 'other' })]
    await store.put(honest)
    expect(await store.put(other)).toEqual({ folio: 'conflict', file: 'new' })
    expect(await store.status(honest)).toEqual({ folio: 'conflict', file: 'same' })
    expect(await store.status(other)).toEqual({ folio: 'conflict', file: 'same' })
    expect((await store.put(honest)).folio, 'and stays so').toBe('conflict')
    expect((await store.status(entry('2', 'A'))).folio, 'no other folio').toBe('new')
  })

  it('flags one file of two applicants, and its folio', async () => {
    const { store } = await open()
    const by = (applicantTag: string) => entry('1', 'A', { applicantTag })
    expect(await store.put(by('x'))).toEqual(fresh)
    expect(await store.put(by('x'))).toEqual(again)
    expect(await store.put(by('y'))).toEqual({ folio: 'conflict', file: 'conflict' })
    expect(await store.status(by('x'))).toEqual({ folio: 'conflict', file: 'conflict' })
  })

  it('holds an applicant who was not said against nobody, and the next one who is from then on', async () => {
    const { store } = await open()
    await store.put(entry('1', 'A'))
    expect(await store.put(entry('1', 'A', { applicantTag: 'x' }))).toEqual(again)
    expect(await store.put(entry('1', 'A'))).toEqual(again)
    expect((await store.put(entry('1', 'A', { applicantTag: 'y' }))).folio).toBe('conflict')
  })

  it('remembers nothing when it is only asked', async () => {
    const { store } = await open()
    expect(await store.status(entry('1', 'A'))).toEqual(fresh)
    expect(await store.status(entry('1', 'B'))).toEqual(fresh)
    expect(await store.put(entry('1', 'A'))).toEqual(fresh)
    expect(await store.status(entry('1', 'B')), 'what put would say').toEqual({ folio: 'conflict', file: 'new' })
    expect(await store.put(entry('1', 'A'))).toEqual(again)
  })

  it('tells exactly one of a thousand uploads of one folio by two people that it is new, and flags both', async () => {
    const { store } = await open()
    const people = [entry('1', 'A'), entry('1', 'B')]
    const uploads = Array.from({ length: 1000 }, (_, i) => store.put(people[i % 2]!))
    const found = (await Promise.all(uploads)).map(({ folio }) => folio)
    expect(found.filter((folio) => folio === 'new')).toHaveLength(1)
    expect(found.filter((folio) => folio === 'conflict').length).toBeGreaterThanOrEqual(500)
    for (const person of people) expect((await store.status(person)).folio).toBe('conflict')
  })

  it('tells exactly one of a thousand uploads of one file by one person that it is new, and flags nobody', async () => {
    const { store } = await open()
    const found = await Promise.all(Array.from({ length: 1000 }, () => store.put(entry('1', 'A'))))
    expect(found.filter(({ folio, file }) => folio === 'new' && file === 'new')).toHaveLength(1)
    expect(found.filter(({ folio, file }) => folio === 'same' && file === 'same')).toHaveLength(999)
  })
})

describe.each(engines.filter(({ name, missing }) => name !== 'memory' && !missing))(
  'the table in $name',
  ({ open }) => {
    it('keeps the tags, how often and since when, and can be made twice', async () => {
      const { store, query } = await open()
      await store.put(entry('1', 'A'))
      await store.put(entry('1', 'B', { applicantTag: 'x' }))
      const answer = await query!(
        'SELECT tag, nss_tag, curp_tag, applicant_tag, uploads FROM cotejo_replay ORDER BY tag',
        [],
      )
      const row = { nss_tag: null, curp_tag: null, uploads: 1 }
      expect('rows' in answer ? answer.rows : answer).toEqual([
        { ...row, tag: 'file 1 A', applicant_tag: null },
        { ...row, tag: 'file 1 B', applicant_tag: 'x' },
        { tag: 'folio 1', nss_tag: 'nss A', curp_tag: 'curp A', applicant_tag: 'x', uploads: 2 },
      ])
      const today = await query!('SELECT count(*) AS n FROM cotejo_replay WHERE since = CURRENT_DATE', [])
      expect(Number(('rows' in today ? today.rows : today)[0]!.n)).toBe(3)
    })
  },
)
