// What is changed in the text of pdfjs-dist's pdf.worker.mjs before it is bundled, and why (docs/decisions/pdfjs.md).
// A patch replaces `from`, or all from `from` up to and including `to`, or puts `before` it or `after` it. Each must be
// there exactly once, or as often as `times` says: a pdfjs that no longer says it fails the build, so that no cure is
// lost unseen.

import { HOISTED } from './hoisted.mjs'

/**
 * `moved` puts what was there, changed, at the end of the file; with `until`, all from `from` up to it is moved there.
 * @typedef {{ name: string, from: string, to?: string, times?: number } & (
 *   { becomes: string | ((text: string) => string), moved?: (text: string) => string } |
 *   { until: string, moved?: (text: string) => string } | { before: string } | { after: string }
 * )} Patch
 */

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

/**
 * Where other programs read a page's program otherwise than pdfjs, and so show something else: such a program ends in an
 * operator that no file can write, a point whose name is a text (vendor/well-formed.mjs, src/content/operators.ts).
 * @type {Patch[]}
 */
const OTHERWISE = [
  {
    // ISO 32000-1, 7.8.2: a token does not go on in the next stream. Others put a blank between them.
    name: 'streams of one page',
    from: 'const newLength = bufferLength + chunk.length;\n    const buffer = this.ensureBuffer(newLength);\n    buffer.set(chunk, bufferLength);',
    becomes:
      'const newLength = bufferLength + chunk.length + 1;\n    const buffer = this.ensureBuffer(newLength);\n    buffer.set(chunk, bufferLength);\n    buffer[newLength - 1] = 0x0a;',
  },
  {
    // pdfjs skips the operator, or takes what earlier ones left; others carry it out all the same.
    name: 'operators that lack operands',
    from: '            while (argsLength < numArgs && nonProcessedArgs.length !== 0) {',
    before: '            if (argsLength < numArgs) this.isMalformed = true;\n',
  },
  {
    // pdfjs takes the last ones, or as many as it needs; others take the first.
    name: 'operators that have operands to spare',
    from: '            while (argsLength > numArgs) {',
    before: '            if (argsLength > numArgs) this.isMalformed = true;\n',
  },
  {
    // pdfjs keeps its operands for the next operator, others forget them.
    name: 'operators that there are not',
    from: '        if (!opSpec) {',
    after: '\n          if (args?.length) this.isMalformed = true;',
  },
  {
    // pdfjs parts them, to others they are one that there is not.
    name: 'operators that run together',
    from: 'if (knownCommandFound && knownCommands[possibleCommand] === undefined) {',
    after: '\n        this.isOdd = true;',
  },
  {
    name: 'numbers with a minus inside',
    from: '        warn("Badly formatted number: minus sign in the middle");',
    before: '        this.isOdd = true;\n',
  },
  {
    // Some cut numbers to 32 bits. What runs on behind one is a name to some, to others another number, or nothing.
    name: 'numbers of more than 31 bits, or that run on',
    from: '    return sign * baseValue;',
    before: '    if (baseValue > 0x7fffffff || specialChars[ch] === 0) this.isOdd = true;\n',
  },
  {
    name: 'numbers with two signs',
    from: '      if (ch === 0x2d) {\n        ch = this.nextChar();\n      }\n    } else if (ch === 0x2b) {',
    before: '      if (ch === 0x2d) this.isOdd = true;\n',
  },
  {
    // To some the place of the text is part of the state: ISO 32000-1, figure 9, has none kept or brought back there.
    name: 'states inside a text',
    from: '        this.stateManager.restore();\n        break;',
    before: '        if (this.isInText) this.isMalformed = true;\n',
  },
  {
    name: 'hexadecimal texts with other signs among them',
    from: '          this._hexStringWarn(ch);',
    before: '          this.isOdd = true;\n',
  },
  {
    // pdfjs takes the first that it knows, others the first, or none.
    name: 'blend modes to choose from',
    from: '          gStateObj.push([key, normalizeBlendMode(value)]);',
    before: '          if (Array.isArray(value)) gStateObj.push(["TR", true]);\n',
  },
  {
    name: 'images in the content that end elsewhere',
    from: '            const cacheKey = args[0].cacheKey;\n            if (cacheKey) {\n              const localImage = localImageCache.getByName(cacheKey);\n              if (localImage) {\n                addCachedImageOps',
    before: '            if (isCutShort(args[0], resources)) preprocessor.isMalformed = true;\n',
  },
  {
    // pdfjs takes the plain space with as many components, others ask the profile.
    name: 'colours by a profile',
    from: '          const altRaw = dict.getRaw("Alternate");',
    before:
      '          if (!isPlainProfile(stream)) return unlikePlain(numComps === 1 ? this.gray : numComps === 4 ? this.cmyk : this.rgb);\n',
  },
  {
    // vendor/character-maps.mjs
    name: 'character maps of a TrueType font',
    from: '      const cmapTable = readCmapTable(tables.cmap, font, this.isSymbolicFont, properties.hasEncoding);',
    before:
      '      this.otherMaps = tables.cmap?.data;\n      this.isNamed = properties.hasEncoding;\n      this.otherNames = properties.glyphNames;\n',
  },
  {
    // Of a glyph of CFF it is the end; of TrueType it is the number of contours.
    name: 'glyphs of very many contours',
    from: 'if (!code?.length || code[0] === 14) {',
    becomes: "if (!code?.length || (code[0] === 14 && 'subrs' in this)) {",
  },
  {
    // The print may show another one than the screen.
    name: 'alternate images',
    from: 'args = [objId, w, h];',
    becomes: 'args = [objId, w, h, hasMask, dict.has("Alternates") || dict.has("OPI")];',
  },
  {
    name: 'replacement texts',
    from: 'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];',
    becomes:
      'const said = saidFor(args[1], { xref, stream, resources, task, NumberTree });\n            args = said ? [args[0].name, stringToPDFString(said.text), said.isPart] : [args[0].name, null, false];',
  },
  ...[
    ['CalGrayCS(whitePoint, blackPoint, gamma)', 'gray'],
    ['CalRGBCS(whitePoint, blackPoint, gamma, matrix)', 'rgb'],
  ].map(([space, plain]) => ({
    // Not all ask a measured space what it is.
    name: `colours of ${space}`,
    from: `          return new ${space};`,
    before: `          if (!isPlainlyMeasured(params)) return unlikePlain(this.${plain});\n`,
  })),
  {
    // Of the inks called None and All some draw what stands for them, others do not: ISO 32000-1, 8.6.6.4.
    name: 'colours of no ink and of all',
    from: '          const tintFn = pdfFunctionFactory.create(cs[3]);',
    before:
      '          if ([name].flat().some((ink) => isName(xref.fetchIfRef(ink), "None") || isName(xref.fetchIfRef(ink), "All"))) return unlikePlain(numComps === 1 ? this.gray : this.rgb);\n',
  },
  ...['Fill', 'Stroke'].flatMap((use) => {
    const [state, name] = [`${use.toLowerCase()}ColorSpace`, `${use.toLowerCase()}CS`]
    const noted = `operatorList.addOp(OPS.set${use}RGBColor, [initialColour(stateManager.state.${state}, args[0])]);`
    return [
      {
        // A space begins with a colour of its own, which pdfjs leaves to whoever draws.
        name: `the first colour of a ${use} space`,
        from: `                stateManager.state.${state} = ${name};`,
        after: `\n                ${noted}`,
      },
      {
        name: `the first colour of a ${use} space that is read later`,
        from: `                stateManager.state.${state} = colorSpace || ColorSpaceUtils.gray;`,
        after: `\n                ${noted}`,
      },
      {
        // pdfjs takes what is there for the first of them, others leave the colour as it was.
        name: `components of a ${use} colour`,
        from: `            cs = stateManager.state.${state};\n            args = [`,
        before: `            if (args?.length !== stateManager.state.${state}.numComps) preprocessor.isMalformed = true;\n`,
      },
    ]
  }),
  {
    // pdfjs looks for names in the resources of the form alone, others in those of the page too.
    name: 'resources of a form',
    from: '      task,\n      resources: localResources instanceof Dict ? localResources : resources,\n      operatorList,',
    becomes:
      '      task,\n      resources: localResources instanceof Dict ? within(resources, localResources) : resources,\n      operatorList,',
  },
  {
    name: 'names that are not in the resources of a form',
    from: '        let fn = operation.fn;',
    after: '\n        if (isOuters(args, resources)) preprocessor.isMalformed = true;',
  },
  {
    // vendor/found-otherwise.mjs
    name: 'objects that the table does not name',
    from: '      return cacheEntry;\n    }\n    let xrefEntry',
    becomes:
      '      return cacheEntry;\n    }\n    if (this.getEntry(num) === null) (this.missed ??= new Set()).add(num);\n    let xrefEntry',
  },
  {
    name: 'numbers of a stream of objects',
    from: '    const start = (stream.start || 0) + first;\n',
    before: '    if (areTwice(nums)) this.isOdd = true;\n',
  },
  {
    // Some look for the end of a stream behind a line's end, or before that of its object.
    name: 'the end of a stream',
    from: '    if (!(xrefEntry instanceof BaseStream)) {\n      this._cacheMap.set(num, xrefEntry);',
    before:
      '    if (xrefEntry instanceof BaseStream && !(parser.buf1 instanceof Cmd && parser.buf1.cmd === "endobj")) this.isOdd = true;\n',
  },
  {
    name: 'resources that are said twice',
    from: '    const preprocessor = new EvaluatorPreprocessor(stream, xref, stateManager);\n    const timeSlotManager',
    becomes:
      '    const preprocessor = new EvaluatorPreprocessor(stream, xref, stateManager);\n    if (stream.dict?.isTwice || areSaidTwice(resources)) preprocessor.isMalformed = true;\n    const timeSlotManager',
  },
  {
    name: 'keys of a dictionary',
    from: 'dict.set(key, this.getObj(cipherTransform));',
    becomes: 'setNoting(dict, key, this.getObj(cipherTransform));',
  },
  {
    // pdfjs leaves it out, others take it for a form.
    name: 'objects of no kind',
    from: '              const type = xobj.dict.get("Subtype");\n              if (!(type instanceof Name)) {\n                throw',
    becomes:
      '              const type = xobj.dict.get("Subtype");\n              if (!["Form", "Image"].includes(type?.name) || type.name === "Form" && isPackedAsImage(xobj.dict)) preprocessor.isMalformed = true;\n              if (!(type instanceof Name)) {\n                throw',
  },
  {
    // pdfjs leaves it out, others know its size from its data.
    name: 'images that do not say their size',
    from: '      warn("Image dimensions are missing, or not numbers.");',
    before: '      operatorList.addOp(OPS.markPoint, ["otherwise"]);\n',
  },
  {
    // Some leave out what is not between the operators that begin and end text. In a font that there is not pdfjs shows
    // text in another one, and nothing in one that it cannot read; others do otherwise.
    name: 'text',
    from: '      case OPS.transform:\n        this.stateManager.transform(args);\n        break;',
    after: `
      case OPS.beginText:
      case OPS.endText:
        this.isInText = fn === OPS.beginText;
        break;
      case OPS.showText:
      case OPS.showSpacedText:
      case OPS.nextLineShowText:
      case OPS.nextLineSetSpacingShowText:
        const { font } = this.stateManager.state;
        if (!this.isInText || font?.error !== undefined || (font && font.dictionary === PartialEvaluator.fallbackFontDict)) this.isMalformed = true;
        break;`,
  },
  {
    // Others keep the last eight bits of what is more than a byte.
    name: 'bytes of a text in octal digits',
    from: 'strBuf.push(String.fromCharCode(x));',
    becomes: 'strBuf.push(String.fromCharCode(x & 0xff));',
  },
  {
    name: 'operands of another kind',
    from: '        const numArgs = opSpec.numArgs;',
    before: '        if (args !== null && haveOdd(cmd, args)) this.isMalformed = true;\n',
  },
  {
    // pdfjs leaves it out, to others it is an operand.
    name: 'nothing as an operand',
    from: '      if (obj !== null) {\n        if (args === null) {',
    before: '      if (obj === null) this.isMalformed = true;\n',
  },
  {
    name: 'numbers on two lines',
    from: '    if (ch === 0x0a || ch === 0x0d) {\n      do {\n        ch = this.nextChar();\n      } while',
    before: '    if (ch === 0x0a || ch === 0x0d) this.isOdd = true;\n',
  },
  { name: 'numbers with an exponent', from: '        eNotation = true;', before: '        this.isOdd = true;\n' },
  {
    name: 'states that are said twice',
    from: '    const gStateObj = [];\n    let promise',
    becomes: '    const gStateObj = gState.isTwice ? [["TR", true]] : [];\n    let promise',
  },
  {
    name: 'images that are said twice',
    from: '    const imageRef = dict.objId;\n    const w = dict.get("W", "Width");',
    before: '    if (dict.isTwice) operatorList.addOp(OPS.markPoint, ["otherwise"]);\n',
  },
  {
    name: 'fonts that are said twice',
    from: '    if (translated.font.isType3Font) {\n      operatorList.addDependencies',
    before: '    if (isFontSaidTwice(translated.dict)) operatorList.addOp(OPS.markPoint, ["otherwise"]);\n',
  },
  {
    name: 'colours by a program',
    from: '          const tintFn = pdfFunctionFactory.create(cs[3]);',
    before:
      '          if (isReckonedOtherwise(xref.fetchIfRef(cs[3]))) return unlikePlain(numComps === 1 ? this.gray : this.rgb);\n',
  },
  {
    name: 'the end of a program',
    from: '      closePendingRestoreOPS();\n      resolve();\n    }).catch',
    before:
      '      if (preprocessor.isMalformed || preprocessor.parser.lexer.isOdd || hasOddDefaults(resources)) operatorList.addOp(OPS.markPoint, ["otherwise"]);\n',
  },
  {
    // pdfjs gives up what follows an error; others go on.
    name: 'the end of a program that is damaged',
    from: '        closePendingRestoreOPS();\n        return;',
    before: '        operatorList.addOp(OPS.markPoint, ["otherwise"]);\n',
  },
]

