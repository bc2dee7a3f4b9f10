import { useState } from 'preact/hooks'
import type { Outcome } from '../../../../src/verdict/verdict.ts'
import { csvOf, save } from '../csv.ts'
import type { Desk, Paper } from '../desk.ts'
import type { Words } from '../words.ts'
import { OutcomeMark } from './outcome-mark.tsx'
import { countsOf } from './progress.tsx'

interface PileProps {
  readonly desk: Desk
  readonly say: Words
}

const outcomes = ['reject', 'review', 'accept'] as const satisfies readonly Outcome[]

/** Many files: a row each, which shows the paper when it is chosen. */
export function Pile({ desk, say }: PileProps) {
  const [shown, show] = useState<Outcome | 'all'>('all')
  const counts = countsOf(desk.papers)
  const isShown = ({ told }: Paper) => shown === 'all' || told?.verdict.outcome === shown
  return (
    <div class="pile">
      <div class="row is-spread">
        <h2 id="pile-title">{say.pile}</h2>
        <fieldset class="row">
          <legend class="unseen">{say.filter}</legend>
          {(['all', ...outcomes] as const).map((name) => (
            <label class="chip">
              <input type="radio" name="shown" class="unseen" checked={shown === name} onChange={() => show(name)} />
              {name === 'all' ? `${say.all} ${desk.papers.length}` : `${say.outcomes[name]} ${counts[name]}`}
            </label>
          ))}
        </fieldset>
        <button type="button" onClick={() => save(csvOf(desk.papers, desk.language), csvName())}>
          {say.csv}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="pile-rows" tabIndex={0} aria-labelledby="pile-title">
        <table>
          <thead>
            <tr>
              {say.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {desk.papers.filter(isShown).map((paper) => (
              <Row key={paper.id} paper={paper} desk={desk} say={say} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Row({ paper, desk, say }: PileProps & { readonly paper: Paper }) {
  const { id, name, state, told } = paper
  const isSelected = desk.selected === id
  const said = told?.said[desk.language]
  const isTold = state === 'told'
  return (
    <tr class={isSelected ? 'is-selected' : ''}>
      <th scope="row">
        <button
          type="button"
          class="link file-name"
          id={`file-${id}`}
          aria-current={isSelected}
          onClick={() => {
            desk.select(id)
            document.getElementById('paper-title')?.focus()
          }}
        >
          {name}
        </button>
      </th>
      <td>{isTold ? <OutcomeMark outcome={told!.verdict.outcome} say={say} /> : say.state[state]}</td>
      <td>{isTold ? said!.summary : state === 'unreadable' && say.unreadable}</td>
      <td>{isTold && said!.action}</td>
    </tr>
  )
}

const csvName = () => `cotejo-${new Date().toISOString().slice(0, 10)}.csv`
