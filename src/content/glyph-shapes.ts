import { once } from '../once.ts'
import { COLUMNS, comparable, gridOf, likeness, ROWS } from './glyph-grid.ts'

/**
 * How digits and capitals look in the common fonts: upright, bold, with serifs, of one width, and a 1 without a foot.
 * Each picture is a grid of 8 by 12 cells, row by row from the top, two bits a cell, the first cell in the lowest bits.
 * Made by `bench/glyph-shapes.ts`.
 */
const SHAPES: Readonly<Record<string, string>> = {
  0: '5BtsOQ5wCqAL4AfgB+AL4AqgDXBsOeAL 5Bv8Py64HrQf9B/0H/Qf9B60LXz8P+QL oAooKA1wDrAL4AvgC+AL4A6wDXAoKKAK 4AssOAlgBpAH0AfQB9AH0AaQCqAsOOAL',
  1: '0AP4A4oDgAOAA4ADgAOAA4ADgAPqq/// 4Af9B98HwgfAB8AHwAfAB8AHwAf///// gAflB8AHwAfAB8AHwAfAB8AHwAfQB+mr pAKuAkACQAJAAkACQAJAAkACQAJAAv// AP3g/77xG/AA8ADwAPAA8ADwAPAA8ADw //8A8ADwAPAA8ADwAPAA8ADwAPAA8ADw APig////APgA+AD4APgA+AD4APgA+AD4',
  2: '5B9teQ6wAKAAsAA4AA7QArQALQCuqv// 5B/9fy64GbgAvAA+gB/gB/gAPgD///// 5AeoLgI8ATQAKAAYAAkAAoAAIECoqv5/ 4B8sdAqQBdAA0ABwACgAC9ACdMAdwP//',
  3: '5B9teQ6wALAAdIAbgC4AsATgC+BtefQf 5B/9fy64GLgAfMAbwD8AuAn0Lvj9f+Qf 4B8ZeAKwAHAACJAvAHkA8ADgAKAFML4J +AsaOABwAHAAOIAfgC8AoADQANAGdPkb',
  4: 'AB0AH4AewBygHDQcHBwKHP//qq4AHAAc AC9AL8Av4C20LTgtHS0LLf//qq4ALQAt ABwAHkAegBwgHBQcCBwCHP//ABwAHAAc AB5AH8AZoBg0GBgYCRj//6muABgAGMD/',
  5: '/X+tKg0ADQCeCr5+BbAA4ADgC7BtefQb /X/9fy0ALQDuH/5/GbgA9AT0L7j9f/Qb kKrgfyQAqAD9C0A+ALQAoACgAHAJJL4F /X8NAA0ADQCdBr0uCLAA0ADQAKAKePkb',
  6: '4B94eB1QCgCbCrt+D7AL4ArgDaBseeAf 4B/4fz14HgBfGv9/P7gf9B70Pbj8f+Af ALmABnQALACtGh54C7AL4ArgDqAccKAa QL7gBiwADQCGBrsuH7AH0AbQDaBoOOAb',
  7: '//+qugB0ACwADgAHgAPAAtAB0ADgAOAA /////wC4AD0AHkAPwAfQA+AC8AH0AfQA /P+qqgFwADQAKAAcAA0ACgAHQAOAAsAB //8D0AOgAHAAJAAYAAwACQAGQAOAAsAB',
  8: '5BsteA6wDrAddPQfrXoKoAvgC+AtePQf 9B+9fi64Lrg9fPQfvX4e9B/0H/i9fvQf pBoJcAqwHnB8HeAHpC8NuAvwC+AOYLQa 5BscNAqgCqANcLgurDoKoAfQB9AddPQb',
  9: '5AttOQ6wC6AL4A7wrerk5gCgBXQtLfQL 9Bv9Py68H7Qf9C74/f/k9gC0Lnz9L/QL pAodNA6wC+AL4B7guLpAdAA4AA6AAmkA 5AstKQpwB5AH0Ar0vO6QoQBwACiQC78A',
  A: 'gALAA5AGYAlwDDAcJBj4L6w6DWAKoAfQ wAPQB+ALsA5wDXQdOCz8P/w/HXQOsA/g QAGAAoACQAMQBiAKIA2kHggoCCQJNA64 +AKAAoAGUAUgCCAIIBikGqgqCCAIYC/4',
  B: '/xurOgdwB3AHOP8fq3oHoAfQB+Crev8f /x//Pw94D3QPOP8fr34P8A/wD/T/v/8f vhooNChwKHAodLgeKDkosCjgKOAosL4e /x8IOQhgCGAIMKgqqC8IoAjACMAIpP8v',
  C: '4B+4eg2gCgAHAAcABwAHAApADaC4euAb 4Bv8Py20DmAPAAsACwAPAB6gLbT4P+Ab 0K4koA2ACkAKAAsACwAKAA4AHUB4UNAf 0Nto9A3QBsADQAMAAwADAAYADUBopNAf',
  D: '/werLgd0B6AH0AfQB9AH0AegB3SrLv8H /wf/Lw99D7QP8A/wD/AP8A+0D33/L/8H 7gccKBxwHKAc0BzQHNAc0BygHHAcKK4G /wsMKQxgDJAMwAzADMAMgAyQDGAMKv8H',
  E: '/7+ragcABwAHAP9/qyoHAAcABwCrqv// /7//vw8ADwAPAP9//38PAA8ADwD///// vnooUCgAKBAoEKgqKCQoECgAKEAokL56 //8YwBjAGMEYBqgGqAYYBhjBGMAYwP//',
  F: '//+rqgsACwALAAsA/78LAAsACwALAAsA /////x8AHwAfAK9q/7+vah8AHwAfAB8A vvo4gChAKBAoILg6KCAoECgAKAA4AL4A //8IwAjACMQICagKqAoICQgECAAIAP8B',
  G: '4B+oeg2gBgAHAAcAB/4H6QrADdC4uuAf 4Bv8Py20DhALAAupC/4P6Q7gLfT8v+Ab 0CooNA0gCgAHAAeoB3AHcApwDXAocOAa 4GcoeQlgBmADEAMAA6kDqQZgDWBoZNAf',
  H: 'B9AH0AfQB9AH0P//q+oH0AfQB9AH0AfQ D/AP8A/wD/AP8P////8P8A/wD/AP8A/w LrgcNBw0HDQcNKw6rDocNBw0HDQcNC64 P/wIIAggCCAIIKgqqCoIIAggCCAIIH/9',
  I: '4AvgC+AL4AvgC+AL4AvgC+AL4AvgC+AL 9B/0H/Qf9B/0H/Qf9B/0H/Qf9B/0H/Qf +q/QB9AH0AfQB9AH0AfQB9AH0AfQB/qv /r+AAoACgAKAAoACgAKAAoACgAKAAv//',
  J: 'QP9A+gDgAOAA4ADgAOAA4ATgDvC9euQf gP+A/wD0APQA9AD0APQA9Bn0Prj9f/Qf 5K9AD0APQA9AD0APQA9AD0APQAtPB60B 8P8ACAAIAAgACAAIAwgDCAMIAwgKCvgC',
  K: 'BzQHHQcHhwLnALsA7wGHAwcLBx0HOAew C3gLLQsPywfrAf8B7wOPBwsPCy0LPAu0 Lm0cCBwGXAKcALwA7AGcAxwHHA0cLC69 P30IGAgGSAKIAOgAbAIIAwgFCAgIGH/0',
  L: 'CwALAAsACwALAAsACwALAAsACwCvqv// HwAfAB8AHwAfAB8AHwAfAB8AHwD///// fgAsACgAKAAoACgAKAAoACgAKEAskL5+ /wIkACQAJAAkACQAJEAkwCTAJMAkwP//',
  M: 'C+AP4AvwG+Qn2DPMY8xjyZPGw8ODwoPC H/Qv+C/4O+w77Hfdp9qn2tfXx9PH04fS DrAcdBxkKGQ0ZHRkZGGUYcRhxGGEYEq0 H/QpZCloKVhpWZlViVKJUklSCVAJUB/0',
  N: 'C9Af0DvQd9DX0MfRR9MH1wfdB+wH9Afw H+A/4H/gu+Dr4dvii+NL6wvvC/0L/Av4 HrQsIHggqCDYIYgiCCcIKggsCDgIMB4Q H/0sICggmCDIIIghSCIIIgglCCgIOH80',
  O: '4AusOg1wBpAH0APAA8AH0AaQDXCoKuAL 4Av8Py14DrAL4AvgC+AL4A6wLXj4L+AL oAoYKA1wCqAHoAfQB9AL0AqgDXAoJKAK 0AdoKQlwBpACwAPAA8ADwAaQCWAoKeAL',
  P: '/x+regfgB9AH4Ae0/y+rAgcABwAHAAcA /x//fw/0D/AP8A+4/3//Gw8ADwAPAA8A vhs4dCjgKOAosCh4+BooACgAKAA4AL4A /x8YdBiQGMAYwBiQGHn4GxgAGAAYAP8C',
  Q: '5BscNAqgB9ADwAPABpANYLgukAcABwA9 5Bu8Ph60C+AL4AvgDrAtePgvkAdAKwB9 oAocJApwB6AHoAegCmAJMBgY4AdABwCp 4AsYNAlgAoADwAPAA4AGYBw04AugAqi+',
  R: '/x+regegB6AHoKs6/xsHCgccBygHdAeg /x//Pwt4C7QLdK9+/x+vDwseCzwLeAu0 vgccHRwcHCgcHFwK7AJcAxwLHB0cKG60 /wsIKAggCCAIJKgeqAYIAwgFCAwIGH/w',
  S: '5B8seAmgCgAtAPQLQH4A4ADQC9BtefQf 5B+8fh20HgC9APgfkH8A9AXwHvT9f/Qf pGscdA1gLQC8APQHQC8AuAHwA+ALdKoe 5FsctAmQBZANALgGkH4AoAPAA9AbdOcf',
  T: '//+qqoACgAKAAoACgAKAAoACgAKAAoAC /////8ADwAPAA8ADwAPAA8ADwAPAA8AD //+CgoFCgAKAAoACgAKAAoACgAKAAuAL //9DwUPBQ8FAAUABQAFAAUABQAFAAfQf',
  U: 'B9AH0AfQB9AH0AfQB9AH0AfQCqCtOuQb D/AP8A/wD/AP8A/wD/AP8A/wLrj9P+Qb LrQcIBwgHCAcIBwgHCAcIBwgGCAkFNAH f/0IIAggCCAIIAggCCAIIAggCCAkGOAH',
  V: 'B9AKoA1wDDAYJCQYMAxwDaAKkAbAA4AC D/AesB10LDg4ODgsdB2wDqAK4AvQB8AD LrQcICggNCAwFGAIkAjQCcAGgANAAgAB P/wIIAggGCQUFCAIIAhgCVAFgAKAAoAC',
  W: 'QoGCgoaShVKFUoliWCVYJSgoKCg0HCQY h9LGk8qjyqOZZp1mnXZsOWw5eC04LDgs 2pKJQUgSTBJIE1gSZBZkGXANMAwgCBAE L/wFUElhiGKIIogimCZYJSgoKCgoKBgk',
  X: 'DWAcNDQccA3QB4ADwAOgCjAcKCgNcAqg HrQsOHgtsB7gC9AH0AvwD3QdPDwteA6w fXQoIHAIoAjQAoACgANQCyANFBwIOB65 PrwYJCAIYAmAAoACwAOQBjAMJBgMMH/9',
  Y: 'CqANcBgkNBxgCdAHwAOAAoACgAKAAoAC DrAteDw8dB2wDuALwAPAA8ADwAPAA8AD LrQsIDQUcAjgCMACgAKAAoACgAKAAtAH P/wIIBQUMAhgCYACgAJAAUABQAFAAfQf',
  Z: '/b+pegAoAB0AC4AD0AGwADgAHQCuqv// /b/9vwB8AC5AD8AH4AL0AHwALgD///// rboGNAEsAA4AB4AD0AHgAHQAKEAdgK+6 /f8JoAk0CRwACkADwAGggDTAHMAKwP//',
}

