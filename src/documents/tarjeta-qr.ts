/**
 * The card's QR, documents.md §3: plain text in ISO-8859-1, blanks as shown, nothing signed.
 * `||Número de Seguridad Social: 99250900018 |Nombre: XIMENA PRUEBA FICTICIA |CURP: PUFX090101MNTRCMA7||`
 */
const FORM = /^\|\|N.{1,2}mero de Seguridad Social: ?(\d{11}) ?\|Nombre: ?([^|]*?) ?\|CURP: ?([0-9A-Z]{18}) ?\|\|$/

/** The fields that the QR names, or nothing when it is not written in that form. */
export function tarjetaQr(text: string): { nss: string; nombreCompleto: string; curp: string } | undefined {
  const [, nss, nombreCompleto, curp] = FORM.exec(text.trim()) ?? []
  return nss && nombreCompleto && curp ? { nss, nombreCompleto, curp } : undefined
}
