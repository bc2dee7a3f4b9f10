import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { form, page as pdfPage, stream } from '../../../test/content/pdf.ts'
import { bytesOf, choose, drawn, drop, hasChromium, pageFile, start, stop, told, trust, visit } from './browser.ts'

const SHEET = 'asignacion-nss/accept-itext'
const COVERED = 'tricks/reject-covered-by-a-white-box'
const EDITED = 'asignacion-nss/reject-nss-edited-right-digit'

const verdictOf = async (page: Page) => (await page.locator('.verdict').innerText()).trim()
const rowsOf = (page: Page) => page.locator('tbody tr').allInnerTexts()

describe.skipIf(!hasChromium)(`the page in Chromium${hasChromium ? '' : ' (there is no /usr/bin/chromium)'}`, () => {
  beforeAll(start)
  afterAll(stop)

  describe('a newcomer without a paper', () => {
    it('sees a sample verified under its test key, and is told what it is', async () => {
      const { page, said } = await visit()
      await page.getByRole('button', { name: 'Ver un documento de muestra' }).click()
      await told(page)
      expect(await verdictOf(page)).toBe('Se acepta')
      expect(await page.locator('.note').innerText()).toContain('DOCUMENTO DE PRUEBA SIN VALIDEZ')
      await drawn(page)
      expect(said).toEqual([])
    })

    it('sees an altered one refused, and the test key trusted for nothing else', async () => {
      const { page } = await visit()
      await page.getByRole('button', { name: 'Ver uno alterado' }).click()
      await told(page)
      expect(await verdictOf(page)).toBe('No sirve')
      await choose(page, SHEET)
      await page.getByRole('status').filter({ hasText: '2 archivos revisados' }).waitFor()
      expect((await rowsOf(page))[1]).toContain('Por revisar')
    })
  })

  describe('one file', () => {
    it('without a key is to be reviewed, and the way to add the key is shown', async () => {
      const { page } = await visit()
      await drop(page, [{ name: 'hoja.pdf', bytes: bytesOf(SHEET) }])
      await told(page)
      expect(await verdictOf(page)).toBe('Por revisar')
      await page.getByRole('button', { name: 'Agregar la llave' }).click()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-keys')
      await trust(page, 'prueba-2048.crt')
      await page.locator('.card.is-accept').waitFor()
      expect(await page.locator('.keys').innerText()).toContain(
        'RSA de 2048 bits, vigente del 2013-01-01 al 2040-01-01',
      )
    })

    it('tells what is sealed and what is only printed', async () => {
      const { page } = await visit()
      await trust(page, 'prueba-2048.der')
      await choose(page, 'constancia-vigencia/accept-itext')
      await told(page)
      const fieldsIn = (assurance: string) => page.locator(`.assured.is-${assurance} .field-name`).allInnerTexts()
      expect(await fieldsIn('sealed')).toEqual(expect.arrayContaining(['Número de Seguridad Social', 'CURP', 'Folio']))
      expect(await fieldsIn('printed')).toEqual(
        expect.arrayContaining(['Con derecho al servicio médico', 'Vigente hasta']),
      )
      expect(await page.locator('.fields').innerText()).toContain('no están sellados: solo están impresos')
    })

    it('has what was found drawn where it is, with words', async () => {
      const { page } = await visit()
      await trust(page, 'prueba-2048.crt')
      await choose(page, COVERED)
      await told(page)
      await drawn(page)
      const tag = page.locator('.finding .tag', { hasText: 'texto tapado' })
      expect(await tag.innerText()).toBe('1, 2, 3 no es lo que dice la cadena · texto tapado')
      const [nss, finding] = await Promise.all(
        [
          page.locator('.box[data-field=nss]'),
          page.locator('.finding', { has: page.locator('.tag', { hasText: 'texto tapado' }) }),
        ].map((box) => box.boundingBox()),
      )
      for (const edge of ['x', 'y', 'width', 'height'] as const) expect(finding![edge]).toBeCloseTo(nss![edge], 0)
      expect(await page.locator('.reasons li').nth(2).innerText()).toContain('texto oculto o tapado')
    })

    it.each([
      ['no PDF', 'unknown/reject-not-a-pdf', 'No sirve', 'El archivo no es un PDF.'],
      ['an empty file', 'unknown/reject-empty-file', 'No sirve', 'El archivo está vacío.'],
      ['one with a password', 'unknown/reject-user-password', 'No sirve', 'contraseña'],
      ['a scan', 'unknown/review-scan', 'Por revisar', 'una foto o un escaneo'],
      ['another paper', 'other/reject-semanas-cotizadas', 'No sirve', 'Es otro documento'],
    ])('%s gets its verdict like any other', async (_, name, verdict, sentence) => {
      const { page, said } = await visit()
      await choose(page, name)
      await told(page)
      expect(await verdictOf(page)).toBe(verdict)
      expect(await page.locator('.reasons').innerText()).toContain(sentence)
      await page.locator('.sheet[data-drawn=true], .pages .note').first().waitFor()
      expect(said).toEqual([])
    })

    it('that never finishes being drawn has its verdict, and the page goes on', async () => {
      const { page } = await visit()
      // Forms that each draw the next one twice.
      const forms = Array.from({ length: 40 }, (_, index) =>
        form('/X Do /X Do', `/Resources << /XObject << /X ${Math.min(12 + index, 50)} 0 R >> >>`),
      )
      const bytes = pdfPage(stream('/X Do'), { resources: '/XObject << /X 11 0 R >>', objects: forms })
      await drop(page, [{ name: 'sin-fin.pdf', bytes }])
      await told(page)
      expect(await verdictOf(page)).toBe('No sirve')
      await page.getByRole('button', { name: 'English' }).click()
      await page.locator('.pages .note', { hasText: 'cannot be shown' }).waitFor()
      await choose(page, SHEET)
      await page.getByRole('button', { name: 'accept-itext.pdf' }).click()
      await drawn(page)
    })
  })

  describe('the boxes', () => {
    it.each([
      SHEET,
      'asignacion-nss/accept-pdfkit',
      'constancia-vigencia/accept-resaved-rotated-90',
      'constancia-vigencia/accept-resaved-rotated-180',
      'constancia-vigencia/accept-resaved-scaled',
      'tarjeta-nss/review-chromium',
    ])('of %s stand round the letters, to 2 pixels', async (name) => {
      const { page } = await visit()
      await choose(page, name)
      await told(page)
      await drawn(page)
      for (const field of ['nss', 'curp']) {
        const gaps = await page.evaluate(gapsOf, field)
        expect(gaps, field).not.toBeNull()
        const [left, top, right, bottom, height] = gaps!
        for (const side of [left!, right!]) expect(Math.abs(side), `${field}: ${gaps}`).toBeLessThanOrEqual(2)
        // The box is that of the font, from ascender to descender; digits and capitals reach neither.
        for (const side of [top!, bottom!]) expect(side, `${field}: ${gaps}`).toBeLessThanOrEqual(0.35 * height!)
      }
    })
  })

  describe('many files', () => {
    const pile = [SHEET, COVERED, 'tarjeta-nss/review-itext', 'unknown/reject-not-a-pdf', EDITED]

    it('have a row each, and a row shows its paper', async () => {
      const { page } = await visit()
      await trust(page, 'prueba-2048.crt')
      await drop(
        page,
        pile.map((name) => ({ name: `${name.split('/')[1]}.pdf`, bytes: bytesOf(name) })),
      )
      await told(page)
      expect(await page.getByRole('status').innerText()).toBe(
        '5 archivos revisados: 1 se acepta, 1 por revisar, 3 no sirven.',
      )
      const rows = await rowsOf(page)
      expect(rows).toHaveLength(5)
      expect(rows[1]).toMatch(/reject-covered.*No sirve.*Este archivo no sirve.*Pida el PDF original/s)
      await page.getByRole('button', { name: 'review-itext.pdf' }).click()
      expect(await page.locator('#paper-title').innerText()).toBe('review-itext.pdf')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('paper-title')
      await page.getByText('No sirve 3').click()
      expect(await rowsOf(page)).toHaveLength(3)
    })

    it('are saved as a table that no spreadsheet runs', async () => {
      const { page } = await visit()
      await trust(page, 'prueba-2048.crt')
      await drop(page, [
        { name: '=HYPERLINK("x").pdf', bytes: bytesOf(SHEET) },
        { name: 'á, "b".pdf', bytes: bytesOf(EDITED) },
      ])
      await told(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Guardar tabla (CSV)' }).click(),
      ])
      const text = readFileSync(await download.path(), 'utf8')
      expect(download.suggestedFilename()).toMatch(/^cotejo-\d{4}-\d\d-\d\d\.csv$/)
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
      expect(rows.map(({ file, outcome, nss }) => [file, outcome, nss])).toEqual([
        [`'=HYPERLINK("x").pdf`, 'accept', '84260644020'],
        ['á, "b".pdf', 'reject', '04250866664'],
      ])
      expect(rows[0]!.what_to_do).toBe('No hay nada más que hacer.')
    })

    it('of one person back each other', async () => {
      const { page } = await visit()
      await trust(page, 'prueba-2048.crt')
      await page.locator('summary').click()
      await choose(page, 'asignacion-nss/accept-with-card', 'tarjeta-nss/review-itext')
      await told(page)
      const before = await page.locator('tbody .outcome').allInnerTexts()
      await page.getByLabel('Todos los archivos son de la misma persona').check()
      await page
        .getByRole('status')
        .filter({ hasText: /2 archivos revisados/ })
        .waitFor()
      expect(await page.locator('tbody .outcome').allInnerTexts()).not.toEqual(before)
    })
  })

  describe('what papers are held against', () => {
    it('a private key or another file is refused with words', async () => {
      const { page } = await visit()
      await page.locator('summary').click()
      await trust(page, 'prueba-2048.key.pem', 'README.md')
      const items = await page.locator('.keys li').allInnerTexts()
      expect(items[0]).toContain('Es una llave privada')
      expect(items[1]).toContain('No es un certificado ni una llave pública')
      await page.getByRole('button', { name: 'Quitar prueba-2048.key.pem' }).click()
      expect(await page.locator('.keys li').count()).toBe(1)
    })

    it('a typed CURP is compared once it is one', async () => {
      const { page } = await visit()
      await trust(page, 'prueba-2048.pub.pem')
      await page.locator('summary').click()
      await choose(page, SHEET)
      await told(page)
      const curp = page.getByLabel('CURP')
      await curp.fill('MOXE060518')
      await curp.blur()
      expect(await curp.getAttribute('aria-invalid')).toBe('true')
      expect(await verdictOf(page)).toBe('Se acepta')
      await curp.fill('NUIL080314MJCXBCA2')
      await curp.blur()
      await page.locator('.card.is-reject').waitFor()
      expect(await page.locator('.reasons').innerText()).toContain(
        'La CURP del documento no es la de la persona solicitante',
      )
    })
  })

  describe('for everybody', () => {
    it('speaks English when asked, all of it', async () => {
      const { page } = await visit()
      await choose(page, SHEET, COVERED)
      await told(page)
      await page.getByRole('button', { name: 'English' }).click()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      const text = await page.locator('body').innerText()
      expect(text).toContain('To review')
      expect(text).not.toMatch(/revisar|archivo|sirve|Sellado/i)
    })

    it('is worked with the keyboard alone', async () => {
      const { page } = await visit()
      const tabTo = async (name: string) => {
        for (let presses = 0; presses < 40; presses++) {
          await page.keyboard.press('Tab')
          if ((await page.evaluate(() => document.activeElement?.textContent))?.includes(name)) return
        }
        throw new Error(`no way to ${name}`)
      }
      await tabTo('Ver un documento de muestra')
      await page.keyboard.press('Enter')
      await told(page)
      await drawn(page)
      await tabTo('CURP')
      await page.keyboard.press('Enter')
      const box = page.locator('.box[data-field=curp]')
      expect(await box.getAttribute('class')).toContain('is-chosen')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true')
    })

    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    it.each([
      ['light', 1280],
      ['light', 375],
      ['dark', 1280],
      ['dark', 375],
    ] as const)('has no fault that axe knows, %s, %i wide', async (colorScheme, width) => {
      const { page } = await visit({ colorScheme, viewport: { width, height: 800 } })
      await page.evaluate(axe)
      const faults = () =>
        page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: axe stands in the page, without its types
          const { violations } = await (window as any).axe.run()
          return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [id, nodes[0]!.html])
        })
      expect(await faults()).toEqual([])
      await page.locator('summary').click()
      await trust(page, 'prueba-2048.crt', 'prueba-2048.key.pem')
      await choose(page, SHEET, COVERED, 'tarjeta-nss/review-itext')
      await told(page)
      await page.getByRole('button', { name: 'reject-covered-by-a-white-box.pdf' }).click()
      await drawn(page)
      expect(await faults()).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  })

  describe('what never leaves', () => {
    it('asks for nothing but its own workers, and is not let ask', async () => {
      const { page, requests } = await visit()
      await trust(page, 'prueba-2048.crt')
      await choose(page, SHEET, COVERED, 'tricks/reject-acts-by-opening-an-address')
      await told(page)
      await drawn(page)
      expect(requests.length).toBeGreaterThan(0)
      expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([])
      const refused = await page.evaluate(() => fetch('/').then(String, ({ name }) => name))
      expect(refused).toBe('TypeError')
    })

    it('works from the disk, without a server', async () => {
      const { page, said } = await visit({}, pageFile.href)
      await choose(page, SHEET)
      await told(page)
      await drawn(page)
      expect(said).toEqual([])
    })
  })
})

