/** A program that makes PDFs. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { scratch } from '../../../fixtures/build/scratch.ts'
import type { Page } from '../page.ts'

export interface Program {
  readonly name: string
  readonly installed: () => boolean | Promise<boolean>
  readonly write: (page: Page) => Promise<Uint8Array>
}

/** Whether the machine has commands of these names, or files at these places. */
export const has = (...names: readonly string[]) =>
  names.every((name) =>
    name.startsWith('/')
      ? existsSync(name)
      : (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`)),
  )

/** Whether a package of `bench/unseen/package.json` is there. */
export async function hasPackage(load: () => Promise<unknown>): Promise<boolean> {
  try {
    await load()
    return true
  } catch {
    return false
  }
}

/** A file beside the programs. */
export const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Runs a command on a file of this text in a new folder, and gives the PDF that it left there. */
export function made(
  [name, text]: readonly [name: string, text: string | Uint8Array],
  command: (file: string, result: string, folder: string) => readonly [program: string, ...args: string[]],
): Uint8Array {
  const folder = scratch()
  const file = `${folder}/${name}`
  const result = `${folder}/result.pdf`
  writeFileSync(file, text)
  const [program, ...args] = command(file, result, folder)
  execFileSync(program, args, { stdio: 'ignore', timeout: 120_000, cwd: folder })
  return readFileSync(result)
}

/** The same for a program that draws what it is told where: it gets the sheets as JSON. */
export const drawn = (sheets: unknown, command: (file: string, result: string) => readonly [string, ...string[]]) =>
  made(['sheets.json', typeof sheets === 'string' ? sheets : JSON.stringify(sheets)], command)
