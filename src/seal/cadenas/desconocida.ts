import type { CadenaDeclaration } from './form.ts'

/** `otra` of documents.md §5.1: any keys between bars. Those that we know are read, none is written. */
export const desconocida = { form: 'desconocida', keys: [], closing: '||' } as const satisfies CadenaDeclaration
