import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Entity } from '#shared/model/entities.ts'

/** A row by what it stands for. */
export type FocusedRow = { readonly entity: Entity; readonly id: string }

/** The row that the focus is in. */
export function findFocusedRow(): FocusedRow | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]')
  const [entity, id] = row?.dataset['row']?.split('/') ?? []
  return entity === undefined || id === undefined ? null : { entity: entity as Entity, id }
}

/** Marks a row for `findFocusedRow`. */
export function rowMark(entity: Entity, id: string): { readonly 'data-row': string } {
  return { 'data-row': `${entity}/${id}` }
}

/** A thing that can be moved among its like. */
export type Move = (id: string, step: number) => readonly SetupEdit[]

const fields = 'input:not([type="checkbox"]), textarea'

/** Goes from a field to the same field of the next row, or to the line that adds one. */
export function goToNextRow(from: Element): void {
  const row = from.closest('[data-row]')
  const next = row?.nextElementSibling
  const at = [...(row?.querySelectorAll(fields) ?? [])].indexOf(from)
  const target = next?.matches('[data-row]')
    ? next.querySelectorAll<HTMLElement>(fields)[at]
    : row?.closest('[data-list]')?.querySelector<HTMLElement>('[data-add-line] input')
  target?.focus()
}

/** Where the focus goes when a row goes: the next row, the one before, or the line that adds one. */
export function focusAfter(id: string): void {
  const row = document.querySelector(`[data-row$="/${CSS.escape(id)}"]`)
  const list = row?.closest('[data-list]')
  const near = [row?.nextElementSibling, row?.previousElementSibling].find((each) =>
    each?.matches('[data-row]'),
  )
  const target =
    near?.querySelector<HTMLElement>(fields) ?? list?.querySelector<HTMLElement>('[data-add-line] input')
  target?.focus()
}
