import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'

/**
 * All chunks that an entry loads at once become one file, `core.js`, from which every other file takes what it took from
 * them: Node spends longer on opening a dozen small files than on what is in them, and one file is smaller when packed.
 * @param {{ outputs: Record<string, { imports: { path: string, kind: string }[], exports: string[] }> }} metafile Of a
 *   build into dist/ with chunks.
 * @param {string} entry `index.js`
 * @param {import('esbuild').BuildOptions} options
 * @returns The files that are no longer there.
 */
export async function withCore({ outputs }, entry, options) {
  const chunks = new Set()
  const follow = (file) => {
    for (const { path, kind } of outputs[file].imports)
      if (kind === 'import-statement' && outputs[path] && !chunks.has(path)) {
        chunks.add(path)
        follow(path)
      }
  }
  follow(`dist/${entry}`)
  const merged = [...chunks]
  const all = merged.flatMap((file) => outputs[file].exports.map((name) => `${file} ${name}`))
  const inCore = (file, name) => `_${all.indexOf(`${file} ${name}`).toString(36)}`
  const passedOn = (file, from, as) =>
    outputs[file].exports.map((name) => `export { ${as(name)} } from '${from}'`).join('\n')
  const rest = Object.keys(outputs).filter((file) => file.endsWith('.js') && !chunks.has(file))
  const common = { ...options, splitting: false, metafile: false, entryNames: '[name]', plugins: [] }
  await build({
    ...common,
    stdin: {
      contents: merged
        .map((file) => passedOn(file, `./${basename(file)}`, (name) => `${name} as ${inCore(file, name)}`))
        .join('\n'),
      resolveDir: 'dist',
    },
    outdir: undefined,
    outfile: 'dist/core.js',
    plugins: [beside((path) => !chunks.has(path))],
  })
  const fromCore = {
    name: 'from-core',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path }) =>
        chunks.has(`dist/${basename(path)}`) ? { path: `dist/${basename(path)}`, namespace: 'core' } : undefined,
      )
      onResolve({ filter: /^\.\/core\.js$/ }, ({ path }) => ({ path, external: true, sideEffects: false }))
      onLoad({ filter: /.*/, namespace: 'core' }, ({ path }) => ({
        contents: passedOn(path, './core.js', (name) => `${inCore(path, name)} as ${name}`),
        resolveDir: 'dist',
      }))
    },
  }
  await build({
    ...common,
    entryPoints: rest,
    allowOverwrite: true,
    plugins: [fromCore, beside(() => true)],
  })
  for (const file of merged) rmSync(file)
  return merged
}

/** Files of dist/ that stay files of their own. */
function beside(isApart) {
  return {
    name: 'beside',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\// }, ({ path, kind }) =>
        kind !== 'entry-point' && isApart(`dist/${basename(path)}`) ? { path, external: true } : undefined,
      )
    },
  }
}
