import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { kinds } from '../src/documents/catalog.ts'
import { otherPapers } from '../src/documents/other-papers.ts'
import { codes } from '../src/verdict/checks/catalog.ts'

/** Who may import whom, and who may name what: design §2, read off the sources. */

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

interface Source {
  /** From `src/` on. */
  readonly path: string
  readonly text: string
}

/**
 * verify → verdict → documents → (fields → content, identifiers) and seal: downwards only, siblings blind to each
 * other. The files at the top are faces, and join everything.
 */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  content: [],
  identifiers: [],
  seal: [],
  fields: ['content', 'identifiers'],
  documents: ['fields', 'content', 'identifiers'],
  verdict: ['documents', 'fields', 'content', 'identifiers', 'seal'],
  replay: ['verdict'],
  pool: ['content', 'verdict'],
  cli: ['verdict', 'documents', 'content', 'seal', '.'],
  testing: ['verdict', 'documents', 'content', 'identifiers', 'seal', '.'],
  '.': ['verdict', 'documents', 'fields', 'content', 'identifiers', 'seal', 'replay', 'pool', 'testing'],
}

/** Words that everybody shares: they import nothing of ours. */
const SHARED = ['errors.ts', 'fold.ts', 'language.ts', 'mexico-city.ts', 'once.ts', 'schema-words.ts']

/** Each outside package has one owner, or one for each use. */
const OWNERS: readonly (readonly [name: RegExp, owner: RegExp])[] = [
  [/pdfjs/, /^content\//],
  [/^jsqr$/, /^content\/qr\.ts$/],
  [/^@noble\/hashes/, /^seal\/digest\.ts$/],
  [/^gmp-wasm$/, /^seal\/gmp\.ts$/],
  [/^zod(\/mini)?$/, /^(seal\/trust[a-z-]*\.ts|verdict\/(policy-)?schema\.ts|schema-words\.ts|schemas\.ts)$/],
  [/^@?date-fns/, /^mexico-city\.ts$/],
  [/^csv-/, /^cli\/table\.ts$/],
  [/^cli-progress$/, /^cli\/progress\.ts$/],
  [/^pdf-lib$/, /^testing\/draw\.ts$/],
  [/^p-map$/, /^cli\/verify-files\.ts$/],
  // What runs in a browser or a worker knows no Node.
  [/^node:/, /^(cli|pool)\/|^pool(-worker)?\.ts$/],
  [/package\.json$/, /^(engine|cli\/main)\.ts$/],
]

/** Names that stand outside the folder that declares them, and what should take their place. */
const NAMED_ELSEWHERE: readonly string[] = [
  // The cadena has the paper's name.
  "seal/cadenas/opinion-32d.ts names the paper 'opinion-32d'",
]

/** Who declares the kinds, and who draws them. */
const NAMES_KINDS = ['documents', 'testing']

const KINDS: readonly string[] = [...kinds.map(({ kind }) => kind), ...Object.keys(otherPapers), 'guia']

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const IMPORT = /^(?:import|export)\s[^'"]*?\sfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm

const importsOf = (text: string) => [...text.matchAll(IMPORT)].map((match) => (match[1] ?? match[2] ?? match[3])!)

const folderOf = (path: string) => (path.includes('/') ? path.split('/')[0]! : '.')

function violationsOf({ path, text }: Source): string[] {
  const code = withoutComments(text)
  const found: string[] = []
  for (const specifier of importsOf(code)) {
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier
    const owner = OWNERS.find(([name]) => name.test(target))?.[1]
    if (owner ? !owner.test(path) : !specifier.startsWith('.')) found.push(`${path} may not import ${target}`)
    if (owner || !specifier.startsWith('.') || SHARED.includes(target)) continue
    const [from, to] = [folderOf(path), folderOf(target)]
    if (SHARED.includes(path) || (from !== to && !BELOW[from]?.includes(to)))
      found.push(`${path} may not import ${target}`)
  }
  const texts = new Set([...code.matchAll(/'([^'\n]*)'/g)].map(([, inside]) => inside!))
  for (const name of texts) {
    if (KINDS.includes(name) && !NAMES_KINDS.includes(folderOf(path))) found.push(`${path} names the paper '${name}'`)
    if ((codes as readonly string[]).includes(name) && !path.startsWith('verdict/checks/'))
      found.push(`${path} names the check '${name}'`)
  }
  return found
}

const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(SRC + path, 'utf8') }))

