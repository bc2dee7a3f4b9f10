// What other programs read otherwise than pdfjs, and so what an eye may see of it: asked by the patches.
import { budgetStep } from './budget.mjs'

/** Bytes that may be left over, or missing, at the end of an image's data: a line end, a checksum. */
const SLACK = 16

/** Colour components of an image by the name of its colour space: ISO 32000-1, tables 62 and 93. */
const COMPONENTS = {
  ...{ CalGray: 1, DeviceGray: 1, G: 1, I: 1, Indexed: 1, Separation: 1 },
  ...{ CalRGB: 3, DeviceRGB: 3, Lab: 3, RGB: 3 },
  ...{ CMYK: 4, DeviceCMYK: 4 },
}

/** Operators that take no numbers, or others beside them. */
const NOT_OF_NUMBERS = new Set(`' " BDC BI BMC CS DP Do EI ID MP SCN TJ Tf Tj cs d gs ri scn sh`.split(' '))

/** Whether an operator has other operands than it takes, of which each program makes something else. */
export function haveOdd(operator, operands) {
  if (operator === 'Tr') return ![0, 1, 2, 3, 4, 5, 6, 7].includes(operands[0])
  if (operator === 'TJ') return !Array.isArray(operands[0]) || operands[0].some((part) => !isTextOrNumber(part))
  if (operator in TEXT_AT) return typeof operands[TEXT_AT[operator]] !== 'string'
  return operands.some((operand) => typeof operand !== 'number') && !NOT_OF_NUMBERS.has(operator)
}

/** Which operand of an operator is the text that it shows. */
const TEXT_AT = { "'": 0, '"': 2, Tj: 0 }

const isTextOrNumber = (part) => typeof part === 'string' || typeof part === 'number'

/** What reckons with bits or whole numbers, which programs have of different lengths: ISO 32000-1, table 42. */
const BY_BITS = /\b(?:and|atan|bitshift|ceiling|cvi|cvr|exp|floor|idiv|mod|not|or|round|truncate|xor)\b/

/** Whether programs come to different colours by a function: by bits, or by samples that are decoded to another range. */
export function isReckonedOtherwise(fn) {
  const { dict } = fn ?? {}
  if (dict?.get('FunctionType') === 4) {
    const program = fn.getString()
    fn.reset()
    return BY_BITS.test(program)
  }
  const [decode, range] = dict ? [dict.getArray('Decode'), dict.getArray('Range')] : []
  return decode !== undefined && String(decode) !== String(range)
}

/**
 * Whether an image in the content ends elsewhere than its size says: pdfjs looks for the operator that ends it, others
 * count bytes, and what stands between is text for the one and pixels for the other.
 */
export function isCutShort(image, resources) {
  const { dict } = image
  const [width, height] = [dict.get('W', 'Width'), dict.get('H', 'Height')]
  const components = componentsOf(dict, resources)
  const filter = [dict.get('F', 'Filter')].flat()[0]?.name
  if (components === undefined || filter === 'CCF' || filter === 'CCITTFaxDecode') return false
  if (filter === 'DCT' || filter === 'DCTDecode') return false
  const bits = dict.get('IM', 'ImageMask') === true ? 1 : (dict.get('BPC', 'BitsPerComponent') ?? 8)
  const expected = Math.ceil((width * bits * components) / 8) * height
  const { length } = image.getBytes()
  image.reset()
  return length < expected || (filter === undefined ? length > expected + SLACK : restOf(image) > SLACK)
}

function componentsOf(dict, resources) {
  if (dict.get('IM', 'ImageMask') === true) return 1
  const space = dict.get('CS', 'ColorSpace')
  const known = COMPONENTS[nameIn(space)]
  if (known !== undefined || typeof space?.name !== 'string') return known
  const named = resources.get('ColorSpace')?.get(space.name)
  return nameIn(named) === 'ICCBased' ? named[1]?.dict?.get('N') : COMPONENTS[nameIn(named)]
}

const nameIn = (space) => (Array.isArray(space) ? space[0]?.name : space?.name)

/** Bytes behind those that the filter took. */
function restOf(image) {
  let source = image
  while (source.str) source = source.str
  return source.end - source.pos
}

/** What stands for the plain colours where a device's are not meant, as it should be: ISO 32000-1, 8.6.5.6. */
const DEVICES = new Set(['DeviceCMYK', 'DeviceGray', 'DeviceRGB'])
const MEASURED = new Set(['CalGray', 'CalRGB'])

/** Whether the plain colours are said to be others by their default colour spaces, which pdfjs does not look at. */
export function hasOddDefaults(resources) {
  const spaces = resources.get('ColorSpace')
  return ['DefaultGray', 'DefaultRGB', 'DefaultCMYK'].some((name) => {
    const space = spaces?.get?.(name)
    if (space === undefined || DEVICES.has(nameIn(space))) return false
    if (MEASURED.has(nameIn(space))) return !isPlainlyMeasured(resources.xref.fetchIfRef(space[1]))
    const profile = nameIn(space) === 'ICCBased' && resources.xref.fetchIfRef(space[1])
    return !profile?.dict || !isPlainProfile(profile)
  })
}

