// Functions that pdfjs makes anew for each page, font or glyph, moved to where they are made once. V8 keeps what it has
// compiled of a function only as long as the function lives: what is made anew is optimised again after each collection,
// and the largest of these take it 50 to 300 ms (docs/decisions/performance.md). They do what they did.

/** What the function that carries out a page's operators takes from around it. */
const OF_PAGE = `self, stream, task, resources, operatorList, fallbackFontDict, seenRefs, xref, xobjs, patterns, stateManager,
      preprocessor, timeSlotManager, localImageCache, localColorSpaceCache, localGStateCache, localTilingPatternCache,
      localShadingPatternCache, closePendingRestoreOPS`

/** What the functions that carry out a glyph's program share. */
const OF_GLYPH = 'cmds, font, glyphId, isOver, stack, x, y, stems, firstPoint'

/** @type {import('./patches.mjs').Patch[]} */
export const HOISTED = [
  {
    name: 'the operators of a page',
    from: '    return new Promise(function promiseBody(resolve, reject) {\n      const next = function (promise) {\n        Promise.all([promise, operatorList.ready])',
    to: '      closePendingRestoreOPS();\n      resolve();\n    })',
    becomes: `    const page = { ${OF_PAGE} };
    return new Promise((resolve, reject) => carryOut(page, resolve, reject))`,
    moved: (text) =>
      text
        .replace(
          '    return new Promise(function promiseBody(resolve, reject) {',
          `function carryOut(page, resolve, reject) {\n      const { ${OF_PAGE} } = page;`,
        )
        .replace('promiseBody(resolve, reject)', 'carryOut(page, resolve, reject)')
        .replace(/\}\)$/, '}'),
  },
  {
    // As the prototype of another, each saved state would have a shape of its own, and nothing that asks it stays optimised.
    name: 'saved states',
    from: '    const clone = Object.create(this);\n    if (newPath) {',
    becomes: '    const clone = Object.assign(new EvalState(), this);\n    if (newPath) {',
  },
  {
    name: 'the program of a CFF glyph',
    from: 'function compileCharString(charStringCode, cmds, font, glyphId) {',
    becomes: `const compileCharString = charStringCompiler();\nfunction charStringCompiler() {\n  let ${OF_GLYPH};`,
  },
  {
    name: 'the program of a CFF glyph, its beginning',
    from: '  const stack = [];\n  let x = 0,\n    y = 0;\n  let stems = 0;\n  let firstPoint = null;\n',
    becomes: '',
  },
  {
    // A glyph may be put together from two others, which are drawn meanwhile.
    name: 'the program of a CFF glyph, its end',
    from: '  parse(charStringCode);\n',
    to: '\n}\n',
    becomes: (text) => `  return (charStringCode, ...about) => {
    const outer = [${OF_GLYPH}];
    [cmds, font, glyphId] = about;
    isOver = false;
    stack = new Operands();
    x = y = stems = 0;
    firstPoint = null;
    try {
    ${text.replace(/}\n$/, '')}
    } finally {
      [${OF_GLYPH}] = outer;
    }
  };
}
`,
  },
  {
    name: 'the operands of a CFF glyph',
    from: '      if (stackClean) {\n        stack.length = 0;\n      }\n    }\n  }\n  return (charStringCode',
    becomes: '      if (stackClean) {\n        stack.clear();\n      }\n    }\n  }\n  return (charStringCode',
  },
  {
    name: 'the tables of a TrueType font',
    from: '    function sanitizeMetrics(',
    until: '    function readPostScriptTable(',
  },
  {
    name: 'the names in a TrueType font',
    from: '    function readNameTable(nameTable) {',
    until: '    const TTOpsStackDeltas = [',
    moved: (text) => text.replace('readNameTable(nameTable) {', 'readNameTable(nameTable, font) {'),
  },
  {
    name: 'the names in a TrueType font, where they are asked for',
    from: 'readNameTable(tables.name)',
    becomes: 'readNameTable(tables.name, font)',
  },
  {
    name: 'the names in a collection of TrueType fonts, where they are asked for',
    from: 'readNameTable(potentialTables.name)',
    becomes: 'readNameTable(potentialTables.name, font)',
  },
  {
    name: 'the programs of a TrueType font',
    from: '    const TTOpsStackDeltas = [',
    until: '    font = new Stream(',
  },
]
