import type { ComponentType } from 'react'

import { GridView } from './GridView.tsx'
import { PointsView } from './PointsView.tsx'
import type { PoolView } from './pool-store.ts'
import { QueueView } from './QueueView.tsx'
import { RankedView } from './RankedView.tsx'
import { ThemesView } from './ThemesView.tsx'
import { t } from './words.ts'

type View = {
  readonly id: PoolView
  readonly label: string
  readonly Content: ComponentType
}

/** What the screen can show, in the order of its tabs; V goes round them. */
export const poolViews: readonly View[] = [
  { id: 'queue', label: t('views.queue'), Content: QueueView },
  { id: 'points', label: t('views.points'), Content: PointsView },
  { id: 'heard', label: t('views.heard'), Content: () => <RankedView by="heard" /> },
  { id: 'divided', label: t('views.divided'), Content: () => <RankedView by="divided" /> },
  { id: 'lonely', label: t('views.lonely'), Content: () => <RankedView by="lonely" /> },
  { id: 'themes', label: t('views.themes'), Content: ThemesView },
  { id: 'grid', label: t('views.grid'), Content: GridView },
]
