import type { Outcome } from '../../../../src/verdict/verdict.ts'
import type { Paper } from '../desk.ts'
import type { Words } from '../words.ts'

/** How far the work is; it is read out as it changes. */
export function Progress({ papers, say }: { readonly papers: readonly Paper[]; readonly say: Words }) {
  const done = papers.filter(({ state }) => state === 'told' || state === 'unreadable').length
  const isAtWork = done < papers.length
  return (
    <div class="progress">
      <p role="status">
        {papers.length > 0 && (isAtWork ? say.progress(done, papers.length) : say.summary(done, countsOf(papers)))}
      </p>
      {isAtWork && papers.length > 1 && (
        <progress value={done} max={papers.length} aria-label={say.progress(done, papers.length)} />
      )}
    </div>
  )
}

export function countsOf(papers: readonly Paper[]): Record<Outcome | 'unreadable', number> {
  const counts = { accept: 0, review: 0, reject: 0, unreadable: 0 }
  for (const { state, told } of papers) {
    if (state === 'told') counts[told!.verdict.outcome]++
    if (state === 'unreadable') counts.unreadable++
  }
  return counts
}
