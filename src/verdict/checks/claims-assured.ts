import { waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

const RANK = { absent: 0, conflict: 0, printed: 1, corroborated: 2, sealed: 3 } as const

/** What another paper of the call says otherwise, the gravest first. */
const CONTRADICTED = [
  ['papers-differ', { status: 'failed', action: 'upload-original' }],
  ['both-sealed', { status: 'indeterminate', action: 'check-by-hand' }],
  ['beneficiary', { status: 'indeterminate', action: 'check-by-hand' }],
] as const

/** NSS and CURP are as well assured as the policy demands, and no other paper of the call names another person. */
export const claimsAssured = check({
  code: 'claims.assured',
  level: 'fail',
  action: 'check-by-hand',
  run: ({ assurance, contradictions, policy, paper, seal }) => {
    if (!paper) return notReached
    for (const [why, verdict] of CONTRADICTED) {
      const found = contradictions.filter((contradiction) => contradiction.why === why)
      const fields = [...new Set(found.flatMap((contradiction) => contradiction.fields))]
      const own = fields.flatMap((field) => paper.fields[field]!.evidence)
      const others = found.flatMap((contradiction) => contradiction.evidence)
      if (found.length > 0)
        return {
          ...verdict,
          why,
          ...(fields.length > 0 && { params: { fields: fields.join(', ') } }),
          evidence: [...own, ...others],
        }
    }
    const weak = (['nss', 'curp'] as const).filter(
      (claim) => RANK[assurance[claim] ?? 'absent'] < RANK[policy.require[claim]],
    )
    if (weak.length === 0) return passed
    const params = { fields: weak.join(', ') }
    const evidence = weak.flatMap((claim) => paper.fields[claim]?.evidence ?? [])
    if (weak.some((claim) => assurance[claim] === 'conflict'))
      return { status: 'failed', why: 'conflict', action: 'upload-original', params, evidence }
    if (weak.some((claim) => assurance[claim] === undefined))
      return { status: 'indeterminate', why: 'absent', action: 'upload-original', params }
    if (!seal) return { status: 'indeterminate', why: 'nothing-sealed', action: 'upload-other', params, evidence }
    // Where the seal did not pass, the seal's own check says what to do.
    return seal.status === 'passed'
      ? { status: 'indeterminate', why: 'not-covered', params, evidence }
      : { status: 'indeterminate', why: 'only-printed', action: 'none', params, evidence }
  },
  texts: {
    es: {
      passed: 'El NSS y la CURP tienen el respaldo que la escuela pide.',
      whys: {
        'papers-differ': {
          clerk:
            'Otro de los documentos que se subieron juntos dice otra cosa de la persona; los lugares están señalados.',
          student: 'Sube todos tus documentos originales, tal como los descargaste del portal del IMSS.',
        },
        'both-sealed': {
          clerk:
            'Dos documentos sellados de la misma persona llevan datos distintos; puede que haya tenido otro número o una corrección.',
          student: waiting.es,
        },
        beneficiary: {
          clerk: 'La persona de otro de los documentos aparece en este como beneficiaria; este es de otra persona.',
          student: waiting.es,
        },
        conflict: {
          clerk:
            'El NSS o la CURP impresos no coinciden con los de la cadena original, o con los que aparecen en otro lugar.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        absent: {
          clerk: 'Falta el NSS o la CURP.',
          student: 'Descarga de nuevo el documento del portal del IMSS y sube ese archivo.',
        },
        'not-covered': {
          clerk: 'El sello es válido, pero no ampara el NSS o la CURP: en este documento solo están impresos.',
          student: 'Sube también tu constancia de vigencia de derechos del mismo portal.',
        },
        'nothing-sealed': {
          clerk: 'Este documento no lleva sello: lo que dice solo está impreso.',
          student: 'Sube también tu hoja de asignación del NSS o tu constancia de vigencia, que sí llevan sello.',
        },
        'only-printed': {
          clerk: 'El NSS y la CURP solo están impresos: ningún sello comprobado los respalda.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'The NSS and the CURP are as well assured as the school asks.',
      whys: {
        'papers-differ': {
          clerk:
            'Another of the papers that were uploaded together says otherwise of the person; the places are marked.',
          student: 'Upload all your original papers, just as you downloaded them from the IMSS portal.',
        },
        'both-sealed': {
          clerk:
            'Two sealed papers of the same person carry different data; the person may have had another number or a correction.',
          student: waiting.en,
        },
        beneficiary: {
          clerk: "The person of another of the papers appears on this one as a beneficiary; this is another person's.",
          student: waiting.en,
        },
        conflict: {
          clerk: 'The printed NSS or CURP differs from that of the cadena original, or from one that stands elsewhere.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        absent: {
          clerk: 'The NSS or the CURP is missing.',
          student: 'Download the paper again from the IMSS portal and upload that file.',
        },
        'not-covered': {
          clerk: 'The seal is valid, but it does not cover the NSS or the CURP: on this paper they are only printed.',
          student: 'Upload your constancia de vigencia de derechos from the same portal too.',
        },
        'nothing-sealed': {
          clerk: 'This paper carries no seal: what it says is only printed.',
          student: 'Upload your NSS assignment sheet or your constancia de vigencia too; those carry a seal.',
        },
        'only-printed': {
          clerk: 'The NSS and the CURP are only printed: no seal that was verified backs them.',
          student: waiting.en,
        },
      },
    },
  },
})
