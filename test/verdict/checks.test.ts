import { describe, expect, it, test } from 'vitest'
import { readCadena } from '../../src/seal/cadenas/cadena.ts'
import { catalog } from '../../src/verdict/checks/catalog.ts'
import type { CheckDefinition, Context } from '../../src/verdict/checks/check.ts'
import { sharedWhys } from '../../src/verdict/checks/shared-whys.ts'
import type { HiddenText } from '../../src/verdict/evidence.ts'
import { presets } from '../../src/verdict/presets.ts'
import type { Action, Status } from '../../src/verdict/verdict.ts'
import { CADENA, contextOf, fieldsWith, type Given, PLACE, passed, reading, sealWith } from './contexts.ts'

/**
 * Every reason that a check can give, each from a paper that gives it. A new reason is a new line here: the last test
 * says which one is missing.
 */

const definitions: ReadonlyMap<string, CheckDefinition> = new Map(catalog.map((check) => [check.code, check]))
const run = (code: string, context: Context) => definitions.get(code)!.run(context)

const unread = (code: 'file-empty' | 'file-not-pdf' | 'file-damaged' | 'file-encrypted' | 'file-limits') => ({
  file: { unread: { code }, facts: undefined, text: 'none' as const } as never,
  paper: null,
})
const FACTS = contextOf({}).evidence.file.facts!
const cadena = (text: string) => ({ cadena: readCadena([text]), cadenaEvidence: [PLACE] })
const failed = (why: string) => ({ status: 'failed', why }) as never
const doubt = (why: string) => ({ status: 'indeterminate', why }) as never
const beneficiary = {
  tables: {
    beneficiarios: {
      rows: [
        { values: { parentesco: 'HIJO(A)', nombre: 'LUIS PRUEBA MORA', curp: 'PUML100202HNTRRSA8' }, evidence: [] },
      ],
    },
  },
}
const ofBeneficiary = {
  curp: 'PUML100202HNTRRSA8',
  nombre: 'LUIS',
  primerApellido: 'PRUEBA',
  segundoApellido: 'MORA',
  fechaNacimiento: '2010-02-02',
}
const unseen = (...hows: HiddenText['how'][]): Given => ({
  paper: { hidden: hows.map((how) => ({ field: 'nss', how, evidence: [PLACE] })) },
})
/** A sheet of the person in the table of beneficiaries, in one file with the constancia of the titular. */
const withSheetOf = (person: Partial<typeof ofBeneficiary> & { readonly nss?: string }): Given => ({
  paper: beneficiary,
  others: [{ fields: fieldsWith({ ...ofBeneficiary, nss: '04250821412', ...person }) }],
})
const named = (nombre: string, primerApellido: string, segundoApellido: string) => ({
  expected: { nombre, primerApellido, segundoApellido },
})

