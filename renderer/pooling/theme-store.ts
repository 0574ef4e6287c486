import { create } from 'zustand'

/** Stands among the themes for what is filed under none. */
export const unfiled = 'unfiled'

/** What is asked about a theme, or about the chosen points. */
export type ThemeDialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly parent: string | null }
  | { readonly kind: 'edit' | 'merge' | 'move' | 'withdraw'; readonly theme: string }
  | { readonly kind: 'refile' | 'also'; readonly points: readonly string[] }
  | { readonly kind: 'codebook' }

type ThemesState = {
  readonly session: string | null
  /** The theme whose points are shown, or `unfiled`. */
  readonly chosen: string | null
  /** Themes whose sub-themes are hidden. */
  readonly closed: ReadonlySet<string>
  /** The chosen points. */
  readonly marked: ReadonlySet<string>
  /** Space has marked one: the arrow keys leave the choice as it is. */
  readonly isMarking: boolean
  readonly dialog: ThemeDialog
}

const blank: ThemesState = {
  session: null,
  chosen: null,
  closed: new Set(),
  marked: new Set(),
  isMarking: false,
  dialog: { kind: 'none' },
}

/** What the themes view knows beside the session. Changed only by plain functions. */
export const useThemes = create<ThemesState>(() => blank)

/** Begins with a session; one that is open already goes on where it was. */
export function openThemes(session: string): void {
  if (useThemes.getState().session !== session) useThemes.setState({ ...blank, session })
}

export function chooseTheme(chosen: string | null): void {
  if (useThemes.getState().chosen !== chosen)
    useThemes.setState({ chosen, marked: new Set(), isMarking: false })
}

export function markPoints(marked: ReadonlySet<string>): void {
  useThemes.setState(({ isMarking }) => ({ marked, isMarking: isMarking && marked.size > 0 }))
}

/** Marks a point, or takes its mark away. */
export function markPoint(id: string): void {
  const { marked, isMarking } = useThemes.getState()
  const next = new Set(marked)
  if (!next.delete(id) || !isMarking) next.add(id)
  useThemes.setState({ marked: next, isMarking: next.size > 0 })
}

/** Keeps those themes closed that are not among the open ones. */
export function showOpened(open: ReadonlySet<string>, all: readonly string[]): void {
  useThemes.setState({ closed: new Set(all.filter((id) => !open.has(id))) })
}

/** Opens a theme, so that what stands under it is seen. */
export function openTheme(id: string): void {
  useThemes.setState(({ closed }) => ({ closed: new Set([...closed].filter((other) => other !== id)) }))
}

export function askAbout(dialog: ThemeDialog): void {
  useThemes.setState({ dialog })
}

export function closeThemeDialog(): void {
  useThemes.setState({ dialog: { kind: 'none' } })
}
