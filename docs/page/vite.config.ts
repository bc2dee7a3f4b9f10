import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { bytes } from './build/bytes.ts'
import { oneFile } from './build/one-file.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The parser as the published files load it: `node build/build.mjs vendor` writes it. */
const parser = { find: './pdfjs.js', replacement: at('../../dist/pdfjs.js') }

export default defineConfig({
  root: at('.'),
  base: './',
  resolve: { alias: [parser] },
  plugins: [bytes(), oneFile()],
  worker: { format: 'iife', plugins: () => [bytes()] },
  build: { target: 'es2022', modulePreload: false, chunkSizeWarningLimit: 10_000, emptyOutDir: true },
})
