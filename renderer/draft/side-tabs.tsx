import type { ComponentType } from 'react'

import { ChecksPanel } from './checks/ChecksPanel.tsx'
import type { Side } from './draft-store.ts'
import { PagePane } from './preview/PagePane.tsx'
import { VersionsPanel } from './versions/VersionsPanel.tsx'
import { t } from './words.ts'

type SideTab = { readonly id: Side; readonly label: string; readonly Content: ComponentType }

/** What the right pane can show, in the order of its tabs. */
export const sideTabs: readonly SideTab[] = [
  { id: 'page', label: t('page'), Content: PagePane },
  { id: 'checks', label: t('checks'), Content: ChecksPanel },
  { id: 'versions', label: t('versions'), Content: VersionsPanel },
]
