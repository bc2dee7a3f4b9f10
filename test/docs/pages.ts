import { readdirSync, readFileSync } from 'node:fs'

/** The pages that are written for people, as a reader meets them. */
export interface Page {
  /** From the repository's root. */
  readonly path: string
  readonly text: string
  readonly blocks: readonly Block[]
}

/** A fenced block: the first word behind the fence is its language, the rest a note that a reader of the source sees. */
export interface Block {
  readonly language: string
  readonly note: string
  readonly code: string
  /** The line on which it begins, from 1. */
  readonly line: number
}

const FENCE = /^```(\S*)[ \t]*(.*)\n([\s\S]*?)^```$/gm

export function pageOf(path: string): Page {
  const text = readFileSync(path, 'utf8')
  const blocks = [...text.matchAll(FENCE)].map(({ 1: language, 2: note, 3: code, index }) => ({
    language: language!,
    note: note!,
    code: code!,
    line: text.slice(0, index).split('\n').length,
  }))
  return { path, text, blocks }
}

/** What of a page is said in prose: without its blocks. */
export const proseOf = ({ text }: Page) => text.replace(FENCE, '')

const inside = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)

export const pages: readonly Page[] = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...inside('docs'),
  ...inside('fixtures').filter((file) => file.endsWith('README.md')),
  'examples/README.md',
].map(pageOf)
