import { presets } from '../verdict/presets.ts'
import type { Command } from './commands.ts'
import { UsageError } from './usage-error.ts'

type Commands = Readonly<Record<string, Command>>

/** What may follow an option that takes one of a few words; after any other stands a file or what only the user knows. */
const VALUES: Readonly<Record<string, readonly string[]>> = { lang: ['es', 'en'], policy: Object.keys(presets) }

const scripts = {
  bash,
  zsh: (commands: Commands) => `autoload -Uz bashcompinit && bashcompinit\n${bash(commands)}`,
  fish,
}

export const SHELLS = Object.keys(scripts)

/** `cotejo completion bash|zsh|fish`: prints the script by which a shell completes the command's words. */
export function completion([shell = '', ...more]: readonly string[], commands: Commands): number {
  if (!Object.hasOwn(scripts, shell) || more.length > 0) {
    const shells = SHELLS.join(', ')
    throw new UsageError({ es: `completion: indique ${shells}`, en: `completion: give one of ${shells}` })
  }
  process.stdout.write(scripts[shell as keyof typeof scripts](commands))
  return 0
}

/** After each beginning of a command line, the words that may follow. */
function followers(commands: Commands): Map<string, readonly string[]> {
  const found = new Map<string, string[]>([['', []]])
  const add = (before: string, words: readonly string[]) =>
    found.set(before, [...new Set([...(found.get(before) ?? []), ...words])])
  for (const [name, { options, words = [] }] of Object.entries(commands)) {
    const [first, second] = name.split(' ') as [string, string?]
    add('', [first])
    if (second) add(first, [second])
    add(name, [...words, ...Object.keys(options).map((option) => `--${option}`)])
  }
  return found.set('', [...found.get('')!, '--help', '--version'])
}

/** Where nothing fits, the shell completes names of files. */
function bash(commands: Commands): string {
  const values = Object.entries(VALUES).map(([option, words]) => `    --${option}) words='${words.join(' ')}' ;;`)
  // The longer beginnings first: "trust show" begins with "trust".
  const cases = [...followers(commands)]
    .sort(([one], [other]) => other.length - one.length)
    .map(([before, words]) => `      '${before && `${before} `}'*) words='${words.join(' ')}' ;;`)
  return `_cotejo() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=''
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${values.join('\n')}
    *) case "\${COMP_WORDS[*]:1:$((COMP_CWORD-1))} " in
      ' ') words='${followers(commands).get('')!.join(' ')}' ;;
${cases.slice(0, -1).join('\n')}
    esac ;;
  esac
  if [[ $words != --* || $current == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -F _cotejo cotejo
`
}

function fish(commands: Commands): string {
  const lines = [...followers(commands)].flatMap(([before, words]) => {
    const seen = before.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`)
    const where = before ? seen.join('; and ') : '__fish_use_subcommand'
    return words.map((word) => {
      if (!word.startsWith('--')) return `complete -c cotejo -n '${where}' -f -a ${word}`
      const values = VALUES[word.slice(2)]
      return `complete -c cotejo -n '${where}' -l ${word.slice(2)}${values ? ` -x -a '${values.join(' ')}'` : ''}`
    })
  })
  return `${lines.join('\n')}\n`
}