describe('the sources', () => {
  it('import downwards only, each outside package by its owner, and name what is theirs', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.flatMap(violationsOf).filter((violation) => !NAMED_ELSEWHERE.includes(violation))).toEqual([])
  })

  it('need no exception that is listed and gone', () => {
    const found = sources.flatMap(violationsOf)
    expect(NAMED_ELSEWHERE.filter((violation) => !found.includes(violation))).toEqual([])
  })

  it('are all in a folder that has its place', () => {
    expect([...new Set(sources.map(({ path }) => folderOf(path)))].sort()).toEqual(Object.keys(BELOW).sort())
  })
})

describe('a planted violation is seen', () => {
  test.each<[string, string, string]>([
    ['content/lines.ts', "import { x } from '../fields/labels.ts'", 'content/lines.ts may not import fields/labels.ts'],
    [
      'seal/trust.ts',
      "import type { X } from '../identifiers/curp.ts'",
      'seal/trust.ts may not import identifiers/curp.ts',
    ],
    ['identifiers/curp.ts', "export { x } from '../seal/bytes.ts'", 'identifiers/curp.ts may not import seal/bytes.ts'],
    [
      'fields/labels.ts',
      "import { x } from '../documents/catalog.ts'",
      'fields/labels.ts may not import documents/catalog.ts',
    ],
    [
      'documents/catalog.ts',
      "import { x } from '../seal/trust.ts'",
      'documents/catalog.ts may not import seal/trust.ts',
    ],
    [
      'documents/catalog.ts',
      "import { x } from '../verdict/verdict.ts'",
      'documents/catalog.ts may not import verdict/verdict.ts',
    ],
    ['verdict/judge.ts', "import { x } from '../verify.ts'", 'verdict/judge.ts may not import verify.ts'],
    ['verdict/judge.ts', "import { x } from '../replay/tags.ts'", 'verdict/judge.ts may not import replay/tags.ts'],
    ['verify.ts', "import { x } from './cli/help.ts'", 'verify.ts may not import cli/help.ts'],
    ['fold.ts', "import { x } from './errors.ts'", ''],
    ['fold.ts', "import { x } from './verify.ts'", 'fold.ts may not import verify.ts'],
    [
      'verdict/judge.ts',
      "import { sha1 } from '@noble/hashes/legacy.js'",
      'verdict/judge.ts may not import @noble/hashes/legacy.js',
    ],
    [
      'fields/labels.ts',
      "const x = await import('../content/pdfjs.js')",
      'fields/labels.ts may not import content/pdfjs.js',
    ],
    ['seal/trust.ts', "import 'pdfjs-dist'", 'seal/trust.ts may not import pdfjs-dist'],
    ['verdict/judge.ts', "import * as z from 'zod'", 'verdict/judge.ts may not import zod'],
    ['identifiers/curp.ts', "import { isValid } from 'date-fns'", 'identifiers/curp.ts may not import date-fns'],
    [
      'content/open.ts',
      "import { readFile } from 'node:fs/promises'",
      'content/open.ts may not import node:fs/promises',
    ],
    ['seal/trust.ts', "import express from 'express'", 'seal/trust.ts may not import express'],
    ['verdict/judge.ts', "if (kind === 'tarjeta-nss') return", "verdict/judge.ts names the paper 'tarjeta-nss'"],
    ['verdict/judge.ts', "if (code === 'seal.crypto') return", "verdict/judge.ts names the check 'seal.crypto'"],
    ['verdict/judge.ts', "// as 'seal.crypto' and import x from 'zod' say", ''],
  ])('%s: %s', (path, text, violation) => {
    expect(violationsOf({ path, text })).toEqual(violation ? [violation] : [])
  })
})
