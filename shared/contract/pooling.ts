import { z } from 'zod'

import { Id, Line, Members, Words } from '#shared/model/values.ts'

import { FileContent, procedure, Saved } from './common.ts'

export const Grade = z.enum(['very-close', 'close', 'perhaps'])
export type Grade = z.infer<typeof Grade>

/** Why two points that look alike may differ, with the words of each side. */
export const Caution = z.strictObject({
  kind: z.enum(['negation', 'number', 'opposite', 'order', 'sign', 'question', 'strength', 'form', 'word']),
  a: z.array(Line),
  b: z.array(Line),
  /** The point the words of each side are of. */
  of: z.tuple([Id, Id]),
})
export type Caution = z.infer<typeof Caution>

/** Points that may say the same. Nothing is decided by it. */
export const Suggestion = z.strictObject({
  points: z.array(Id),
  topic: Id.nullable(),
  score: z.number(),
  grade: Grade,
  /** Words they share, as one of them has them. */
  shares: z.array(Line),
  /** Words that correspond, where little is shared. */
  alike: z.array(z.tuple([Line, Line])),
  /** The reason in words, with the tables. */
  why: Line,
  cautions: z.array(Caution),
  /** Whether it says the same in the same words throughout. */
  isBulk: z.boolean(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const Nearest = z.strictObject({
  point: Id,
  score: z.number(),
  grade: Grade,
  cautions: z.array(Caution),
})
export type Nearest = z.infer<typeof Nearest>

/** A group as it is decided: which points, whose words stand for them, and what was suggested. */
export const NewGroup = z.strictObject({
  id: Id,
  points: z.array(Id).min(2).max(5_000),
  /** The member whose words stand for the group, whatever they come to be; null when `wording` is somebody's own. */
  wordingFrom: Id.nullable(),
  wording: Words,
  /** The reason that was shown, in words. */
  reason: Words,
})
export type NewGroup = z.infer<typeof NewGroup>

/** How many themes one filing may name, and how much one order may file: points and groups times themes. */
const mostThemes = 100
const mostFiled = 200_000

function isFileable(steps: readonly object[]): boolean {
  const count = (step: object): number => {
    if ('steps' in step) return (step.steps as readonly object[]).reduce((sum, each) => sum + count(each), 0)
    if (!('themes' in step && 'points' in step && 'groups' in step)) return 0
    const [points, groups] = [step.points, step.groups] as readonly (readonly string[])[]
    return ((points?.length ?? 0) + (groups?.length ?? 0)) * Object.keys(step.themes as object).length
  }
  return steps.reduce((sum: number, step) => sum + count(step), 0) <= mostFiled
}

/** Which points and groups are to stand under which themes, and under which not. */
const Filing = {
  points: z.array(Id).max(20_000),
  groups: z.array(Id).max(20_000),
  themes: Members.refine((themes) => Object.keys(themes).length <= mostThemes),
}

/** One step in arranging themes; `before` is the theme it comes to stand before, null the end. */
export const ThemeStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('make'),
    id: Id,
    name: Line.min(1),
    parent: Id.nullable(),
    before: Id.nullable(),
  }),
  z.strictObject({
    kind: z.literal('set'),
    id: Id,
    field: z.enum(['name', 'label', 'definition']),
    value: Words,
  }),
  z.strictObject({ kind: z.literal('move'), id: Id, parent: Id.nullable(), before: Id.nullable() }),
  /** What stands under it moves up. */
  z.strictObject({ kind: z.literal('withdraw'), id: Id }),
  /** One theme goes into another, with its points and sub-themes, and keeps its record. */
  z.strictObject({ kind: z.literal('merge'), from: Id, into: Id }),
  z.strictObject({ kind: z.literal('file'), ...Filing }),
])
export type ThemeStep = z.infer<typeof ThemeStep>

