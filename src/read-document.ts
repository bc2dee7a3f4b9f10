import type { Content } from './content/content.ts'
import { type Input, toBytes } from './content/input.ts'
import type { Limits } from './content/limits.ts'
import { limitsOf } from './content/limits.ts'
import { readContent } from './content/read-content.ts'
import { earlierSaves } from './content/revisions.ts'
import { engine } from './engine.ts'
import { CotejoError } from './errors.ts'
import type { Place } from './fields/passage.ts'
import type { Evidence, FileEvidence, PaperEvidence } from './verdict/evidence.ts'
import { gather } from './verdict/gather.ts'

export interface ReadOptions {
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits> | undefined
  /** Stops the reading: the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads a PDF into evidence: facts, no judgement. The caller's bytes stay as they are.
 *
 * Throws `TypeError` when the input is none of the accepted kinds, the signal's reason when it fires, and `CotejoError`
 * with a `code` when there is nothing to read: no PDF, damaged, locked, too large.
 */
export async function readDocument(input: Input, options: ReadOptions = {}): Promise<Evidence> {
  const bytes = await bytesOf(input, options)
  const content = await readContent(bytes, inner(options))
  return evidenceOf(bytes, content, options)
}

/** The same, where nothing to read is itself a fact. */
export async function readEvidence(input: Input, options: ReadOptions): Promise<Evidence> {
  let bytes: Uint8Array = new Uint8Array()
  try {
    bytes = await bytesOf(input, options)
    const content = await readContent(bytes, inner(options))
    return await evidenceOf(bytes, content, options)
  } catch (error) {
    if (!(error instanceof CotejoError)) throw error
    return unreadEvidence(bytes, error)
  }
}

const bytesOf = (input: Input, { limits, signal }: ReadOptions) =>
  toBytes(input, { limit: limitsOf(limits).bytes, ...(signal && { signal }) })

/** The options without what was not given. */
const inner = ({ limits, signal }: ReadOptions) => ({ ...(limits && { limits }), ...(signal && { signal }) })

async function evidenceOf(bytes: Uint8Array, content: Content, options: ReadOptions): Promise<Evidence> {
  const { papers, other, text } = gather(content)
  const earlier = papers[0]
    ? await readEarlier(bytes, content, papers[0], options)
    : ({ earlier: 'none', changed: [] } as const)
  return {
    schema: 'cotejo/evidence@1',
    engine,
    file: {
      sha256: content.facts.sha256,
      bytes: content.facts.bytes,
      pages: Math.max(content.facts.pageCount, 0),
      ...(content.unreadable && { unreadable: content.unreadable }),
      limits: content.limits.map(({ limit }) => limit),
      text,
      facts: content.facts,
      ...earlier,
    },
    papers,
    ...(other && { other }),
  }
}

async function unreadEvidence(bytes: Uint8Array, { code, limit }: CotejoError): Promise<Evidence> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return {
    schema: 'cotejo/evidence@1',
    engine,
    file: {
      sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      bytes: bytes.byteLength,
      pages: 0,
      unread: { code, ...(limit !== undefined && { limit }) },
      limits: [],
      text: 'none',
      changed: [],
      earlier: 'none',
    },
    papers: [],
  }
}

/** Holds the fields against those of earlier saves of the same file. What is no paper by itself is passed over. */
async function readEarlier(
  bytes: Uint8Array,
  { facts }: Content,
  paper: PaperEvidence,
  options: ReadOptions,
): Promise<Pick<FileEvidence, 'earlier' | 'changed'>> {
  if (facts.revisions < 2) return { earlier: 'none', changed: [] }
  const changed = new Map<string, Place[]>()
  let read = false
  for (const end of earlierSaves(bytes)) {
    const earlier = await paperOf(bytes.subarray(0, end), options)
    if (!earlier || earlier.kind !== paper.kind) continue
    read = true
    for (const [name, { value, evidence }] of Object.entries(earlier.fields)) {
      const now = paper.fields[name]
      if (!now || JSON.stringify(now.value) === JSON.stringify(value)) continue
      changed.set(name, [...(changed.get(name) ?? now.evidence), ...evidence])
    }
  }
  return {
    earlier: read ? 'read' : 'unreadable',
    changed: [...changed].map(([field, evidence]) => ({ field, evidence })),
  }
}

async function paperOf(bytes: Uint8Array, options: ReadOptions): Promise<PaperEvidence | undefined> {
  try {
    return gather(await readContent(bytes, inner(options))).papers[0]
  } catch (error) {
    if (error instanceof CotejoError) return undefined
    throw error
  }
}
