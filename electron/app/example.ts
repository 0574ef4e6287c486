import day from '#resources/example/day.json' with { type: 'json' }
import plan from '#resources/example/plan.json' with { type: 'json' }
import points from '#resources/example/points.json' with { type: 'json' }
import type { Change } from '#shared/model/change.ts'
import type { Pen } from '#shared/session/write-changes.ts'
import { ExampleContent } from '#shared/setup/example-content.ts'
import { buildExample } from '#shared/setup/example-session.ts'

/** The example session: a workshop that never took place, so that everything can be tried out. */
export async function makeExample(
  pen: Pen,
): Promise<{ readonly id: string; readonly changes: readonly Change[] }> {
  return buildExample(ExampleContent.parse({ day, plan, points }), pen)
}
