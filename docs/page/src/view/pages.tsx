import { useEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../../src/language.ts'
import { fieldName } from '../../../../src/verdict/sentences.ts'
import type { DrawnPage, DrawQuestion } from '../drawing/draw-page.ts'
import type { FieldMark, Finding, Mark } from '../marks.ts'
import { ANSWER_MS } from '../verification/verifier.ts'
import type { Words } from '../words.ts'
import type { Helper } from '../workers/helper.ts'

interface PagesProps {
  readonly file: File
  readonly fields: readonly FieldMark[]
  readonly findings: readonly Finding[]
  readonly chosen: string | undefined
  readonly choose: (name: string) => void
  readonly drawer: Helper<DrawQuestion, DrawnPage>
  readonly language: Language
  readonly say: Words
}

/** As many pages are drawn; of the others, only those on which something is marked. */
const FIRST_PAGES = 3

/** The pages as they look, with the boxes over them. */
export function Pages(props: PagesProps) {
  const { fields, findings, say } = props
  const [count, setCount] = useState<number>()
  const [isLarge, setLarge] = useState(false)
  const marked = new Set([...fields.flatMap(({ marks }) => marks), ...findings].map(({ page }) => page))
  const all = Array.from({ length: count ?? 1 }, (_, index) => index + 1)
  const shown = all.filter((number) => number <= FIRST_PAGES || marked.has(number))
  return (
    <div class={`pages ${isLarge ? 'is-large' : ''}`}>
      <button type="button" class="zoom" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
        {isLarge ? say.zoomOut : say.zoomIn}
      </button>
      {shown.map((number) => (
        <Sheet key={number} {...props} number={number} count={count} setCount={setCount} />
      ))}
      {all.length > shown.length && <p class="faint">{say.morePages(all.length - shown.length)}</p>}
    </div>
  )
}

interface SheetProps extends PagesProps {
  readonly number: number
  readonly count: number | undefined
  readonly setCount: (count: number) => void
}

type Drawing = 'drawing' | 'undrawn' | Pick<DrawnPage, 'width' | 'height'>

function Sheet({ file, number, count, setCount, drawer, say, ...marked }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawing, setDrawing] = useState<Drawing>('drawing')
  useEffect(() => {
    let isWanted = true
    drawer.ask({ file, page: number }, ANSWER_MS).then(
      ({ image, pages, ...size }) => {
        if (!isWanted) return image.close()
        Object.assign(canvas.current!, { width: image.width, height: image.height })
        canvas.current!.getContext('bitmaprenderer')!.transferFromImageBitmap(image)
        setDrawing(size)
        setCount(pages)
      },
      () => isWanted && setDrawing('undrawn'),
    )
    return () => {
      isWanted = false
    }
  }, [file, number])

  if (drawing === 'undrawn') return <p class="note">{say.undrawn}</p>
  const isDrawn = drawing !== 'drawing'
  const onPage = <T extends Mark>(marks: readonly T[]) => marks.filter(({ page }) => page === number)
  const places = new Set([...marked.fields.flatMap(({ marks }) => onPage(marks)), ...onPage(marked.findings)])
  return (
    <figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section class="sheet-frame" tabIndex={0} aria-label={say.page(number, count ?? 1)}>
        <div class="sheet" data-page={number} data-drawn={isDrawn}>
          <canvas ref={canvas} role="img" aria-label={isDrawn ? say.pageImage(number, places.size) : say.drawing} />
          {isDrawn && <Boxes {...marked} number={number} size={drawing} say={say} />}
        </div>
      </section>
      <figcaption class="faint">{isDrawn ? say.page(number, count ?? 1) : say.drawing}</figcaption>
    </figure>
  )
}

interface BoxesProps extends Pick<PagesProps, 'fields' | 'findings' | 'chosen' | 'choose' | 'language' | 'say'> {
  readonly number: number
  readonly size: Pick<DrawnPage, 'width' | 'height'>
}

/** Hidden from screen readers, which have the same in the lists. */
function Boxes({ fields, findings, chosen, choose, number, size, language, say }: BoxesProps) {
  const chosenBox = useRef<HTMLDivElement>(null)
  useEffect(() => chosenBox.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [chosen])
  return (
    <div class="boxes" aria-hidden="true">
      {fields.flatMap(({ name, assurance, marks }) =>
        marks
          .filter(({ page }) => page === number)
          .map((mark, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list of fields does the same with the keyboard
            // biome-ignore lint/a11y/noStaticElementInteractions: as above
            <div
              key={`${name} ${index}`}
              ref={chosen === name && index === 0 ? chosenBox : null}
              class={`box is-${assurance} ${chosen === name ? 'is-chosen' : ''}`}
              data-field={name}
              style={placeOf(mark, size)}
              title={`${fieldName(name, language)}: ${say.assured[assurance][0]}`}
              onClick={() => {
                choose(name)
                document.getElementById(`field-${name}`)?.scrollIntoView({ block: 'nearest' })
              }}
            />
          )),
      )}
      {findings
        .filter(({ page }) => page === number)
        .map((finding, index, all) => (
          <div key={String(finding.box)} class="finding" style={placeOf(finding, size)}>
            {all.findIndex((other) => isSaidAlike(other, finding)) === index && (
              <span class={finding.box[2] > size.width / 2 ? 'tag is-above' : 'tag'}>
                <b>{finding.reasons.join(', ')}</b> {finding.words.join(' · ')}
              </span>
            )}
          </div>
        ))}
    </div>
  )
}

/** Lines of one text are marked each, and told once. */
const isSaidAlike = (one: Finding, other: Finding) => String(one.reasons) === String(other.reasons)

function placeOf({ box: [left, top, right, bottom] }: Mark, { width, height }: Pick<DrawnPage, 'width' | 'height'>) {
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`
  return {
    left: percent(left, width),
    top: percent(top, height),
    width: percent(right - left, width),
    height: percent(bottom - top, height),
  }
}