/** By the resources of a form, those of what it is drawn on. */
const outerOf = new WeakMap()

/** The resources of a form, which it has of its own. */
export function within(outer, resources) {
  if (resources !== outer) outerOf.set(resources, outer)
  return resources
}

const KINDS = ['ColorSpace', 'ExtGState', 'Font', 'Pattern', 'Properties', 'Shading', 'XObject']

/** Whether an operator of a form names what only the page around it has: some look there, others do not find it. */
export function isOuters(operands, resources) {
  let outer = outerOf.get(resources)
  if (!outer || !operands) return false
  const has = (some, { name }) => KINDS.some((kind) => some.get(kind)?.has?.(name))
  const missing = operands.filter((operand) => typeof operand?.name === 'string' && !has(resources, operand))
  for (; outer && missing.length > 0; outer = outerOf.get(outer))
    if (missing.some((operand) => has(outer, operand))) return true
  return false
}

/** Whether the resources of a program name something twice, each time another: of two some take the first, others the last. */
export const areSaidTwice = (resources) =>
  resources.isTwice === true || KINDS.some((kind) => resources.get(kind)?.isTwice === true)

/** The same for a font, and what it is described by. */
export const isFontSaidTwice = (font) =>
  [font, font?.get('Encoding'), font?.get('FontDescriptor')].some((dictionary) => dictionary?.isTwice === true)

/** Sets a key of a dictionary, and notes that it was there already with another value. */
export function setNoting(dictionary, key, value) {
  // Names and references are the same objects wherever they stand; of an empty list nothing is seen.
  const before = dictionary.has(key) ? dictionary.getRaw(key) : value
  if (before !== value && !(Array.isArray(before) && before.length === 0)) dictionary.isTwice = true
  dictionary.set(key, value)
}

/** Components of the colour that there is to begin with in a space: ISO 32000-1, 8.6.5 and 8.6.6. */
export function initialColour(space, { name }) {
  if (space.name === 'Pattern') return '<transparent>'
  const components = new Array(space.numComps).fill(space.name === 'Alternate' ? 1 : 0)
  if (name === 'DeviceCMYK') components[3] = 1
  return space.getRgbHex(components, 0)
}

/** The properties of marked content, which stand in the program or, by a name, in its resources: ISO 32000-1, 14.6.2. */
export const propertiesIn = (operand, resources) =>
  operand?.name === undefined ? operand : resources.get('Properties')?.get?.(operand.name)

/** The text that marked content itself says is copied, or read out, in its place: ISO 32000-1, 14.9.3 and 14.9.4. */
export function replacementIn(properties) {
  const text = properties?.get?.('ActualText') ?? properties?.get?.('Alt')
  return typeof text === 'string' ? text : undefined
}

/**
 * Whether the colours of a measured space (ISO 32000-1, tables 63 and 64) are about those of the plain one, as which some
 * take it: by gammas that displays have, to a white that is one, from a black that is one.
 */
export function isPlainlyMeasured(parameters) {
  const numbers = (key, otherwise) => [parameters.getArray(key) ?? otherwise].flat()
  const isNear = (values, others) => values.every((value, i) => Math.abs(value - others[i]) < 0.3)
  const white = numbers('WhitePoint', [])
  const matrix = numbers('Matrix', [white[0], 0, 0, 0, white[1], 0, 0, 0, white[2]])
  const sums = [0, 1, 2].map((i) => matrix[i] + matrix[i + 3] + matrix[i + 6])
  return (
    numbers('Gamma', 1).every((gamma) => gamma >= 1 && gamma <= 3) &&
    white.length === 3 &&
    isNear(white, [1, 1, 1]) &&
    isNear(sums, white) &&
    numbers('BlackPoint', 0).every((value) => value >= 0 && value < 0.1)
  )
}

/** Spaces that may be said to stand for a profile's, by their number of components. */
const STANDING = { 1: ['CalGray', 'DeviceGray', 'G'], 3: ['CalRGB', 'DeviceRGB', 'RGB'], 4: ['CMYK', 'DeviceCMYK'] }

/** By the dictionary of its stream. */
const plainProfiles = new WeakMap()

/**
 * Whether the colours of a profile are about those of the plain space with as many components, for which pdfjs takes
 * them: then black is dark and white is light, whoever looks at the profile. Of one with tables of its own it cannot
 * be told.
 */
export function isPlainProfile(stream) {
  const { dict } = stream
  let isPlain = plainProfiles.get(dict)
  if (isPlain === undefined) {
    const space = nameIn(dict.get('Alternate'))
    const components = dict.get('N')
    isPlain = (space === undefined || STANDING[components]?.includes(space) === true) && isPlainIn(stream, components)
    plainProfiles.set(dict, isPlain)
  }
  return isPlain
}

