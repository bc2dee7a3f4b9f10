import type { CadenaDeclaration } from './form.ts'
import { fecha, nombre, solid, text } from './pieces.ts'

/**
 * The generic builder: registrations, corrections, change of clinic (documents.md §5.1 C). `Tramite` and `Numero`
 * without accent, `CURP` in capitals.
 */
export const generica = {
  form: 'generica',
  keys: [
    { key: 'Invocante', field: 'invocante', piece: text('portalimssdigital') },
    { key: 'Tramite', field: 'tipoTramite', piece: text() },
    { key: 'Fecha', field: 'fecha', piece: fecha },
    { key: 'Folio', field: 'folio', piece: solid, optional: true },
    { key: 'RFC', field: 'rfc', piece: solid, optional: true, emptiable: true },
    { key: 'Nombre o Razon Social', field: 'nombreCompleto', piece: nombre, emptiable: true },
    { key: 'CURP', field: 'curp', piece: solid, emptiable: true },
    { key: 'Registro Patronal', field: 'registroPatronal', piece: solid, optional: true, emptiable: true },
    { key: 'Numero de Seguridad Social', field: 'nss', piece: solid, optional: true },
  ],
  closing: '||',
} as const satisfies CadenaDeclaration
