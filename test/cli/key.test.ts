import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { foundWords, progressWords } from '../../src/cli/derivation-words.ts'

/** What `key derive` says; that it finds keys is for test/seal/derive-key.test.ts. */

const work = mkdtempSync(join(tmpdir(), 'cotejo-key-'))
afterAll(() => rmSync(work, { recursive: true }))

const derive = (second: string, ...options: string[]) => {
  const papers = ['accept-itext', second].map((name) => `fixtures/documents/asignacion-nss/${name}.pdf`)
  const args = ['dist/cli.js', 'key', 'derive', ...papers, '--work', work, ...options]
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, stderr, stdout }
}

describe('cotejo key derive', () => {
  it.each([
    ['review-key-1024', [], 'cotejo: Documento 2: Su sello tiene otra longitud'],
    ['review-no-sello', ['--lang', 'en'], 'cotejo: Paper 2: Its cadena original or its sello digital is missing'],
  ])('says why there is no key: %s', (second, options, words) => {
    const { status, stderr, stdout } = derive(second, ...options)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(words)
  })

  it('tells its steps and what it found', () => {
    const steps = [
      { step: 'power', number: 1, of: 3 },
      { step: 'divisor', number: 2, of: 8, hash: 'SHA-256', charset: 'utf-8', spelling: '' },
      { step: 'proof', papers: 1 },
    ] as const
    expect(steps.map(progressWords.es).join(' ')).toMatch(/sello 1 de 3….*manera 2 de 8: SHA-256, utf-8.*con 1 más…/)
    expect(steps.map(progressWords.en).join(' ')).toMatch(/sello 1 of 3….*manner 2 of 8: SHA-256, utf-8.*on 1 more…/)
    expect(foundWords.es('SHA-256, utf-8', 0)).toContain('sin probar')
    expect(foundWords.en('SHA-256, utf-8', 1)).toContain('proven on 1 more')
  })
})
