import { idle } from '../sentences.ts'
import type { Sentences } from './check.ts'

/** Reasons that any check may give, with their words. */
export const sharedWhys = {
  'not-reached': {
    es: {
      clerk: 'No se revisó, porque no había qué revisar; otra revisión dice por qué.',
      student: idle.es,
    },
    en: {
      clerk: 'Not checked, because there was nothing to check; another check says why.',
      student: idle.en,
    },
  },
  'from-ocr': {
    es: {
      clerk: 'El texto viene de un escaneo, y leído así no prueba ni desmiente nada.',
      student: 'Sube el PDF original que descargaste del portal del IMSS, no una foto ni un escaneo.',
    },
    en: {
      clerk: 'The text comes from a scan, and read that way it neither proves nor disproves anything.',
      student: 'Upload the original PDF that you downloaded from the IMSS portal, not a photo or a scan.',
    },
  },
} as const satisfies Record<string, Readonly<Record<'es' | 'en', Sentences>>>

export type SharedWhy = keyof typeof sharedWhys
