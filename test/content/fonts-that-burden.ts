/** Font programs that are small and sound in their form, and mean an amount of work without end. */

/** What is encrypted in Type 1 programs: Adobe Type 1 Font Format, 7.3. */
function encrypt(plain: Uint8Array, key: number): Uint8Array {
  let r = key
  return Uint8Array.of(0, 0, 0, 0, ...plain).map((byte) => {
    const cipher = byte ^ (r >> 8)
    r = ((cipher + r) * 52845 + 22719) & 0xffff
    return cipher
  })
}

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const joined = (...parts: (Uint8Array | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

const CALL_SUBR = 10
const RETURN = 11
const END_CHAR = 14
/** The Type 1 and Type 2 encoding of -107 to 107. */
const number = (value: number) => value + 139

/** Subroutines of which each calls the next one twice: 2 to the 50th calls for a glyph. */
export function type1Doubling(): { header: Uint8Array; program: Uint8Array } {
  const header = latin1(
    '%!PS-AdobeFont-1.0: A\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n/Encoding StandardEncoding def\ncurrentfile eexec\n',
  )
  const string = (name: string, bytes: number[], end: string) => {
    const encrypted = encrypt(Uint8Array.from(bytes), 4330)
    return joined(latin1(`${name} ${encrypted.length} RD `), encrypted, latin1(end))
  }
  const subrs = Array.from({ length: 51 }, (_, i) =>
    string(`dup ${i}`, i === 50 ? [RETURN] : [number(i + 1), CALL_SUBR, number(i + 1), CALL_SUBR, RETURN], ' NP\n'),
  )
  const body = joined(
    latin1('dup /Private 8 dict dup begin\n/lenIV 4 def\n/Subrs 51 array\n'),
    ...subrs,
    latin1('ND\n2 index /CharStrings 1 dict dup begin\n'),
    string('/a', [number(0), CALL_SUBR, END_CHAR], ' ND\n'),
    latin1('end\nend\nreadonly put\nmark currentfile closefile\n'),
  )
  return { header, program: encrypt(body, 55665) }
}

/** An INDEX of the Compact Font Format: Adobe Technical Note 5176, 5. */
function index(objects: readonly (readonly number[] | Uint8Array)[]): number[] {
  if (objects.length === 0) return [0, 0]
  let offset = 1
  const offsets = [1, ...objects.map(({ length }) => (offset += length))]
  return [
    objects.length >> 8,
    objects.length & 255,
    2,
    ...offsets.flatMap((at) => [at >> 8, at & 255]),
    ...objects.flatMap((object) => [...object]),
  ]
}

/** Ten global subroutines of which each calls the next 60 times: 60 to the 10th calls for a glyph. */
export function cffNested(): Uint8Array {
  const CALL_GSUBR = 29
  const integer = (value: number) => [29, value >> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]
  // Subroutines are numbered from -107 on: Adobe Technical Note 5177, 4.7.
  const call = (i: number) => [number(i - 107), CALL_GSUBR]
  const subrs = Array.from({ length: 10 }, (_, i) =>
    i === 9 ? [RETURN] : [...Array.from({ length: 60 }, () => call(i + 1)).flat(), RETURN],
  )
  const glyphs = index([[END_CHAR], [...call(0), END_CHAR]])
  const before = (at: number) => [
    ...[1, 0, 4, 2],
    ...index([latin1('A')]),
    ...index([[...integer(at), 17, ...integer(0), ...integer(at), 18]]),
    ...index([]),
    ...index(subrs),
  ]
  const at = before(0).length
  return joined(before(at), glyphs)
}

/** Parts of a font that all have the same 65,535 empty subroutines, which are one index in the file. */
export function cffShared(parts: number): Uint8Array {
  const integer = (value: number) => [29, ...four(value)]
  const glyphs = index([[END_CHAR], [END_CHAR]])
  const select = [0, 0, 0]
  const subrs = new Uint8Array(3 + 65_536).fill(1).fill(255, 0, 2)
  // Operators: 12 30 ROS, 17 CharStrings, 12 36 FDArray, 12 37 FDSelect, 18 Private, 19 Subrs.
  const written = (at: number) => {
    const names = [[1, 0, 4, 4], index([latin1('A')])]
    const places = [at, at + glyphs.length, at + glyphs.length + select.length]
    const [glyphsAt, selectAt, partsAt] = places.map(integer) as [number[], number[], number[]]
    const top = [...integer(391), ...integer(392), ...integer(0), 12, 30, ...glyphsAt, 17, ...partsAt, 12, 36]
    const rest = [index([[...top, ...selectAt, 12, 37]]), index([latin1('Adobe'), latin1('Identity')]), index([])]
    return [...names, ...rest].flat()
  }
  const at = written(0).length
  const part = (from: number) => [...integer(6), ...integer(from), 18]
  const all = (from: number) => index(Array.from({ length: parts }, () => part(from)))
  const privateAt = at + glyphs.length + select.length + all(0).length
  return joined(written(at), glyphs, select, all(privateAt), [...integer(6), 19], subrs)
}

const two = (value: number) => [(value >> 8) & 255, value & 255]
const four = (value: number) => [...two(value >>> 16), ...two(value)]

/** One glyph, and a character map that says it stands for four thousand million codes. */
export function trueTypeEveryCode(): Uint8Array {
  const tables: Record<string, number[]> = {
    cmap: [
      ...two(0),
      ...two(1),
      ...two(3),
      ...two(1),
      ...four(12),
      ...two(12),
      ...two(0),
      ...four(28),
      ...four(0),
      ...four(1),
      ...four(0),
      ...four(0xfffffffe),
      ...four(0),
    ],
    glyf: [...two(0), ...two(0), ...two(0), ...two(0), ...two(0), 0, 0],
    head: [
      ...four(0x10000),
      ...four(0x10000),
      ...four(0),
      ...four(0x5f0f3cf5),
      ...two(0),
      ...two(1000),
      ...Array(16).fill(0),
      ...two(0),
      ...two(0),
      ...two(9),
      ...two(9),
      ...two(0),
      ...two(8),
      ...two(2),
      ...two(0),
      ...two(0),
    ],
    hhea: [...four(0x10000), ...two(800), ...two(0), ...Array(26).fill(0), ...two(1)],
    hmtx: [...two(500), ...two(0)],
    loca: [...two(0), ...two(6)],
    maxp: [...four(0x10000), ...two(1), ...Array(26).fill(0)],
  }
  const names = Object.keys(tables)
  let at = 12 + 16 * names.length
  const directory = names.flatMap((name) => {
    const entry = [...latin1(name), ...four(0), ...four(at), ...four(tables[name]!.length)]
    at += tables[name]!.length
    return entry
  })
  return joined(four(0x10000), two(names.length), two(0), two(0), two(0), directory, ...Object.values(tables))
}
