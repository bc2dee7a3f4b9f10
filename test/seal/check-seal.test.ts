import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCadena } from '../../src/seal/cadenas/cadena.ts'
import { checkSeal, type SealFacts, type SealOutcome } from '../../src/seal/check-seal.ts'
import { decodeSello } from '../../src/seal/sello.ts'
import { createTrust, type TrustEntry } from '../../src/seal/trust.ts'
import { CORTA, GENERICA, NSS, OPINION, PRINTED, VIGENCIA } from './cadenas/examples.ts'
import { facts, SERIAL, seal, signBlock, testKey } from './sealing.ts'

const issuer = testKey('issuer')
const foreign = testKey('foreign')
const sello = seal(NSS, issuer)

const trusting = (more: Partial<TrustEntry> = {}, key = issuer) =>
  createTrust([{ key: key.publicPem, printedSerials: [SERIAL], ...more }])
const settled = trusting({ settled: true })
const unsettled = trusting()

/** A row: the five statuses in the order of the verdict's catalogue. */
const row = ({ status, subIndication, checks }: SealOutcome) => [
  status,
  subIndication,
  ...(['format', 'key', 'time', 'algorithm', 'crypto'] as const).map((name) => checks[name].status[0]).join(''),
]
const whys = ({ checks }: SealOutcome) =>
  Object.entries(checks).flatMap(([name, { status, why }]) =>
    status === 'passed' || why === 'not-reached' ? [] : [`${name}: ${why}`],
  )

const edited = NSS.replace('99250900018', '99250900026')
const passes = ['passed', undefined, 'p', 'p', 'p', 'p', 'p']

