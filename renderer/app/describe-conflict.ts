import type { Session } from '#shared/model/session.ts'
import type { Conflict } from '#shared/session/conflicts.ts'
import { nameTable } from '#shared/session/points.ts'

import { t } from './words.ts'

const shown = 60

function shorten(text: string): string {
  return text.length > shown ? `${text.slice(0, shown)}…` : text
}

/** The field two copies disagree on, by the thing it is of: "Topic “Barriers”, title". */
export function nameConflict(session: Session, { entity, of, field }: Conflict): string {
  const record: Record<string, unknown> | undefined = session.records[entity].get(of)
  const name = ['title', 'name', 'text', 'code', 'short'].map((key) => record?.[key]).find(isWords) ?? ''
  const kind = t(`things.${entity}`)
  const thing =
    entity === 'workshop' || name === '' ? kind : t('conflict.thing', { kind, name: shorten(name) })
  return t('conflict.field', { thing, field: nameField(field) })
}

/** A field's own name is a plain word already: `reviewDate` reads as "review date". */
function nameField(field: string): string {
  return field.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** One of the wordings, as it reads on the screen. */
export function describeValue(session: Session, { field }: Conflict, value: unknown): string {
  if (value === null || value === '') return t('conflict.blank')
  if (field === 'withdrawn') return t(value === true ? 'conflict.withdrawn' : 'conflict.kept')
  if (typeof value === 'boolean') return t(value ? 'conflict.yes' : 'conflict.no')
  if (typeof value === 'string') return nameRecord(session, value) ?? value
  if (typeof value === 'object' && 'text' in value) return String(value.text)
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value)
}

function nameWords(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `“${shorten(text)}”`
}

function nameRecord({ records }: Session, id: string): string | undefined {
  const table = records.table.get(id)
  return (
    (table && nameTable(table)) ??
    records.topic.get(id)?.title ??
    records.person.get(id)?.code ??
    records.expertise.get(id)?.name ??
    records.body.get(id)?.name ??
    nameWords(records.point.get(id)?.text)
  )
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** When a wording was written and on which device. */
export function describeOrigin({ at, device }: Conflict['values'][number]): string {
  return t('conflict.origin', { when: moment.format(new Date(at)), device })
}
