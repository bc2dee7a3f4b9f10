/**
 * Derives a 2048-bit key with the exponent 65537 from two papers and proves it on a third, with the real code and
 * invented papers sealed by OpenSSL. One long computation takes minutes:
 *
 *     npx tsx bench/derive-2048.ts
 */
import { generateKeyPairSync, sign } from 'node:crypto'
import { readCadena } from '../src/seal/cadenas/cadena.ts'
import { checkSeal } from '../src/seal/check-seal.ts'
import { deriveKey } from '../src/seal/derive-key.ts'
import { decodeSello } from '../src/seal/sello.ts'
import { createTrust } from '../src/seal/trust.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 65537 })

const papers = ['XIMENA PRUEBA FICTICIA', 'BRUNO EJEMPLO INVENTADO', 'CELIA NADIE IMAGINARIA'].map((name, index) => {
  const text = `||Invocante:portalimssdigital|Tipo de trámite:Localización de NSS|Fecha:0${index + 5} de agosto 2025, 10:15:30|Folio:1754410530412146500000${index}|RFC:|Nombre o Razon Social:${name}|Curp:|Número Registro Patronal:|Número de Seguridad Social:99250900018||`
  return {
    cadena: readCadena([text], { nombreCompleto: name }),
    sello: decodeSello([sign('sha256', Buffer.from(text), privateKey).toString('base64')]),
    sha256: String(index).repeat(64),
    numeroSerie: '00000000000000000001',
  }
})

const started = performance.now()
const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
const { entry, provenOn } = await deriveKey(papers, {
  onProgress: (progress) => console.log(`${seconds()} s`, JSON.stringify(progress)),
})
const isTheKey = entry.key === publicKey.export({ type: 'spki', format: 'pem' })
const third = papers[2]
const verifies = third && checkSeal({ ...third, source: 'text' }, createTrust([entry])).status
console.log(
  `${seconds()} s: derived, equal to the key that sealed: ${isTheKey}, proven on ${provenOn}, third paper: ${verifies}`,
)
console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
if (!isTheKey || verifies !== 'passed') process.exitCode = 1