/** An operator that there is not, at which the drawing of the glyph ends with an error. */
const UNTOLD = 'this.output.push(12, 99);'

/**
 * Where pdfjs reads a glyph otherwise than programs that draw it: what is looked at is to be what they draw, and where
 * that cannot be told, an error says so.
 * @type {Patch[]}
 */
const GLYPHS = [
  {
    // vendor/other-fonts.mjs
    name: 'the dictionary of a font',
    from: '    this.loadedName = properties.loadedName;\n    this.isType3Font',
    before: '    this.dictionary = properties.dict;\n',
  },
  {
    // pdfjs takes the font by its name, others the first.
    name: 'collections of fonts',
    from: '      const ttcData = readTrueTypeCollectionData(font, this.name);',
    before: '      this.isOdd = true;\n',
  },
  {
    name: 'tables of a font that are there twice',
    from: '        tables[table.tag] = table;',
    before: '        if (tables[table.tag]) tables.isTwice = true;\n',
  },
  {
    // Of outlines of two kinds some take the one, some the other.
    name: 'outlines of a font that are there twice',
    from: '    const isTrueType = !tables["CFF "];',
    before:
      '    if (tables.isTwice || (tables["CFF "] && tables.glyf)) this.isOdd = true;\n    delete tables.isTwice;\n',
  },
  {
    // Some ask the dictionary of the map's stream.
    name: 'direction of writing',
    from: '      properties.vertical = properties.cMap.vertical;',
    after:
      '\n      if (cidEncoding?.dict?.has("WMode") && !cidEncoding.dict.get("WMode") === properties.vertical) cMap.isTurned = true;',
  },
  {
    // vendor/true-type.mjs
    name: 'metrics of TrueType glyphs',
    from: 'return new TrueTypeCompiled(parseGlyfTable(glyf, loca, indexToLocFormat), cmap, fontMatrix);',
    becomes:
      'return Object.assign(new TrueTypeCompiled(parseGlyfTable(glyf, loca, indexToLocFormat), cmap, fontMatrix), { file: data });',
  },
  {
    // Others take the left edge as it is said, to move the outline by it.
    name: 'edges of TrueType glyphs',
    from: '      if (xMin > xMax) {\n        writeSignedInt16(glyf, 2, xMax);\n        writeSignedInt16(glyf, 6, xMin);\n      }\n',
    becomes: '',
  },
  {
    // Of a font that is not of symbols, and does not say its encoding, some take its own, and pdfjs the standard one.
    name: 'encoding of a font by itself',
    from: '  } else {\n    baseEncoding = StandardEncoding;',
    after: '\n    properties.isEncodedByItself = builtInEncoding;',
  },
  {
    name: 'codes of a font that is encoded by itself',
    from: '  return charCodeToGlyphId;\n}\nfunction normalizeFontName',
    before: `  if (properties.isEncodedByItself)
    properties.otherCodes = new Set(Object.keys(builtInEncoding).filter(code => !(code in (differences || {})) && builtInEncoding[code] !== charCodeToGlyphId[code]).map(Number));
`,
  },
  {
    // Some map what names its glyphs too.
    name: 'glyphs of a composite font by names',
    from: '        invCidToGidMap = Object.create(null);',
    after:
      '\n        if (!cff.isCIDFont && cidToGidMap.some((gid, cid) => gid !== undefined && gid !== cid)) properties.otherCodes = { has: () => true };',
  },
  {
    name: 'codes that other programs draw otherwise',
    from: '    const mapping = font.getGlyphMapping(properties);',
    after: '\n    this.otherCodes = properties.otherCodes;',
  },
  {
    // vendor/character-codes.mjs
    name: 'bytes that begin no code',
    from: '    out.charcode = 0;\n    out.length = 1;\n  }\n  getCharCodeLength',
    before: '    this.isOverrun = true;\n',
  },
  {
    // The second time pdfjs takes such a glyph for a blank.
    name: 'glyphs that cannot be drawn',
    from: '        fn = NOOP;\n        compileEx = ex;',
    becomes: '        throw ex;',
  },
  {
    name: 'the end of a CFF glyph in a subroutine',
    from: '    while (i < code.length) {\n      let stackClean = false;',
    becomes: '    while (i < code.length && !isOver) {\n      let stackClean = false;',
  },
  {
    name: 'the end of a CFF glyph',
    from: '            compileCharString(font.glyphs[cmap.glyphId], cmds, font, cmap.glyphId);\n          }\n          return;',
    becomes:
      '            compileCharString(font.glyphs[cmap.glyphId], cmds, font, cmap.glyphId);\n          }\n          isOver = true;\n          return;',
  },
  {
    // pdfjs makes an operator of it that begins another contour.
    name: 'dots of CFF glyphs',
    from: '          data[j - 2] = 139;\n          data[j - 1] = 22;\n          stackSize = 0;',
    becomes: '          stackSize = 0;',
  },
  {
    // The only operator that reckons which fonts have.
    name: 'quotients of CFF glyphs',
    from: '            default:\n              throw new FormatError(`unknown operator: 12 ',
    before:
      '            case 0:\n              stackClean = true;\n              break;\n            case 12:\n              n = stack.pop();\n              stack.push(stack.pop() / n);\n              break;\n',
  },
  {
    // Of operands to spare or too few others make something else.
    name: 'operands of CFF glyphs',
    from: '  parse(charStringCode);',
    after: '\n  if (!(Math.abs(x + y) < Infinity)) throw new FormatError("operands of a glyph");',
  },
  {
    name: 'operators of Type 1 glyphs',
    from: "            warn('Unknown type 1 charstring command of \"' + value + '\"');",
    before: `            ${UNTOLD}`,
  },
  {
    // Those that reckon, which only fonts of several masters have.
    name: 'other subroutines of Type 1 glyphs',
    from: '            } else if (subrNumber === 1 && numArgs === 0) {\n              this.flexing = true;\n            }',
    becomes: `            } else if (subrNumber === 1 && numArgs === 0) {
              this.flexing = true;
            } else if (subrNumber === 12 || subrNumber === 13) {
              this.stack = [];
            } else if (subrNumber !== 2 && subrNumber !== 3) {
              ${UNTOLD}
            }`,
  },
  {
    // Some draw lines to all of them, others to the last; of more than 16 bits pdfjs loses the rest.
    name: 'operands of Type 1 glyphs',
    from: '    const start = stackLength - howManyArgs;\n',
    after: `    if (!keepStack && (start > 0 || this.stack.some((operand) => Math.abs(operand) > 0x7fff))) ${UNTOLD}\n`,
  },
]

