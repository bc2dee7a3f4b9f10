// In place of the modules of pdfjs that the build leaves out (LEFT_OUT in build/patches.mjs): what the others say to
// them is answered with "there is none".

/** Colour profiles need a wasm. The colours are then those of the profile's own fallback space. */
export const IccColorSpace = { isUsable: false, setOptions() {} }
export const CmykICCBasedCS = { isUsable: false, setOptions() {} }

/** JPEG 2000 needs a wasm. Such an image has a place and a size, but no pixels. */
export const JpxImage = {
  setOptions() {},
  cleanup() {},
  parseImageProperties: undecodable,
  decode: async () => undecodable(),
}

function undecodable() {
  throw new Error('no JPEG 2000 in this build')
}

/** XFA forms, whose static part is read as any page, and rich text of annotations, which has its plain form beside. */
export const XFAFactory = { getRichTextAsHtml: () => null }
export const getXfaFontName = () => undefined
export const getXfaFontDict = () => undefined
