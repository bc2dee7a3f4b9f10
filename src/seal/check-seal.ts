import { isExhaustive, spellings } from './cadenas/spellings.ts'
import type { Cadena, CadenaField, CadenaProblem } from './cadenas/types.ts'
import { type Charset, encoders } from './charset.ts'
import { digest, type HashName } from './digest.ts'
import { openSignature } from './rsa.ts'
import { type SchemeName, schemes } from './schemes/catalog.ts'
import type { Sello, SelloProblem } from './sello.ts'
import { sunsetAt } from './sunset.ts'
import { candidates, type Trust, type TrustedKey } from './trust.ts'

/** ETSI EN 319 102-1 §5.1.3, those that a seal can get. */
export type SealSubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'REVOKED'
  | 'SIGNED_DATA_NOT_FOUND'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'REVOKED_NO_POE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'

export interface SealFacts {
  readonly cadena: Cadena | CadenaProblem
  readonly sello: Sello | SelloProblem
  /** As printed below Número de Serie. */
  readonly numeroSerie?: string | undefined
  /** From a picture nothing is ever found false: a letter may be misread. */
  readonly source: 'text' | 'ocr'
}

export type SealCheckName = 'format' | 'key' | 'time' | 'algorithm' | 'crypto'

export type SealWhy =
  /** format: what is wrong with the sello. */
  | `sello-${SelloProblem['problem']}`
  /** format: the sello is as long as no trusted key of its serial. */
  | 'sello-length-of-no-key'
  /** crypto: there is no cadena that a seal could be held against. */
  | 'cadena-unreadable'
  /** key: no trust was given, or an empty one. */
  | 'no-trust'
  /** key: none of the trusted keys is for the printed serial. */
  | 'no-key-for-serial'
  /** key: a trusted key of the serial did not make this seal, and others may exist. */
  | 'no-key-fits'
  /** crypto: the key made this seal, over another text. */
  | 'other-text'
  /** crypto: the key made this seal, with another hash than its entry says. */
  | 'other-hash'
  /** crypto: no key of the serial made this seal. */
  | 'other-key'
  /** time, algorithm: the cadena has no date to judge them at. */
  | 'no-fecha'
  | 'outside-window'
  | 'revoked'
  /** time: the key was revoked after the paper's date. */
  | 'revoked-later'
  | 'hash-sunset'
  | 'key-sunset'
  /** An earlier check left nothing to look at. */
  | 'not-reached'

export interface SealCheck {
  readonly status: 'passed' | 'failed' | 'indeterminate' | 'skipped'
  /** Absent only when it passed. */
  readonly why?: SealWhy
}

export interface SealOutcome {
  /** `absent`: the paper prints no sello. It is neither forged nor verified. */
  readonly status: 'passed' | 'failed' | 'indeterminate' | 'absent'
  readonly subIndication?: SealSubIndication
  readonly checks: Readonly<Record<SealCheckName, SealCheck>>
  /** The key that made the seal, where one is known to have: over this text or another. */
  readonly keyId?: string
  readonly hash?: HashName
  readonly scheme?: SchemeName
  /** How the sealed text became bytes; only where it verified. */
  readonly charset?: Charset
  /** Which of the spellings verified. */
  readonly spelling?: string
  /** The very text that was sealed; only where it verified. */
  readonly sealedText?: string
  /** The cadena's own instant, claimed by who sealed it; only where it verified. */
  readonly sealedAt?: string
  readonly printedSerial?: string
  /** What the seal binds: the fields that the cadena in hand names. Empty unless passed. */
  readonly covers: readonly CadenaField[]
}

/**
 * Holds a sello against a cadena, with the trusted keys of the printed serial: the decision table of verdict-notes §5.
 * Pure and synchronous; judges keys and algorithms at the paper's date. It says who sealed which text, and never that
 * the page around it tells the same: that is `compareCadena`.
 *
 * Hashes and keys are not tried in turn: each key has its scheme and hash, and only the keys of the serial are asked.
 */
