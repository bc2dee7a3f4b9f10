import type { Content } from './content/content.ts'
import { type Input, toBytes } from './content/input.ts'
import type { Limits } from './content/limits.ts'
import { limitsOf } from './content/limits.ts'
import { readContent } from './content/read-content.ts'
import { earlierSaves } from './content/revisions.ts'
import { engine } from './engine.ts'
import { CotejoError } from './errors.ts'
import { changedFields } from './verdict/changed-fields.ts'
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
  const { papers, other, elsewhere, text } = gather(content)
  const earlier = papers[0] ? await readEarlier(bytes, papers, options) : ({ earlier: 'none', changed: [] } as const)
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
    ...(elsewhere.length > 0 && { elsewhere }),
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

/** Holds the fields against those of earlier saves of the same file, all of them within the time of one reading. */
async function readEarlier(
  bytes: Uint8Array,
  papers: readonly PaperEvidence[],
  { limits, signal }: ReadOptions,
): Promise<Pick<FileEvidence, 'earlier' | 'changed'>> {
  const { saves, more } = earlierSaves(bytes)
  const deadline = performance.now() + limitsOf(limits).milliseconds
  const earlier: PaperEvidence[] = []
  let isUnfinished = more
  for (const save of saves) {
    const milliseconds = Math.max(0, deadline - performance.now())
    const read = await papersOf(save, { limits: { ...limits, milliseconds }, signal })
    earlier.push(...read.papers)
    isUnfinished ||= read.isCut
  }
  const changed = changedFields(papers, earlier)
  const state = earlier.length > 0 ? 'read' : 'unreadable'
  return { changed, earlier: saves.length === 0 ? 'none' : isUnfinished ? 'unfinished' : state }
}

/** What is no paper by itself is passed over. */
async function papersOf(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ readonly papers: readonly PaperEvidence[]; readonly isCut: boolean }> {
  try {
    const content = await readContent(bytes, inner(options))
    return { papers: gather(content).papers, isCut: content.limits.length > 0 }
  } catch (error) {
    if (!(error instanceof CotejoError)) throw error
    return { papers: [], isCut: error.code === 'file-limits' }
  }
}
