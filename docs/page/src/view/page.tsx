import type { Desk } from '../desk.ts'
import type { DrawnPage, DrawQuestion } from '../drawing/draw-page.ts'
import { words } from '../words.ts'
import type { Helper } from '../workers/helper.ts'
import { Intake } from './intake.tsx'
import { PaperView } from './paper-view.tsx'
import { Pile } from './pile.tsx'
import { Progress } from './progress.tsx'
import { Settings } from './settings.tsx'

export interface PageProps {
  readonly desk: Desk
  readonly drawer: Helper<DrawQuestion, DrawnPage>
}

export function Page({ desk, drawer }: PageProps) {
  const say = words[desk.language]
  const other = desk.language === 'es' ? 'en' : 'es'
  const { paper } = desk
  return (
    <>
      <header class="head">
        <div>
          <h1>Cotejo</h1>
          <p>{say.lead}</p>
        </div>
        <button type="button" class="quiet" lang={other} onClick={() => desk.speak(other)}>
          {say.otherLanguage}
        </button>
      </header>
      <main>
        <Intake desk={desk} say={say} />
        <Settings desk={desk} say={say} />
        <Progress papers={desk.papers} say={say} />
        {desk.papers.length > 1 && <Pile desk={desk} say={say} />}
        {paper && <PaperView key={paper.id} paper={paper} desk={desk} drawer={drawer} say={say} />}
      </main>
      <footer class="foot">{say.footer}</footer>
    </>
  )
}
