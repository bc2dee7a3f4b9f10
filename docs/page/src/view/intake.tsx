import { fromEvent } from 'file-selector'
import { useEffect, useState } from 'preact/hooks'
import type { Desk } from '../desk.ts'
import type { Words } from '../words.ts'
import { FileButton } from './file-button.tsx'

/** Where papers come in: dropped anywhere on the page, chosen, or the samples. */
export function Intake({ desk, say }: { readonly desk: Desk; readonly say: Words }) {
  const isOver = useDrop((files) => desk.add(files))
  const isEmpty = desk.papers.length === 0
  return (
    <section class={`intake ${isEmpty ? 'is-empty' : ''} ${isOver ? 'is-over' : ''}`}>
      <p class="intake-drop">{say.drop}</p>
      <p class="intake-or">{say.or}</p>
      <div class="row">
        <FileButton label={say.choose} accept="application/pdf,.pdf" take={(files) => desk.add(files)} isMain />
        {!isEmpty && (
          <button type="button" onClick={() => desk.clear()}>
            {say.clear}
          </button>
        )}
      </div>
      {isEmpty && (
        <p class="intake-samples">
          {say.noPaper}{' '}
          <button type="button" class="link" onClick={() => desk.addSample('genuine')}>
            {say.sample}
          </button>
          {' · '}
          <button type="button" class="link" onClick={() => desk.addSample('altered')}>
            {say.alteredSample}
          </button>
        </p>
      )}
      <p class="privacy">
        <Lock /> {say.privacy}
      </p>
    </section>
  )
}

/** Takes what is dropped on the page, folders too; without it the browser would leave the page for the file. */
function useDrop(take: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const listen = (type: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) =>
      window.addEventListener(type, react, listening)
    listen('dragover', (event) => {
      event.preventDefault()
      setOver(true)
    })
    listen('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false))
    listen('drop', async (event) => {
      event.preventDefault()
      setOver(false)
      take((await fromEvent(event)).filter((file) => file instanceof File))
    })
    return () => listening.abort()
  }, [])
  return isOver
}

const Lock = () => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z" />
  </svg>
)
