interface FileButtonProps {
  readonly label: string
  readonly accept: string
  readonly take: (files: File[]) => void
  readonly isMain?: boolean
  readonly id?: string
}

/** A button that lets choose files: the browser's own, under a label that looks like the other buttons. */
export const FileButton = ({ label, accept, take, isMain, id }: FileButtonProps) => (
  <label class={`button ${isMain ? 'is-main' : ''}`}>
    <input
      type="file"
      class="unseen"
      id={id}
      multiple
      accept={accept}
      onChange={({ currentTarget }) => {
        take([...currentTarget.files!])
        // The same file can be chosen again.
        currentTarget.value = ''
      }}
    />
    {label}
  </label>
)
