import { useId } from 'preact/hooks'
import type { Desk, Typed } from '../desk.ts'
import type { KeyFile } from '../keys.ts'
import type { Words } from '../words.ts'
import { FileButton } from './file-button.tsx'

interface SettingsProps {
  readonly desk: Desk
  readonly say: Words
}

/** What papers are held against: keys, and what is known of the student. */
export const Settings = ({ desk, say }: SettingsProps) => (
  <details class="settings" id="settings">
    <summary>{say.settings}</summary>
    <div class="settings-body">
      <Keys desk={desk} say={say} />
      <Student desk={desk} say={say} />
    </div>
  </details>
)

const Keys = ({ desk, say }: SettingsProps) => (
  <section>
    <h2>{say.keys}</h2>
    <p>{say.keysAbout}</p>
    <FileButton
      label={say.addKeys}
      accept=".crt,.cer,.pem,.der,.pub,.json"
      take={(files) => desk.addKeys(files)}
      id="add-keys"
    />
    <ul class="keys" aria-live="polite">
      {desk.keyFiles.length === 0 && <li class="faint">{say.noKeys}</li>}
      {desk.keyFiles.map((file) => (
        <li class={'problem' in file ? 'is-wrong' : ''}>
          <span class="file-name">{file.name}</span>
          <KeySentence file={file} say={say} />
          <button type="button" class="link" onClick={() => desk.removeKeys(file)}>
            {say.remove(file.name)}
          </button>
        </li>
      ))}
    </ul>
  </section>
)

function KeySentence({ file, say }: { readonly file: KeyFile; readonly say: Words }) {
  if ('problem' in file) return <span>{say.keyProblem[file.problem]}</span>
  return (
    <>
      {file.keys.map(({ kind, modulusBits, notBefore, notAfter, keyId }) => (
        <span>
          {say.key[kind]}, {say.keyBits(modulusBits)}
          {notBefore && notAfter && `, ${say.keyWindow(notBefore.slice(0, 10), notAfter.slice(0, 10))}`}{' '}
          <code>SHA-256 {keyId.slice(0, 16)}…</code>
        </span>
      ))}
    </>
  )
}

function Student({ desk, say }: SettingsProps) {
  return (
    <section>
      <h2>{say.student}</h2>
      <p>{say.studentAbout}</p>
      <div class="row">
        <TypedField name="curp" length={18} desk={desk} say={say} />
        <TypedField name="nss" length={11} desk={desk} say={say} />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={desk.areOfOnePerson}
          onChange={({ currentTarget }) => desk.takeForOnePerson(currentTarget.checked)}
        />
        {say.onePerson}
      </label>
    </section>
  )
}

interface TypedFieldProps extends SettingsProps {
  readonly name: keyof Typed
  readonly length: number
}

function TypedField({ name, length, desk, say }: TypedFieldProps) {
  const id = useId()
  const isWrong = desk.isMistyped(name)
  return (
    <p class="typed">
      <label for={id}>{say.typed[name]}</label>
      <input
        id={id}
        size={length}
        autocomplete="off"
        spellcheck={false}
        value={desk.typed[name]}
        aria-invalid={isWrong}
        aria-describedby={`${id}-wrong`}
        onChange={({ currentTarget }) => desk.type(name, currentTarget.value)}
      />
      <span id={`${id}-wrong`} class="is-wrong">
        {isWrong && say.mistyped[name]}
      </span>
    </p>
  )
}