describe('the decision table, verdict-notes §5', () => {
  it('no readable cadena', () => {
    for (const text of ['', 'Cadena sin barras', NSS.replace('PRUEBA', 'PRUEBA|Folio:1')]) {
      const outcome = checkSeal(facts(text, sello), settled)
      expect(row(outcome)).toEqual(['indeterminate', 'SIGNED_DATA_NOT_FOUND', 'p', 's', 's', 's', 'i'])
      expect(whys(outcome)).toEqual(['crypto: cadena-unreadable'])
    }
  })

  it.each([
    ['alphabet', `${sello.slice(0, 40)}*${sello.slice(41)}`],
    ['alphabet', sello.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '-_')],
    ['padding', sello.replace(/=+$/, '')],
    ['length', sello.slice(0, 180)],
  ])('sello not strict base64 or not a key length: %s', (problem, printed) => {
    const outcome = checkSeal(facts(NSS, printed), settled)
    expect(row(outcome)).toEqual(['failed', 'FORMAT_FAILURE', 'f', 's', 's', 's', 's'])
    expect(whys(outcome)).toEqual([`format: sello-${problem}`])
    const ocr = checkSeal(facts(NSS, printed, { source: 'ocr' }), settled)
    expect(row(ocr)).toEqual(['indeterminate', 'FORMAT_FAILURE', 'i', 's', 's', 's', 's'])
  })

  it('sello as long as no trusted key', () => {
    const cut = Buffer.from(sello, 'base64').subarray(0, 192).toString('base64')
    const outcome = checkSeal(facts(NSS, cut), settled)
    expect(row(outcome)).toEqual(['failed', 'FORMAT_FAILURE', 'f', 'p', 's', 's', 's'])
    expect(whys(outcome)).toEqual(['format: sello-length-of-no-key'])
    expect(row(checkSeal(facts(NSS, cut, { source: 'ocr' }), settled))).toEqual([
      'indeterminate',
      'FORMAT_FAILURE',
      'i',
      'p',
      's',
      's',
      's',
    ])
    expect(row(checkSeal(facts(NSS, cut), unsettled)).slice(0, 2)).toEqual([
      'indeterminate',
      'NO_SIGNING_CERTIFICATE_FOUND',
    ])
  })

  it('no trusted key for the serial', () => {
    const expected = ['indeterminate', 'NO_SIGNING_CERTIFICATE_FOUND', 'p', 'i', 's', 's', 's']
    for (const trust of [undefined, createTrust([])]) {
      const outcome = checkSeal(facts(NSS, sello), trust)
      expect(row(outcome)).toEqual(expected)
      expect(whys(outcome)).toEqual(['key: no-trust'])
    }
    for (const numeroSerie of ['00000000000000000002', undefined]) {
      const outcome = checkSeal(facts(NSS, sello, { numeroSerie }), settled)
      expect(row(outcome)).toEqual(expected)
      expect(whys(outcome)).toEqual(['key: no-key-for-serial'])
    }
  })

  it('settled key, padding right, digest differs', () => {
    const outcome = checkSeal(facts(edited, sello), settled)
    expect(row(outcome)).toEqual(['failed', 'HASH_FAILURE', 'p', 'p', 's', 's', 'f'])
    expect(whys(outcome)).toEqual(['crypto: other-text'])
    expect(outcome.keyId).toBe(settled.keys[0]?.keyId)
    expect(outcome.sealedAt).toBeUndefined()
  })

  it('key not settled, padding right, digest differs', () => {
    const outcome = checkSeal(facts(edited, sello), unsettled)
    expect(row(outcome)).toEqual(['indeterminate', 'SIGNED_DATA_NOT_FOUND', 'p', 'p', 's', 's', 'i'])
  })

  it('settled key, padding wrong', () => {
    const outcome = checkSeal(facts(NSS, seal(NSS, foreign)), settled)
    expect(row(outcome)).toEqual(['failed', 'SIG_CRYPTO_FAILURE', 'p', 'p', 's', 's', 'f'])
    expect(whys(outcome)).toEqual(['crypto: other-key'])
    expect(outcome.keyId).toBeUndefined()
  })

  it('key not settled, padding wrong', () => {
    const outcome = checkSeal(facts(NSS, seal(NSS, foreign)), unsettled)
    expect(row(outcome)).toEqual(['indeterminate', 'NO_SIGNING_CERTIFICATE_FOUND', 'p', 'i', 's', 's', 'i'])
    expect(whys(outcome)).toEqual(['key: no-key-fits', 'crypto: other-key'])
  })

  // The paper's Fecha is 2025-08-05T10:15:30-06:00.
  it.each([
    [{ notBefore: '2025-08-06' }],
    [{ notAfter: '2025-08-04' }],
    [{ notBefore: '2025-08-05T10:15:31-06:00' }],
    [{ notAfter: '2025-08-05T16:15:29Z' }],
  ])('verifies; Fecha outside the window %j', (window) => {
    const outcome = checkSeal(facts(NSS, sello), trusting({ ...window, settled: true }))
    expect(row(outcome)).toEqual(['indeterminate', 'OUT_OF_BOUNDS_NO_POE', 'p', 'p', 'i', 'p', 'p'])
    expect(whys(outcome)).toEqual(['time: outside-window'])
    expect(outcome.covers).toEqual([])
  })

  it.each([
    [{ notBefore: '2025-08-05', notAfter: '2025-08-05' }],
    [{ notBefore: '2025-08-05T10:15:30-06:00', notAfter: '2025-08-05T16:15:30Z' }],
  ])('verifies; Fecha on the edge of the window %j', (window) => {
    expect(row(checkSeal(facts(NSS, sello), trusting(window)))).toEqual(passes)
  })

  it('verifies; Fecha before the revocation', () => {
    const outcome = checkSeal(facts(NSS, sello), trusting({ revokedAt: '2025-08-05T10:15:31-06:00' }))
    expect(row(outcome)).toEqual(['indeterminate', 'REVOKED_NO_POE', 'p', 'p', 'i', 'p', 'p'])
    expect(whys(outcome)).toEqual(['time: revoked-later'])
  })

  it.each(['2025-08-05T10:15:30-06:00', '2025-08-05', '2020-01-01'])(
    'verifies; Fecha at or after the revocation %s',
    (revokedAt) => {
      const outcome = checkSeal(facts(NSS, sello), trusting({ revokedAt }))
      expect(row(outcome)).toEqual(['failed', 'REVOKED', 'p', 'p', 'f', 'p', 'p'])
    },
  )

  it('verifies; hash past its sunset at Fecha', () => {
    const outcome = checkSeal(facts(NSS, seal(NSS, issuer, { hash: 'sha1' })), trusting({ hash: 'SHA-1' }))
    expect(row(outcome)).toEqual(['indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE', 'p', 'p', 'p', 'i', 'p'])
    expect(whys(outcome)).toEqual(['algorithm: hash-sunset'])
  })

  it('verifies; key size past its sunset at Fecha', () => {
    const short = testKey('short', 1024)
    const outcome = checkSeal(facts(NSS, seal(NSS, short)), trusting({}, short))
    expect(row(outcome)).toEqual(['indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE', 'p', 'p', 'p', 'i', 'p'])
    expect(whys(outcome)).toEqual(['algorithm: key-sunset'])
  })

  // NIST SP 800-131A: disallowed after 2013. Judged at the paper's date, not today.
  it.each([
    ['31 de diciembre 2013, 23:59:59', 'passed'],
    ['01 de enero 2014, 00:00:00', 'indeterminate'],
  ])('SHA-1 at %s', (fecha, status) => {
    const text = NSS.replace('05 de agosto 2025, 10:15:30', fecha)
    const short = testKey('short', 1024)
    for (const [key, hash] of [
      [issuer, 'SHA-1'],
      [short, 'SHA-1'],
      [short, 'SHA-256'],
    ] as const) {
      const printed = seal(text, key, { hash: hash.toLowerCase().replace('-', '') })
      expect(checkSeal(facts(text, printed), trusting({ hash }, key)).status).toBe(status)
    }
  })

  // NIST SP 800-57 part 1 rev. 5: 112 bits of security through 2030.
  it.each([
    ['31 de diciembre 2030, 23:59:59', 'passed'],
    ['01 de enero 2031, 00:00:00', 'indeterminate'],
  ])('RSA-2048 at %s', (fecha, status) => {
    const text = NSS.replace('05 de agosto 2025, 10:15:30', fecha)
    expect(checkSeal(facts(text, seal(text, issuer)), settled).status).toBe(status)
  })

  it('verifies', () => {
    const outcome = checkSeal(facts(NSS, sello), unsettled)
    expect(row(outcome)).toEqual(passes)
    expect(outcome).toEqual({
      status: 'passed',
      checks: {
        format: { status: 'passed' },
        key: { status: 'passed' },
        time: { status: 'passed' },
        algorithm: { status: 'passed' },
        crypto: { status: 'passed' },
      },
      keyId: unsettled.keys[0]?.keyId,
      hash: 'SHA-256',
      scheme: 'RSASSA-PKCS1-v1_5',
      charset: 'utf-8',
      spelling: 'canonical',
      sealedText: NSS,
      sealedAt: '2025-08-05T10:15:30-06:00',
      printedSerial: SERIAL,
      covers: ['invocante', 'tipoTramite', 'fecha', 'folio', 'nombreCompleto', 'curp', 'nss'],
    })
  })

  it.each(['', 'null', '  '])('a sheet without sello (%j) is its own outcome', (printed) => {
    for (const trust of [settled, undefined]) {
      const outcome = checkSeal(facts(NSS, printed), trust)
      expect(row(outcome)).toEqual(['absent', undefined, 'i', 's', 's', 's', 's'])
      expect(whys(outcome)).toEqual([`format: sello-${printed === 'null' ? 'null' : 'absent'}`])
    }
  })
})