const rows: readonly (readonly [code: string, why: string, status: Status, given: Given])[] = [
  ['file.pdf', 'empty', 'failed', unread('file-empty')],
  ['file.pdf', 'not-pdf', 'failed', unread('file-not-pdf')],
  ['file.pdf', 'damaged', 'failed', unread('file-damaged')],
  ['file.pdf', 'page-damaged', 'indeterminate', { file: { unreadable: [2] } }],
  ['file.limits', 'limit', 'failed', { file: { limits: ['pages'] } }],
  ['file.encrypted', 'password', 'failed', unread('file-encrypted')],
  ['file.active', 'active', 'failed', { file: { facts: { ...FACTS, active: ['JavaScript'] } } }],
  ['file.text', 'none', 'indeterminate', { file: { text: 'none' }, paper: null }],
  ['file.text', 'ocr', 'indeterminate', { file: { text: 'text' }, paper: { source: 'ocr' } }],
  ['file.text', 'unmapped', 'indeterminate', { file: { text: 'unmapped' }, paper: null }],
  ['kind.known', 'other', 'failed', { paper: null, other: 'opinion-32d' }],
  ['kind.known', 'guide', 'failed', { paper: null, other: 'guia' }],
  ['kind.known', 'unknown', 'failed', { paper: null }],
  ['kind.known', 'no-text', 'indeterminate', { paper: null, file: { text: 'none' } }],
  ['kind.expected', 'not-asked', 'skipped', {}],
  ['kind.expected', 'another-kind', 'failed', { expected: { kind: 'asignacion-nss' } }],
  ['kind.single', 'several-people', 'failed', { others: [{ fields: fieldsWith({ nss: '04250821412' }) }] }],
  ['kind.single', 'beneficiary', 'indeterminate', withSheetOf({})],
  [
    'fields.complete',
    'conflict',
    'failed',
    { values: { nss: reading('99250900018', { rivals: [reading('04250821412')] }) } },
  ],
  [
    'kind.single',
    'numbers-elsewhere',
    'indeterminate',
    { elsewhere: [{ field: 'nss', value: '04250821412', evidence: [PLACE] }] },
  ],
  [
    'fields.complete',
    'other-value',
    'indeterminate',
    { paper: { doubts: [{ field: 'nss', how: 'other-value', evidence: [PLACE] }] } },
  ],
  [
    'fields.complete',
    'unreadable',
    'indeterminate',
    { paper: { doubts: [{ field: 'folio', how: 'unreadable', evidence: [PLACE] }] } },
  ],
  ['fields.complete', 'empty', 'failed', { values: { nss: undefined, curp: undefined } }],
  ['fields.complete', 'missing', 'indeterminate', { values: { nss: undefined } }],
  ['fields.charset', 'invisible', 'failed', { values: { nss: '99250\u200b900018' } }],
  // А is Cyrillic.
  ['fields.charset', 'other-script', 'failed', { values: { curp: 'PUFX090101MNTRCMА7' } }],
  ['fields.curp', 'check-digit', 'failed', { values: { curp: 'PUFX090101MNTRCMA8' } }],
  ['fields.curp', 'malformed', 'failed', { values: { curp: 'PUFX090101MNTRCM' } }],
  ['fields.nss', 'check-digit', 'failed', { values: { nss: '99250900019' } }],
  ['fields.nss', 'malformed', 'failed', { values: { nss: '9925090001' } }],
  // A place that is no state's name proves nothing.
  ['fields.person', 'explained', 'passed', { values: { lugarNacimiento: 'TEPIC, NAYARIT' } }],
  ['fields.person', 'near', 'indeterminate', { values: { primerApellido: 'FICTICIA', segundoApellido: 'PRUEBA' } }],
  ['fields.person', 'mismatch', 'failed', { values: { fechaNacimiento: '2008-01-01' } }],
  ['fields.nss_year', 'another-year', 'failed', { values: { nss: '99250800010' } }],
  ['fields.agregado', 'mismatch', 'failed', { values: { agregadoMedico: '1H2009ES' } }],
  ['fields.qr', 'only-consistent', 'passed', { paper: { qr: { values: { nss: '99250900018' }, evidence: [PLACE] } } }],
  ['fields.qr', 'unknown-form', 'indeterminate', { paper: { qr: { evidence: [PLACE] } } }],
  ['fields.qr', 'different', 'failed', { paper: { qr: { values: { nss: '04250821412' }, evidence: [PLACE] } } }],
  [
    'cadena.parsed',
    'short',
    'passed',
    {
      paper: {
        kind: 'asignacion-nss',
        ...cadena(
          '||Invocante:portalimssdigital|Tipo de trámite:Localización de NSS|Fecha:05 de agosto 2025, 10:15:30|Folio:17544105304121465000001|',
        ),
      },
    },
  ],
  ['cadena.parsed', 'absent', 'indeterminate', { paper: cadena('null') }],
  ['cadena.parsed', 'unknown-form', 'indeterminate', { paper: cadena('||Clave:1|Otra:2||') }],
  // A genuine sheet's seal on a constancia: everything that it names is printed alike.
  [
    'cadena.parsed',
    'other-procedure',
    'indeterminate',
    { paper: cadena(CADENA.replace('COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES', 'Asignación de NSS')) },
  ],
  ['cadena.parsed', 'injected', 'failed', { paper: cadena(CADENA.replace('PRUEBA', 'PRUEBA|Folio:1')) }],
  ['cadena.printed', 'different', 'failed', { values: { nss: '04250821412' } }],
  ['cadena.printed', 'nothing-in-common', 'indeterminate', { paper: { fields: { sexo: reading('Mujer') } } }],
  // documents.md §6: within 5 s consistent, up to some minutes a remark, beyond a mismatch.
  ['cadena.folio_time', 'minutes', 'passed', { paper: cadena(CADENA.replace('09:02:12', '09:04:12')) }],
  [
    'cadena.folio_time',
    'unknown-scheme',
    'skipped',
    { paper: cadena(CADENA.replace('17550109310771470000001', '12345678901')) },
  ],
  ['cadena.folio_time', 'mismatch', 'failed', { paper: cadena(CADENA.replace('09:02:12', '12:02:12')) }],
  [
    'cadena.folio_seq',
    'unknown-scheme',
    'skipped',
    { paper: cadena(CADENA.replace('17550109310771470000001', '12345678901')) },
  ],
  ['cadena.folio_seq', 'far', 'indeterminate', { paper: cadena(CADENA.replace('1470000001', '2470000001')) }],
  ['seal.format', 'sello-absent', 'indeterminate', { seal: sealWith({ format: doubt('sello-absent') }) }],
  ['seal.format', 'sello-null', 'indeterminate', { seal: sealWith({ format: doubt('sello-null') }) }],
  ['seal.format', 'sello-alphabet', 'failed', { seal: sealWith({ format: failed('sello-alphabet') }) }],
  ['seal.format', 'sello-padding', 'failed', { seal: sealWith({ format: failed('sello-padding') }) }],
  ['seal.format', 'sello-leftover-bits', 'failed', { seal: sealWith({ format: failed('sello-leftover-bits') }) }],
  ['seal.format', 'sello-length', 'failed', { seal: sealWith({ format: failed('sello-length') }) }],
  ['seal.format', 'sello-length-of-no-key', 'failed', { seal: sealWith({ format: failed('sello-length-of-no-key') }) }],
  ['seal.key', 'no-trust', 'indeterminate', { seal: sealWith({ key: doubt('no-trust') }) }],
  ['seal.key', 'no-key-for-serial', 'indeterminate', { seal: sealWith({ key: doubt('no-key-for-serial') }) }],
  ['seal.key', 'no-key-fits', 'indeterminate', { seal: sealWith({ key: doubt('no-key-fits') }) }],
  ['seal.time', 'no-fecha', 'indeterminate', { seal: sealWith({ time: doubt('no-fecha') }) }],
  ['seal.time', 'outside-window', 'indeterminate', { seal: sealWith({ time: doubt('outside-window') }) }],
  ['seal.time', 'revoked', 'failed', { seal: sealWith({ time: failed('revoked') }) }],
  ['seal.time', 'revoked-later', 'indeterminate', { seal: sealWith({ time: doubt('revoked-later') }) }],
  ['seal.algorithm', 'no-fecha', 'indeterminate', { seal: sealWith({ algorithm: doubt('no-fecha') }) }],
  ['seal.algorithm', 'hash-sunset', 'indeterminate', { seal: sealWith({ algorithm: doubt('hash-sunset') }) }],
  ['seal.algorithm', 'key-sunset', 'indeterminate', { seal: sealWith({ algorithm: doubt('key-sunset') }) }],
  ['seal.crypto', 'cadena-unreadable', 'indeterminate', { seal: sealWith({ crypto: doubt('cadena-unreadable') }) }],
  ['seal.crypto', 'other-text', 'failed', { seal: sealWith({ crypto: failed('other-text') }) }],
  ['seal.crypto', 'other-hash', 'failed', { seal: sealWith({ crypto: failed('other-hash') }) }],
  ['seal.crypto', 'other-key', 'failed', { seal: sealWith({ crypto: failed('other-key') }) }],
  [
    'claims.assured',
    'papers-differ',
    'failed',
    {
      contradictions: [{ why: 'papers-differ', fields: ['nss'], evidence: [PLACE] }],
    },
  ],
  [
    'claims.assured',
    'both-sealed',
    'indeterminate',
    {
      contradictions: [{ why: 'both-sealed', fields: ['nss'], evidence: [PLACE] }],
    },
  ],
  [
    'claims.assured',
    'beneficiary',
    'indeterminate',
    {
      contradictions: [{ why: 'beneficiary', fields: [], evidence: [PLACE] }],
    },
  ],
  ['claims.assured', 'conflict', 'failed', { assurance: { nss: 'conflict', curp: 'sealed' } }],
  ['claims.assured', 'absent', 'indeterminate', { assurance: { curp: 'sealed' } }],
  ['claims.assured', 'not-covered', 'indeterminate', { assurance: { nss: 'printed', curp: 'printed' } }],
  [
    'claims.assured',
    'nothing-sealed',
    'indeterminate',
    {
      assurance: { nss: 'printed', curp: 'printed' },
      seal: undefined as never,
    },
  ],
  [
    'claims.assured',
    'only-printed',
    'indeterminate',
    {
      assurance: { nss: 'printed', curp: 'printed' },
      seal: { ...sealWith({}), status: 'indeterminate' },
    },
  ],
  ['tamper.visible', 'hidden', 'failed', unseen('covered')],
  // Hidden text is the graver of the two.
  ['tamper.visible', 'hidden', 'failed', unseen('invisible', 'drawn-over', 'unknown-glyph')],
  ['tamper.visible', 'laid-over', 'failed', unseen('annotation', 'drawn-over')],
  ['tamper.visible', 'other-glyphs', 'failed', unseen('other-glyph', 'empty-glyph')],
  ['tamper.visible', 'untold', 'indeterminate', unseen('masked', 'unknown-glyph')],
  ['tamper.fields_changed', 'changed', 'failed', { file: { changed: [{ field: 'nss', evidence: [PLACE] }] } }],
  ['tamper.fields_changed', 'unfinished', 'indeterminate', { file: { earlier: 'unfinished' } }],
  ['tamper.fields_changed', 'not-read', 'passed', { file: { earlier: 'unreadable' } }],
  ['tamper.own_key', 'own-signature', 'failed', { file: { facts: { ...FACTS, signatures: 1 } } }],
  ['tamper.own_key', 'own-certificate', 'failed', { file: { facts: { ...FACTS, certificates: 1 } } }],
  ['tamper.fonts', 'mixed', 'failed', { paper: { mixedFonts: [{ field: 'nss', evidence: [PLACE] }] } }],
  ['tamper.revised', 'saved-again', 'failed', { file: { facts: { ...FACTS, revisions: 2 } } }],
  ['tamper.producer', 'unnamed', 'indeterminate', { file: { facts: { ...FACTS, producer: '' } } }],
  ['tamper.producer', 'editor', 'failed', { file: { facts: { ...FACTS, creator: 'Adobe Photoshop 25.0' } } }],
  ['applicant.curp', 'not-asked', 'skipped', {}],
  [
    'applicant.curp',
    'absent',
    'indeterminate',
    { values: { curp: undefined }, expected: { curp: 'PUFX090101MNTRCMA7' } },
  ],
  ['applicant.curp', 'beneficiary', 'indeterminate', { paper: beneficiary, expected: ofBeneficiary }],
  ['applicant.curp', 'another', 'failed', { expected: { curp: 'PUML100202HNTRRSA8' } }],
  ['applicant.nss', 'not-asked', 'skipped', {}],
  ['applicant.nss', 'absent', 'indeterminate', { values: { nss: undefined }, expected: { nss: '99250900018' } }],
  [
    'applicant.nss',
    'beneficiary',
    'indeterminate',
    { paper: beneficiary, expected: { ...ofBeneficiary, nss: '04250821412' } },
  ],
  ['applicant.nss', 'another', 'failed', { expected: { nss: '04250821412' } }],
  ['applicant.name', 'not-asked', 'skipped', {}],
  ['applicant.name', 'absent', 'indeterminate', { paper: { fields: {} }, expected: { nombre: 'XIMENA' } }],
  ['applicant.name', 'explained', 'passed', named('XIMENA', 'PRUEBA', 'FICTÍCIA')],
  ['applicant.name', 'near-abbreviation', 'indeterminate', named('X.', 'PRUEBA', 'FICTICIA')],
  ['applicant.name', 'near-order', 'indeterminate', named('XIMENA', 'FICTICIA', 'PRUEBA')],
  [
    'applicant.name',
    'near-missing-surname',
    'indeterminate',
    { expected: { nombre: 'XIMENA', primerApellido: 'PRUEBA' } },
  ],
  ['applicant.name', 'near-missing-part', 'indeterminate', named('XIMENA ELENA', 'PRUEBA', 'FICTICIA')],
  ['applicant.name', 'near-cut', 'indeterminate', named('XIMENA', 'PRUEBA', 'FICTI')],
  ['applicant.name', 'near-spelling', 'indeterminate', named('JIMENA', 'PRUEBA', 'FICTICIA')],
  ['applicant.name', 'beneficiary', 'indeterminate', { paper: beneficiary, expected: ofBeneficiary }],
  ['applicant.name', 'another', 'failed', named('LUIS', 'MORA', 'LOPEZ')],
  ['applicant.birth_date', 'not-asked', 'skipped', {}],
  [
    'applicant.birth_date',
    'absent',
    'indeterminate',
    { paper: { fields: {} }, expected: { fechaNacimiento: '2009-01-01' } },
  ],
  ['applicant.birth_date', 'beneficiary', 'indeterminate', { paper: beneficiary, expected: ofBeneficiary }],
  ['applicant.birth_date', 'another', 'failed', { expected: { fechaNacimiento: '2010-02-02' } }],
  ['replay.folio', 'no-store', 'skipped', {}],
  ['replay.folio', 'store-failed', 'indeterminate', { replay: { folio: 'failed', file: 'new' } }],
  ['replay.folio', 'another-person', 'failed', { replay: { folio: 'conflict', file: 'new' } }],
  ['replay.file', 'no-store', 'skipped', {}],
  ['replay.file', 'store-failed', 'indeterminate', { replay: { folio: 'new', file: 'failed' } }],
  ['replay.file', 'another-person', 'failed', { replay: { folio: 'new', file: 'conflict' } }],
  ['time.issued', 'no-date', 'indeterminate', { paper: { fields: {}, cadena: { problem: 'absent' } } }],
  // 05:59 UTC is still 12 August in Mexico City; the paper is of the 12th.
  ['time.issued', 'future', 'failed', { at: '2025-08-12T05:59:59.000Z' }],
  ['time.fresh', 'no-limit', 'skipped', { policy: { ...presets.standard, maxAgeDays: {} } }],
  ['time.fresh', 'no-date', 'indeterminate', { paper: { fields: {}, cadena: { problem: 'absent' } } }],
  // The 91st day after 12 August is 11 November; it begins at 06:00 UTC.
  ['time.fresh', 'old', 'failed', { at: '2025-11-11T06:00:00.000Z' }],
  ['rights.current', 'not-read', 'indeterminate', { values: { conDerecho: undefined } }],
  ['rights.current', 'no', 'failed', { values: { conDerecho: 'NO' } }],
]

