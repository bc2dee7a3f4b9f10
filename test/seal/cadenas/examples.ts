import type { PrintedValues } from '../../../src/seal/cadenas/cadena.ts'

/** The two literal cadenas of documents.md §5.1, about an invented person, and what their pages print. */
export const NSS =
  '||Invocante:portalimssdigital|Tipo de trámite:Localización de NSS|Fecha:05 de agosto 2025, 10:15:30|Folio:17544105304121465000001|RFC:|Nombre o Razon Social:XIMENA PRUEBA FICTICIA|Curp:PUFX090101MNTRCMA7|Número Registro Patronal:|Número de Seguridad Social:99250900018||'

export const VIGENCIA =
  '||Invocante:portalimssdigital|Tipo de trámite:COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES|Fecha:12 de agosto 2025, 09:02:12|Folio:17550109310771470000001|Nombre o Razón Social:XIMENA PRUEBA FICTICIA|Curp:PUFX090101MNTRCMA7|Número de Seguridad Social:99250900018||'

/** Written by hand after the grammar C and D of documents.md §5.1. */
export const GENERICA =
  '||Invocante:portalimssdigital|Tramite:CAMBIO DE CLINICA|Fecha:01 de julio 2022, 23:59:58|Folio:16567379980001234567890|Nombre o Razon Social:ÓSCAR MUÑOZ INVENTADO|CURP:MUIO900101HDFXNS09|Numero de Seguridad Social:01234567897||'

export const OPINION =
  '||Invocante:portalimssdigital|Tramite:Carta de No Adeudo Art. 32D|Fecha:23 de julio 2025, 11:00:00|Folio:17532900010001455363986|RFC:PUFX090101AB1|Opinion:POSITIVA|FechaInicioVigencia:23 de julio 2025, 11:00:00|FechaFinVigencia:21 de agosto de 2025, 23:59:59||'

/** The published sheet's cadena stops like this (documents.md §5.1, note 5); another folio. */
export const CORTA =
  '||Invocante:portalimssdigital|Tipo de trámite:Localización de NSS|Fecha:18 de febrero 2025, 21:48:27|Folio:17399369070001325000000|'

export const PRINTED: PrintedValues = {
  nombre: 'XIMENA',
  primerApellido: 'PRUEBA',
  segundoApellido: 'FICTICIA',
  curp: 'PUFX090101MNTRCMA7',
  nss: '99250900018',
  folio: '17544105304121465000001',
  fechaSolicitud: '2025-08-05',
}
