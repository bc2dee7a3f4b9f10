import { version } from '../../package.json'
import { commands } from './commands.ts'
import { help } from './help.ts'
import { UsageError } from './usage-error.ts'

/** Runs a command line (without the program's name) and resolves to the exit status. */
async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === '--version' || name === '-v') return print(`${version}\n`)
  if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) return print(help)
  for (const length of [2, 1]) {
    const said = words.slice(0, length).join(' ')
    if (Object.hasOwn(commands, said)) return commands[said]!.run(words.slice(length))
  }
  throw new UsageError(nearest(name))
}

/** What may be said instead of what is no command. */
function nearest(name: string | undefined): string {
  if (name === undefined) return 'give a command'
  const seconds = Object.keys(commands).flatMap((said) =>
    said.startsWith(`${name} `) ? said.slice(name.length + 1) : [],
  )
  return seconds.length > 0 ? `${name}: say what, ${seconds.join(' or ')}` : `there is no command ${name}`
}

/** An option of the library by the name that it has here. */
function inWordsOfTheCommand(message: string): string {
  return message.replace(/^options\.(?:expected\.(?:curp|nss)|at)\b/, (name) =>
    name.replace('options.expected.', '--expect-').replace('options.', '--'),
  )
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  // A wrong call of the library is a wrong use of the command: an unknown policy, an ill-formed CURP.
  if (!(error instanceof UsageError || error instanceof TypeError)) throw error
  process.stderr.write(`cotejo: ${inWordsOfTheCommand(error.message)}\nTry: cotejo --help\n`)
  process.exitCode = 2
}