describe('a check', () => {
  test.each(rows)('%s says %s', (code, why, status, given) => {
    expect(run(code, contextOf(given))).toMatchObject({ status, why })
  })

  const whole: Given = {
    expected: {
      kind: 'constancia-vigencia',
      curp: 'PUFX090101MNTRCMA7',
      nss: '99250900018',
      fechaNacimiento: '2009-01-01',
      nombre: 'XIMENA PRUEBA FICTICIA',
    },
    replay: { folio: 'new', file: 'same' },
  }

  test.each(catalog.map(({ code }) => code))('%s passes where everything is right, and gives no reason', (code) => {
    // A constancia prints no QR.
    const answer = code === 'fields.qr' ? { status: 'skipped', why: 'not-reached' } : { status: 'passed' }
    const { status, why } = run(code, contextOf(whole))
    expect({ status, ...(why && { why }) }).toEqual(answer)
  })

  /** What holds of a file that could not be read at all; all else was not reached. */
  const OF_NOTHING: Readonly<Record<string, string>> = {
    'file.pdf': 'failed damaged',
    'file.limits': 'passed',
    'kind.expected': 'skipped not-asked',
    'applicant.curp': 'skipped not-asked',
    'applicant.nss': 'skipped not-asked',
    'applicant.name': 'skipped not-asked',
    'applicant.birth_date': 'skipped not-asked',
    'replay.folio': 'skipped no-store',
    'replay.file': 'skipped no-store',
  }

  test.each(catalog.map(({ code }) => code))('%s says that nothing was reached where nothing could be read', (code) => {
    const { status, why } = run(code, contextOf(unread('file-damaged')))
    expect([status, why].filter(Boolean).join(' ')).toBe(OF_NOTHING[code] ?? 'skipped not-reached')
  })

  test.each([
    ['time.fresh', '2025-11-11T05:59:59.000Z'],
    ['time.issued', '2025-08-12T06:00:00.000Z'],
  ])('%s counts in days of Mexico City, the last one whole: %s', (code, at) => {
    expect(run(code, contextOf({ at })).status).toBe('passed')
  })

  it('looks at earlier papers no longer than their kind ages', () => {
    const policy = { ...presets.standard, maxAgeDays: { 'asignacion-nss': 1 } }
    expect(run('time.fresh', contextOf({ policy, at: '2035-01-01T00:00:00.000Z' })).status).toBe('skipped')
  })
})

