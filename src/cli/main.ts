import { version } from '../../package.json'
import { commands } from './commands.ts'
import { helpFor } from './help.ts'
import { languageAsked } from './lang.ts'
import { type Said, UsageError } from './usage-error.ts'

const words = process.argv.slice(2)
const language = languageAsked(words)

/** Runs a command line (without the program's name) and resolves to the exit status. */
async function run(): Promise<number> {
  const [name] = words
  if (name === '--version' || name === '-v') return print(`${version}\n`)
  if (name === 'help' || words.includes('--help') || words.includes('-h')) return print(helpFor(words, language))
  for (const length of [2, 1]) {
    const said = words.slice(0, length).join(' ')
    if (Object.hasOwn(commands, said)) return commands[said]!.run(words.slice(length))
  }
  throw new UsageError(nearest(name))
}

/** What may be said instead of what is no command. */
function nearest(name: string | undefined): Said {
  const firsts = [...new Set(Object.keys(commands).map((said) => said.split(' ')[0]!))].join(', ')
  if (name === undefined || name.startsWith('-'))
    return { es: `indique un comando: ${firsts}`, en: `give a command: ${firsts}` }
  const seconds = Object.keys(commands).flatMap((said) =>
    said.startsWith(`${name} `) ? said.slice(name.length + 1) : [],
  )
  if (seconds.length > 0)
    return { es: `${name}: indique qué, ${seconds.join(' o ')}`, en: `${name}: say what, ${seconds.join(' or ')}` }
  const [es, en] = /\.pdf$/i.test(name)
    ? [`; para revisarlo: cotejo verify ${name}`, `; to verify it: cotejo verify ${name}`]
    : [`; hay ${firsts}`, `; there are ${firsts}`]
  return { es: `no hay un comando ${name}${es}`, en: `there is no command ${name}${en}` }
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  const more = { es: 'Ayuda: cotejo --help', en: 'Try: cotejo --help --lang en' }
  process.stderr.write(`cotejo: ${error.said[language]}\n${more[language]}\n`)
  process.exitCode = 2
}
