import type { LucideIcon } from 'lucide-react'

const sizes = { row: '1rem', tool: '1.25rem' } as const

type IconProps = {
  readonly icon: LucideIcon
  /** 16 px in rows, 20 px in toolbars. */
  readonly size?: keyof typeof sizes
  /** Filled in, for a mark that is on. */
  readonly isFilled?: boolean
}

/** A picture beside a word; a screen reader passes over it. */
export function Icon({ icon: Drawing, size = 'row', isFilled = false }: IconProps) {
  return (
    <Drawing
      size={sizes[size]}
      strokeWidth={1.75}
      fill={isFilled ? 'currentColor' : 'none'}
      aria-hidden
      focusable={false}
    />
  )
}
