import type { Outcome } from '../../../../src/verdict/verdict.ts'
import type { Words } from '../words.ts'

const paths: Readonly<Record<Outcome, string>> = {
  accept: 'M6.5 12.5 2.5 8.5 4 7l2.5 2.5L12 4l1.5 1.5z',
  review: 'M7 3h2v6H7zm0 8h2v2H7z',
  reject: 'M4.5 3 8 6.5 11.5 3 13 4.5 9.5 8l3.5 3.5-1.5 1.5L8 9.5 4.5 13 3 11.5 6.5 8 3 4.5z',
}

/** An outcome by its sign and its word, never by its colour alone. */
export const OutcomeMark = ({ outcome, say }: { readonly outcome: Outcome; readonly say: Words }) => (
  <span class={`outcome is-${outcome}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[outcome]} />
    </svg>
    {say.outcomes[outcome]}
  </span>
)