/**
 * Where pdfjs says what it does, to vendor/budget.mjs: wherever a loop turns as often as the file says.
 * @type {Patch[]}
 */
const BUDGET = [
  { name: 'each token', from: '  getObj() {\n    let comment = false;', after: '\n    budgetStep();' },
  {
    // Character by character a text takes 16 times its size.
    name: 'a long text',
    from: '      let charBuffered = false;',
    before: '      if (strBuf.length >= 65536) whole += strBuf.splice(0).join("");\n',
  },
  { name: 'a long text, its beginning', from: '    let numParen = 1;', before: '    let whole = "";\n' },
  {
    name: 'a long hexadecimal text',
    from: '          strBuf.push(String.fromCharCode(firstDigit << 4 | digit));',
    before: '          if (strBuf.length >= 65536) whole += strBuf.splice(0).join("");\n',
  },
  {
    name: 'a long hexadecimal text, its beginning',
    from: '    let firstDigit = -1,',
    before: '    let whole = "";\n',
  },
  {
    name: 'the end of a long text',
    from: '    return strBuf.join("");',
    becomes: '    return whole + strBuf.join("");',
    times: 2,
  },
  {
    name: 'each block of a decoded stream',
    from: 'this.readBlock(',
    becomes: 'budgetStep(), this.readBlock(',
    times: 6,
  },
  {
    name: 'room for a decoded stream',
    from: '    const buffer2 = new Uint8Array(size);',
    before: '    budgetInflate(requested, size - buffer.byteLength);\n',
  },
  {
    // More than 32 bits hold of it is a short row with many colours, which are gone through all the same.
    name: 'a row of a predictor',
    from: 'this.rowBytes = columns * colors * bits + 7 >> 3;',
    before: 'budgetInflate(columns * colors * bits / 8, 0);\n    ',
  },
  {
    name: 'each object',
    from: '  fetch(ref, suppressEncryption = false) {',
    after: '\n    budgetStep();',
  },
  {
    name: 'each object that is not known yet',
    from: '    let xrefEntry = this.getEntry(num);\n    if (xrefEntry === null) {\n      return xrefEntry;\n    }',
    after: '\n    budgetSpend("objects");',
  },
  {
    name: 'objects of an object stream',
    from: '    const nums = new Array(n);',
    before: '    budgetSpend("objects", n);\n',
  },
  {
    name: 'entries of a cross-reference stream',
    from: '        streamState.entryNum = i;',
    before: '        budgetSpend("objects");\n',
  },
  {
    // Character by character it took 32 bytes for each.
    name: 'a line while objects are searched',
    from: '      let token = "",\n        ch = data[offset];',
    to: '      return token;',
    becomes: `      let end = offset;
      while (end < data.length && data[end] !== LF && data[end] !== CR && data[end] !== LT) end++;
      if (end === data.length) end = Math.max(offset, end - 1);
      budgetStep(10 + (end - offset >> 4));
      return bytesToString(data.subarray(offset, end));`,
  },
  {
    name: 'the search for the end of a stream',
    from: '      stream.pos += scanLength;',
    before: '      budgetStep(20);\n',
  },
  {
    name: 'the search for the end of an inline image',
    from: '    return stream.pos - endOffset - startPos;',
    before: '    budgetStep(stream.pos - startPos >> 4);\n',
  },
  {
    name: 'the search for the end of an encoded inline image',
    from: '    const length = stream.pos - startPos;',
    after: '\n    budgetStep(length >> 4);',
    times: 3,
  },
  { name: 'each operator', from: '        const fn = opSpec.id;', before: '        budgetSpend("operators");\n' },
  {
    name: 'depth of q',
    from: '        this.stateManager.save();\n        break;',
    before: '        budgetNest(this.stateManager.stateStack.length);\n',
  },
  {
    name: 'depth of forms',
    from: '    const seenRefs = new RefSet(prevRefs);\n    if (objId) {\n      if (prevRefs?.has(objId)) {\n        throw new Error(`getOperatorList',
    before: '    budgetNest(10 * (prevRefs?._set.size ?? 0));\n    budgetStep(1000);\n',
  },
  {
    // Codes have one or two bytes each.
    name: 'characters of a text',
    from: '    const glyphs = font.charsToGlyphs(chars);\n    if (font.data) {',
    before: '    budgetSpend("characters", chars.length / 2);\n',
  },
  {
    name: 'each annotation',
    from: '    const dict = xref.fetchIfRef(ref);\n    if (!(dict instanceof Dict)) {\n      return undefined;',
    before: '    budgetSpend("objects", 50);\n',
  },
  {
    name: 'each outline of TrueType',
    from: 'function compileGlyf(code, cmds, font) {',
    after: '\n  budgetStep(10 + code.length);',
  },
  {
    name: 'each outline of CFF',
    from: '  function parse(code) {\n    let i = 0;',
    after: '\n    budgetStep(10 + code.length);',
  },
  { name: 'each function', from: '  static parse(factory, fn) {', after: '\n    budgetSpend("objects", 10);' },
  {
    name: 'widths from to',
    from: '            for (let j = start; j <= code; j++) {\n              glyphsWidths[j] = width;',
    before: '            budgetStep(10 * (code - start));\n',
  },
  {
    name: 'vertical widths from to',
    from: '              for (let j = start; j <= code; j++) {\n                glyphsVMetrics[j] = vmetric;',
    before: '              budgetStep(10 * (code - start));\n',
  },
  {
    name: 'ranges of a character map',
    from: 'if (high - low > MAX_MAP_RANGE) {',
    before: 'budgetStep(10 * (high - low));\n    ',
    times: 3,
  },
  {
    // Codes of a font have two bytes at most where it has no character map: ISO 32000-1, 9.7.6.2.
    name: 'range of a map that is the identity',
    from: '    this.firstChar = firstChar;\n    this.lastChar = lastChar;\n  }\n  get length() {',
    becomes: `    this.firstChar = Math.max(firstChar, 0);
    this.lastChar = Math.min(lastChar, 0xffff);
  }
  get length() {`,
  },
  {
    name: 'segments of a TrueType character map',
    from: '          for (j = start; j <= end; j++) {',
    before: '          budgetStep(10 * (end - start));\n',
  },
  {
    name: 'groups of a TrueType character map',
    from: '          for (let charCode = startCharCode; charCode <= endCharCode; charCode++) {',
    before: '          budgetStep(10 * (endCharCode - startCharCode));\n',
  },
  {
    name: 'ranges of FDSelect',
    from: '          for (let j = first; j < next; ++j) {\n            fdSelect.push(fdIndex);',
    before: '          budgetStep(next - first);\n',
  },
  {
    name: 'subroutines of CFF glyphs',
    from: '    let stackSize = state.stackSize;\n    const stack = state.stack;',
    before: '    budgetStep(data.length);\n',
  },
  {
    name: 'subroutines of Type 1 glyphs',
    from: '    const count = encoded.length;\n    let error = false;',
    before: '    budgetStep(encoded.length);\n',
  },
  {
    name: 'samples of a function',
    from: '    const array = new Array(length);\n    let codeSize = 0;',
    before: '    budgetStep(10 * length);\n',
  },
  // What an image says of its own size is believed by its decoder, whatever the dictionary says.
  {
    name: 'size of a JPEG',
    from: '    component.blockData = new Int16Array',
    before: '    budgetPixels(blocksBufferSize);\n',
  },
  ...['decodeMcu(component, decode, mcu, row, col)', 'decodeBlock(component, decode, mcu)'].map((call) => ({
    name: `blocks of a JPEG, ${call}`,
    from: `  function ${call} {`,
    after: '\n    budgetStep(10);',
  })),
  {
    name: 'width of a fax',
    from: '    this.codingLine = new Uint32Array(this.columns + 1);',
    before: '    budgetPixels(this.columns);\n',
  },
  {
    name: 'size of a JBIG2 page',
    from: '    const buffer = new Uint8ClampedArray(rowSize * info.height);',
    before: '    budgetPixels(8 * rowSize * info.height);\n',
  },
  {
    name: 'each number of a JBIG2',
    from: 'function decodeInteger(contextCache, procedure, decoder) {',
    after: '\n  budgetStep(10);',
  },
  { name: 'each byte of a JBIG2', from: '  byteIn() {', after: '\n    budgetStep();' },
  ...[
    ['row = bitmap[i] = new Uint8Array(width);', 1],
    ['row = new Uint8Array(row);', 1],
    ['const row = new Uint8Array(width);', 3],
    ['    row = new Uint8Array(width);\n    if', 1],
  ].map(([from, times]) => ({ name: `rows of a JBIG2, ${from}`, from, times, becomes: `budgetRow(width); ${from}` })),
  { name: 'rows of a JBIG2 halftone', from: 'row = new Uint8Array(regionWidth);', before: 'budgetRow(regionWidth); ' },
  {
    name: 'cells of a JBIG2 halftone',
    from: '      patternIndex = 0;\n      for',
    before: '      budgetStep(bitsPerValue + patternWidth * patternHeight);\n',
  },
  {
    name: 'symbols of a JBIG2 text',
    from: '      let increment = 0;',
    before: '      budgetStep(symbolWidth * symbolHeight);\n',
  },
  { name: 'flags of JBIG2 symbols', from: '      flags.push(currentFlag);', before: '      budgetStep(10);\n' },
  {
    // 256 bits is the longest key of any revision: ISO 32000-2, 7.6.2.
    name: 'length of a key',
    from: 'keyLength < 40 || keyLength % 8 !== 0',
    becomes: 'keyLength < 40 || keyLength > 256 || keyLength % 8 !== 0',
  },
]

