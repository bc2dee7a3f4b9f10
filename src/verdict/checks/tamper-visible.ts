import type { HiddenText } from '../evidence.ts'
import { check, notReached, passed } from './check.ts'

/** What only keeps from telling. */
const UNSURE: ReadonlySet<HiddenText['how']> = new Set([
  'ambiguous',
  'drawn-beside',
  'masked',
  'pattern',
  'picture-behind',
  'said-otherwise',
  'unknown-glyph',
])

/** What is drawn is not what the text says. All else is text that is hidden, or something that lies over it. */
const OTHERWISE: ReadonlySet<HiddenText['how']> = new Set(['other-glyph', 'empty-glyph', 'unread-glyph'])
const OVER: ReadonlySet<HiddenText['how']> = new Set([
  'annotation',
  'drawn-over',
  'form-field',
  'overprinted',
  'picture-over',
  'unread-picture',
])

/** What is read in the fields is what is seen: nothing there is invisible, covered, drawn over, or shown as another letter. */
export const tamperVisible = check({
  code: 'tamper.visible',
  level: 'fail',
  floor: 'warn',
  action: 'upload-original',
  run: ({ paper }) => {
    if (!paper) return notReached
    if (paper.hidden.length === 0) return passed
    const sure = paper.hidden.filter(({ how }) => !UNSURE.has(how))
    const told = sure.length > 0 ? sure : paper.hidden
    const hows = [...new Set(told.map(({ how }) => how))]
    const found = {
      params: { fields: [...new Set(told.map(({ field }) => field))].join(', '), how: hows.join(', ') },
      evidence: told.flatMap(({ evidence }) => evidence),
    }
    if (sure.length === 0) return { status: 'indeterminate', why: 'untold', ...found }
    if (hows.every((how) => OTHERWISE.has(how))) return { status: 'failed', why: 'other-glyphs', ...found }
    return { status: 'failed', why: hows.every((how) => OVER.has(how)) ? 'laid-over' : 'hidden', ...found }
  },
  texts: {
    es: {
      passed: 'Lo que se lee en los datos es lo que se ve.',
      whys: {
        hidden: {
          clerk: 'Hay texto oculto o tapado en el lugar de un dato; está señalado.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        'laid-over': {
          clerk: 'Hay algo puesto encima de un dato (una nota, un dibujo, una imagen u otro texto); está señalado.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS, sin notas ni marcas encima.',
        },
        'other-glyphs': {
          clerk: 'Las letras de un dato no se ven como dice el archivo; está señalado.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
        untold: {
          clerk: 'No se puede saber si lo que se lee en un dato es lo que se ve; está señalado y conviene revisarlo.',
          student: 'Sube el PDF original, tal como lo descargaste del portal del IMSS.',
        },
      },
    },
    en: {
      passed: 'What is read in the data is what is seen.',
      whys: {
        hidden: {
          clerk: 'There is hidden or covered text in the place of a piece of data; it is marked.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        'laid-over': {
          clerk: 'Something lies over a piece of data (a note, a drawing, an image or other text); it is marked.',
          student:
            'Upload the original PDF, just as you downloaded it from the IMSS portal, with no notes or marks over it.',
        },
        'other-glyphs': {
          clerk: 'The letters of a piece of data do not look as the file says; it is marked.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
        untold: {
          clerk:
            'It cannot be told whether what is read in a piece of data is what is seen; it is marked and worth a look.',
          student: 'Upload the original PDF, just as you downloaded it from the IMSS portal.',
        },
      },
    },
  },
})
