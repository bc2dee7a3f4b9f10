import { describe, expect, it, test } from 'vitest'
import { catalog, codes } from '../../src/verdict/checks/catalog.ts'
import { judge } from '../../src/verdict/judge.ts'
import type { Policy } from '../../src/verdict/policy.ts'
import type { PolicyInput } from '../../src/verdict/policy-schema.ts'
import { type PresetName, presets } from '../../src/verdict/presets.ts'
import { resolvePolicy } from '../../src/verdict/resolve-policy.ts'
import type { Level } from '../../src/verdict/verdict.ts'
import { evidenceOf } from './papers.ts'

/** verdict-notes §4, table "default levels". */
const DEFAULTS: Readonly<Record<string, Level>> = {
  'file.pdf': 'fail',
  'file.limits': 'fail',
  'file.encrypted': 'fail',
  'file.active': 'fail',
  'file.text': 'fail',
  'kind.known': 'fail',
  'kind.expected': 'fail',
  'kind.single': 'fail',
  'fields.complete': 'fail',
  'fields.charset': 'fail',
  'fields.curp': 'fail',
  'fields.nss': 'fail',
  'fields.person': 'warn',
  'fields.nss_year': 'inform',
  'cadena.parsed': 'fail',
  'cadena.printed': 'fail',
  'cadena.folio_time': 'warn',
  'cadena.folio_seq': 'inform',
  'seal.format': 'fail',
  'seal.key': 'fail',
  'seal.time': 'fail',
  'seal.algorithm': 'fail',
  'seal.crypto': 'fail',
  'claims.assured': 'fail',
  'tamper.visible': 'fail',
  'tamper.fields_changed': 'fail',
  'tamper.own_key': 'warn',
  'tamper.fonts': 'warn',
  'tamper.revised': 'inform',
  'tamper.producer': 'inform',
  'applicant.curp': 'fail',
  'applicant.nss': 'fail',
  'applicant.name': 'warn',
  'replay.folio': 'warn',
  'replay.file': 'warn',
  'time.issued': 'fail',
  'time.fresh': 'fail',
  'rights.current': 'warn',
}

/** The levels in which a preset differs from `standard`. */
const differing = ({ levels }: Policy) =>
  Object.fromEntries(Object.entries(levels).filter(([code, level]) => presets.standard.levels[code] !== level))

describe('the presets', () => {
  it('standard has the levels of the notes, and one for every check', () => {
    expect(presets.standard.levels).toMatchObject(DEFAULTS)
    expect(Object.keys(presets.standard.levels)).toEqual(codes)
    expect(presets.standard).toMatchObject({ mandatory: [], require: { nss: 'corroborated', curp: 'corroborated' } })
  })

  it('sheet-alone is content with print, and needs a new folio and the applicant’s CURP', () => {
    const { levels, ...rest } = presets['sheet-alone']
    expect(differing({ levels } as Policy)).toEqual({})
    expect(rest).toMatchObject({
      mandatory: ['applicant.curp', 'replay.folio'],
      require: { nss: 'printed', curp: 'printed' },
    })
  })

  it('no-key is sheet-alone that only remarks on the missing key', () => {
    const { id, levels, ...rest } = presets['no-key']
    const { id: _id, levels: _levels, ...alone } = presets['sheet-alone']
    expect(rest).toEqual(alone)
    expect(differing(presets['no-key'])).toEqual({ 'seal.key': 'inform' })
    expect([id, Object.keys(levels)]).toEqual(['no-key', codes])
  })

  it('strict needs the numbers sealed, and fails for replay, own key, fonts and person', () => {
    expect(presets.strict.require).toEqual({ nss: 'sealed', curp: 'sealed' })
    expect(differing(presets.strict)).toEqual({
      'fields.person': 'fail',
      'tamper.own_key': 'fail',
      'tamper.fonts': 'fail',
      'replay.folio': 'fail',
      'replay.file': 'fail',
    })
  })
})