const Orders = {
  group: { groups: z.array(NewGroup).min(1).max(5_000) },
  keepApart: {
    id: Id,
    points: z.array(Id).min(2).max(500),
    says: z.enum(['same-theme', 'not-related']),
    reason: Words,
  },
  later: { id: Id, points: z.array(Id).min(2).max(5_000), reason: Words },
  addTo: { group: Id, points: z.array(Id).min(1).max(5_000) },
  takeOut: { group: Id, points: z.array(Id).min(1).max(5_000), id: Id.nullable() },
  word: { group: Id, wording: Words.min(1), from: Id.nullable() },
  star: { group: Id, starred: z.boolean() },
  merge: { from: Id, into: Id },
  dissolve: { group: Id },
  arrange: { steps: z.array(ThemeStep).min(1).max(1_000).refine(isFileable) },
}

/** One step of a decision; each is a command of its own too. */
export const PoolStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group'), ...Orders.group }),
  z.strictObject({ kind: z.literal('keepApart'), ...Orders.keepApart }),
  z.strictObject({ kind: z.literal('later'), ...Orders.later }),
  z.strictObject({ kind: z.literal('addTo'), ...Orders.addTo }),
  z.strictObject({ kind: z.literal('takeOut'), ...Orders.takeOut }),
  z.strictObject({ kind: z.literal('word'), ...Orders.word }),
  z.strictObject({ kind: z.literal('star'), ...Orders.star }),
  z.strictObject({ kind: z.literal('merge'), ...Orders.merge }),
  z.strictObject({ kind: z.literal('dissolve'), ...Orders.dissolve }),
  z.strictObject({ kind: z.literal('file'), ...Filing }),
  z.strictObject({ kind: z.literal('arrange'), ...Orders.arrange }),
])
export type PoolStep = z.infer<typeof PoolStep>

/** The forms in which themes leave. */
export const ThemesForm = z.enum([
  'codebook',
  'quotes',
  'themes-by-table',
  'people-by-theme',
  'topics-by-table',
  'qdc',
  'qdpx',
])
export type ThemesForm = z.infer<typeof ThemesForm>

/** One decision in the history of pooling. */
export const PoolAct = z.strictObject({
  act: Id,
  /** Whether it decides something, takes a decision back, or does again what was taken back. */
  turn: z.enum(['decides', 'undoes', 'redoes']),
  /** What was done, or taken back or done again, in words. */
  what: Line,
  at: z.string(),
  by: Line,
  /** The groups, points kept apart, or themes it concerns. */
  of: z.array(Id),
  /** The points it was decided on; empty where it is about groups or themes as they are. */
  points: z.array(Id),
  /** The act that took it back, or null. */
  undoneBy: Id.nullable(),
})
export type PoolAct = z.infer<typeof PoolAct>

/** The last lines of the history of pooling, and what the others come to. */
export const PoolHistory = z.strictObject({
  acts: z.array(PoolAct),
  /** How many lines there are in all. */
  count: z.number(),
  /** The last decision of this device that still stands. */
  ownLast: PoolAct.nullable(),
  /** By whom the acts of this device are. */
  own: Line,
  /** Who else decided something, the first to do so first. */
  others: z.array(Line),
})
export type PoolHistory = z.infer<typeof PoolHistory>