export function checkSeal(facts: SealFacts, trust?: Trust | undefined): SealOutcome {
  const decision = decide(facts, trust)
  const printedSerial = facts.numeroSerie
  return printedSerial === undefined ? decision : { ...decision, printedSerial }
}

function decide({ cadena, sello, numeroSerie, source }: SealFacts, trust: Trust | undefined): SealOutcome {
  const found = source === 'ocr' ? 'indeterminate' : 'failed'
  if ('problem' in sello) {
    const why = `sello-${sello.problem}` as const
    if (sello.problem === 'absent' || sello.problem === 'null')
      return outcome('absent', undefined, { format: { status: 'indeterminate', why } })
    return outcome(found, 'FORMAT_FAILURE', { format: { status: found, why } })
  }
  if ('problem' in cadena)
    return outcome('indeterminate', 'SIGNED_DATA_NOT_FOUND', { format, crypto: doubt('cadena-unreadable') })

  const keys = candidates(trust, numeroSerie)
  if (keys.length === 0)
    return outcome('indeterminate', 'NO_SIGNING_CERTIFICATE_FOUND', {
      format,
      key: doubt(trust?.keys.length ? 'no-key-for-serial' : 'no-trust'),
    })
  const settled = keys.every((key) => key.settled)
  const opened = keys.flatMap((key) => open(key, sello.bytes) ?? [])
  if (settled && keys.every((key) => Math.ceil(key.modulusBits / 8) !== sello.bytes.length))
    return outcome(found, 'FORMAT_FAILURE', { format: { status: found, why: 'sello-length-of-no-key' }, key: passed })

  const verified = opened.flatMap((seal) => match(seal, cadena) ?? [])
  if (verified.length > 0) return best(verified.map((seal) => judgeAtDate(seal, cadena)))

  const sealer = opened.find(({ padded }) => padded !== undefined)
  if (sealer) return ofAnotherText(sealer, cadena, source)
  if (!settled)
    return outcome('indeterminate', 'NO_SIGNING_CERTIFICATE_FOUND', {
      format,
      key: doubt('no-key-fits'),
      crypto: doubt('other-key'),
    })
  // A letter of the sello misread from a picture looks the same as another key.
  return source === 'ocr'
    ? outcome('indeterminate', 'SIGNED_DATA_NOT_FOUND', { format, key: passed, crypto: doubt('other-key') })
    : outcome('failed', 'SIG_CRYPTO_FAILURE', { format, key: passed, crypto: failed('other-key') })
}

/** What a key makes of the sello. */
interface Opened {
  readonly key: TrustedKey
  readonly block: Uint8Array
  /** The hash that the block's padding names, where the padding is right. */
  readonly padded: HashName | undefined
}

function open(key: TrustedKey, signature: Uint8Array): Opened | undefined {
  const block = openSignature(key, signature)
  return block && { key, block, padded: schemes[key.scheme].padded(block, key.hash, key.modulusBits) }
}

interface Verified extends Opened {
  readonly charset: Charset
  readonly spelling: string
  readonly sealedText: string
}

function match(opened: Opened, cadena: Cadena): Verified | undefined {
  const { key, block } = opened
  if (opened.padded !== key.hash) return undefined
  const charsets: readonly Charset[] = key.charset === 'utf-8' ? ['utf-8', 'latin1'] : ['latin1', 'utf-8']
  for (const charset of charsets)
    for (const { text, name } of spellings(cadena)) {
      const bytes = encoders[charset](text)
      if (bytes && schemes[key.scheme].verifies(block, digest(key.hash, bytes), key.hash, key.modulusBits))
        return { ...opened, charset, spelling: name, sealedText: text }
    }
  return undefined
}

