import { useMemo } from 'react'

import { useTyped } from '#renderer/draft/kept/typed.ts'
import { useSession } from '#renderer/state/session-store.ts'

import { listLines, type PlanLine, type PlanNow, readPlan } from './plan-now.ts'

const nothing: PlanNow = { rows: [], actions: [], roots: new Map(), under: new Map() }

/** The plan with what is being typed, at this moment. */
export function planNow(): PlanNow {
  const { session } = useSession.getState()
  return session === null ? nothing : readPlan(session, Object.values(useTyped.getState().byId))
}

/** The plan with what is being typed, and its lines. */
export function usePlanNow(): { readonly plan: PlanNow; readonly lines: readonly PlanLine[] } {
  const rows = useSession(({ session }) => session?.records.planRow)
  const actions = useSession(({ session }) => session?.records.action)
  const typed = useTyped(({ byId }) => byId)
  return useMemo(() => {
    const { session } = useSession.getState()
    const isOpen = session !== null && rows !== undefined && actions !== undefined
    const plan = isOpen ? readPlan(session, Object.values(typed)) : nothing
    return { plan, lines: listLines(plan) }
  }, [rows, actions, typed])
}
