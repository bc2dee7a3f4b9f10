import { createHash } from 'node:crypto'
import type { Plugin, Rollup } from 'vite'

/**
 * Puts script and style into the page itself, so that it is one file that works from a server and from a disk alike, and
 * gives it a policy under which the browser opens no connection whatever: only these very texts run.
 */
export const oneFile = (): Plugin => ({
  name: 'one-file',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = Object.values(bundle).find(({ fileName }) => fileName === 'index.html') as Rollup.OutputAsset
    const rest = Object.values(bundle).filter((output) => output !== page)
    const scripts = rest.filter((output) => output.type === 'chunk').map(({ code }) => inScript(code))
    const styles = rest
      .filter((output) => output.fileName.endsWith('.css'))
      .map((output) => String((output as Rollup.OutputAsset).source).trim())
    if (scripts.length !== 1 || styles.length !== 1 || rest.length !== 2)
      throw new Error(`one-file: a script and a style were expected, not ${rest.map(({ fileName }) => fileName)}`)
    const [[script], [style]] = [scripts, styles] as [[string], [string]]
    page.source = String(page.source)
      .replace(/<script type="module"[^>]*><\/script>\s*/, '')
      .replace(/<link rel="stylesheet"[^>]*>\s*/, '')
      .replace('</title>', () => `</title>\n${policyOf(script, style)}\n<style>${style}</style>`)
      .replace('</body>', () => `<script type="module">${script}</script>\n</body>`)
    for (const { fileName } of rest) delete bundle[fileName]
  },
})

const policyOf = (script: string, style: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${[
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')}">`

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What would end the element, or begin another inside it: HTML, 4.12.1.3, restrictions for contents of script. */
function inScript(code: string): string {
  const text = code.trim().replace(/<(\/script)/gi, '<\\$1')
  if (text.includes('<!--')) throw new Error('one-file: the script holds <!--, which may not stand in a page')
  return text
}
