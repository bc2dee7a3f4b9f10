import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { loadPolicy, policy } from '../../src/cli/policy.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { verify } from '../../src/cli/verify.ts'
import { codes } from '../../src/verdict/checks/catalog.ts'
import { judge } from '../../src/verdict/judge.ts'
import { presets } from '../../src/verdict/presets.ts'
import { evidenceOf } from './papers.ts'

const folder = mkdtempSync(join(tmpdir(), 'cotejo-'))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** What a command prints, and its exit status. */
async function run(command: typeof policy, ...args: string[]) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const status = await command(args)
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join('')
  write.mockRestore()
  return { status, text }
}

afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('cotejo policy show', () => {
  it.each(Object.keys(presets) as (keyof typeof presets)[])(
    'tells what %s demands, as verdicts name it',
    async (name) => {
      const { hash } = judge(await evidenceOf('asignacion-nss/accept-itext'), { policy: name }).basis.policy
      const { status, text } = await run(policy, name, '--json')
      expect(status).toBe(0)
      expect(JSON.parse(text)).toEqual({ ...presets[name], hash })
      const said = await run(policy, name, '--lang', 'en')
      for (const part of [name, hash, ...codes]) expect(said.text).toContain(part)
      expect(said.text).toMatch(/^constancia-vigencia +at most 90 days old$/m)
      expect(said.text).toMatch(/^file\.limits +fail +The file was read within the limits\.$/m)
      const dicho = await run(policy, name)
      expect(dicho.text).toMatch(/^constancia-vigencia +a lo más 90 días de antigüedad$/m)
      expect(dicho.text).toMatch(/^file\.limits +fail +El archivo se leyó dentro de los límites\.$/m)
    },
  )

  it('tells what a file demands', async () => {
    const path = file('prepa.json', '\uFEFF{"extends":"strict","id":"prepa-7","maxAgeDays":{"constancia-vigencia":30}}')
    const { text } = await run(policy, path, '--lang', 'en')
    expect(text).toMatch(/^policy +prepa-7, version 1$/m)
    expect(text).toMatch(/^constancia-vigencia +at most 30 days old$/m)
  })

  it.each([[[]], [['list']], [['strict', 'standard']], [['lax']]])('does not take %j', async (args) => {
    await expect(policy(args)).rejects.toThrow(UsageError)
  })
})

describe('--policy', () => {
  const paper = 'fixtures/documents/constancia-vigencia/accept-itext.pdf'
  const verified = async (name: string) => {
    const given = ['--trust', 'fixtures/keys/prueba-2048.crt', '--at', '2026-11-30T12:00:00-06:00', '--json']
    const { status, text } = await run(verify, paper, '--policy', name, ...given)
    return { status, basis: JSON.parse(text).basis.policy }
  }

  it('takes a preset or a file', async () => {
    expect(await verified('strict')).toMatchObject({ status: 0, basis: { id: 'strict' } })
    const path = file(
      'week.json',
      '{"extends":"strict","id":"week","version":"3","maxAgeDays":{"constancia-vigencia":7}}',
    )
    expect(await verified(path)).toMatchObject({ status: 1, basis: { id: 'week', version: '3' } })
  })

  it.each([
    ['no JSON', 'broken.json', '{', /broken\.json: is no JSON$/],
    [
      'a level below its floor',
      'low.json',
      '{"extends":"strict","levels":{"seal.crypto":"ignore"}}',
      /low\.json: levels\.seal\.crypto: must be warn or fail/,
    ],
    ['no policy', 'list.json', '[]', /list\.json: /],
  ])('tells of a file that is %s', async (_, name, text, message) => {
    const path = file(name, text)
    await expect(loadPolicy(path)).rejects.toThrow(UsageError)
    await expect(loadPolicy(path)).rejects.toThrow(message)
  })

  it('tells of a name that there is not, and of a file that there is not', async () => {
    await expect(loadPolicy('lax')).rejects.toThrow(
      /^there is no policy lax: give one of standard, sheet-alone, no-key, strict, or FILE\.json$/,
    )
    await expect(loadPolicy(join(folder, 'none.json'))).rejects.toThrow(/there is no such file/)
  })
})
