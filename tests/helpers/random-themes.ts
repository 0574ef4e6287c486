import fc from 'fast-check'

import type { ThemeStep } from '#shared/pooling/codebook/theme-steps.ts'
import { PoolProblem } from '#shared/pooling/pool-problem.ts'

import { makePen } from './pen.ts'
import type { Copy } from './pooled-day.ts'
import { arrange } from './themed-day.ts'

const theme: fc.Arbitrary<string> = fc.constantFrom(
  'welcome',
  'visit',
  'door',
  'language',
  'money',
  'new 1',
  'new 2',
)
const place = { parent: fc.option(theme), before: fc.option(theme) }
const points = fc.uniqueArray(
  fc.integer({ min: 1, max: 8 }).map((number) => `p${number}`),
  { minLength: 1, maxLength: 3 },
)

/** Any step in arranging the themes of the themed day. */
export const anyThemeStep: fc.Arbitrary<ThemeStep> = fc.oneof(
  fc.record({
    kind: fc.constant('make' as const),
    id: fc.constantFrom('new 1', 'new 2'),
    name: fc.constantFrom('new 1', 'new 2'),
    ...place,
  }),
  fc.record({ kind: fc.constant('move' as const), id: theme, ...place }),
  fc.record({ kind: fc.constant('withdraw' as const), id: theme }),
  fc.record({ kind: fc.constant('merge' as const), from: theme, into: theme }),
  fc.record({
    kind: fc.constant('file' as const),
    points,
    groups: fc.constant([]),
    themes: fc.dictionary(theme, fc.boolean(), { minKeys: 1, maxKeys: 2 }),
  }),
)

/** A copy after a step, or as it was where the step cannot be taken. */
export function tryStep(copy: Copy, step: ThemeStep, device = 'desk'): Copy {
  try {
    return arrange(copy, [step], makePen(device))
  } catch (error) {
    if (error instanceof PoolProblem) return copy
    throw error
  }
}

/** The step with other ids for what is new: no two copies make the same one. */
export function renameNew(step: ThemeStep): ThemeStep {
  return JSON.parse(JSON.stringify(step).replaceAll('"new ', '"other ')) as ThemeStep
}
