import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { engine } from '../engine.ts'
import type { Language } from '../language.ts'
import { policyHash } from '../verdict/policy-hash.ts'
import { resolvePolicy } from '../verdict/resolve-policy.ts'
import type { Outcome, Verdict } from '../verdict/verdict.ts'
import { checkOptions, type VerifyOptions } from '../verify.ts'
import { filesOf } from './files.ts'
import { languageOf } from './lang.ts'
import { loadTrust } from './load-trust.ts'
import { parsed } from './parsed.ts'
import { loadPolicy } from './policy.ts'
import { printLine, printSummary, type Tally } from './print-pile.ts'
import { printVerdict } from './print-verdict.ts'
import { progressOf } from './progress.ts'
import { reasonOf } from './read-file.ts'
import { styleFor } from './styles.ts'
import { Table } from './table.ts'
import { about, type Said, UsageError } from './usage-error.ts'
import { verifyFiles } from './verify-files.ts'

export const verifyOptions = {
  json: { type: 'boolean' },
  csv: { type: 'string' },
  trust: { type: 'string', multiple: true },
  policy: { type: 'string' },
  'expect-curp': { type: 'string' },
  'expect-nss': { type: 'string' },
  at: { type: 'string' },
  lang: { type: 'string' },
} as const

/**
 * `cotejo verify FILE…`: a verdict for each file, in the order given; of folders, and where a table is asked for, a line
 * each and a summary. Resolves to the exit status.
 */
export async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, verifyOptions)
  const lang = languageOf(values.lang)
  if (positionals.length === 0) {
    throw new UsageError({
      es: 'verify: indique al menos un ARCHIVO o una CARPETA',
      en: 'verify: give at least one FILE or FOLDER',
    })
  }
  const given = await givenOptions(values)
  const { paths, fromFolders, leftOut } = await filesOf(positionals, values.csv)
  const table =
    values.csv === undefined ? undefined : await Table.open(values.csv, basisOf(given, lang), lang, sha256Of)
  const isPile = fromFolders || table !== undefined
  const style = styleFor(process.stdout)
  const print = (file: string, verdict: Verdict) => {
    if (values.json) return `${JSON.stringify(verdict)}\n`
    if (isPile) return printLine(file, verdict, lang, style)
    return `\n${style('bold', file)}\n${printVerdict(verdict, lang, style)}\n`
  }
  const tally = { ...(await verifyAll(paths, given, table, print, lang)), leftOut }
  if (isPile && !values.json) process.stdout.write(printSummary(tally, lang))
  return statusOf(tally)
}

async function givenOptions(
  values: {
    readonly [name in 'policy' | 'expect-curp' | 'expect-nss' | 'at']?: string | undefined
  } & { readonly trust?: readonly string[] | undefined },
): Promise<VerifyOptions> {
  const trust = await loadTrust(values.trust ?? [])
  const given: VerifyOptions = {
    ...(trust && { trust }),
    ...(values.policy !== undefined && { policy: await loadPolicy(values.policy) }),
    ...(values.at !== undefined && { at: values.at }),
    expected: {
      ...(values['expect-curp'] !== undefined && { curp: values['expect-curp'] }),
      ...(values['expect-nss'] !== undefined && { nss: values['expect-nss'] }),
    },
  }
  try {
    checkOptions(given)
  } catch (error) {
    const option = /^options(?:\.[a-z]+)+/.exec((error as Error).message)?.[0] ?? ''
    throw Object.hasOwn(WRONG, option) ? new UsageError(WRONG[option]!) : error
  }
  return given
}

/** What is wrong with an option, by the name that it has in the library. */
const WRONG: Readonly<Record<string, Said>> = {
  'options.expected.curp': {
    es: '--expect-curp: la CURP no está bien escrita; revísela antes de comparar un documento con ella',
    en: '--expect-curp is not a well-formed CURP: check it before comparing a paper with it',
  },
  'options.expected.nss': {
    es: '--expect-nss: el NSS no está bien escrito; revíselo antes de comparar un documento con él',
    en: '--expect-nss is not a well-formed NSS: check it before comparing a paper with it',
  },
  'options.at': {
    es: '--at: indique fecha y hora con su diferencia horaria, como 2026-01-31T12:00:00-06:00',
    en: '--at must be an instant with its offset, such as 2026-01-31T12:00:00-06:00',
  },
}

/** What else than its bytes decides what a file's row says. */
function basisOf({ policy, trust, expected, at }: VerifyOptions, lang: Language): string {
  const basis = [engine, policyHash(resolvePolicy(policy)), trust?.id, expected, at, lang]
  return createHash('sha256').update(JSON.stringify(basis)).digest('hex').slice(0, 16)
}

const sha256Of = (file: string) =>
  readFile(file).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    () => undefined,
  )

async function verifyAll(
  paths: readonly string[],
  given: VerifyOptions,
  table: Table | undefined,
  print: (file: string, verdict: Verdict) => string,
  lang: Language,
): Promise<Omit<Tally, 'leftOut'>> {
  const outcomes: Outcome[] = []
  let known = 0
  let unopened = 0
  const progress = progressOf(paths.length)
  try {
    for await (const result of verifyFiles(paths, given, table)) {
      if ('verdict' in result) {
        outcomes.push(result.verdict.outcome)
        await table?.add(result.path, result.verdict)
        progress.done(print(result.path, result.verdict))
      } else if ('known' in result) {
        known++
        outcomes.push(result.known)
        progress.done('')
      } else {
        unopened++
        progress.done('')
        process.stderr.write(`cotejo: ${about(result.path, reasonOf(result.error))[lang]}\n`)
      }
    }
  } finally {
    progress.stop()
  }
  return { outcomes, known, unopened }
}

/** 0 when all were accepted, 1 when some were rejected, else 3: some are to be looked at, or could not be opened. */
function statusOf({ outcomes, unopened }: Tally): number {
  if (outcomes.includes('reject')) return 1
  return outcomes.includes('review') || unopened > 0 ? 3 : 0
}
