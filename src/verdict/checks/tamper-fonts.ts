import { waiting } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** Each number and date is set in one font and size. */
export const tamperFonts = check({
  code: 'tamper.fonts',
  level: 'warn',
  levelIn: { strict: 'fail' },
  action: 'check-by-hand',
  run: ({ paper }) => {
    if (!paper) return notReached
    if (paper.mixedFonts.length === 0) return passed
    return {
      status: 'failed',
      why: 'mixed',
      params: { fields: paper.mixedFonts.map(({ field }) => field).join(', ') },
      evidence: paper.mixedFonts.flatMap(({ evidence }) => evidence),
    }
  },
  texts: {
    es: {
      passed: 'Cada número y cada fecha están escritos con un solo tipo de letra.',
      whys: {
        mixed: {
          clerk: 'Un número o una fecha mezcla tipos o tamaños de letra; conviene revisarlo.',
          student: waiting.es,
        },
      },
    },
    en: {
      passed: 'Each number and date is set in one font.',
      whys: {
        mixed: {
          clerk: 'A number or date mixes fonts or sizes; it is worth a look.',
          student: waiting.en,
        },
      },
    },
  },
})
