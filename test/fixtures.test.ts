import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import jsqr from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { CATALOG } from '../fixtures/build/catalog/catalog.ts'
import { describe as described } from '../fixtures/build/describe.ts'

interface Description {
  readonly kind: string
  readonly trust: string
  readonly qr?: string
  readonly expect: { readonly outcome: string }
  readonly values: Readonly<Record<string, string>>
}

/** jsQR is CommonJS: its function is the default's default. */
const readQr = (jsqr as unknown as { default: typeof jsqr }).default ?? jsqr

const root = new URL('../', import.meta.url)
const documents = new URL('fixtures/documents/', root)
const bytesOf = (name: string) => readFileSync(new URL(name, documents))
const descriptionOf = (name: string): Description => JSON.parse(bytesOf(`${name}.json`).toString())

const files = readdirSync(documents, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
const named = (extension: string) =>
  files.filter((file) => file.endsWith(extension)).map((file) => file.slice(0, -extension.length))
const names = named('.json')
/**
 * What is of unknown kind is so because nothing can be read from it, or nothing of ours stands on it; a trick shows what
 * another reader does not read.
 */
const readable = names.filter((name) => !/^(?:unknown\/|tricks\/re)/.test(name))
const accepted = names.filter((name) => /\/accept-/.test(name) && descriptionOf(name).values.selloDigital)

describe('the folder', () => {
  test('holds a description beside every paper, and a paper beside every description', () => {
    expect(named('.pdf').sort()).toEqual([...names].sort())
    expect(names).not.toEqual([])
  })

  test('holds what the catalogue lists, and nothing else', () => {
    expect([...names].sort()).toEqual(CATALOG.map(({ name }) => name).sort())
  })

  test.each(names)('%s says kind and outcome in its name', (name) => {
    const { kind, expect: verdict } = descriptionOf(name)
    expect(name).toMatch(new RegExp(`^(?:${kind}|tricks)/${verdict.outcome}-[a-z0-9-]+$`))
  })
})

describe('npm run fixtures', () => {
  test.each(CATALOG.map((fixture) => [fixture.name, fixture] as const))(
    'describes %s as committed',
    (name, fixture) => {
      expect(described(fixture)).toBe(bytesOf(`${name}.json`).toString())
    },
  )

  test.each(CATALOG.filter(({ made }) => !made.outside).map((fixture) => [fixture.name, fixture] as const))(
    'draws %s as committed, byte for byte',
    async (name, { made }) => {
      expect(sha256(await made.bytes())).toBe(sha256(bytesOf(`${name}.pdf`)))
    },
  )
})

/** The characters of each page, without the spaces, which every program sets in its own way. */
const pagesOf = async (name: string, password?: string) => {
  const task = getDocument({
    data: new Uint8Array(bytesOf(`${name}.pdf`)),
    verbosity: 0,
    ...(password && { password }),
  })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    )
  }
  await task.destroy()
  return pages
}

describe('what stands on the pages', () => {
  test.each(readable)(
    '%s says on every page that it is a test paper, and shows the values of its description',
    async (name) => {
      const pages = await pagesOf(name)
      for (const page of pages) expect(page).toContain('DOCUMENTODEPRUEBASINVALIDEZ')
      for (const value of Object.values(descriptionOf(name).values))
        if (!/^\d{4}-\d\d-\d\d$/.test(value)) expect(pages.join('')).toContain(value.replace(/\s/g, ''))
    },
  )
})

/** The algorithm of identifiers.md §4, written here a second time: weights 18 to 2, Ñ counts. */
const curpDigit = (curp: string) => {
  const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'
  const sum = [...curp.slice(0, 17)].reduce((total, letter, i) => total + alphabet.indexOf(letter) * (18 - i), 0)
  return String((10 - (sum % 10)) % 10)
}

const luhnSum = (digits: string) =>
  [...digits].reduce(
    (sum, digit, i) => sum + [...String(Number(digit) * (i % 2 ? 2 : 1))].reduce((a, d) => a + Number(d), 0),
    0,
  )

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** The instant of the cadena, in the offset of Mexico City since 2023. */
const fechaOf = (cadena: string) => {
  const [, day, month, year, time] = /\|Fecha:(\d\d) de (\p{L}+) (\d{4}), ([\d:]{8})\|/u.exec(cadena)!
  return new Date(`${year}-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}-${day}T${time}-06:00`)
}