/**
 * Where pdfjs takes much memory at once: vendor/room.mjs.
 * @type {Patch[]}
 */
const ROOM = [
  {
    name: 'room for the bytes of a stream',
    from: 'const buffer2 = new Uint8Array(size);',
    becomes: 'const buffer2 = roomFor(Uint8Array, size);',
  },
  {
    name: 'room for the blocks of a JPEG',
    from: 'component.blockData = new Int16Array(blocksBufferSize);',
    becomes: 'component.blockData = roomFor(Int16Array, blocksBufferSize);',
  },
  {
    name: 'room for the rows of a JPEG',
    from: 'const data = new Uint8ClampedArray(dataLength);\n    const xScaleBlockOffset',
    becomes: 'const data = roomFor(Uint8ClampedArray, dataLength);\n    const xScaleBlockOffset',
  },
  {
    name: 'the blocks of a JPEG, which its rows are made of',
    from: 'const data = this._getLinearizedBlockData(width, height, isSourcePDF);',
    after: '\n    for (const { output } of this.components) giveBack(output);',
  },
  ...[3, 4].map((bytes) => ({
    name: `room for an image of ${bytes} bytes a pixel`,
    from: `data = new Uint8ClampedArray(drawWidth * drawHeight * ${bytes});`,
    becomes: `data = roomFor(Uint8ClampedArray, drawWidth * drawHeight * ${bytes});`,
  })),
]

