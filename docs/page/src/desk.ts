import * as curp from '../../../src/curp.ts'
import type { Language } from '../../../src/language.ts'
import * as nss from '../../../src/nss.ts'
import { type KeyFile, readKeyFile, trustOf } from './keys.ts'
import { type SampleName, sampleFile, sampleOptions } from './samples.ts'
import type { Verifier } from './verification/verifier.ts'
import type { GivenOptions, Told } from './verification/verify-papers.ts'

/** A file that lies on the desk. */
export interface Paper {
  readonly id: number
  readonly file: File
  /** With its folder, where one was dropped. */
  readonly name: string
  readonly isSample: boolean
  readonly state: 'waiting' | 'reading' | 'told' | 'unreadable'
  readonly told?: Told
}

/** What is typed of the student. */
export type Typed = Readonly<Record<'curp' | 'nss', string>>

const isValid: Readonly<Record<keyof Typed, (text: string) => boolean>> = { curp: curp.isValid, nss: nss.isValid }

/**
 * What lies on the desk, and what the clerk does with it. It is all in memory. Each change calls `changed`, and each of
 * keys, student or papers of one person has all papers verified again.
 */
export class Desk {
  papers: readonly Paper[] = []
  selected: number | undefined
  language: Language = 'es'
  keyFiles: readonly KeyFile[] = []
  typed: Typed = { curp: '', nss: '' }
  areOfOnePerson = false
  changed: () => void = () => {}

  readonly #verifiers: readonly Verifier[]
  #lastId = 0
  /** Grows with each change after which earlier answers are of no use. */
  #round = 0

  constructor(verifiers: readonly Verifier[]) {
    this.#verifiers = verifiers
  }

  get paper(): Paper | undefined {
    return this.papers.find(({ id }) => id === this.selected)
  }

  add(files: readonly File[]): void {
    this.#put(files.map((file) => ({ file, name: pathOf(file), isSample: false })))
  }

  addSample(name: SampleName): void {
    this.#put([{ file: sampleFile(name), name: sampleFile(name).name, isSample: true }])
  }

  clear(): void {
    this.papers = []
    this.selected = undefined
    this.#round++
    this.changed()
  }

  select(id: number): void {
    this.selected = id
    this.changed()
  }

  speak(language: Language): void {
    this.language = language
    this.changed()
  }

  async addKeys(files: readonly File[]): Promise<void> {
    this.keyFiles = [...this.keyFiles, ...(await Promise.all(files.map(readKeyFile)))]
    this.#verifyAgain()
  }

  removeKeys(file: KeyFile): void {
    this.keyFiles = this.keyFiles.filter((other) => other !== file)
    this.#verifyAgain()
  }

  type(name: keyof Typed, text: string): void {
    const before = JSON.stringify(this.#expected())
    this.typed = { ...this.typed, [name]: text }
    if (JSON.stringify(this.#expected()) === before) this.changed()
    else this.#verifyAgain()
  }

  /** Whether what is typed is not well formed, and so is compared with nothing. */
  isMistyped(name: keyof Typed): boolean {
    return this.typed[name].trim() !== '' && !isValid[name](this.typed[name])
  }

  takeForOnePerson(areOfOnePerson: boolean): void {
    this.areOfOnePerson = areOfOnePerson
    this.#verifyAgain()
  }

  #put(papers: readonly Pick<Paper, 'file' | 'name' | 'isSample'>[]): void {
    if (papers.length === 0) return
    const added = papers.map((paper): Paper => ({ ...paper, id: ++this.#lastId, state: 'waiting' }))
    this.papers = [...this.papers, ...added]
    this.selected = added[0]!.id
    if (this.areOfOnePerson) this.#verifyAgain()
    else this.#verifyWaiting()
  }

  #verifyAgain(): void {
    this.#round++
    this.papers = this.papers.map((paper) => ({ ...paper, state: 'waiting' }))
    this.#verifyWaiting()
  }

  #verifyWaiting(): void {
    const round = this.#round
    if (this.areOfOnePerson) void this.#verifyTogether(round)
    else for (const verifier of this.#verifiers) void this.#verifyInTurn(verifier, round)
    this.changed()
  }

  async #verifyInTurn(verifier: Verifier, round: number): Promise<void> {
    for (let paper = this.#nextWaiting(); paper && round === this.#round; paper = this.#nextWaiting()) {
      const { id, file, isSample } = paper
      this.#set(id, { state: 'reading' })
      const told = await verifier.verify(file, isSample ? sampleOptions() : this.#options()).catch(() => undefined)
      if (round === this.#round) this.#set(id, told ? { state: 'told', told } : { state: 'unreadable' })
    }
  }

  async #verifyTogether(round: number): Promise<void> {
    const papers = this.papers
    for (const { id } of papers) this.#set(id, { state: 'reading' })
    const isSample = papers.every((paper) => paper.isSample)
    const options = isSample ? sampleOptions() : this.#options()
    const all = await this.#verifiers[0]!.verifyTogether(
      papers.map(({ file }) => file),
      options,
    )
    if (round !== this.#round) return
    for (const [index, told] of all.entries())
      this.#set(papers[index]!.id, told ? { state: 'told', told } : { state: 'unreadable' })
  }

  #nextWaiting(): Paper | undefined {
    return this.papers.find(({ state }) => state === 'waiting')
  }

  #set(id: number, change: Partial<Paper>): void {
    this.papers = this.papers.map((paper) => (paper.id === id ? { ...paper, ...change } : paper))
    this.changed()
  }

  #options(): GivenOptions {
    return { trust: trustOf(this.keyFiles), expected: this.#expected() }
  }

  #expected(): GivenOptions['expected'] {
    const given = (['curp', 'nss'] as const).filter((name) => isValid[name](this.typed[name]))
    return Object.fromEntries(given.map((name) => [name, this.typed[name]]))
  }
}

/** `file-selector` tells the way to a file that was dropped with its folder; the input of a form does not. */
const pathOf = (file: File & { readonly path?: string }) => (file.path ?? file.name).replace(/^\.?\//, '')
