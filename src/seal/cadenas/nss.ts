import type { CadenaDeclaration } from './form.ts'
import { fecha, nombre, solid, text } from './pieces.ts'

/** The NSS sheet and tarjeta, IMSS-02-008 (documents.md §5.1 A). `Razon` without accent, only the C of `Curp` a capital. */
export const nss = {
  form: 'nss',
  folioMade: 'after-fecha',
  keys: [
    { key: 'Invocante', field: 'invocante', piece: text('portalimssdigital', 'Llave (LI)') },
    { key: 'Tipo de trámite', field: 'tipoTramite', piece: text('Asignación de NSS', 'Localización de NSS') },
    { key: 'Fecha', field: 'fecha', piece: fecha },
    { key: 'Folio', field: 'folio', piece: solid },
    { key: 'RFC', field: 'rfc', piece: solid, emptiable: true },
    { key: 'Nombre o Razon Social', field: 'nombreCompleto', piece: nombre },
    { key: 'Curp', field: 'curp', piece: solid, emptiable: true },
    { key: 'Número Registro Patronal', field: 'registroPatronal', piece: solid, emptiable: true },
    { key: 'Número de Seguridad Social', field: 'nss', piece: solid },
  ],
  closing: '||',
} as const satisfies CadenaDeclaration
