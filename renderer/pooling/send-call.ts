import { desk } from '#renderer/state/desk.ts'
import type { ThemeStep } from '#shared/pooling/codebook/theme-steps.ts'

import type { Call } from './plan-decision.ts'

type Saved = { readonly act: string | null }

type Asked = Parameters<ReturnType<typeof desk>['pooling']['arrangeThemes']>[0]['steps'][number]

function copyStep(step: ThemeStep): Asked {
  if (step.kind !== 'file') return step
  return { ...step, points: [...step.points], groups: [...step.groups], themes: { ...step.themes } }
}

/** Asks the app for one thing; it answers when that is on the disk. */
export function sendCall(session: string, call: Call): Promise<Saved> {
  const { pooling, capture, setup } = desk()
  switch (call.kind) {
    case 'group':
      return pooling.group({
        session,
        groups: call.groups.map((one) => ({ ...one, points: [...one.points] })),
      })
    case 'addTo':
      return pooling.addTo({ session, group: call.group, points: [...call.points] })
    case 'takeOut':
      return pooling.takeOut({ session, group: call.group, points: [...call.points], id: call.id })
    case 'merge':
      return pooling.merge({ session, from: call.from, into: call.into })
    case 'dissolve':
      return pooling.dissolve({ session, group: call.group })
    case 'word':
      return pooling.word({ session, group: call.group, wording: call.wording, from: call.from })
    case 'star':
      return pooling.star({ session, group: call.group, starred: call.starred })
    case 'starPoints':
      return capture.changePoints({
        session,
        changes: call.points.map((point) => ({ point, edit: { starred: call.starred } })),
      })
    case 'file':
      return pooling.file({
        session,
        points: [...call.points],
        groups: [...call.groups],
        themes: { ...call.themes },
      })
    case 'makeTheme':
      return setup.edit({
        session,
        edits: [{ kind: 'make', entity: 'theme', id: call.id, value: { name: call.name } }],
      })
    case 'keepApart': {
      const { id, points, says, reason } = call
      return pooling.keepApart({ session, id, points: [...points], says, reason })
    }
    case 'later':
      return pooling.later({ session, id: call.id, points: [...call.points], reason: call.reason })
    case 'arrange':
      return pooling.arrangeThemes({ session, steps: call.steps.map(copyStep) })
    case 'ready':
      return setup.edit({
        session,
        edits: [
          { kind: 'set', entity: 'topic', id: call.topic, field: 'readyForFeedback', value: call.isReady },
        ],
      })
  }
}
