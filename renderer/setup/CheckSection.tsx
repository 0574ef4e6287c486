import ArrowRight from 'lucide-react/icons/arrow-right'
import Printer from 'lucide-react/icons/printer'

import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'

import { act } from './act.ts'
import type { Missing } from './check.ts'
import { SectionPage } from './SectionPage.tsx'
import { type Section, sections } from './sections.ts'
import { TableFilesButton } from './TableFilesDialog.tsx'
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
      <OnPaper />
      <div>
        <TableFilesButton />
      </div>
    </SectionPage>
  )
}

/** The forms to print before the day; a day must survive without electricity. */
function OnPaper() {
  return (
    <Panel title={t('paper.title')}>
      <p className={styles['lead']}>{t('paper.lead')}</p>
      <div className={styles['forms']}>
        <CommandButton command="paper.keyCard" icon={Printer} label={t('paper.keyCards')} />
        <CommandButton command="paper.topicSheets" icon={Printer} label={t('paper.topicSheets')} />
        <CommandButton command="paper.signIn" icon={Printer} label={t('paper.signIn')} />
      </div>
    </Panel>
  )
}

type GroupProps = {
  readonly section: Section
  readonly items: readonly Missing[]
  readonly onGo: (missing: Missing) => void
}

function Group({ section, items, onGo }: GroupProps) {
  const isReadOnly = useIsReadOnly()
  return (
    <Panel title={t(`sections.${section}`)} isFlush>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={styles['line']}>
            <span className={styles['words']}>{item.sentence}</span>
            {item.fix && !isReadOnly && (
              <Button
                aria-label={t('check.fix', { what: item.sentence, fix: item.fix.label })}
                onPress={() => void act(item.fix?.edits ?? [])}
              >
                {item.fix.label}
              </Button>
            )}
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
