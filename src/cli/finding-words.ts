import type { Language } from '../language.ts'
import type { HiddenText } from '../verdict/evidence.ts'

/** What was found in a field's place, in a few words. */
export const findingWords: Readonly<Record<HiddenText['how'], Readonly<Record<Language, string>>>> = {
  invisible: { es: 'texto en modo invisible', en: 'text in invisible mode' },
  transparent: { es: 'texto transparente', en: 'transparent text' },
  'hidden-layer': { es: 'texto en una capa oculta', en: 'text in a hidden layer' },
  tiny: { es: 'texto demasiado pequeño', en: 'text too small to be seen' },
  distorted: { es: 'texto en espejo o deformado', en: 'text in a mirror or distorted' },
  'off-page': { es: 'texto fuera de la página', en: 'text off the page' },
  clipped: { es: 'texto recortado', en: 'text clipped away' },
  'background-colour': { es: 'texto del color del fondo', en: 'text of the colour of its background' },
  covered: { es: 'texto tapado', en: 'text covered by something' },
  masked: { es: 'no se sabe: hay una máscara', en: 'cannot be told: there is a mask' },
  ambiguous: {
    es: 'no se sabe: cada programa lo muestra a su manera',
    en: 'cannot be told: programs differ in how they show it',
  },
  pattern: { es: 'no se sabe: pintado con un patrón', en: 'cannot be told: painted with a pattern' },
  'picture-behind': { es: 'no se sabe: hay una imagen detrás', en: 'cannot be told: there is a picture behind' },
  'picture-over': { es: 'imagen encima', en: 'a picture over it' },
  overprinted: { es: 'letras unas sobre otras', en: 'letters on one another' },
  'drawn-over': { es: 'algo dibujado encima', en: 'something drawn over it' },
  'drawn-beside': {
    es: 'no se sabe: hay algo dibujado junto al dato',
    en: 'cannot be told: something is drawn right beside it',
  },
  annotation: { es: 'anotación encima', en: 'an annotation over it' },
  'form-field': { es: 'campo de formulario encima', en: 'a form field over it' },
  'unread-picture': { es: 'imagen donde falta el texto', en: 'a picture where the text is missing' },
  'unread-glyph': { es: 'letra dibujada que no es texto', en: 'a drawn letter that is no text' },
  'other-glyph': { es: 'se ve otra letra que la que se lee', en: 'another letter is drawn than is read' },
  'empty-glyph': { es: 'se lee una letra que no se ve', en: 'a letter is read and none is drawn' },
  'said-otherwise': { es: 'al copiarlo da otro texto', en: 'copying it gives another text' },
  'unknown-glyph': { es: 'no se sabe qué letra se ve', en: 'cannot be told which letter is drawn' },
}
