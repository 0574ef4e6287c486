import type { NoteLine } from '#shared/model/reading.ts'

import { barePlan } from './bare-plan.ts'
import { declaredPlans } from './declared-plans.ts'
import { inlinePlan } from './inline-plan.ts'
import type { PlanGrid } from './plan-grid.ts'
import { tabbedPlan } from './tabbed-plan.ts'

/** Finds the action plans in a file: declared tables, tables flattened to tabs, and tables flattened to lines. */
export function findPlans(lines: readonly NoteLine[]): PlanGrid[] {
  const declared = declaredPlans(lines)
  if (declared.length > 0) return declared
  const flat = inlinePlan(lines) ?? tabbedPlan(lines) ?? barePlan(lines)
  return flat ? [flat] : []
}
