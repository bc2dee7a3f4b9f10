import type { CadenaDeclaration } from './form.ts'
import { fecha, nombre, solid, text } from './pieces.ts'

/**
 * The constancia de vigencia and what the same service builds (documents.md §5.1 B). `Razón` with accent; the RFC's
 * part is missing when there is none. An alta en clínica has a description from a catalogue as its trámite.
 */
export const vigencia = {
  form: 'vigencia',
  folioMade: 'before-fecha',
  keys: [
    { key: 'Invocante', field: 'invocante', piece: text('portalimssdigital') },
    {
      key: 'Tipo de trámite',
      field: 'tipoTramite',
      piece: text(
        'COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES',
        'COMPROBANTE DE ACTUALIZACION DE CORREO',
        'SAV002',
        'Cartilla nacional de salud',
        'Trajeta de adscripcion 430A5', // sic
        'BAJA DE DERECHOHABIENTE POR AUTORIDAD NORMATIVA',
        'REGISTRO DE USUARIO',
      ),
    },
    { key: 'Fecha', field: 'fecha', piece: fecha },
    { key: 'Folio', field: 'folio', piece: solid },
    { key: 'RFC', field: 'rfc', piece: solid, optional: true },
    { key: 'Nombre o Razón Social', field: 'nombreCompleto', piece: nombre },
    { key: 'Curp', field: 'curp', piece: solid, emptiable: true },
    { key: 'Número de Seguridad Social', field: 'nss', piece: solid },
  ],
  closing: '||',
} as const satisfies CadenaDeclaration
