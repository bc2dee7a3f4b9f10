import { idle } from '../sentences.ts'
import { check, notReached, passed } from './check.ts'

/** Programs with which a page is drawn or edited by hand. */
const EDITORS =
  /photoshop|illustrator|indesign|canva|inkscape|gimp|coreldraw|affinity|figma|foxit.*editor|pdfescape|sejda|ilovepdf|smallpdf|pdf-?xchange|acrobat pro|nitro|word|writer|pages|draw\b/i

/**
 * The file names a program that makes reports, not one that edits. Easily forged and lost at a re-save, so this only
 * informs.
 */
export const tamperProducer = check({
  code: 'tamper.producer',
  level: 'inform',
  action: 'none',
  run: ({ evidence: { file } }) => {
    if (!file.facts) return notReached
    const { producer = '', creator = '' } = file.facts
    if (producer === '' && creator === '') return { status: 'indeterminate', why: 'unnamed' }
    return EDITORS.test(`${producer} ${creator}`) ? { status: 'failed', why: 'editor' } : passed
  },
  texts: {
    es: {
      passed: 'El archivo no nombra ningún programa de edición.',
      whys: {
        unnamed: {
          clerk: 'El archivo no dice qué programa lo hizo.',
          student: idle.es,
        },
        editor: {
          clerk: 'El archivo pasó por un programa de edición; puede haber sido solo para guardarlo.',
          student: idle.es,
        },
      },
    },
    en: {
      passed: 'The file names no editing program.',
      whys: {
        unnamed: {
          clerk: 'The file does not say which program made it.',
          student: idle.en,
        },
        editor: {
          clerk: 'The file went through an editing program; that may have been only to save it.',
          student: idle.en,
        },
      },
    },
  },
})
