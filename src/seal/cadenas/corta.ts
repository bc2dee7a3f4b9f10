import type { CadenaDeclaration } from './form.ts'
import { nss } from './nss.ts'

/**
 * The only published sheet stops after the folio with one bar, almost surely a redaction (documents.md §5.1, note 5):
 * never a complete cadena. A seal over it binds a transaction and no person.
 */
export const corta = {
  form: 'corta',
  keys: nss.keys.slice(0, 4),
  closing: '|',
  truncated: true,
} as const satisfies CadenaDeclaration
