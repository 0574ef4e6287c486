import { create } from 'zustand'

import type { Agreement } from '#shared/model/values.ts'

import { type Filter, noFilter, type Trait } from './filter-points.ts'

type Turning = {
  readonly ids: ReadonlySet<string>
  readonly scale: Exclude<Agreement['scale'], 'people'> | null
}

type ListState = {
  readonly filter: Filter
  /** The agreement that is being given to points by pressing A, before it is kept. */
  readonly turning: Turning | null
  /** What is looked for in the list; null while nobody looks for anything. */
  readonly find: string | null
  /** Rows can be dragged. */
  readonly isArranging: boolean
  /** Rows are being dragged: the keys are the drag's. */
  readonly isDragging: boolean
}

const blank: ListState = {
  filter: noFilter,
  turning: null,
  find: null,
  isArranging: false,
  isDragging: false,
}

/** How the list is looked at. Changed only by the functions below. */
export const useList = create<ListState>(() => blank)

export function openList(): void {
  useList.setState(blank)
}

export function setFilter(filter: Filter): void {
  useList.setState({ filter })
}

export function dropTrait(trait: Trait): void {
  useList.setState(({ filter }) => ({ filter: new Set([...filter].filter((other) => other !== trait)) }))
}

export function turnTo(turning: Turning | null): void {
  useList.setState({ turning })
}

export function lookFor(find: string | null): void {
  useList.setState({ find })
}

export function arrange(isArranging: boolean): void {
  useList.setState({ isArranging, isDragging: false })
}

export function holdDrag(isDragging: boolean): void {
  useList.setState({ isDragging })
}
