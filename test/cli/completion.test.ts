import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { help } from '../../src/cli/help.ts'

const script = (shell: string) =>
  execFileSync(process.execPath, ['dist/cli.js', 'completion', shell], { encoding: 'utf8' })

/** A shell that the machine lacks is named among the skipped. */
const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

describe.skipIf(!has('bash'))('bash', () => {
  const source = script('bash')
  /** What bash offers for a line whose last word is being written. */
  const offered = (line: string) => {
    const words = line.split(' ')
    const typed = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`
    const out = execFileSync('bash', ['-c', `${source}${typed}; _cotejo; printf '%s\\n' "\${COMPREPLY[@]}"`], {
      encoding: 'utf8',
    })
    return out.split('\n').filter(Boolean)
  }

  it.each([
    ['cotejo ver', ['verify']],
    ['cotejo ', ['verify', 'inspect', 'policy', 'trust', 'key', 'completion', '--help', '--version']],
    ['cotejo trust ', ['show', 'add']],
    ['cotejo trust a', ['add']],
    ['cotejo trust show --j', ['--json']],
    ['cotejo verify --expect', ['--expect-curp', '--expect-nss']],
    ['cotejo verify sheet.pdf --lang ', ['es', 'en']],
    ['cotejo verify sheet.pdf --policy s', ['standard', 'sheet-alone', 'strict']],
    ['cotejo completion ', ['bash', 'zsh', 'fish']],
  ])('%j', (line, words) => expect(offered(line).sort()).toEqual([...words].sort()))

  it('offers files where a file is due', () => {
    for (const line of ['cotejo verify ', 'cotejo verify sheet.pdf --csv ', 'cotejo trust add imss'])
      expect(offered(line)).toEqual([])
    expect(source).toContain('complete -o default -F _cotejo cotejo')
  })
})

describe.skipIf(!has('zsh'))('zsh', () => {
  it('reads it, and has a completion for the command', () => {
    const out = execFileSync(
      'zsh',
      ['-fc', `autoload -Uz compinit; compinit -D\n${script('zsh')}print -r -- $_comps[cotejo]`],
      { encoding: 'utf8' },
    )
    expect(out).toContain('_cotejo')
  })
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

it('every command and option is in the help', () => {
  for (const [name, { options }] of Object.entries(commands)) {
    expect(help).toContain(`cotejo ${name}`)
    for (const option of Object.keys(options)) expect(help, name).toContain(`--${option}`)
  }
})
