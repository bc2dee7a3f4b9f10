// What other programs read otherwise than pdfjs, and so what an eye may see of it: asked by the patches.

/** Bytes that may be left over, or missing, at the end of an image's data: a line end, a checksum. */
const SLACK = 16

/** Colour components of an image by the name of its colour space: ISO 32000-1, tables 62 and 93. */
const COMPONENTS = {
  ...{ CalGray: 1, DeviceGray: 1, G: 1, I: 1, Indexed: 1, Separation: 1 },
  ...{ CalRGB: 3, DeviceRGB: 3, Lab: 3, RGB: 3 },
  ...{ CMYK: 4, DeviceCMYK: 4 },
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
const MEASURED = new Set(['CalGray', 'CalRGB', 'DeviceCMYK', 'DeviceGray', 'DeviceRGB', 'ICCBased'])

/** Whether the plain colours are said to be others by their default colour spaces, which pdfjs does not look at. */
export function hasOddDefaults(resources) {
  const spaces = resources.get('ColorSpace')
  return ['DefaultGray', 'DefaultRGB', 'DefaultCMYK'].some((name) => {
    const space = spaces?.get?.(name)
    return space !== undefined && !MEASURED.has(nameIn(space))
  })
}