/** A space with as many components, whose colours are not known. */
export const unlikePlain = (space) =>
  Object.create(space, {
    name: { value: 'Profile' },
    getRgbHex: { value: () => '<profile>' },
    getRgbItem: { value: unknownColours },
    getRgbBuffer: { value: unknownColours },
    fillRgb: { value: unknownColours },
  })

function unknownColours() {
  throw new Error('the colours of a profile are not known')
}

/** ICC.1:2022: the header (7.2), the table of tags (7.3), and what a profile of curves must have (8.3 and 8.4). */
function isPlainIn(stream, components) {
  const bytes = stream.getBytes()
  stream.reset()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = (at) => String.fromCharCode(...bytes.subarray(at, at + 4))
  // Without a header it is a profile to nobody.
  if (bytes.length < HEADER) return true
  try {
    if (signature(36) !== 'acsp' || signature(20) !== 'XYZ ') return false
    const count = view.getUint32(128)
    const tags = new Map()
    for (let i = 0, at = 132; i < Math.min(count, MOST_TAGS); i++, at += 12)
      tags.set(signature(at), view.getUint32(at + 4))
    // Of a tag that is there twice, or behind many others, each program takes another one.
    if (tags.size !== count || [...tags.keys()].some((tag) => /^[AD]2B/.test(tag))) return false
    const areCurves = (names) => names.every((name) => tags.has(name) && isGamma(view, tags.get(name)))
    if (components === 1) return signature(16) === 'GRAY' && areCurves(['kTRC'])
    if (components !== 3 || signature(16) !== 'RGB ' || !areCurves(['rTRC', 'gTRC', 'bTRC'])) return false
    const colorants = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => xyzAt(view, tags.get(name)))
    return (
      colorants.every(([, luminance]) => luminance > 0 && luminance < 1) &&
      D50.every((white, i) => Math.abs(colorants.reduce((sum, xyz) => sum + xyz[i], 0) - white) < 0.05)
    )
  } catch {
    // Shorter than it says.
    return false
  }
}

const HEADER = 128
const MOST_TAGS = 100
/** The white of the connection space: ICC.1:2022, 6.3.4.3. */
const D50 = [0.9642, 1, 0.8249]

const fixed = (view, at) => view.getInt32(at) / 65536

/** XYZType: 10.31. */
const xyzAt = (view, tag) => [8, 12, 16].map((offset) => fixed(view, tag + offset))

/**
 * What displays and scanners have: gammas of 1 to 3, from black to white. A curve goes on rising, and so do its pieces
 * between the places that are looked at, of which a table has one for each of its entries.
 */
function isGamma(view, tag) {
  let highest = 0
  for (const [x, value] of curveAt(view, tag)) {
    const isNear = value >= x ** 3.2 - 0.05 && value <= x + 0.05 * (1 - x) + ROUNDING
    if (!isNear || value < highest - 0.001) return false
    highest = Math.max(highest, value)
  }
  return true
}

const ROUNDING = 1e-4

/** curveType (10.6) and parametricCurveType (10.18): what they make of the values at which each of their pieces ends. */
function curveAt(view, tag) {
  if (view.getUint32(tag) === CURV) {
    const count = view.getUint32(tag + 8)
    if (count === 0) return []
    if (count === 1) return sampled((x) => x ** (view.getUint16(tag + 12) / 256))
    return tabled(view, tag + 12, count)
  }
  if (view.getUint32(tag) !== PARA) throw new Error('no curve')
  const kind = view.getUint16(tag + 8)
  const parameters = Array.from({ length: PARAMETERS[kind] }, (_, i) => fixed(view, tag + 12 + 4 * i))
  const [g, a = 1, b = 0, c = 0, d = -b / a, e = kind === 2 ? c : 0, f = kind === 2 ? c : 0] = parameters
  const slope = kind > 2 ? c : 0
  const below = (x) => slope * x + f
  const above = (x) => Math.max(0, a * x + b) ** g + e
  const bend = Math.min(1, Math.max(0, d))
  return [...(d <= 0 ? [] : sampled(below, 0, bend)), ...(d > 1 ? [] : sampled(above, bend, 1))]
}

const sampled = (curve, from = 0, to = 1) =>
  Array.from({ length: 33 }, (_, i) => from + (i / 32) * (to - from)).map((x) => [x, curve(x)])

function* tabled(view, at, count) {
  budgetStep(Math.min(count, view.byteLength) >> 3)
  for (let i = 0; i < count; i++) yield [i / (count - 1), view.getUint16(at + 2 * i) / 65535]
}

const CURV = 0x63757276
const PARA = 0x70617261
/** How many a parametric curve has, by its kind. */
const PARAMETERS = [1, 3, 4, 5, 7]
