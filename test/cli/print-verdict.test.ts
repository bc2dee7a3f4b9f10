import { expect, it } from 'vitest'
import { printVerdict } from '../../src/cli/print-verdict.ts'
import type { Style } from '../../src/cli/styles.ts'
import { judge } from '../../src/verdict/judge.ts'
import { basisOf, describedAs, evidenceOf } from '../verdict/papers.ts'

const SHEET = 'asignacion-nss/accept-pdfkit'
const plain: Style = (_, text) => text
const marked: Style = (format, text) => `<${format}>${text}</>`

const [paper] = (await evidenceOf(SHEET)).papers
const printed = async (nombre: string, style = plain) => {
  const fields = { ...paper!.fields, nombre: { ...paper!.fields.nombre!, value: nombre } }
  const evidence = { ...(await evidenceOf(SHEET)), papers: [{ ...paper!, fields }] }
  return printVerdict(judge(evidence, basisOf(describedAs(SHEET))), 'es', style)
}

it('prints no character of a paper that would move the cursor or turn the line', async () => {
  for (const sign of ['\u001b[2J', '\u0007', '\r', '\u009b31m', '\u202e', '\u200b', '\u2028']) {
    const text = await printed(`XIMENA${sign}PRUEBA`)
    expect(text).toContain('XIMENA\ufffd')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u)
  }
})

it('shortens what is text for machines, and keeps what a person reads', async () => {
  const text = await printed('MARIA DE LOS ANGELES')
  expect(text).toContain('MARIA DE LOS ANGELES')
  expect(text).toMatch(/Cadena original +\|\|Invocante:.{10,}… +/)
  for (const line of text.split('\n')) expect(line.length).toBeLessThan(260)
})

it('tells sealed fields from printed ones, with their page', async () => {
  const text = await printed('ÁNGEL GABRIEL', marked)
  expect(text).toMatch(/<bold,green>SE ACEPTA<\/>/)
  expect(text).toMatch(/CURP *<\/> +AUZA071102HNLGXNA7 +<green>sellado *<\/> +<dim>pág\. 1<\/>/)
  expect(text).toMatch(/Sexo *<\/> +Hombre +<dim>solo impreso *<\/>/)
})
