import { raced } from './content/abort.ts'
import type { Content } from './content/content.ts'
import { limitsOf } from './content/limits.ts'
import { loadParser } from './content/open.ts'
import { type ReadOptions as ContentOptions, readContent } from './content/read-content.ts'
import { earlierSaves } from './content/revisions.ts'
import { engine } from './engine.ts'
import { CotejoError } from './errors.ts'
import type { ReadOptions } from './read-document.ts'
import { changedFields } from './verdict/changed-fields.ts'
import type { Evidence, FileEvidence, PaperEvidence } from './verdict/evidence.ts'
import { gather } from './verdict/gather.ts'

/** For a thread that is ours alone: what it says of its memory. */
interface WatchedOptions extends ReadOptions {
  readonly isFull?: ContentOptions['isFull']
}

/** With the instant at which the time is over, as `performance.now()` tells it. */
interface TimedOptions extends WatchedOptions {
  readonly deadline: number
}

/**
 * Reads the bytes of a file into evidence. Rejects with a `CotejoError` where there is nothing to read. All that reads is
 * behind this file, which is loaded with the first document.
 */
export async function readBytes(bytes: Uint8Array, options: WatchedOptions): Promise<Evidence> {
  return (await readWithContent(bytes, options)).evidence
}

/** The same, with what the pages hold, for who draws them. */
export async function readWithContent(
  bytes: Uint8Array,
  options: WatchedOptions,
): Promise<{ readonly evidence: Evidence; readonly content: Content }> {
  // The first file does not pay for the loading with its own time.
  await raced(loadParser(), options.signal)
  const timed = { ...options, deadline: performance.now() + limitsOf(options.limits).milliseconds }
  const content = await readContent(bytes, inner(timed))
  return { evidence: await evidenceOf(bytes, content, timed), content }
}

/** The options without what was not given. */
const inner = ({ limits, signal, isFull, deadline }: TimedOptions): ContentOptions => ({
  ...(limits && { limits }),
  ...(signal && { signal }),
  ...(isFull && { isFull }),
  deadline,
})

async function evidenceOf(bytes: Uint8Array, content: Content, options: TimedOptions): Promise<Evidence> {
  const { papers, other, elsewhere, text } = gather(content)
  const hits = content.limits.map(({ limit }) => limit)
  const { limits, ...earlier } = papers[0] ? await readEarlier(bytes, papers, options) : NO_EARLIER
  return {
    schema: 'cotejo/evidence@1',
    engine,
    file: {
      sha256: content.facts.sha256,
      bytes: content.facts.bytes,
      pages: Math.max(content.facts.pageCount, 0),
      ...(content.unreadable && { unreadable: content.unreadable }),
      limits: [...new Set([...hits, ...limits])],
      text,
      facts: content.facts,
      ...earlier,
    },
    papers,
    ...(other && { other }),
    ...(elsewhere.length > 0 && { elsewhere }),
  }
}

/** What is known of earlier saves, and the limits that were reached in looking at them. */
type Earlier = Pick<FileEvidence, 'earlier' | 'changed' | 'limits'>

const NO_EARLIER: Earlier = { earlier: 'none', changed: [], limits: [] }

/** Holds the fields against those of earlier saves of the same file, in what is left of the time. */
async function readEarlier(
  bytes: Uint8Array,
  papers: readonly PaperEvidence[],
  options: TimedOptions,
): Promise<Earlier> {
  const { saves, more } = earlierSaves(bytes, limitsOf(options.limits).revisions)
  if (saves.length === 0 && !more) return NO_EARLIER
  const earlier: PaperEvidence[] = []
  const limits: string[] = more ? ['revisions'] : []
  for (const save of saves) {
    const read = await papersOf(save(), options)
    earlier.push(...read.papers)
    limits.push(...read.limits)
  }
  const changed = changedFields(papers, earlier)
  const state = earlier.length > 0 ? 'read' : 'unreadable'
  return { changed, limits, earlier: limits.length > 0 ? 'unfinished' : state }
}

/** What is no paper by itself is passed over. */
async function papersOf(
  bytes: Uint8Array,
  options: TimedOptions,
): Promise<{ readonly papers: readonly PaperEvidence[]; readonly limits: readonly string[] }> {
  try {
    const content = await readContent(bytes, inner(options))
    return { papers: gather(content).papers, limits: content.limits.map(({ limit }) => limit) }
  } catch (error) {
    if (!(error instanceof CotejoError)) throw error
    return { papers: [], limits: error.limit === undefined ? [] : [error.limit] }
  }
}
