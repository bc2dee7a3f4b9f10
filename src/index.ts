/**
 * Cotejo: verifies the IMSS papers that students upload. A PDF goes in, a typed verdict comes out.
 *
 * @packageDocumentation
 */
export type { Box, FileFacts } from './content/content.ts'
export type { Input } from './content/input.ts'
export type { Limits } from './content/limits.ts'
export type { AgregadoMedico } from './documents/agregado-field.ts'
export type { OtherKind } from './documents/other-papers.ts'
export { pdfjsVersion } from './engine.ts'
export { CotejoError, type CotejoErrorCode } from './errors.ts'
export type { FieldReading } from './fields/declaration.ts'
export type { FieldDoubt } from './fields/doubts.ts'
export type { TableReading } from './fields/read-tables.ts'
export type { Language } from './language.ts'
export { type ReadOptions, readDocument } from './read-document.ts'
export { type Replay, replayStatus } from './replay/ask-replay.ts'
export { memoryReplayStore } from './replay/memory-replay-store.ts'
export { replayMigration } from './replay/replay-migration.ts'
export type { ReplayEntry, ReplayFinding, ReplayFound, ReplayStore } from './replay/replay-store.ts'
export type { SqlDialect } from './replay/sql-dialects.ts'
export { type SqlQuery, sqlReplayStore } from './replay/sql-replay-store.ts'
export type { Cadena, CadenaField, CadenaForm, CadenaProblem, Supplied } from './seal/cadenas/cadena.ts'
export type { Charset } from './seal/charset.ts'
export type { HashName } from './seal/digest.ts'
export type { SchemeName } from './seal/schemes/catalog.ts'
export { createTrust, type Trust, type TrustEntry, type TrustedKey } from './seal/trust.ts'
export type { CheckCode } from './verdict/checks/catalog.ts'
export type { Sentences } from './verdict/checks/check.ts'
export type { Evidence, FileEvidence, HiddenText, NumberElsewhere, PaperEvidence } from './verdict/evidence.ts'
export type { Expected } from './verdict/expected.ts'
export { type Explanation, explain, explainCheck } from './verdict/explain.ts'
export { judge } from './verdict/judge.ts'
export type { JudgeOptions } from './verdict/judge-options.ts'
export type { Place } from './verdict/place.ts'
export type { Policy } from './verdict/policy.ts'
export type { PolicyInput } from './verdict/policy-schema.ts'
export type { PresetName } from './verdict/presets.ts'
export { redact } from './verdict/redact.ts'
export type { ReplayAnswer, ReplayResult } from './verdict/replay.ts'
export { toLog, type VerdictLog } from './verdict/to-log.ts'
export type {
  Action,
  Assurance,
  Basis,
  Check,
  DocumentReading,
  Field,
  Indication,
  Kind,
  Level,
  Outcome,
  Seal,
  Status,
  SubIndication,
  Verdict,
} from './verdict/verdict.ts'
export { type VerifyOptions, verifyDocument } from './verify.ts'
export { verifyDocuments } from './verify-documents.ts'
