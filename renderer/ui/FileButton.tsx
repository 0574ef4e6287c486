import { FileTrigger } from 'react-aria-components'

import { Button } from './Button.tsx'
import type { ButtonProps } from './Button.tsx'

export type FileChoice = {
  /** Called with what was chosen, never with nothing. */
  readonly onFiles: (files: readonly File[]) => void
  /** Ends such as `.docx`, or media types. */
  readonly accept?: readonly string[]
  readonly allowsMultiple?: boolean
}

type FileButtonProps = FileChoice & Omit<ButtonProps, 'onPress'>

/** A button that opens the system's own way to choose files. */
export function FileButton({ onFiles, accept, allowsMultiple = false, ...rest }: FileButtonProps) {
  const choose = (chosen: FileList | null): void => {
    if (chosen && chosen.length > 0) onFiles([...chosen])
  }
  return (
    <FileTrigger
      onSelect={choose}
      allowsMultiple={allowsMultiple}
      {...(accept && { acceptedFileTypes: accept })}
    >
      <Button {...rest} />
    </FileTrigger>
  )
}
