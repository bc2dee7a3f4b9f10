import { htmlOf } from '../html.ts'
import { beside, has, made, type Program } from './program.ts'

/** What a program of Qt prints of its own rich text. */
export const qt: Program = {
  name: 'qt',
  installed: () => has('/usr/lib/python3/dist-packages/PyQt5/QtGui.abi3.so'),
  write: async (page) =>
    made(['page.html', attributed(htmlOf(page, { breakAll: false, spare: 8 }))], (file, result) => [
      '/usr/bin/python3',
      beside('print-qt.py'),
      file,
      result,
      `${page.width}`,
      `${page.height}`,
      page.margin.toFixed(1),
    ]),
}

/** Its tables are told by attributes, in pixels, how wide they are: of styles it knows only those of text. */
const attributed = (html: string): string => {
  const pixels = (points: string) => Math.round((Number(points) * 96) / 72)
  return html
    .replace(/<table style="width:([\d.]+)pt/g, (all, width: string) =>
      all.replace('<table', `<table cellspacing="0" cellpadding="3" width="${pixels(width)}"`),
    )
    .replace(/<td style="width:([\d.]+)pt/g, (all, width: string) => all.replace('<td', `<td width="${pixels(width)}"`))
}