describe('when several rows apply', () => {
  it('a cut sello is said before an unreadable cadena and a missing key', () =>
    expect(checkSeal(facts('', sello.slice(0, 180)), undefined).subIndication).toBe('FORMAT_FAILURE'))

  it('a paper without sello and cadena is without seal', () =>
    expect(checkSeal(facts('', ''), undefined).status).toBe('absent'))

  it('an unreadable cadena before a missing key', () =>
    expect(checkSeal(facts('', sello), undefined).subIndication).toBe('SIGNED_DATA_NOT_FOUND'))

  it('a revocation before the window and the sunset, which stay visible', () => {
    const printed = seal(NSS, issuer, { hash: 'sha1' })
    const trust = trusting({ hash: 'SHA-1', notAfter: '2024-12-31', revokedAt: '2025-01-01' })
    const outcome = checkSeal(facts(NSS, printed), trust)
    expect([outcome.status, outcome.subIndication]).toEqual(['failed', 'REVOKED'])
    expect(whys(outcome)).toEqual(['time: revoked', 'algorithm: hash-sunset'])
  })

  it('the window before a later revocation and the sunset', () => {
    const printed = seal(NSS, issuer, { hash: 'sha1' })
    const trust = trusting({ hash: 'SHA-1', notAfter: '2024-12-31', revokedAt: '2026-01-01' })
    expect(checkSeal(facts(NSS, printed), trust).subIndication).toBe('OUT_OF_BOUNDS_NO_POE')
  })

  it('a later revocation before the sunset', () => {
    const printed = seal(NSS, issuer, { hash: 'sha1' })
    expect(checkSeal(facts(NSS, printed), trusting({ hash: 'SHA-1', revokedAt: '2026-01-01' })).subIndication).toBe(
      'REVOKED_NO_POE',
    )
  })

  it('without a date a seal that verifies is out of bounds', () => {
    const text = '||Escuela:Prepa Inventada|Folio:17544105304121465000001||'
    const outcome = checkSeal(facts(text, seal(text, issuer)), settled)
    expect(row(outcome)).toEqual(['indeterminate', 'OUT_OF_BOUNDS_NO_POE', 'p', 'p', 'i', 's', 'p'])
    expect(whys(outcome)).toEqual(['time: no-fecha', 'algorithm: no-fecha'])
  })
})

