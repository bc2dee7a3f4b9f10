import type { CadenaDeclaration } from './form.ts'
import { fecha, fechaDe, nombre, solid, text } from './pieces.ts'

/** The opinión de cumplimiento 32-D, which students upload by mistake (documents.md §5.1 D): only to recognise it. */
export const opinion32d = {
  form: 'opinion-32d',
  keys: [
    { key: 'Invocante', field: 'invocante', piece: text('portalimssdigital') },
    { key: 'Tramite', field: 'tipoTramite', piece: text('Carta de No Adeudo Art. 32D') },
    { key: 'Fecha', field: 'fecha', piece: fecha },
    { key: 'Folio', field: 'folio', piece: solid },
    { key: 'RFC', field: 'rfc', piece: solid },
    { key: 'Nombre o Razon Social', field: 'nombreCompleto', piece: nombre, optional: true, emptiable: true },
    { key: 'CURP', field: 'curp', piece: solid, optional: true, emptiable: true },
    { key: 'Opinion', field: 'opinion', piece: text('POSITIVA', 'NEGATIVA') },
    { key: 'FechaInicioVigencia', field: 'fechaInicioVigencia', piece: fecha },
    { key: 'FechaFinVigencia', field: 'fechaFinVigencia', piece: fechaDe },
  ],
  closing: '||',
} as const satisfies CadenaDeclaration
