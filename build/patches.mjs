// What is changed in the text of pdfjs-dist's pdf.worker.mjs before it is bundled, and why (docs/decisions/pdfjs.md).
// A patch replaces `from`, or all from `from` up to and including `to`. Each must be there exactly once: a pdfjs that
// no longer says it fails the build, so that no cure is lost unseen.

/** @typedef {{ name: string, from: string, to?: string, becomes: string }} Patch */

/**
 * Parts of the file, each a module of pdfjs, that reading papers has no use for. Where what is left speaks of them, it
 * finds vendor/left-out.mjs.
 */
const LEFT_OUT = [
  './external/', // wasm of colour profiles and JPEG 2000
  './src/core/calibri_factors.js', // widths of fonts that XFA forms name
  './src/core/helvetica_factors.js',
  './src/core/icc_colorspace.js',
  './src/core/jpx.js',
  './src/core/liberationsans_widths.js',
  './src/core/myriadpro_factors.js',
  './src/core/segoeui_factors.js',
  './src/core/worker_stream.js',
  './src/core/writer.js', // saving
  './src/core/xfa/',
  './src/core/xfa_fonts.js',
  './src/shared/message_handler.js', // talking to the other half, which is left out as a whole
]

/** @type {Patch[]} */
const PATCHES = [
  {
    name: 'exports',
    from: 'export { WorkerMessageHandler };',
    becomes: 'export { clearGlobalCaches, LocalPdfManager, OPS, RenderingIntentFlag, WorkerTask, XRefParseException };',
  },
  {
    // vendor/document.mjs asks the parser directly. This one would take over the port of the user's own Web Worker.
    name: 'the message handler',
    from: 'class WorkerMessageHandler {',
    to: 'globalThis.pdfjsWorker = {\n  WorkerMessageHandler: WorkerMessageHandler\n};\n',
    becomes: '',
  },
  {
    // Node is a host like any other: no canvas, no files. The build defines the name as false.
    name: 'isNodeJS',
    from: 'const isNodeJS = typeof process',
    to: ';',
    becomes: '',
  },
  {
    // They would be added to the host's own objects; vendor/host.mjs has them for this file alone.
    name: 'polyfills of Promise.try and Math.sumPrecise',
    from: 'if (typeof Promise.try !== "function") {',
    to: 'numbers.reduce((a, b) => a + b, 0);\n  };\n}',
    becomes: '',
  },
  { name: 'eval probe', from: 'new Function("");', becomes: 'throw new Error("no eval in this build");' },
  {
    name: 'compiled PostScript functions',
    from: 'return new Function("src", "srcOffset", "dest", "destOffset", compiled);',
    becomes: 'throw new Error("no eval in this build");',
  },
  {
    // Class names are shortened here; this is the one place that reads one.
    name: 'a class told by its name',
    from: 'this.constructor.name !== "Annotation"',
    becomes: 'this.constructor !== Annotation',
  },
  {
    // No half to send it to: the font itself is handed over, not a copy of its bytes.
    name: 'fonts',
    from: '    const fontData = this.font.exportData();',
    to: '[this.loadedName, "Font", fontData], transfer);',
    becomes: '    handler.send("commonobj", [this.loadedName, "Font", this.font]);',
  },
  {
    name: 'the sign that rendering may start',
    from: '      handler.send("StartRenderPage", {',
    to: '});\n',
    becomes: '',
  },
  {
    // Kids of the page tree are fetched ahead; one that fails and is never asked for left an unhandled rejection.
    name: 'kids fetched ahead',
    from: 'pageDictCache.put(lastKid, xref.fetchAsync(lastKid));',
    becomes: `const ahead = xref.fetchAsync(lastKid);
          ahead.catch(() => {});
          pageDictCache.put(lastKid, ahead);`,
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
    // Most images of a paper are never looked at, so each is decoded when it is asked for.
    name: 'decoding of images',
    from: '    PDFImage.buildImage({\n      xref: this.xref,\n      res: resources,\n      image,\n      isInline,',
    to: 'return this._sendImgData(objId, null, cacheGlobally);\n    });',
    becomes: `    this.handler.send("image", [objId, () => PDFImage.buildImage({
      xref: this.xref,
      res: resources,
      image,
      isInline,
      pdfFunctionFactory: this._pdfFunctionFactory,
      globalColorSpaceCache: this.globalColorSpaceCache,
      localColorSpaceCache
    }).then(imageObj => imageObj.createImageData(true, false))]);`,
  },
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

/**
 * The text of pdf.worker.mjs as it is bundled.
 * @param {string} source
 */
export function patched(source) {
  return PATCHES.reduce(replaced, LEFT_OUT.reduce(without, source))
}

/** Modules are told apart by the comments that webpack puts before each. */
function without(source, part) {
  const modules = source.split(/^(?=;\/\/ \.\/)/m)
  const kept = modules.filter((module) => !module.startsWith(`;// ${part}`))
  if (kept.length === modules.length) throw new Error(`pdfjs source drifted: ${part}`)
  return kept.join('')
}

/**
 * @param {string} source
 * @param {Patch} patch
 */
function replaced(source, { name, from, to, becomes }) {
  const drifted = new Error(`pdfjs source drifted: ${name}`)
  const start = source.indexOf(from)
  if (start < 0 || source.indexOf(from, start + 1) >= 0) throw drifted
  let end = start + from.length
  if (to !== undefined) {
    end = source.indexOf(to, end)
    if (end < 0) throw drifted
    end += to.length
  }
  return source.slice(0, start) + becomes + source.slice(end)
}