describe('every form can be sealed', () => {
  it.each([NSS, VIGENCIA, GENERICA, OPINION])('%s', (text) =>
    expect(row(checkSeal(facts(text, seal(text, issuer), {}, {}), settled))).toEqual(passes),
  )

  it('the short form binds a transaction and no person', () => {
    const outcome = checkSeal(facts(CORTA, seal(CORTA, issuer)), settled)
    expect(row(outcome)).toEqual(passes)
    expect(outcome.covers).toEqual(['invocante', 'tipoTramite', 'fecha', 'folio'])
  })

  it('a truncated cadena under a sello of the whole is doubt, not falsehood', () => {
    const short = NSS.slice(0, NSS.indexOf('RFC'))
    const outcome = checkSeal(facts(short, sello), settled)
    expect(row(outcome)).toEqual(['indeterminate', 'SIGNED_DATA_NOT_FOUND', 'p', 'p', 's', 's', 'i'])
  })
})

describe('spellings', () => {
  const spelt = (sealed: string, printed: string, options = {}) =>
    checkSeal(facts(printed, seal(sealed, issuer, options)), settled)

  it('Latin-1 after UTF-8, and the other way round', () => {
    expect(spelt(NSS, NSS, { charset: 'latin1' })).toMatchObject({ status: 'passed', charset: 'latin1' })
    expect(checkSeal(facts(NSS, sello), trusting({ charset: 'latin1' }))).toMatchObject({
      status: 'passed',
      charset: 'utf-8',
    })
  })

  it('one closing bar or two', () => {
    expect(spelt(NSS.slice(0, -1), NSS)).toMatchObject({ status: 'passed', spelling: 'canonical, one closing bar' })
    expect(spelt(NSS, NSS.slice(0, -1))).toMatchObject({ status: 'passed', spelling: 'canonical, two closing bars' })
  })

  it('decomposed accents and blanks without break', () => {
    const odd = NSS.normalize('NFD').replaceAll(' ', '\u00a0')
    expect(spelt(odd, odd)).toMatchObject({ status: 'passed', spelling: 'as printed, a wrap as nothing' })
    expect(spelt(NSS, odd)).toMatchObject({ status: 'passed', spelling: 'canonical' })
  })

  it('but never another letter', () => {
    expect(spelt(NSS, NSS.replace('Razon', 'Razón')).subIndication).toBe('HASH_FAILURE')
    expect(spelt(NSS, NSS.replace('trámite', 'tramite')).subIndication).toBe('HASH_FAILURE')
  })
})

