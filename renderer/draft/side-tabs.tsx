import type { ComponentType } from 'react'

import type { Side } from './draft-store.ts'
import { Page } from './Page.tsx'
import { t } from './words.ts'

type SideTab = { readonly id: Side; readonly label: string; readonly Content: ComponentType }

/** What the right pane can show, in the order of its tabs. */
export const sideTabs: readonly SideTab[] = [{ id: 'page', label: t('page'), Content: Page }]
