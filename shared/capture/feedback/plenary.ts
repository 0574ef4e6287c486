import type { Rec } from '#shared/model/session.ts'

/** The table that what is said in plenary belongs to; every copy of a session makes the same one. */
export const plenaryTable = { id: 'plenary', name: 'Plenary' } as const

/** Whether a table stands for the whole room: ours, or one that somebody called so. */
export function isPlenary({ id, name }: Pick<Rec<'table'>, 'id' | 'name'>): boolean {
  return id === plenaryTable.id || name.trim().toLowerCase() === plenaryTable.name.toLowerCase()
}