describe('keys', () => {
  it('several of one serial are all asked', () => {
    const trust = createTrust([
      { key: foreign.publicPem, printedSerials: [SERIAL] },
      { key: issuer.publicPem, printedSerials: [SERIAL] },
    ])
    const outcome = checkSeal(facts(NSS, sello), trust)
    expect([outcome.status, outcome.keyId]).toEqual(['passed', trust.keys[1]?.keyId])
  })

  it('a key of another serial is not asked', () => {
    const trust = createTrust([
      { key: foreign.publicPem, printedSerials: [SERIAL], settled: true },
      { key: issuer.publicPem, printedSerials: ['00000000000000000002'], settled: true },
    ])
    expect(checkSeal(facts(NSS, sello), trust).subIndication).toBe('SIG_CRYPTO_FAILURE')
  })

  it('one unsettled key of the serial is enough for doubt', () => {
    const trust = createTrust([
      { key: foreign.publicPem, printedSerials: [SERIAL], settled: true },
      { key: testKey('another').publicPem, printedSerials: [SERIAL] },
    ])
    expect(checkSeal(facts(NSS, sello), trust).subIndication).toBe('NO_SIGNING_CERTIFICATE_FOUND')
  })

  it('a bare key without serials is asked for every serial, and for none', () => {
    const trust = createTrust([{ key: issuer.publicPem }])
    for (const numeroSerie of [SERIAL, '7', undefined])
      expect(checkSeal(facts(NSS, sello, { numeroSerie }), trust).status).toBe('passed')
  })

  it('one key in two entries: the one in force counts', () => {
    const trust = createTrust([
      { key: issuer.publicPem, notAfter: '2024-12-31' },
      { key: issuer.publicPem, notBefore: '2025-01-01' },
    ])
    expect(checkSeal(facts(NSS, sello), trust).status).toBe('passed')
  })
})

describe('schemes and hashes', () => {
  it.each(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const)('%s, both schemes', (hash) => {
    const old = NSS.replace('05 de agosto 2025', '05 de agosto 2013')
    const openssl = hash.toLowerCase().replace('-', '')
    const pkcs1 = seal(old, issuer, { hash: openssl })
    expect(row(checkSeal(facts(old, pkcs1), trusting({ hash })))).toEqual(passes)
    for (const saltLength of [0, 20, 32]) {
      const pss = seal(old, issuer, { hash: openssl, pss: { saltLength } })
      expect(row(checkSeal(facts(old, pss), trusting({ hash, scheme: 'RSASSA-PSS' })))).toEqual(passes)
      expect(checkSeal(facts(old, pss), trusting({ hash, settled: true })).subIndication).toBe('SIG_CRYPTO_FAILURE')
      expect(checkSeal(facts(edited, pss), trusting({ hash, settled: true, scheme: 'RSASSA-PSS' })).subIndication).toBe(
        'HASH_FAILURE',
      )
    }
    expect(checkSeal(facts(old, pkcs1), trusting({ hash, settled: true, scheme: 'RSASSA-PSS' })).subIndication).toBe(
      'SIG_CRYPTO_FAILURE',
    )
  })

  it.each([1024, 1536, 2048, 3072, 4096])('RSA-%i', (bits) => {
    const key = testKey(`bits-${bits}`, bits)
    const old = NSS.replace('05 de agosto 2025', '05 de agosto 2013')
    expect(row(checkSeal(facts(old, seal(old, key)), trusting({}, key)))).toEqual(passes)
    const pss = seal(old, key, { pss: { saltLength: 32 } })
    expect(row(checkSeal(facts(old, pss), trusting({ scheme: 'RSASSA-PSS' }, key)))).toEqual(passes)
  })

  it('hashes are not tried in turn', () => {
    const outcome = checkSeal(facts(NSS, seal(NSS, issuer, { hash: 'sha512' })), settled)
    expect([outcome.status, outcome.subIndication]).toEqual(['failed', 'HASH_FAILURE'])
    expect(whys(outcome)).toEqual(['crypto: other-hash'])
  })
})

