import type { Language } from '../language.ts'
import type { Outcome } from '../verdict/verdict.ts'
import { type VerifyOptions, verifyDocument } from '../verify.ts'
import { loadTrust } from './load-trust.ts'
import { parsed } from './parsed.ts'
import { loadPolicy } from './policy.ts'
import { printVerdict } from './print-verdict.ts'
import { bytesOf } from './read-file.ts'
import { styleFor } from './styles.ts'
import { UsageError } from './usage-error.ts'

/** 0 when all were accepted, 1 when some were rejected, else 3 when some are to be reviewed. */
const STATUS: Readonly<Record<Outcome, number>> = { accept: 0, review: 3, reject: 1 }

const options = {
  json: { type: 'boolean' },
  trust: { type: 'string', multiple: true },
  policy: { type: 'string' },
  'expect-curp': { type: 'string' },
  'expect-nss': { type: 'string' },
  at: { type: 'string' },
  lang: { type: 'string' },
} as const

/** `cotejo verify FILE…`: a verdict for each file, in the order given. Resolves to the exit status. */
export async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, options)
  if (positionals.length === 0) throw new UsageError('verify: give at least one FILE')
  const lang = values.lang ?? 'es'
  if (lang !== 'es' && lang !== 'en') throw new UsageError('--lang must be es or en')
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
  const style = styleFor(process.stdout)
  const outcomes: Outcome[] = []
  for (const file of positionals) {
    const verdict = await verifyDocument(await bytesOf(file), given)
    outcomes.push(verdict.outcome)
    process.stdout.write(
      values.json
        ? `${JSON.stringify(verdict)}\n`
        : `\n${style('bold', file)}\n${printVerdict(verdict, lang as Language, style)}\n`,
    )
  }
  return outcomes.includes('reject') ? STATUS.reject : outcomes.includes('review') ? STATUS.review : STATUS.accept
}
