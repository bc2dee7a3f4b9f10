import { shortened } from '../../../../src/cli/shortened.ts'
import type { Language } from '../../../../src/language.ts'
import { fieldName } from '../../../../src/verdict/sentences.ts'
import type { FieldMark } from '../marks.ts'
import type { Words } from '../words.ts'

interface FieldsProps {
  readonly fields: readonly FieldMark[]
  readonly seal: string
  readonly chosen: string | undefined
  readonly choose: (name: string) => void
  readonly language: Language
  readonly say: Words
}

const order = ['conflict', 'sealed', 'corroborated', 'printed'] as const

/** What the paper says, by how far it can be relied on. Each entry leads to its place on the page. */
export const Fields = ({ fields, seal, chosen, choose, language, say }: FieldsProps) => (
  <div class="fields">
    <h3>{say.seal}</h3>
    <p>{seal}</p>
    <h3>{say.fields}</h3>
    {fields.length === 0 && <p class="faint">{say.noFields}</p>}
    {order.map((assurance) => {
      const own = fields.filter((field) => field.assurance === assurance)
      const [title, about] = say.assured[assurance]
      return (
        own.length > 0 && (
          <section key={assurance} class={`assured is-${assurance}`}>
            <h4>
              <span class="swatch" aria-hidden="true" /> {title}
            </h4>
            <p class="faint">{about}</p>
            <ul>
              {own.map(({ name, value }) => (
                <li key={name}>
                  <button
                    type="button"
                    id={`field-${name}`}
                    aria-pressed={chosen === name}
                    onClick={() => choose(name)}
                  >
                    <span class="field-name">{fieldName(name, language)}</span>
                    <span class="field-value">{textOf(value, say)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      )
    })}
  </div>
)

const textOf = (value: unknown, say: Words) =>
  Array.isArray(value) ? say.entries(value.length) : shortened(String(value ?? ''))