describe('attacks on the padding', () => {
  const info = Buffer.from('3031300d060960864801650304020105000420', 'hex')
  const digestOf = (text: string) => Buffer.from(new Uint8Array(new TextEncoder().encode(text)))
  const hashOf = async (text: string) => Buffer.from(await crypto.subtle.digest('SHA-256', digestOf(text)))
  const block = (...parts: Uint8Array[]) => Buffer.concat(parts)
  const filling = (length: number) => Buffer.alloc(length, 0xff)

  it('the honest block passes, so that the others fail for their own reason', async () => {
    const honest = block(Buffer.from([0, 1]), filling(202), Buffer.from([0]), info, await hashOf(NSS))
    expect(checkSeal(facts(NSS, signBlock(honest, issuer)), settled).status).toBe('passed')
  })

  it.each([
    [
      'garbage after the digest',
      (hash: Buffer) => block(Buffer.from([0, 1]), filling(190), Buffer.from([0]), info, hash, Buffer.alloc(12, 7)),
    ],
    [
      'garbage inside the filling',
      (hash: Buffer) =>
        block(Buffer.from([0, 1]), filling(100), Buffer.from([0x77]), filling(101), Buffer.from([0]), info, hash),
    ],
    ['block type 2', (hash: Buffer) => block(Buffer.from([0, 2]), filling(202), Buffer.from([0]), info, hash)],
    ['no DigestInfo', (hash: Buffer) => block(Buffer.from([0, 1]), filling(221), Buffer.from([0]), hash)],
    [
      'no NULL in DigestInfo',
      (hash: Buffer) =>
        block(
          Buffer.from([0, 1]),
          filling(204),
          Buffer.from([0]),
          Buffer.from('302f300b06096086480165030402010420', 'hex'),
          hash,
        ),
    ],
    [
      'short filling',
      (hash: Buffer) => block(Buffer.from([0, 1]), filling(8), Buffer.from([0]), info, hash, Buffer.alloc(194)),
    ],
  ])('%s', async (_, make) => {
    const forged = signBlock(make(await hashOf(NSS)), issuer)
    expect(row(checkSeal(facts(NSS, forged), settled)).slice(0, 2)).toEqual(['failed', 'SIG_CRYPTO_FAILURE'])
  })

  it('a number not below the modulus', () => {
    const outcome = checkSeal(facts(NSS, Buffer.alloc(256, 0xff).toString('base64')), settled)
    expect(outcome.subIndication).toBe('SIG_CRYPTO_FAILURE')
  })
})

describe('from a picture nothing is found false', () => {
  it.each([
    ['another text', edited, sello],
    ['another key', NSS, seal(NSS, foreign)],
  ])('%s', (_, text, printed) => {
    const outcome = checkSeal(facts(text, printed, { source: 'ocr' }), settled)
    expect([outcome.status, outcome.subIndication]).toEqual(['indeterminate', 'SIGNED_DATA_NOT_FOUND'])
    expect(Object.values(outcome.checks).map(({ status }) => status)).not.toContain('failed')
  })

  it('but what verifies, verifies', () =>
    expect(checkSeal(facts(NSS, sello, { source: 'ocr' }), settled).status).toBe('passed'))
})

describe('a single changed character never passes', () => {
  const visible = [...'ABCXYZabcxyzÁÉÑáéñ0123456789|:,.#()-/ +=']
  const forms = { NSS, VIGENCIA, GENERICA, OPINION, CORTA }
  const trust = createTrust([{ key: issuer.publicPem, settled: true }])
  const sealed = Object.values(forms).flatMap((text) =>
    [text, text.replace(/\|+$/, '|')].map((printed) => ({ text: printed, sello: seal(printed, issuer) })),
  )
  const check = (text: string, printed: string, page: SealFacts['source'] = 'text') =>
    checkSeal({ cadena: readCadena([text], PRINTED), sello: decodeSello([printed]), source: page }, trust).status

  it('in the cadena, whatever stands there instead', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sealed),
        fc.nat(),
        fc.oneof(fc.constantFrom(...visible), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
        ({ text, sello }, place, other) => {
          const at = place % text.length
          // One kind of blank for another is layout, and so is a blank that the page shows as nothing.
          fc.pre(other !== text[at] && !(text[at] === ' ' && other.trim() === ''))
          fc.pre(other.normalize('NFC') !== text[at])
          expect(check(text.slice(0, at) + other + text.slice(at + 1), sello)).not.toBe('passed')
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('each letter and digit of one cadena, one by one', () => {
    for (let at = 0; at < NSS.length; at += 1) {
      const other = NSS[at] === 'x' ? 'y' : 'x'
      expect(check(NSS.slice(0, at) + other + NSS.slice(at + 1), sello)).not.toBe('passed')
    }
  })

  it('in the sello', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sealed),
        fc.nat(),
        fc.constantFrom(...visible, '\u200b', 'ﬁ'),
        ({ text, sello }, place, other) => {
          const at = place % sello.length
          fc.pre(other !== sello[at])
          expect(check(text, sello.slice(0, at) + other + sello.slice(at + 1))).not.toBe('passed')
        },
      ),
      { numRuns: 500 },
    )
  })
})