describe('a file with the constancia of a titular beside the paper of a beneficiary', () => {
  const single = (given: Given) => run('kind.single', contextOf(given))

  it('is a question', () => {
    expect(single(withSheetOf({}))).toMatchObject({ status: 'indeterminate', action: 'check-by-hand' })
  })

  test.each([
    ['is of two people where the table does not name that person', { curp: 'CEHA071209HDFRRLA3' }],
    ["is of two people where a number is the titular's and the other is not", { nss: '99250900018' }],
  ])('%s', (_, person) => {
    expect(single(withSheetOf(person))).toMatchObject({ status: 'failed', why: 'several-people' })
  })

  it('is of two people where a third paper is of a third person', () => {
    const { paper, others } = withSheetOf({})
    const third = { fields: fieldsWith({ ...ofBeneficiary, nss: '20260699994' }) }
    expect(single({ paper: paper!, others: [...others!, third] })).toMatchObject({ status: 'failed' })
  })
})

describe('what to do', () => {
  /** What the student is told, and what the clerk may then be told: the two must not part ways. */
  const AGREES: readonly (readonly [student: RegExp, actions: readonly Action[]])[] = [
    [
      /^No tienes que hacer nada/,
      ['none', 'check-by-hand', 'update-trust', 'upload-other', 'upload-original', 'upload-fresh'],
    ],
    [/^Espera:/, ['check-by-hand', 'update-trust', 'none']],
    [/^Descarga /, ['upload-fresh', 'upload-original']],
    [/^(Sube el PDF|Sube solo el|Sube todos|El archivo llegó vacío)/, ['upload-original']],
    [
      /^(Ese es otro|Eso es una guía|Sube la hoja|Subiste otro|Sube un archivo con tus|Sube tu propio)/,
      ['upload-other'],
    ],
    [/^Sube también/, ['check-by-hand', 'upload-other']],
    [/^Tu constancia dice/, ['check-by-hand']],
  ]

  test.each(rows)('about %s, %s: clerk and student are told the same', (code, why, _, given) => {
    const { texts, action } = definitions.get(code)!
    const { student } = texts.es.whys[why]!
    const [, actions] = AGREES.find(([pattern]) => pattern.test(student))!
    expect(actions, student).toContain(run(code, contextOf(given)).action ?? action)
  })
})

it('has a line here for each of its reasons', () => {
  const declared = (catalog as readonly CheckDefinition[]).flatMap(({ code, texts }) =>
    Object.keys(texts.es.whys).map((why) => `${code} ${why}`),
  )
  const reached = rows.map(([code, why]) => `${code} ${why}`)
  expect(declared.filter((reason) => !reached.includes(reason))).toEqual([])
  expect(reached.filter((reason) => !declared.includes(reason))).toEqual([])
})

it('shares the reasons that any check may give', () => {
  // `from-ocr` is given when the checks are weighed: see the tests of `judge`.
  expect(Object.keys(sharedWhys)).toEqual(['not-reached', 'from-ocr'])
  expect(run('seal.key', contextOf({ seal: sealWith({ key: { status: 'skipped', why: 'not-reached' } }) }))).toEqual({
    status: 'skipped',
    why: 'not-reached',
  })
  expect(run('seal.key', contextOf({ seal: sealWith({ key: passed }) })).status).toBe('passed')
})
