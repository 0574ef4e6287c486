import { entities, type Entity, entityNames, type Fields } from './entities.ts'
import type { KindSetting } from './workshop.ts'

/** The six kinds that have marks unless a session sets others. */
export const defaultKinds: readonly KindSetting[] = [
  { code: 'point', name: 'Point', mark: '' },
  { code: 'say', name: 'Should say', mark: '=' },
  { code: 'quote', name: 'Quote', mark: '"' },
  { code: 'question', name: 'Question', mark: '?' },
  { code: 'risk', name: 'Risk', mark: '!' },
  { code: 'share', name: 'Share', mark: '+' },
]

const special: { readonly [E in Entity]?: Partial<Fields<E>> } = {
  workshop: { language: 'en-GB', template: 'guidance', kinds: [...defaultKinds] },
  statistic: { amount: { text: '', value: null, approximate: false } },
}

type Peek = {
  readonly _zod: { readonly def: { readonly type: string; readonly entries?: Record<string, string> } }
}

/** What a field is before anybody says anything: the emptiest value its schema allows. */
function blankOf(schema: Peek): unknown {
  const { type, entries } = schema._zod.def
  switch (type) {
    case 'string':
      return ''
    case 'boolean':
      return false
    case 'number':
      return 0
    case 'array':
      return []
    case 'record':
      return {}
    case 'enum':
      return Object.values(entries ?? {})[0]
    case 'object':
      return {}
    default:
      return null
  }
}

function makeBlank(entity: Entity): object {
  const fields = Object.entries(entities[entity].shape).map(([name, schema]) => [name, blankOf(schema)])
  return Object.freeze({ ...Object.fromEntries(fields), ...special[entity] })
}

/** For each entity, all its fields with nothing said yet. */
export const blanks = Object.fromEntries(entityNames.map((name) => [name, makeBlank(name)])) as {
  readonly [E in Entity]: Readonly<Fields<E>>
}
