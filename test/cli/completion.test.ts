import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { helpFor } from '../../src/cli/help.ts'

const script = (shell: string) =>
  execFileSync(process.execPath, ['dist/cli.js', 'completion', shell], { encoding: 'utf8' })

/** A shell that the machine lacks is named among the skipped. */
const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

/** What is offered for a line whose last word is being written. */
const OFFERED: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['cotejo ver', ['verify']],
  ['cotejo ', ['verify', 'inspect', 'policy', 'trust', 'key', 'completion', '--help', '--version']],
  ['cotejo trust ', ['show', 'add']],
  ['cotejo trust a', ['add']],
  ['cotejo trust show --j', ['--json']],
  ['cotejo verify --expect', ['--expect-curp', '--expect-nss']],
  ['cotejo verify sheet.pdf --lang ', ['es', 'en']],
  ['cotejo verify sheet.pdf --policy s', ['standard', 'sheet-alone', 'strict']],
  ['cotejo completion ', ['bash', 'zsh', 'fish']],
]
const FOR_FILES = ['cotejo verify ', 'cotejo verify sheet.pdf --csv ', 'cotejo trust add imss']

describe.skipIf(!has('bash'))('bash', () => {
  const source = script('bash')
  const offered = (line: string) => {
    const words = line.split(' ')
    const typed = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`
    const out = execFileSync('bash', ['-c', `${source}${typed}; _cotejo; printf '%s\\n' "\${COMPREPLY[@]}"`], {
      encoding: 'utf8',
    })
    return out.split('\n').filter(Boolean)
  }

  it.each(OFFERED)('%j', (line, words) => expect(offered(line).sort()).toEqual([...words].sort()))

  it('offers files where a file is due', () => {
    for (const line of FOR_FILES) expect(offered(line)).toEqual([])
    expect(source).toContain('complete -o default -F _cotejo cotejo')
  })
})

describe.skipIf(!has('zsh'))('zsh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-zsh-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Types each line and a tab into a zsh on a terminal of its own, whose `compadd` writes down what it is given. */
  const TYPIST = `
    zmodload zsh/zpty
    zpty z 'zsh -fi'
    zpty -w z "cd $1; autoload -Uz compinit; compinit -D; source script; PROMPT=@'@'"
    zpty -r z out '*@@*'
    zpty -w z 'compadd() { local -a hits; builtin compadd -A hits "$@"; print -rl -- $hits >> hits; builtin compadd "$@" }'
    for line in "\${@:2}"; do
      zpty -r z out '*@@*'
      zpty -wn z "$line"$'\\t\\025'
      zpty -w z 'print END >> hits'
    done
    zpty -r z out '*@@*'
    cat $1/hits`

  it('offers the same as bash, and files where a file is due', () => {
    for (const [name, text] of [
      ['script', script('zsh')],
      ['imss.crt', ''],
    ])
      writeFileSync(join(folder, name!), text!)
    const lines = [...OFFERED.map(([line]) => line), ...FOR_FILES]
    const out = execFileSync('zsh', ['-fc', TYPIST, 'zsh', folder, ...lines], { encoding: 'utf8', timeout: 20_000 })
    const offered = out
      .split('END\n')
      .slice(0, -1)
      .map((hits) => [...new Set(hits.split('\n').filter(Boolean))])
    expect(offered.slice(0, OFFERED.length).map((hits) => hits.sort())).toEqual(
      OFFERED.map(([, words]) => [...words].sort()),
    )
    for (const hits of offered.slice(OFFERED.length)) expect(hits).toContain('imss.crt')
    expect(offered).toHaveLength(lines.length)
  }, 30_000)
})

describe.skipIf(!has('fish'))('fish', () => {
  it('offers commands, options and values', () => {
    const offered = (line: string) =>
      execFileSync('fish', ['-Nc', `${script('fish')}complete -C '${line}'`], { encoding: 'utf8' })
        .split('\n')
        .filter(Boolean)
    expect(offered('cotejo trust ')).toEqual(expect.arrayContaining(['show', 'add']))
    expect(offered('cotejo verify --expect')).toEqual(['--expect-curp', '--expect-nss'])
    expect(offered('cotejo verify --lang ').sort()).toEqual(['en', 'es'])
  })
})

it.each(['es', 'en'] as const)('every command and option is in the help, in %s', (language) => {
  for (const [name, { options }] of Object.entries(commands)) {
    const help = helpFor(name.split(' '), language)
    expect(help).toContain(`cotejo ${name}`)
    for (const option of Object.keys(options)) expect(help, name).toContain(`--${option}`)
    expect(helpFor([], language)).toContain(help.split('\n')[2])
  }
})