describe('a policy', () => {
  it('is standard where none is named', () => {
    expect(resolvePolicy(undefined)).toBe(presets.standard)
    expect(resolvePolicy('strict')).toBe(presets.strict)
  })

  it('extends a preset with what differs', () => {
    const policy = resolvePolicy({
      extends: 'strict',
      id: 'prepa-7',
      version: '2',
      levels: { 'fields.person': 'warn' },
      mandatory: ['applicant.nss'],
      require: { curp: 'printed' },
      maxAgeDays: { 'constancia-vigencia': 30 },
    })
    expect(policy).toEqual({
      id: 'prepa-7',
      version: '2',
      levels: { ...presets.strict.levels, 'fields.person': 'warn' },
      mandatory: ['applicant.nss'],
      require: { nss: 'sealed', curp: 'printed' },
      maxAgeDays: { ...presets.strict.maxAgeDays, 'constancia-vigencia': 30 },
    })
    expect(resolvePolicy({ extends: 'strict' })).toEqual({ ...presets.strict, id: 'strict+' })
  })

  /** verdict-notes §4: "Floors". */
  const FLOORS: readonly [string, Level, Level | undefined][] = [
    ['seal.format', 'warn', 'inform'],
    ['seal.crypto', 'warn', 'inform'],
    ['tamper.visible', 'warn', 'inform'],
    ['tamper.fields_changed', 'warn', 'inform'],
    ['replay.folio', 'warn', 'inform'],
    ['file.limits', 'fail', 'warn'],
  ]

  test.each(FLOORS)('may set %s to %s, and not to %s', (code, floor, below) => {
    const at = (level: Level | undefined) =>
      resolvePolicy({ extends: 'standard', levels: { [code]: level } } as PolicyInput)
    expect(at(floor).levels[code]).toBe(floor)
    for (const lower of [below, 'ignore'] as const)
      expect(messageOf(() => at(lower))).toMatch(new RegExp(`^options\\.policy\\.levels\\.${code}: `))
  })

  it('may set every other check to ignore', () => {
    for (const { code } of catalog)
      if (!FLOORS.some(([floored]) => floored === code))
        expect(resolvePolicy({ extends: 'standard', levels: { [code]: 'ignore' } }).levels[code]).toBe('ignore')
  })

  test.each<[string, unknown, string]>([
    ['an unknown name', 'estricta', 'options.policy'],
    ['a name from the prototype', 'toString', 'options.policy'],
    ['nothing', null, 'options.policy'],
    ['a number', 7, 'options.policy'],
    ['no preset', { id: 'mine' }, 'options.policy.extends'],
    ['an unknown preset', { extends: 'estricta' }, 'options.policy.extends'],
    ['an unknown property', { extends: 'strict', maxAge: 3 }, 'options.policy'],
    ['an unknown check', { extends: 'strict', levels: { 'seal.intact': 'warn' } }, 'options.policy.levels'],
    ['an unknown level', { extends: 'strict', levels: { 'file.text': 'error' } }, 'options.policy.levels.file.text'],
    ['an unknown assurance', { extends: 'strict', require: { nss: 'conflict' } }, 'options.policy.require.nss'],
    ['a claim that cannot be required', { extends: 'strict', require: { nombre: 'sealed' } }, 'options.policy.require'],
    ['an unknown mandatory check', { extends: 'strict', mandatory: ['seal'] }, 'options.policy.mandatory.0'],
    ['a negative age', { extends: 'strict', maxAgeDays: { 'constancia-vigencia': -1 } }, 'options.policy.maxAgeDays'],
    [
      'an age for a paper that there is not',
      { extends: 'strict', maxAgeDays: { constancia: 9 } },
      'options.policy.maxAgeDays',
    ],
  ])('is refused by name: %s', (_, input, option) => {
    const message = messageOf(() => resolvePolicy(input as PresetName))
    expect(message.startsWith(option), message).toBe(true)
  })
})

describe('the hash of a policy', async () => {
  const evidence = await evidenceOf('asignacion-nss/accept-pdfkit')
  const hash = (policy: PresetName | PolicyInput | undefined) => judge(evidence, { policy }).basis.policy.hash

  it('is the same for the same policy, however it is written down', () => {
    const written: PolicyInput = {
      extends: 'sheet-alone',
      levels: { 'file.text': 'warn', 'fields.person': 'fail' },
      mandatory: ['applicant.nss', 'replay.folio'],
      maxAgeDays: { 'asignacion-nss': 8, 'tarjeta-nss': 7 },
    }
    const otherwise: PolicyInput = {
      maxAgeDays: { 'tarjeta-nss': 7, 'asignacion-nss': 8 },
      mandatory: ['replay.folio', 'applicant.nss'],
      levels: { 'fields.person': 'fail', 'file.text': 'warn' },
      extends: 'sheet-alone',
    }
    expect(hash(written)).toBe(hash(otherwise))
    expect(hash('standard')).toBe(hash(undefined))
  })

  it('differs for each that judges otherwise', () => {
    const hashes = [
      ...Object.keys(presets).map((name) => hash(name as PresetName)),
      hash({ extends: 'standard', id: 'standard', levels: { 'file.text': 'warn' } }),
      hash({ extends: 'standard', id: 'standard', mandatory: ['applicant.nss'] }),
      hash({ extends: 'standard', id: 'standard', require: { nss: 'printed' } }),
      hash({ extends: 'standard', id: 'standard', maxAgeDays: { 'constancia-vigencia': 30 } }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})

function messageOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError)
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}
