/**
 * `cotejo/testing`: papers and verdicts for the tests of those who import this package. Everything in it is invented, and
 * sealed with a test key that no trust holds unless you pass it one.
 *
 * @packageDocumentation
 */
export type { SampleChanges, SampleField } from './testing/changes.ts'
export { type SamplePaper, samplePaper } from './testing/sample-paper.ts'
export { type SampleAction, type SampleVerdictOptions, sampleVerdict } from './testing/sample-verdict.ts'
export type { SampleKind } from './testing/samples.ts'
