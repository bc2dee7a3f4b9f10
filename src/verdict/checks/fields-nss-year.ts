import { parse } from '../../identifiers/curp.ts'
import { compareNss } from '../../identifiers/nss.ts'
import { idle } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** The year of birth in the NSS is that of the person. Numbers that disagree exist, so this only informs. */
export const fieldsNssYear = check({
  code: 'fields.nss_year',
  level: 'inform',
  action: 'none',
  run: ({ paper }) => {
    const nss = paper?.fields.nss
    const birth = paper?.fields.fechaNacimiento?.value ?? parse(paper?.fields.curp?.value)?.birthDate
    if (!nss || birth === undefined) return notReached
    const { agrees, mismatches } = compareNss(nss.value, birth)
    if (agrees) return passed
    return mismatches.length === 0 ? notReached : { status: 'failed', why: 'another-year', evidence: nss.evidence }
  },
  texts: {
    es: {
      passed: 'El año de nacimiento dentro del NSS es el de la persona.',
      whys: {
        'another-year': {
          clerk: 'El NSS lleva otro año de nacimiento. Hay números auténticos así; es solo informativo.',
          student: idle.es,
        },
      },
    },
    en: {
      passed: 'The year of birth inside the NSS is that of the person.',
      whys: {
        'another-year': {
          clerk: 'The NSS carries another year of birth. Genuine numbers like that exist; it is only a remark.',
          student: idle.en,
        },
      },
    },
  },
})