export const pooling = {
  /**
   * Which points may say the same, in one topic (null: those without one) or all; computed off the main thread. What was
   * decided is not taken out: `listQueue` does that, so that a decision shows at once.
   */
  suggest: procedure
    .input(
      z.strictObject({
        session: Id,
        topic: Id.nullable().optional(),
        cut: z.number().min(0).max(1).optional(),
        /** Pairs of different topics too: everything is compared with everything, so only where they are looked at. */
        across: z.boolean().optional(),
      }),
    )
    .output(
      z.strictObject({
        /** False while meanings are still being read: words alone were compared, and asking again gives more. */
        ready: z.boolean(),
        /** Whether meanings were compared, or words only, and then why. */
        method: z.enum(['model', 'words']),
        why: Line,
        suggestions: z.array(Suggestion),
        /** Sets in the very same wording, inside suggestions or not: what "accept all very close" takes. */
        sames: z.array(Suggestion),
        /** Pairs of different topics that may say the same; empty unless asked for. */
        across: z.array(Suggestion),
      }),
    ),
  /** The points nearest to one in its topic, or everywhere; decided or not. */
  near: procedure
    .input(
      z.strictObject({
        session: Id,
        point: Id,
        top: z.number().int().min(1).max(50),
        everywhere: z.boolean().optional(),
      }),
    )
    .output(z.array(Nearest)),
  /** The same point: one group, or many as one act. Members that stood in another group leave it. A later record's id confirms it. */
  group: procedure.input(z.strictObject({ session: Id, ...Orders.group })).output(Saved),
  /** The same theme but not the same point, or not related: suggestions do not come back. Points of one group count as that group. */
  keepApart: procedure.input(z.strictObject({ session: Id, ...Orders.keepApart })).output(Saved),
  /** Put off: it comes back at the end. */
  later: procedure.input(z.strictObject({ session: Id, ...Orders.later })).output(Saved),
  addTo: procedure.input(z.strictObject({ session: Id, ...Orders.addTo })).output(Saved),
  /** Members leave a group: each stands alone, or with `id` they make a group of their own that knows where it came from. */
  takeOut: procedure.input(z.strictObject({ session: Id, ...Orders.takeOut })).output(Saved),
  /** Other words for a group: a member's (`from`), or somebody's own. */
  word: procedure.input(z.strictObject({ session: Id, ...Orders.word })).output(Saved),
  /** Puts a star on a group, or takes it off. */
  star: procedure.input(z.strictObject({ session: Id, ...Orders.star })).output(Saved),
  /** One group goes into another and keeps its record. */
  merge: procedure.input(z.strictObject({ session: Id, ...Orders.merge })).output(Saved),
  /** The group ends; its members stand alone again. */
  dissolve: procedure.input(z.strictObject({ session: Id, ...Orders.dissolve })).output(Saved),
  /** Files points and groups under themes, or takes them out of them, as one act. */
  file: procedure
    .input(z.strictObject({ session: Id, ...Filing }).refine((order) => isFileable([order])))
    .output(Saved),
  /** A decision made of several steps, as one act: done and taken back as one. */
  decide: procedure
    .input(z.strictObject({ session: Id, steps: z.array(PoolStep).min(1).max(200).refine(isFileable) }))
    .output(Saved),
  /** Every decision, the latest first, or the last `most`. */
  history: procedure
    .input(z.strictObject({ session: Id, most: z.number().int().min(1).optional() }))
    .output(PoolHistory),
  /** Takes one decision back, whenever it was made; a new line says so. */
  undo: procedure.input(z.strictObject({ session: Id, act: Id })).output(Saved),
  /** Makes, renames, moves, withdraws and merges themes, and files points under them, as one act. */
  arrangeThemes: procedure.input(z.strictObject({ session: Id, ...Orders.arrange })).output(Saved),
  /** Themes from a codebook: CSV, or REFI-QDA codebook or project. With `dryRun` only says what it would do. */
  bringInCodebook: procedure
    .input(z.strictObject({ session: Id, file: FileContent, dryRun: z.boolean() }))
    .output(
      z.strictObject({
        added: z.number(),
        known: z.number(),
        coded: z.number(),
        said: z.array(Line),
        saved: Saved,
      }),
    ),
  /** The themes as a codebook, quotes or a grid of counts (CSV), or the session as a REFI-QDA project; `held` quotes of people who refused stay out. */
  exportThemes: procedure
    .input(z.strictObject({ session: Id, to: ThemesForm }))
    .output(z.strictObject({ ...FileContent.shape, held: z.number().int() })),
}
