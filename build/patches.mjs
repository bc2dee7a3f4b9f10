// What is changed in the text of pdfjs-dist before it is bundled, and why (docs/decisions/pdfjs.md).
// A patch replaces `from`, or all from `from` up to and including `to`. Each must be there exactly once: a pdfjs that
// no longer says it fails the build, so that no cure is lost unseen.

/** @typedef {{ name: string, from: string, to?: string, becomes: string }} Patch */

/** @type {Patch[]} Both halves carry their own copy of these. */
const shared = [
  {
    // Node is a host like any other: no canvas, no file access, no console lines of its own. The build defines the
    // name as false, which takes the branches and what only they use out of the file.
    name: 'isNodeJS',
    from: 'const isNodeJS = typeof process',
    to: ';',
    becomes: '',
  },
  { name: 'eval probe', from: 'new Function("");', becomes: 'throw new Error("no eval in this build");' },
  {
    // They would be added to the host's own objects; vendor/host.mjs has them for this file alone.
    name: 'polyfills of Promise.try and Math.sumPrecise',
    from: 'if (typeof Promise.try !== "function") {',
    to: 'numbers.reduce((a, b) => a + b, 0);\n  };\n}',
    becomes: '',
  },
]

/** @type {Patch[]} The half that talks to us: pdf.mjs. */
const display = [
  ...shared,
  {
    // `globalThis.pdfjsWorker` is shared with any other pdfjs of the process, whatever its version.
    name: 'slot of the worker half',
    from: 'globalThis.pdfjsWorker?.WorkerMessageHandler || null',
    becomes: 'WorkerMessageHandler',
  },
  {
    name: 'import of the worker half',
    from: 'const worker = await import(',
    to: 'return worker.WorkerMessageHandler;',
    becomes: 'return null;',
  },
  { name: 'new Worker', from: '  static #isWorkerDisabled = false;', becomes: '  static #isWorkerDisabled = true;' },
  {
    name: 'the way to a Web Worker',
    from: '    let {\n      workerSrc\n    } = PDFWorker;\n    try {',
    to: '      info("The worker has been disabled.");\n    }\n',
    becomes: '',
  },
  {
    name: 'the Web Worker of another origin',
    from: 'const wrapper = `await import("${url}");`;',
    to: '}));',
    becomes: 'throw new Error("no Web Worker in this build");',
  },
  { name: 'globalThis._pdfjsTestingUtils', from: '  globalThis._pdfjsTestingUtils = {', to: '  };\n', becomes: '' },
  { name: 'globalThis.pdfjsLib', from: 'globalThis.pdfjsLib = {', to: '\n};\n', becomes: '' },
]

/** @type {Patch[]} The half that parses: pdf.worker.mjs. */
const worker = [
  ...shared,
  {
    name: 'globalThis.pdfjsWorker',
    from: 'globalThis.pdfjsWorker = {',
    to: '\n};\n',
    becomes: '',
  },
  {
    // It would take over the port of the user's own Web Worker; and Bun would never exit.
    name: 'initializeFromPort(self)',
    from: '      this.initializeFromPort(self);',
    becomes: '',
  },
  {
    name: 'compiled PostScript functions',
    from: 'return new Function("src", "srcOffset", "dest", "destOffset", compiled);',
    becomes: 'throw new Error("no eval in this build");',
  },
  {
    // JPEG 2000 needs a wasm or its fallback, neither of which is shipped: such an image is left undecoded.
    name: 'import of the OpenJPEG fallback',
    from: '      const mod = await import(',
    to: '      instance = mod.default();',
    becomes: '',
  },
  { name: 'import.meta of OpenJPEG', from: 'var _scriptName = import.meta.url;', becomes: 'var _scriptName = "";' },
  {
    // Class names are shortened here; this is the one place that reads one.
    name: 'a class told by its name',
    from: 'this.constructor.name !== "Annotation"',
    becomes: 'this.constructor !== Annotation',
  },
  {
    // What `unmapped` of a text run is made of: the parser guesses the Unicode of such a glyph from its code.
    name: 'glyphs without Unicode',
    from: 'operatorListId, isSpace, isInFont);\n    return this._glyphCache',
    becomes: `operatorListId, isSpace, isInFont);
    if (!this.toUnicode.has(charcode) || this.toUnicode instanceof IdentityToUnicodeMap) glyph.unmapped = true;
    return this._glyphCache`,
  },
  {
    // An image that is too large to decode still covers what is below it.
    name: 'images too large to decode',
    from: '      warn(msg);\n      return;\n    }\n    let optionalContent;',
    becomes: `      operatorList.addOp(OPS.paintImageXObject, [null, w, h, dict.has("SMask") || dict.has("Mask")]);
      return;
    }
    let optionalContent;`,
  },
  { name: 'images with a mask', from: 'args = [objId, w, h];', becomes: 'args = [objId, w, h, hasMask];' },
  {
    name: 'kind of an annotation',
    from: '[id, rect, transform, matrix, isUsingOwnCanvas]);',
    becomes: '[id, rect, transform, matrix, isUsingOwnCanvas, this.data.subtype]);',
  },
  {
    name: 'kind of a form field',
    from: 'this.getRotationMatrix(annotationStorage), isUsingOwnCanvas]);',
    becomes: 'this.getRotationMatrix(annotationStorage), isUsingOwnCanvas, this.data.subtype]);',
  },
]

/** The patches of each file, and what goes before its first line. */
export const FILES = {
  'pdf.mjs': { patches: display, before: 'import { WorkerMessageHandler } from "./pdf.worker.mjs";\n' },
  'pdf.worker.mjs': { patches: worker, before: '' },
}

/**
 * @param {string} text
 * @param {Patch} patch
 */
export function apply(text, { name, from, to, becomes }) {
  const drifted = new Error(`pdfjs source drifted: ${name}`)
  const start = text.indexOf(from)
  if (start < 0 || text.indexOf(from, start + 1) >= 0) throw drifted
  let end = start + from.length
  if (to !== undefined) {
    end = text.indexOf(to, end)
    if (end < 0) throw drifted
    end += to.length
  }
  return text.slice(0, start) + becomes + text.slice(end)
}
