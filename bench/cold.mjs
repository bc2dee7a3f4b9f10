// From nothing to the text or verdict of one paper, by the reader that is named.
import { readFileSync } from 'node:fs'

const [, , reader, file] = process.argv
const { read } = await import(reader)
if (!(await read(readFileSync(file)))) process.exitCode = 1
