import { useState } from 'preact/hooks'
import type { Paper } from '../desk.ts'
import { fieldMarks, findingsOf } from '../marks.ts'
import type { Told } from '../verification/verify-papers.ts'
import type { Words } from '../words.ts'
import { Fields } from './fields.tsx'
import type { PageProps } from './page.tsx'
import { Pages } from './pages.tsx'
import { VerdictCard } from './verdict-card.tsx'

interface PaperViewProps extends PageProps {
  readonly paper: Paper
  readonly say: Words
}

/** One paper: its verdict, what explains it, its data, and its pages with the places marked. */
export function PaperView({ paper, desk, drawer, say }: PaperViewProps) {
  return (
    <section class="paper" aria-labelledby="paper-title">
      <div class="row is-spread paper-head">
        <h2 id="paper-title" class="file-name" tabIndex={-1}>
          {paper.name}
        </h2>
        {desk.papers.length > 1 && <Neighbours paper={paper} desk={desk} say={say} />}
      </div>
      {paper.isSample && <p class="note">{say.sampleNote}</p>}
      {paper.state !== 'told' && (
        <p class="faint">{paper.state === 'unreadable' ? say.unreadable : say.state[paper.state]}</p>
      )}
      {paper.told && paper.state !== 'unreadable' && (
        <ToldPaper paper={paper} told={paper.told} desk={desk} drawer={drawer} say={say} />
      )}
    </section>
  )
}

function ToldPaper({ paper, told, desk, drawer, say }: PaperViewProps & { readonly told: Told }) {
  const [chosen, choose] = useState<string>()
  const fields = fieldMarks(told.verdict)
  const findings = findingsOf(told.verdict, desk.language)
  return (
    <div class="paper-body">
      <VerdictCard told={told} language={desk.language} say={say} />
      <Pages
        file={paper.file}
        fields={fields}
        findings={findings}
        chosen={chosen}
        choose={choose}
        drawer={drawer}
        language={desk.language}
        say={say}
      />
      <Fields
        fields={fields}
        seal={told.said[desk.language].seal}
        chosen={chosen}
        choose={choose}
        language={desk.language}
        say={say}
      />
    </div>
  )
}

function Neighbours({ paper, desk, say }: Omit<PaperViewProps, 'drawer'>) {
  const at = desk.papers.indexOf(paper)
  const go = (other: Paper) => () => {
    desk.select(other.id)
    document.getElementById('paper-title')?.focus()
  }
  const [before, after] = [desk.papers[at - 1], desk.papers[at + 1]]
  return (
    <div class="row">
      <button type="button" disabled={!before} onClick={before && go(before)}>
        {say.previous}
      </button>
      <button type="button" disabled={!after} onClick={after && go(after)}>
        {say.next}
      </button>
      <button type="button" onClick={() => document.getElementById(`file-${paper.id}`)?.focus()}>
        {say.backToPile}
      </button>
    </div>
  )
}
