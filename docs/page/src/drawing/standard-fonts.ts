import dingbats from 'pdfjs-dist/standard_fonts/FoxitDingbats.pfb?bytes'
import fixed from 'pdfjs-dist/standard_fonts/FoxitFixed.pfb?bytes'
import fixedBold from 'pdfjs-dist/standard_fonts/FoxitFixedBold.pfb?bytes'
import fixedBoldItalic from 'pdfjs-dist/standard_fonts/FoxitFixedBoldItalic.pfb?bytes'
import fixedItalic from 'pdfjs-dist/standard_fonts/FoxitFixedItalic.pfb?bytes'
import serif from 'pdfjs-dist/standard_fonts/FoxitSerif.pfb?bytes'
import serifBold from 'pdfjs-dist/standard_fonts/FoxitSerifBold.pfb?bytes'
import serifBoldItalic from 'pdfjs-dist/standard_fonts/FoxitSerifBoldItalic.pfb?bytes'
import serifItalic from 'pdfjs-dist/standard_fonts/FoxitSerifItalic.pfb?bytes'
import symbol from 'pdfjs-dist/standard_fonts/FoxitSymbol.pfb?bytes'
import sansBold from 'pdfjs-dist/standard_fonts/LiberationSans-Bold.ttf?bytes'
import sansBoldItalic from 'pdfjs-dist/standard_fonts/LiberationSans-BoldItalic.ttf?bytes'
import sansItalic from 'pdfjs-dist/standard_fonts/LiberationSans-Italic.ttf?bytes'
import sans from 'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf?bytes'

/** By the names under which pdfjs asks for them. */
const fonts: Readonly<Record<string, Uint8Array>> = {
  'FoxitFixed.pfb': fixed,
  'FoxitFixedBold.pfb': fixedBold,
  'FoxitFixedBoldItalic.pfb': fixedBoldItalic,
  'FoxitFixedItalic.pfb': fixedItalic,
  'FoxitSerif.pfb': serif,
  'FoxitSerifBold.pfb': serifBold,
  'FoxitSerifBoldItalic.pfb': serifBoldItalic,
  'FoxitSerifItalic.pfb': serifItalic,
  'FoxitSymbol.pfb': symbol,
  'FoxitDingbats.pfb': dingbats,
  'LiberationSans-Bold.ttf': sansBold,
  'LiberationSans-BoldItalic.ttf': sansBoldItalic,
  'LiberationSans-Italic.ttf': sansItalic,
  'LiberationSans-Regular.ttf': sans,
}

/** The fourteen fonts that a PDF need not bring along (ISO 32000-1, 9.6.2.2), for pdfjs, which would fetch them. */
export class StandardFonts {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    // A copy, because pdfjs hands the bytes over and keeps them.
    return new Uint8Array(fonts[filename]!)
  }
}