/**
 * Where pdfjs makes fonts, whose outlines are asked for, and nothing else of them.
 * @type {Patch[]}
 */
const FONTS = [
  // pdfjs puts them together as an array of numbers, eight bytes each, and spread over arguments: a font of 3 MB took
  // 324 MB for it, one of 160 kB with 65,535 subroutines for each of 16 parts 300 MB.
  {
    name: 'an index of a compiled CFF',
    from: '    const data = [count >> 8 & 0xff, count & 0xff];\n    let lastOffset = 1,',
    becomes:
      '    budgetStep(count);\n    const data = new ByteList();\n    data.push(count >> 8 & 0xff, count & 0xff);\n    let lastOffset = 1,',
  },
  {
    name: 'glyphs of a compiled CFF',
    from: '      data.push(...objects[i]);\n    }\n    return data;',
    becomes: '      data.add(objects[i]);\n    }\n    return data.data;',
  },
  {
    name: 'parts of a compiled CFF',
    from: '    const output = {\n      data: [],',
    to: '      }\n    };',
    becomes: '    const output = new ByteList();',
  },
  {
    // Each is a view of some hundred bytes.
    name: 'subroutines that several parts of a CFF share',
    from: 'const subrsIndex = this.parseIndex(relativeOffset);',
    becomes: `const known = (this.subrsAt ??= new Map());
    const subrsIndex = known.get(relativeOffset) ?? this.parseIndex(relativeOffset);
    if (!known.has(relativeOffset)) budgetSpend("objects", subrsIndex.obj.count >> 2);
    known.set(relativeOffset, subrsIndex);`,
  },
  {
    name: 'tables of a font',
    from: '    for (const num of data) {\n      dest[offset++] = num & 0xff;\n    }',
    becomes: '    dest.set(data, offset);',
  },
  {
    // Nobody loads the font.
    name: 'checksums of the tables of a font',
    from: 'for (j = tableOffsets[i], jj = tableOffsets[i + 1]; j < jj; j += 4) {',
    to: '}',
    becomes: '',
  },
]

