import { version } from '../../package.json'
import { help } from './help.ts'
import { inspect } from './inspect.ts'
import { key } from './key.ts'
import { policy } from './policy.ts'
import { trust } from './trust.ts'
import { UsageError } from './usage-error.ts'
import { verify } from './verify.ts'

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  verify,
  inspect,
  policy,
  trust,
  key,
}

/** Runs a command line (without the program's name) and resolves to the exit status. */
async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-v') return print(`${version}\n`)
  if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) return print(help)
  const command = Object.hasOwn(commands, name ?? '') ? commands[name!] : undefined
  if (!command) throw new UsageError(name === undefined ? 'give a command' : `there is no command ${name}`)
  return command(rest)
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
