import { register } from 'node:module'

/** Lets a script import the sources, which take the built parser from beside them: as `vitest.config.ts` does for tests. */
const parser = new URL('../dist/pdfjs.js', import.meta.url).href
const hooks = `export const resolve = (specifier, context, next) =>
  specifier === './pdfjs.js' ? { url: ${JSON.stringify(parser)}, shortCircuit: true } : next(specifier, context)`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