/** @type {Patch[]} */
const PATCHES = [
  {
    name: 'exports',
    from: 'export { WorkerMessageHandler };',
    becomes:
      'export { clearGlobalCaches, getGlyphsUnicode, getInheritableProperty, LocalPdfManager, lookupCmap, OPS, RenderingIntentFlag, setVerbosityLevel, WorkerTask, XRefParseException };',
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
  { name: 'what a message would hand over', from: '    }, 1, this._transfers);', becomes: '    });' },
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
    // Ghostscript saves an embedded TrueType font again as symbolic, without Encoding or ToUnicode, and keeps its codes,
    // which are Windows'. Poppler reads such fonts so too; the parser's guess is the Macintosh of old.
    name: 'codes of symbolic TrueType fonts',
    from: 'if (isSymbolicFont || isSymbolsFontName) {\n        encoding = MacRomanEncoding;',
    becomes:
      'if (isSymbolicFont || isSymbolsFontName) {\n        encoding = properties.type === "TrueType" && !nonEmbeddedFont ? WinAnsiEncoding : MacRomanEncoding;',
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
  {
    // Of a stencil it only matters whether it is a single painted pixel.
    name: 'decoding of stencils',
    from: 'imgData = await PDFImage.createMask({',
    before: `if (w * h > 1) {
        operatorList.addImageOps(OPS.paintImageMaskXObject, [], optionalContent);
        return;
      }
      `,
  },
  {
    name: 'small inline images',
    from: 'if (isInline && w + h < SMALL_IMAGE_DIMENSIONS && !hasMask) {',
    becomes: 'if (false) {',
  },
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
    }).then(imageObj => imageObj.createImageData(false, false))]);`,
  },
  {
    // It inflates a whole stream at once, however large, and lets other work in between.
    name: 'inflating by the host',
    from: '  async asyncGetBytes() {\n    this.str.reset();',
    to: 'this.reset();\n      return null;\n    }\n  }',
    becomes: '  async asyncGetBytes() {\n    return null;\n  }',
  },
  {
    // What a pattern looks like is not asked, only that there is one.
    name: 'tiling patterns',
    from: '    const tilingOpList = new OperatorList();',
    to: '      throw reason;\n    });\n  }\n',
    becomes: '    operatorList.addOp(fn, ["TilingPattern"]);\n    return Promise.resolve();\n  }\n',
  },
  {
    name: 'shadings',
    from: '    let id = localShadingPatternCache.get(shading);',
    to: 'this.handler.send("obj", [id, this.pageIndex, "Pattern", patternIR]);\n    }\n    return id;',
    becomes: '    return "shading";',
  },
  {
    // That there is a soft mask is told by the parameter itself; what it shows is not worked out.
    name: 'soft masks',
    from: '    const smaskContent = smask.get("G");',
    to: '}), localColorSpaceCache, seenRefs);\n  }',
    becomes: '    return Promise.resolve();\n  }',
  },
  {
    name: 'transfer functions',
    from: 'const transferMaps = this.handleTransferFunction(value);',
    becomes: 'const transferMaps = [value].flat().some((one) => !isName(one, "Identity") && !isName(one, "Default"));',
  },
  {
    name: 'second transfer functions',
    from: '        case "TR2":\n        case "HT":',
    becomes: '        case "HT":',
  },
  {
    name: 'transfer functions of either kind',
    from: '          break;\n        case "TR":\n          const transferMaps',
    becomes: '          break;\n        case "TR":\n        case "TR2":\n          const transferMaps',
  },
  {
    // The outline of a glyph, as numbers like any other path and not as the text of an SVG: src/content/paths.ts.
    name: 'outlines of glyphs',
    from: 'this.cmds.push(`',
    to: 'this.cmds.push(cmd);',
    becomes:
      'this.cmds.push("MLCZQ".indexOf(cmd), ...args);\n    } else {\n      this.cmds.push("MLCZQ".indexOf(cmd));',
  },
  { name: 'the whole outline of a glyph', from: 'return this.cmds.join("");', becomes: 'return this.cmds;' },
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
  ...OTHERWISE,
  ...BUDGET,
  ...FONTS,
  ...ROOM,
  ...GLYPHS,
  ...HOISTED,
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
function replaced(source, { name, from, to = '', times = 1, ...how }) {
  const parts = source.split(from)
  if (parts.length !== times + 1) throw new Error(`pdfjs source drifted: ${name}`)
  if ('before' in how) return parts.join(how.before + from)
  if ('after' in how) return parts.join(from + how.after)
  if ('until' in how) {
    const end = parts[1].indexOf(how.until)
    if (end < 0) throw new Error(`pdfjs source drifted: ${name}`)
    const { moved = (text) => text } = how
    return `${parts[0]}${parts[1].slice(end)}\n${moved(from + parts[1].slice(0, end))}\n`
  }
  if (to === '') return parts.join(how.becomes)
  const end = parts[1].indexOf(to)
  if (end < 0) throw new Error(`pdfjs source drifted: ${name}`)
  const { becomes, moved } = how
  const text = from + parts[1].slice(0, end + to.length)
  const instead = typeof becomes === 'string' ? becomes : becomes(text)
  return parts[0] + instead + parts[1].slice(end + to.length) + (moved ? `\n${moved(text)}\n` : '')
}