/** How far italics lean: no font leans much more or less than 12 degrees. */
const SLANT = 0.2
/** Under this likeness to all of them, it is none of them that we know. */
const UNLIKE = 0.55
/**
 * By how much another character may be more alike. Of the digits of 180 fonts all 1,800 are then the same, and of these
 * said to be others 15,245 of 16,200 other, 730 unknown, 225 the same.
 */
const DIGIT = { same: 0.17, other: 0.25 }
/** For capitals, of which some are told by a small stroke, only what is clear counts. */
const CAPITAL = { same: 0.3, other: 0.3 }
const CLEARLY = 0.75

/** The pictures of a character, unpacked. */
interface Shape {
  readonly character: string
  readonly pictures: readonly Float64Array[]
}

const prepared = once(() => {
  const shapes = Object.entries(SHAPES).map(([name, pictures]) => ({
    character: name,
    pictures: pictures.split(' ').map(unpacked),
  }))
  return { digits: shapes.filter(isDigit), capitals: shapes.filter((shape) => !isDigit(shape)) }
})

/** Each kind is compared within itself: a nought is no letter O to an eye that knows it is a number. */
const shapesLike = (character: string): readonly Shape[] =>
  isDigit({ character }) ? prepared().digits : prepared().capitals

const isDigit = ({ character }: Pick<Shape, 'character'>) => character >= '0' && character <= '9'