describe('an accepted paper', () => {
  const certificate = (trust: string) => new X509Certificate(readFileSync(new URL(trust, root)))

  test('is sealed by a key whose certificate bears the printed serial', () => {
    const { serialNumber, publicKey } = certificate('fixtures/keys/prueba-2048.crt')
    expect(BigInt(`0x${serialNumber}`)).toBe(1n)
    const published = createPublicKey(readFileSync(new URL('fixtures/keys/prueba-2048.pub.pem', root)))
    expect(publicKey.equals(published)).toBe(true)
  })

  test.each(accepted)('%s is sealed over its cadena', (name) => {
    const { trust, values } = descriptionOf(name)
    const { cadenaOriginal, selloDigital, numeroSerie } = values
    const seal = Buffer.from(selloDigital!, 'base64')
    expect(verify('sha256', Buffer.from(cadenaOriginal!), certificate(trust).publicKey, seal)).toBe(true)
    expect(numeroSerie).toBe('00000000000000000001')
  })

  test.each(accepted)('%s says in its cadena what it prints', (name) => {
    const { cadenaOriginal, ...values } = descriptionOf(name).values
    const whole = [values.nombre, values.primerApellido, values.segundoApellido ?? ''].join(' ')
    const parts = cadenaOriginal!.slice(2, -2).split('|')
    expect(parts).toContain(`Folio:${values.folio}`)
    expect(parts).toContain(`Curp:${values.curp}`)
    expect(parts).toContain(`Número de Seguridad Social:${values.nss}`)
    expect(parts.find((part) => /^Nombre o Raz[oó]n Social:/.test(part))?.split(':')[1]).toBe(
      values.nombreCompleto ?? whole,
    )
  })

  test.each(accepted)('%s has a folio whose clock agrees with its date', (name) => {
    const { kind, values } = descriptionOf(name)
    const fecha = fechaOf(values.cadenaOriginal!)
    const lag = Number(values.folio!.slice(0, 13)) - fecha.getTime()
    const [least, most] = kind === 'asignacion-nss' ? [400, 4000] : [-1400, -600]
    expect(lag).toBeGreaterThanOrEqual(least!)
    expect(lag).toBeLessThanOrEqual(most!)
    const printed = values.fechaSolicitud ?? values.fechaExpedicion
    expect(new Date(fecha.getTime() - 6 * 3_600_000).toISOString().slice(0, 10)).toBe(printed)
  })

  test.each(accepted)('%s shows a CURP and an NSS with right digits, and a person who fits them', (name) => {
    const { curp, nss, sexo, fechaNacimiento } = descriptionOf(name).values
    expect(curp![17]).toBe(curpDigit(curp!))
    expect(luhnSum(nss!) % 10).toBe(0)
    expect({ Hombre: 'H', Mujer: 'M', 'No binario': 'X' }[sexo!]).toBe(curp![10])
    const century = /\d/.test(curp![16]!) ? '19' : '20'
    expect(`${century}${curp!.slice(4, 10)}`).toBe(fechaNacimiento!.replaceAll('-', ''))
  })
})

describe('the QR of a card', () => {
  const images = new Map(
    readdirSync(new URL('fixtures/build/qr/', root))
      .filter((file) => file.endsWith('.png'))
      .map((file) => [textOf(readFileSync(new URL(`fixtures/build/qr/${file}`, root))), file]),
  )

  test.each(names.filter((name) => descriptionOf(name).qr))('%s is one of the images', (name) => {
    expect(images.has(descriptionOf(name).qr!)).toBe(true)
  })

  test('has blanks and accents as documents.md §3 shows them', () => {
    expect([...images.keys()]).toContain(
      '||Número de Seguridad Social: 04250821412 |Nombre: LUCIA FERNANDA NUÑEZ IBARRA |CURP: NUIL080314MJCXBCA2||',
    )
  })
})

/** What jsQR reads in a PNG of one bit a pixel, whose rows use no filter. */
function textOf(png: Buffer) {
  const side = png.readUInt32BE(16)
  const start = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)))
  const stride = 1 + Math.ceil(side / 8)
  const pixels = new Uint8ClampedArray(side * side * 4)
  for (let i = 0; i < side * side; i += 1) {
    const x = i % side
    const light = (rows[Math.floor(i / side) * stride + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1
    pixels.fill(255 * light, 4 * i, 4 * i + 4)
  }
  return Buffer.from(readQr(pixels, side, side)!.binaryData).toString('latin1')
}

function sha256(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest('hex')
}