/** The digest differs: false only if the key is settled and the text in hand is surely the whole of what is printed. */
function ofAnotherText({ key, padded }: Opened, cadena: Cadena, source: SealFacts['source']): SealOutcome {
  const isSure = key.settled && source === 'text' && !cadena.truncated && isExhaustive(cadena)
  const why = padded === key.hash ? 'other-text' : 'other-hash'
  const crypto = isSure ? failed(why) : doubt(why)
  const decided = isSure
    ? outcome('failed', 'HASH_FAILURE', { format, key: passed, crypto })
    : outcome('indeterminate', 'SIGNED_DATA_NOT_FOUND', { format, key: passed, crypto })
  return { ...decided, ...identity(key) }
}

function judgeAtDate({ key, charset, spelling, sealedText }: Verified, cadena: Cadena): SealOutcome {
  const sealedAt = cadena.values.fecha || undefined
  const time = timeCheck(key, sealedAt)
  const algorithm = algorithmCheck(key, sealedAt)
  const subIndication = SUB_INDICATIONS[time.why as SealWhy] ?? SUB_INDICATIONS[algorithm.why as SealWhy]
  const status = time.status === 'failed' ? 'failed' : subIndication === undefined ? 'passed' : 'indeterminate'
  const covers = Object.entries(cadena.values).flatMap(([field, value]) => (value ? [field as CadenaField] : []))
  return {
    ...outcome(status, subIndication, { format, key: passed, crypto: passed, time, algorithm }),
    ...identity(key),
    charset,
    spelling,
    sealedText,
    ...(sealedAt && { sealedAt }),
    covers: status === 'passed' ? covers : [],
  }
}

/** The rows of the table that only a seal that verifies can reach. */
const SUB_INDICATIONS: Readonly<Partial<Record<SealWhy, SealSubIndication>>> = {
  revoked: 'REVOKED',
  'outside-window': 'OUT_OF_BOUNDS_NO_POE',
  'no-fecha': 'OUT_OF_BOUNDS_NO_POE',
  'revoked-later': 'REVOKED_NO_POE',
  'hash-sunset': 'CRYPTO_CONSTRAINTS_FAILURE',
  'key-sunset': 'CRYPTO_CONSTRAINTS_FAILURE',
}

function timeCheck({ notBefore, notAfter, revokedAt }: TrustedKey, sealedAt: string | undefined): SealCheck {
  if (sealedAt === undefined) return doubt('no-fecha')
  const at = Date.parse(sealedAt)
  if (revokedAt !== undefined && at >= Date.parse(revokedAt)) return failed('revoked')
  if (notBefore !== undefined && at < Date.parse(notBefore)) return doubt('outside-window')
  if (notAfter !== undefined && at > Date.parse(notAfter)) return doubt('outside-window')
  return revokedAt === undefined ? passed : doubt('revoked-later')
}

function algorithmCheck({ hash, modulusBits }: TrustedKey, sealedAt: string | undefined): SealCheck {
  if (sealedAt === undefined) return { status: 'skipped', why: 'no-fecha' }
  const sunset = sunsetAt(hash, modulusBits, sealedAt)
  return sunset === undefined ? passed : doubt(sunset)
}

/** One key may stand in several entries, each with its window: the entry that was in force counts. */
function best(outcomes: readonly SealOutcome[]): SealOutcome {
  const order = ['passed', 'indeterminate', 'failed', 'absent'] as const
  return [...outcomes].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0] as SealOutcome
}

const passed: SealCheck = { status: 'passed' }
const format = passed
const skipped: SealCheck = { status: 'skipped', why: 'not-reached' }
const failed = (why: SealWhy): SealCheck => ({ status: 'failed', why })
const doubt = (why: SealWhy): SealCheck => ({ status: 'indeterminate', why })

function identity({ keyId, hash, scheme }: TrustedKey): Pick<SealOutcome, 'keyId' | 'hash' | 'scheme'> {
  return { keyId, hash, scheme }
}

function outcome(
  status: SealOutcome['status'],
  subIndication: SealSubIndication | undefined,
  checks: Partial<SealOutcome['checks']>,
): SealOutcome {
  return {
    status,
    ...(subIndication && { subIndication }),
    checks: { format: skipped, key: skipped, time: skipped, algorithm: skipped, crypto: skipped, ...checks },
    covers: [],
  }
}
