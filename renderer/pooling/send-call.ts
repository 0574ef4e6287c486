import { desk } from '#renderer/state/desk.ts'
import type { PoolStep } from '#shared/contract/pooling.ts'
import type { ThemeStep } from '#shared/pooling/codebook/theme-steps.ts'

import type { Call } from './plan-decision.ts'

type Saved = { readonly act: string | null }
type Asked = Extract<PoolStep, { kind: 'arrange' }>['steps'][number]

function copyStep(step: ThemeStep): Asked {
  if (step.kind !== 'file') return step
  return { ...step, points: [...step.points], groups: [...step.groups], themes: { ...step.themes } }
}

/** A call as a step of a decision; null for one that is none, because the history of pooling does not have it. */
function stepOf(call: Call): PoolStep | null {
  switch (call.kind) {
    case 'group':
      return { kind: 'group', groups: call.groups.map((one) => ({ ...one, points: [...one.points] })) }
    case 'addTo':
    case 'takeOut':
    case 'keepApart':
    case 'later':
      return { ...call, points: [...call.points] }
    case 'merge':
    case 'dissolve':
    case 'word':
    case 'star':
      return call
    case 'file':
      return { ...call, points: [...call.points], groups: [...call.groups], themes: { ...call.themes } }
    case 'makeTheme':
      return {
        kind: 'arrange',
        steps: [{ kind: 'make', id: call.id, name: call.name, parent: null, before: null }],
      }
    case 'arrange':
      return { kind: 'arrange', steps: call.steps.map(copyStep) }
    case 'starPoints':
    case 'ready':
      return null
  }
}

function sendOther(session: string, call: Extract<Call, { kind: 'starPoints' | 'ready' }>): Promise<Saved> {
  const { capture, setup } = desk()
  if (call.kind === 'starPoints')
    return capture.changePoints({
      session,
      changes: call.points.map((point) => ({ point, edit: { starred: call.starred } })),
    })
  const { topic, isReady: value } = call
  return setup.edit({
    session,
    edits: [{ kind: 'set', entity: 'topic', id: topic, field: 'readyForFeedback', value }],
  })
}

/** What to ask of the app for a decision, each of which answers when it is on the disk: one command, however many steps it takes. */
export function listAsks(session: string, calls: readonly Call[]): readonly (() => Promise<Saved>)[] {
  const steps = calls.flatMap((call) => stepOf(call) ?? [])
  const others = calls.flatMap((call) => (call.kind === 'starPoints' || call.kind === 'ready' ? [call] : []))
  return [
    ...(steps.length > 0 ? [() => desk().pooling.decide({ session, steps })] : []),
    ...others.map((call) => () => sendOther(session, call)),
  ]
}
