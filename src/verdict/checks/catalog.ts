import { applicantBirthDate } from './applicant-birth-date.ts'
import { applicantCurp } from './applicant-curp.ts'
import { applicantName } from './applicant-name.ts'
import { applicantNss } from './applicant-nss.ts'
import { cadenaFolioSeq } from './cadena-folio-seq.ts'
import { cadenaFolioTime } from './cadena-folio-time.ts'
import { cadenaParsed } from './cadena-parsed.ts'
import { cadenaPrinted } from './cadena-printed.ts'
import { claimsAssured } from './claims-assured.ts'
import { fieldsAgregado } from './fields-agregado.ts'
import { fieldsCharset } from './fields-charset.ts'
import { fieldsComplete } from './fields-complete.ts'
import { fieldsCurp } from './fields-curp.ts'
import { fieldsNss } from './fields-nss.ts'
import { fieldsNssYear } from './fields-nss-year.ts'
import { fieldsPerson } from './fields-person.ts'
import { fieldsQr } from './fields-qr.ts'
import { fileActive } from './file-active.ts'
import { fileEncrypted } from './file-encrypted.ts'
import { fileLimits } from './file-limits.ts'
import { filePdf } from './file-pdf.ts'
import { fileText } from './file-text.ts'
import { kindExpected } from './kind-expected.ts'
import { kindKnown } from './kind-known.ts'
import { kindSingle } from './kind-single.ts'
import { replayFile } from './replay-file.ts'
import { replayFolio } from './replay-folio.ts'
import { rightsCurrent } from './rights-current.ts'
import { sealAlgorithm } from './seal-algorithm.ts'
import { sealCrypto } from './seal-crypto.ts'
import { sealFormat } from './seal-format.ts'
import { sealKey } from './seal-key.ts'
import { sealTime } from './seal-time.ts'
import { tamperFieldsChanged } from './tamper-fields-changed.ts'
import { tamperFonts } from './tamper-fonts.ts'
import { tamperOwnKey } from './tamper-own-key.ts'
import { tamperProducer } from './tamper-producer.ts'
import { tamperRevised } from './tamper-revised.ts'
import { tamperVisible } from './tamper-visible.ts'
import { timeFresh } from './time-fresh.ts'
import { timeIssued } from './time-issued.ts'

/** Every check, in the order in which a verdict lists them. A new one is one new file, its import and one line here. */
export const catalog = [
  filePdf,
  fileLimits,
  fileEncrypted,
  fileActive,
  fileText,
  kindKnown,
  kindExpected,
  kindSingle,
  fieldsComplete,
  fieldsCharset,
  fieldsCurp,
  fieldsNss,
  fieldsPerson,
  fieldsNssYear,
  fieldsAgregado,
  fieldsQr,
  cadenaParsed,
  cadenaPrinted,
  cadenaFolioTime,
  cadenaFolioSeq,
  sealFormat,
  sealKey,
  sealTime,
  sealAlgorithm,
  sealCrypto,
  claimsAssured,
  tamperVisible,
  tamperFieldsChanged,
  tamperOwnKey,
  tamperFonts,
  tamperRevised,
  tamperProducer,
  applicantCurp,
  applicantNss,
  applicantName,
  applicantBirthDate,
  replayFolio,
  replayFile,
  timeIssued,
  timeFresh,
  rightsCurrent,
] as const

/** Stable within a major version: never reused, never given another meaning. New ones may come in a minor one. */
export type CheckCode = (typeof catalog)[number]['code']

export const codes = catalog.map(({ code }) => code) as [CheckCode, ...CheckCode[]]
