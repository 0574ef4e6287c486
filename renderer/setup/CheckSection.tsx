import ArrowRight from 'lucide-react/icons/arrow-right'

import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'

import type { Missing } from './check.ts'
import { SectionPage } from './SectionPage.tsx'
import { type Section, sections } from './sections.ts'
import { t } from './words.ts'

import styles from './CheckSection.module.css'

type CheckSectionProps = {
  readonly missing: readonly Missing[]
  readonly onGo: (missing: Missing) => void
}

/** What is still missing, each with the way there. None of it stands in the way of starting. */
export function CheckSection({ missing, onGo }: CheckSectionProps) {
  const groups = sections
    .map((section) => ({ section, items: missing.filter((item) => item.section === section) }))
    .filter(({ items }) => items.length > 0)
  return (
    <SectionPage title={t('sections.check')} lead={t('check.lead')}>
      {groups.length === 0 && (
        <Panel isFlush>
          <EmptyState>{t('check.nothing')}</EmptyState>
        </Panel>
      )}
      {groups.map(({ section, items }) => (
        <Group key={section} section={section} items={items} onGo={onGo} />
      ))}
    </SectionPage>
  )
}

type GroupProps = {
  readonly section: Section
  readonly items: readonly Missing[]
  readonly onGo: (missing: Missing) => void
}

function Group({ section, items, onGo }: GroupProps) {
  return (
    <Panel title={t(`sections.${section}`)} isFlush>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={styles['line']}>
            <span>{item.sentence}</span>
            <Button
              variant="quiet"
              icon={ArrowRight}
              aria-label={t('check.goTo', { what: item.sentence })}
              onPress={() => onGo(item)}
            >
              {t('check.go')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
