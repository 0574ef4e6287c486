import type { LucideIcon } from 'lucide-react'

import { Button } from './Button.tsx'
import type { ButtonVariant } from './Button.tsx'
import { isOffered, keysOf, runCommand } from './commands.ts'
import { IconButton } from './IconButton.tsx'
import { Tooltip } from './Tooltip.tsx'
import { useCommand } from './use-commands.ts'

type CommandButtonProps = {
  /** The id of a command in force; without one there is no button. */
  readonly command: string
  readonly icon?: LucideIcon
  readonly variant?: ButtonVariant
  /** Instead of the command's own label. */
  readonly label?: string
  /** Shows the icon alone; the label becomes its name. */
  readonly iconOnly?: boolean
}

/** A button for a command of the registry: its label, its key in a tooltip, and greyed while it is not offered. */
export function CommandButton({
  command: id,
  icon,
  variant = 'plain',
  label,
  iconOnly = false,
}: CommandButtonProps) {
  const command = useCommand(id)
  if (!command) return null
  const [keys] = keysOf(command)
  const word = label ?? command.label
  const press = { onPress: () => void runCommand(id), isDisabled: !isOffered(command) }
  if (icon && iconOnly) return <IconButton icon={icon} label={word} {...(keys && { keys })} {...press} />
  const button = (
    <Button variant={variant} {...(icon && { icon })} {...press}>
      {word}
    </Button>
  )
  if (!keys) return button
  return (
    <Tooltip text={command.label} keys={keys}>
      {button}
    </Tooltip>
  )
}
