/** Red, green, blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

export const WHITE: Colour = [255, 255, 255]

/** A colour as `Paint.fill` names it; nothing for a pattern. */
export function colourOf(text: string | undefined): Colour | undefined {
  if (text?.length !== 7 || text[0] !== '#') return undefined
  const value = Number.parseInt(text.slice(1), 16)
  return Number.isNaN(value) ? undefined : [value >> 16, (value >> 8) & 255, value & 255]
}

/** What a colour makes of the one below, each 0 to 1: ISO 32000-1, 11.3.5, for those that work on each part alone. */
const BLENDS: Readonly<Record<string, (below: number, above: number) => number>> = {
  multiply: (b, s) => b * s,
  screen: (b, s) => b + s - b * s,
  overlay: (b, s) => hardLight(s, b),
  darken: Math.min,
  lighten: Math.max,
  'color-dodge': (b, s) => (s >= 1 ? 1 : Math.min(1, b / (1 - s))),
  'color-burn': (b, s) => (s <= 0 ? 0 : 1 - Math.min(1, (1 - b) / s)),
  'hard-light': hardLight,
  'soft-light': (b, s) => (s <= 0.5 ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * (Math.sqrt(b) - b)),
  difference: (b, s) => Math.abs(b - s),
  exclusion: (b, s) => b + s - 2 * b * s,
  // These keep the lightness of what is below, and so what can be read there.
  hue: (b) => b,
  saturation: (b) => b,
  color: (b) => b,
}

function hardLight(below: number, above: number): number {
  return above <= 0.5 ? 2 * below * above : below + (2 * above - 1) - below * (2 * above - 1)
}

/** What is seen where a colour is painted over another. A blend mode that is not known paints as the normal one. */
export function over(below: Colour, above: Colour, alpha: number, blend: string | undefined): Colour {
  const mix = blend === undefined ? undefined : BLENDS[blend]
  const part = (i: 0 | 1 | 2) => {
    const painted = mix ? 255 * mix(below[i] / 255, above[i] / 255) : above[i]
    return below[i] + alpha * (painted - below[i])
  }
  return [part(0), part(1), part(2)]
}

/** From 0 to 441, the length of the way from black to white. */
export const distance = (a: Colour, b: Colour): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it for sRGB, its curve taken as a square. */
export const luminance = ([red, green, blue]: Colour): number =>
  (0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue) / 65_025

/** Relative luminance of a colour on paper; nothing where it is no plain colour. */
export function lightnessOf(fill: string | undefined, alpha: number): number | undefined {
  const colour = colourOf(fill)
  return colour && 1 - alpha * (1 - luminance(colour))
}

/** Letters lighter than this, of 1, are a watermark. */
export const PALE = 0.65