function unpacked(picture: string): Float64Array {
  const bytes = Uint8Array.from(atob(picture), (byte) => byte.charCodeAt(0))
  const cells = Float64Array.from({ length: COLUMNS * ROWS }, (_, i) => ((bytes[i >> 2]! >> (2 * (i & 3))) & 3) / 3)
  return comparable(cells)
}

/**
 * Whether an outline looks like the digit or capital that it is said to be: `same`, `other` where it clearly looks like
 * another one, `unknown` where that cannot be told.
 * @param character One of `0` to `9` and `A` to `Z`.
 */
export function looksLike(character: string, lines: ArrayLike<number>): 'same' | 'other' | 'unknown' {
  const { same, other } = isDigit({ character }) ? DIGIT : CAPITAL
  const shapes = shapesLike(character)
  let own = -1
  let best = -1
  for (const slant of [0, SLANT]) {
    const grid = gridOf(lines, slant)
    if (!grid) return 'unknown'
    const seen = comparable(grid)
    for (const shape of shapes) {
      const like = Math.max(...shape.pictures.map((picture) => likeness(picture, seen)))
      best = Math.max(best, like)
      if (shape.character === character) own = Math.max(own, like)
    }
    if (own >= best && own > CLEARLY) return 'same'
  }
  if (best < UNLIKE) return 'unknown'
  if (best - own <= same) return 'same'
  return best - own >= other && best > CLEARLY ? 'other' : 'unknown'
}
