import type { Session } from '#shared/model/session.ts'
import { arrangeThemes } from '#shared/pooling/codebook/arrange-themes.ts'
import { countThemes } from '#shared/pooling/codebook/count-themes.ts'
import type { ThemeStep } from '#shared/pooling/codebook/theme-steps.ts'
import { listFiled } from '#shared/session/filed.ts'
import { type ThemeNode, listThemes } from '#shared/session/theme-tree.ts'
import type { Pen } from '#shared/session/write-changes.ts'

import { makePen } from './pen.ts'
import { type Copy, decide, makePooledDay } from './pooled-day.ts'

/** A copy after some steps in arranging its themes, each an act of its own. */
export function arrange(copy: Copy, steps: readonly ThemeStep[], pen: Pen = makePen()): Copy {
  return steps.reduce((now, step) => decide(now, (session) => arrangeThemes(session, [step], pen), pen), copy)
}

export function fileUnder(theme: string, ...points: readonly string[]): ThemeStep {
  return { kind: 'file', points: [...points], groups: [], themes: { [theme]: true } }
}

export function make(id: string, parent: string | null = null, before: string | null = null): ThemeStep {
  return { kind: 'make', id, name: id, parent, before }
}

/**
 * The pooled day with a tree of themes: welcome (first visit (asked at the door), language) and money. Points p1 to p3 are under
 * first visit, p3 under money too; p1 was said again by somebody else.
 */
export function makeThemedDay(): Copy {
  return arrange(makePooledDay(), [
    make('visit', 'welcome'),
    make('door', 'visit'),
    make('language', 'welcome'),
    fileUnder('visit', 'p1', 'p2', 'p3'),
    fileUnder('money', 'p3'),
    fileUnder('door', 'p6'),
  ])
}

function sketch({ theme, children }: ThemeNode): string {
  return children.length === 0 ? theme.name : `${theme.name} (${children.map(sketch).join(', ')})`
}

/** The themes as words: "welcome (visit (door), language), money". */
export function sketchThemes(session: Session): string {
  return listThemes(session).map(sketch).join(', ')
}

/** The points under each theme. */
export function sketchFiled(session: Session): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...listFiled(session)].map(([theme, points]) => [theme, points.map(({ id }) => id).join(' ')]),
  )
}

/** "4 mentions, 2 people" of a theme with all under it. */
export function sketchCount(session: Session, theme: string): string {
  const { mentions = 0, people = 0 } = countThemes(session).get(theme)?.whole ?? {}
  return `${mentions} mentions, ${people} people`
}
