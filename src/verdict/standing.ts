import { checkSeal, type SealOutcome } from '../seal/check-seal.ts'
import { decodeSello } from '../seal/sello.ts'
import type { Trust } from '../seal/trust.ts'
import { carriesSeal } from './carries-seal.ts'
import { comparePrinted, type PrintedComparison } from './compare-printed.ts'
import type { PaperEvidence } from './evidence.ts'
import type { Assurance } from './verdict.ts'

/** What one paper is worth by itself, before any other is held against it. */
export interface Standing {
  readonly paper: PaperEvidence
  readonly seal?: SealOutcome
  /** The cadena's values against the printed ones, as far as the paper prints them. */
  readonly comparison: readonly PrintedComparison[]
  readonly assurance: Readonly<Record<string, Assurance>>
}

export function standingOf(paper: PaperEvidence, trust: Trust | undefined): Standing {
  const seal = carriesSeal(paper) ? sealOf(paper, trust) : undefined
  const comparison = 'problem' in paper.cadena ? [] : comparePrinted(paper.cadena, paper.fields)
  return { paper, ...(seal && { seal }), comparison, assurance: assuranceOf(paper, seal, comparison) }
}

const sealOf = (paper: PaperEvidence, trust: Trust | undefined): SealOutcome =>
  checkSeal(
    {
      cadena: paper.cadena,
      sello: decodeSello(paper.sello),
      source: paper.source === 'text' ? 'text' : 'ocr',
      ...(paper.fields.numeroSerie && { numeroSerie: String(paper.fields.numeroSerie.value) }),
    },
    trust,
  )

/** How far each field can be relied on: see `Assurance`. Only a seal that passed makes anything more than ink. */
function assuranceOf(
  paper: PaperEvidence,
  seal: SealOutcome | undefined,
  comparison: readonly PrintedComparison[],
): Record<string, Assurance> {
  const assurance: Record<string, Assurance> = {}
  for (const [name, reading] of Object.entries(paper.fields))
    assurance[name] = reading.rivals.length > 0 ? 'conflict' : 'printed'
  for (const { printed, result } of comparison)
    for (const name of printed) {
      if (result === 'different') assurance[name] = 'conflict'
      else if (result === 'equal' && seal?.status === 'passed' && assurance[name] !== 'conflict')
        assurance[name] = 'sealed'
    }
  if (seal?.status === 'passed' && isOf(paper, 'tipoTramite')) assurance.tipoTramite = 'sealed'
  if (paper.cadenaEvidence.length > 0) assurance.cadenaOriginal = seal?.status === 'passed' ? 'sealed' : 'printed'
  if (paper.selloEvidence.length > 0) assurance.selloDigital = 'printed'
  return assurance
}

/** The sentence and the cadena name the same trámite. Where they do not, both are genuine: documents.md §2.3. */
const isOf = ({ fields, cadena }: PaperEvidence, name: 'tipoTramite') =>
  fields[name] !== undefined && !('problem' in cadena) && cadena.values[name] === fields[name].value
