import type { PaperEvidence } from './evidence.ts'

/** Whether a number stands in the paper's table of beneficiaries: the paper itself is then another person's. */
export const isBeneficiary = (paper: PaperEvidence, column: string, value: string | undefined): boolean =>
  value !== undefined && (paper.tables.beneficiarios?.rows ?? []).some(({ values }) => values[column] === value)
