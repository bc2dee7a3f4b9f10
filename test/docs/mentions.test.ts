import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { helpFor } from '../../src/cli/help.ts'
import { codes } from '../../src/verdict/checks/catalog.ts'
import { type Page, pages, proseOf } from './pages.ts'

/** What a page speaks of is there: pages, anchors, files, checks, options, names of the code. */

/** As GitHub makes them of a heading. */
const anchorsOf = ({ text }: Page) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const linksOf = (page: Page) =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link))

function isThere(page: Page, link: string): boolean {
  const [file, anchor] = link.split('#') as [string, string | undefined]
  const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file)
  if (!existsSync(path)) return false
  if (anchor === undefined) return true
  const target = pages.find((other) => other.path === posix.normalize(path))
  return target !== undefined && anchorsOf(target).includes(decodeURIComponent(anchor))
}

/** What stands between single backticks in prose. */
const termsOf = (page: Page) => [...proseOf(page).matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, term]) => term!)

/** A path from the root; it may end in a function, `…`, or hold `*`. */
const PATH = /^(?:src|test|docs|fixtures|build|bench|vendor|examples|\.ci)\/[\w./*-]*$/

function isPathThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(path)
  const [folder, name] = [posix.dirname(path), posix.basename(path)]
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)
  return existsSync(folder) && readdirSync(folder).some((file) => pattern.test(file))
}

const GROUPS = [...new Set(codes.map((code) => code.split('.')[0]!))]
const CODE = new RegExp(`^(?:${GROUPS.join('|')})\\.(?:[a-z_]+|\\*)$`)
const isCode = (term: string) =>
  (codes as readonly string[]).includes(term) || GROUPS.includes(term.replace(/\.\*$/, ''))

const sources = ['src', 'test', 'build', 'fixtures/build', 'vendor']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|mjs)$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  )
  .concat(readFileSync('package.json', 'utf8'))
  .join('\n')
const words = new Set(sources.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu))

/** A name that only code has: with a capital inside. */
const NAME = /^[a-z]+[A-Z][A-Za-z]*$/
/** Settings of other programs. */
const OTHERS = ['serverExternalPackages']

/** Pages that tell why things are as they are, and how files were made, name what is of other programs too. */
const namesOthers = ({ path }: Page) => /^(?:docs\/decisions|fixtures)\//.test(path)

describe.each(pages)('$path', (page) => {
  it('links to what is there', () => {
    expect(linksOf(page).filter((link) => !isThere(page, link))).toEqual([])
  })

  it('names files that are there', () => {
    const paths = termsOf(page).filter((term) => PATH.test(term))
    const beside = (path: string) => posix.join(posix.dirname(page.path), path)
    expect(paths.filter((path) => !isPathThere(path) && !isPathThere(beside(path)))).toEqual([])
  })

  it('names checks that are there', () => {
    const isInvented = page.path === 'docs/add-a-check.md'
    expect(termsOf(page).filter((term) => CODE.test(term) && !isCode(term) && !isInvented)).toEqual([])
  })

  it('names functions, properties and fields that are there', () => {
    const named = termsOf(page).flatMap((term) => term.replace(/\(.*$/s, '').split(/[.\s,:{}]+/))
    const missing = named.filter((name) => NAME.test(name) && !words.has(name) && !OTHERS.includes(name))
    expect(namesOthers(page) ? [] : missing).toEqual([])
  })

  it('names kinds, presets, reasons and packages that are there', () => {
    const named = termsOf(page).filter((term) => /^[a-z]+(?:-[a-z0-9]+)+$/.test(term))
    const isBeside = (name: string) => existsSync(posix.join(posix.dirname(page.path), name))
    expect(named.filter((name) => !sources.includes(name) && !isBeside(name) && !namesOthers(page))).toEqual([])
  })

  it('names options of the command that are there', () => {
    const commands = [
      ...termsOf(page),
      ...page.blocks.filter(({ language }) => language === 'sh').map(({ code }) => code),
    ]
    const isOfCommand = /^docs\/(?:es\/)?command\.md$/.test(page.path)
    const options = commands
      .flatMap((text) => text.split('\n'))
      .filter((line) => /(?:^|\s)cotejo\s/.test(line) || (isOfCommand && /^--[a-z][a-z-]*$/.test(line)))
      .flatMap((line) => line.match(/(?<=^|\s)--[a-z][a-z-]*/g) ?? [])
    expect(options.filter((option) => !helpFor([], 'en').includes(option))).toEqual([])
  })
})
