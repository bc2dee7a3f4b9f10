/** Lines nearer than this many heights are one paragraph: wrapped text. */
export const WRAPPED = 1.75

/** The same of a value whose shape tells that it goes on. */
export const WRAPPED_SHAPED = 1.85

/** Lines further apart than this many heights stand above each other. */
export const SAME = 0.82

/** Left edges nearer than this many heights are one edge. */
export const FLUSH = 0.2

/** Middles nearer than this many heights are set above each other. */
export const CENTRED = 0.3

/** How far below its label a value may stand, in heights of the label's text. */
export const BELOW = 4

/** What is so many times as large as the value above it is a heading, and does not go on with it. */
export const LARGER = 1.07
