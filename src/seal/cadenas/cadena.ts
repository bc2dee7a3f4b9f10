/** The cadena original: what it can hold, how it is read off a page, spelt, written and held against the page. */
export { type Comparison, compareCadena, type Loosening } from './compare.ts'
export { readCadena } from './read.ts'
export { type CadenaValues, rebuildCadena } from './rebuild.ts'
export { isExhaustive, type Spelling, spellings } from './spellings.ts'
export type { Cadena, CadenaField, CadenaForm, CadenaProblem, PrintedValues, Supplied } from './types.ts'
