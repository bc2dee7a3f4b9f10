import { useState } from 'preact/hooks'
import type { Language } from '../../../../src/language.ts'
import type { Told } from '../verification/verify-papers.ts'
import type { Words } from '../words.ts'
import { OutcomeMark } from './outcome-mark.tsx'

interface VerdictCardProps {
  readonly told: Told
  readonly language: Language
  readonly say: Words
}

/** The verdict, what to do, and why. */
export function VerdictCard({ told: { verdict, said }, language, say }: VerdictCardProps) {
  const { summary, document: kind, action, student, reasons } = said[language]
  return (
    <div class={`card is-${verdict.outcome}`}>
      <p class="verdict">
        <OutcomeMark outcome={verdict.outcome} say={say} />
      </p>
      <p class="summary">{summary}</p>
      <p class="faint">{kind}</p>
      <h3>{say.toDo}</h3>
      <p>{action}</p>
      {verdict.action === 'update-trust' && (
        <button type="button" onClick={openKeys}>
          {say.addKey}
        </button>
      )}
      {reasons.length > 0 && (
        <>
          <h3>{say.found}</h3>
          <ol class="reasons">
            {reasons.map(({ code, clerk, fields }) => (
              <li key={code}>
                {clerk}
                {fields.length > 0 && <span class="faint"> {fields.join(', ')}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      {student.length > 0 && <Message sentences={student} say={say} />}
    </div>
  )
}

function Message({ sentences, say }: { readonly sentences: readonly string[]; readonly say: Words }) {
  const [isCopied, setCopied] = useState(false)
  const text = sentences.join(' ')
  return (
    <>
      <h3>{say.forStudent}</h3>
      <blockquote>{text}</blockquote>
      {'clipboard' in navigator && (
        <button type="button" onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          <span aria-live="polite">{isCopied ? say.copied : say.copy}</span>
        </button>
      )}
    </>
  )
}

function openKeys(): void {
  const settings = document.getElementById('settings') as HTMLDetailsElement
  settings.open = true
  document.getElementById('add-keys')!.focus()
  settings.scrollIntoView({ block: 'start' })
}
