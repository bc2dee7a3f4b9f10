import { createTrust, judge, type Outcome, type Verdict } from '../index.ts'
import type { Block } from './blocks.ts'
import type { SampleChanges } from './changes.ts'
import { draft } from './draft.ts'
import { LUCIA } from './person.ts'
import { sampleEvidence } from './sample-evidence.ts'
import { type SampleKind, samples } from './samples.ts'
import { testTrustEntry } from './test-trust.ts'

/** What was uploaded, and whether the portal has a key. */
interface Story {
  readonly blocks: () => readonly Block[]
  readonly keyless?: true
}

const upload = <K extends SampleKind>(kind: K, changes: SampleChanges<K> = {} as SampleChanges<K>): Story => ({
  blocks: () => samples[kind].compose(draft(kind, changes)),
})

const letter: Story = {
  blocks: () => [
    { is: 'title', text: 'Solicitud de documentos' },
    { is: 'paragraph', text: 'Favor de entregarlos en la ventanilla 4 a más tardar el viernes.' },
  ],
}

/** By outcome and action, the usual one first. */
const STORIES = {
  accept: {
    none: upload('asignacion-nss'),
  },
  review: {
    'check-by-hand': upload('asignacion-nss', { nombre: 'ROSA FERNANDA', curp: LUCIA.curp, nss: LUCIA.nss }),
    'update-trust': { ...upload('asignacion-nss'), keyless: true },
    'upload-original': upload('asignacion-nss', { seal: 'other-key' }),
    'upload-fresh': upload('asignacion-nss', { seal: 'none' }),
    'upload-other': upload('tarjeta-nss'),
  },
  reject: {
    'upload-original': upload('asignacion-nss', { printed: { nss: '12345678903' } }),
    'upload-fresh': upload('constancia-vigencia', { fecha: '2020-01-15' }),
    'upload-other': letter,
  },
} as const satisfies Record<Outcome, Record<string, Story>>

/** The actions that `sampleVerdict` has a verdict for. */
export type SampleAction<O extends Outcome> = keyof (typeof STORIES)[O] & Verdict['action']

/**
 * A verdict for tests without a PDF: `judge`'s own, of an invented paper, with the whole catalogue of checks. `action`
 * chooses among those of an outcome; left out it is `none`, `check-by-hand` and `upload-original`.
 *
 * ```ts
 * sampleVerdict('accept').action // → 'none'
 * sampleVerdict('review', 'update-trust').subIndication // → 'NO_SIGNING_CERTIFICATE_FOUND'
 * sampleVerdict('reject', 'upload-fresh').reasons // → ['time.fresh']
 * ```
 *
 * Judged under `standard` at the present moment, of a paper made yesterday; `basis.file` is the hash of no file. What
 * paper and which reasons stand behind an outcome and action may change in any version. For a verdict of which more
 * matters, verify a `samplePaper`. Throws `TypeError` for an outcome or action that there is not.
 */
export function sampleVerdict<O extends Outcome>(outcome: O, action?: SampleAction<O>): Verdict {
  if (!Object.hasOwn(STORIES, outcome)) throw new TypeError(`outcome must be one of ${Object.keys(STORIES).join(', ')}`)
  const stories: Readonly<Record<string, Story>> = STORIES[outcome]
  const story = action === undefined ? Object.values(stories)[0] : stories[action]
  if (!story) throw new TypeError(`action of ${outcome} must be one of ${Object.keys(stories).join(', ')}`)
  return judge(sampleEvidence(story.blocks()), story.keyless ? {} : { trust: createTrust([testTrustEntry()]) })
}