/**
 * How far the ink of a field stands from the left, top, right and bottom of its box, and the height of the box, in pixels
 * of the screen. Beside the box there is room, so ink is looked for there as well, and is negative; above and below stand
 * other lines. Runs in the page: nothing of this file is there.
 */
function gapsOf(field: string): number[] | null {
  const box = document.querySelector(`.box[data-field=${field}]`)!.getBoundingClientRect()
  const canvas = document.querySelector('canvas')!
  const place = canvas.getBoundingClientRect()
  const scale = canvas.width / place.width
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!
  copy.drawImage(canvas, 0, 0)
  const around = 3
  const [x, y] = [box.left - place.left - around, box.top - place.top].map((side) => Math.round(side * scale))
  const [width, height] = [box.width + 2 * around, box.height].map((side) => Math.round(side * scale))
  const { data } = copy.getImageData(x!, y!, width!, height!)
  const edges = [width!, height!, -1, -1] as [number, number, number, number]
  for (let at = 0; at < data.length; at += 4) {
    if (data[at]! + data[at + 1]! + data[at + 2]! > 3 * 140) continue
    const [column, row] = [(at / 4) % width!, Math.floor(at / 4 / width!)]
    edges[0] = Math.min(edges[0], column)
    edges[1] = Math.min(edges[1], row)
    edges[2] = Math.max(edges[2], column + 1)
    edges[3] = Math.max(edges[3], row + 1)
  }
  if (edges[2] < 0) return null
  const [left, top, right, bottom] = [edges[0], edges[1], width! - edges[2], height! - edges[3]].map(
    (gap) => gap / scale,
  )
  return [left! - around, top!, right! - around, bottom!, box.height]
}
