import { concat, type Matrix } from './matrix.ts'
import type { Page } from './pdfjs.js'

/** How a viewer shows a page: its size in points, and the way from the page's own space to there, y downwards. */
export interface View {
  readonly width: number
  readonly height: number
  readonly transform: Matrix
}

/** Turning the page clockwise inside a box of its width and height: ISO 32000-1, table 30, /Rotate. */
const TURNS: Readonly<Record<number, (width: number, height: number) => Matrix>> = {
  0: () => [1, 0, 0, 1, 0, 0],
  90: (_, height) => [0, 1, -1, 0, height, 0],
  180: (width, height) => [-1, 0, 0, -1, width, height],
  270: (width) => [0, -1, 1, 0, 0, width],
}

export function viewOf({ view, rotate, userUnit }: Pick<Page, 'view' | 'rotate' | 'userUnit'>): View {
  const [left, bottom, right, top] = view as readonly [number, number, number, number]
  const width = (right - left) * userUnit
  const height = (top - bottom) * userUnit
  const upright: Matrix = [userUnit, 0, 0, -userUnit, -left * userUnit, top * userUnit]
  const transform = concat(upright, TURNS[rotate]!(width, height))
  return rotate % 180 === 0 ? { width, height, transform } : { width: height, height: width, transform }
}
