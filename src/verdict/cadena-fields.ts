/** Under which names a paper prints what the cadena calls so. A whole name may be printed in its parts. */
const PRINTED_AS: Readonly<Record<string, readonly string[]>> = {
  fecha: ['fechaSolicitud', 'fechaExpedicion'],
  nombreCompleto: ['nombre', 'primerApellido', 'segundoApellido', 'nombreCompleto'],
}

/** The fields of the paper, among those that were read, that the cadena's field covers. */
export const printedFields = (cadenaField: string, read: Readonly<Record<string, unknown>>): string[] =>
  (PRINTED_AS[cadenaField] ?? [cadenaField]).filter((name) => read[name] !== undefined)
