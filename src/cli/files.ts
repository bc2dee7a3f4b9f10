import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { statOf } from './read-file.ts'
import { about, UsageError } from './usage-error.ts'

/** The files to verify, in the order in which they were named; those of a folder by their path. */
export interface Files {
  readonly paths: readonly string[]
  /** Whether a folder was among what was named. */
  readonly fromFolders: boolean
  /** Files in folders that are no PDF by their name, and are left out. */
  readonly leftOut: number
}

const PDF = /\.pdf$/i

/**
 * Files as they are named, and of folders all PDFs at any depth. What is named twice is there once.
 * @param own A file of ours that may lie in a folder; it is neither verified nor counted.
 * @throws UsageError where there is no such file or folder, and where the folders hold no PDF: nothing would be verified.
 */
export async function filesOf(named: readonly string[], own?: string): Promise<Files> {
  const paths = new Set<string>()
  let fromFolders = false
  let leftOut = 0
  for (const path of named) {
    const found = await statOf(path)
    if (!found.isDirectory()) {
      paths.add(path)
      continue
    }
    fromFolders = true
    const inside = (await filesIn(path)).filter((file) => own === undefined || resolve(file) !== resolve(own))
    const pdfs = inside.filter((file) => PDF.test(file))
    leftOut += inside.length - pdfs.length
    for (const file of pdfs) paths.add(file)
  }
  if (paths.size === 0)
    throw new UsageError(about(named.join(', '), { es: 'no hay ningún PDF', en: 'there is no PDF in it' }))
  return { paths: [...paths], fromFolders, leftOut }
}

/** Hidden files are the system's own, such as the halves that a Mac leaves on a stick. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}
