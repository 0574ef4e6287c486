import { focusEntry } from '#renderer/capture/focus.ts'
import type { Pasted } from '#renderer/capture/line-store.ts'
import { useKinds } from '#renderer/state/kinds.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import { showKind } from '#renderer/ui/show-kind.ts'

import { t } from './line-words.ts'
import { addPasted, pasteAsText } from './paste-lines.ts'

import styles from './PasteQuestion.module.css'

const shownFirst = 4

/** Asks once, in the foot of the line, what several pasted lines are to be. The keys stay in the line. */
export function PasteQuestion({ entries }: Pick<Pasted, 'entries'>) {
  const details = entries.filter(({ isDetail }) => isDetail).length
  const add = (): void => {
    void addPasted()
    focusEntry()
  }
  return (
    <div className={styles['paste']}>
      <span className={styles['ask']}>
        <b>{t('paste.ask', { count: entries.length })}</b>
        {details > 0 && <span>{t('paste.details', { count: details })}</span>}
        <span className={styles['answers']}>
          <Button variant="primary" keys="Enter" onPress={add}>
            {t('paste.yes')}
          </Button>
          <Button keys="Escape" onPress={pasteAsText}>
            {t('paste.asText')}
          </Button>
        </span>
      </span>
      <Preview entries={entries} />
    </div>
  )
}

function Preview({ entries }: Pick<Pasted, 'entries'>) {
  const kinds = useKinds()
  const more = entries.length - shownFirst
  return (
    <ul className={styles['preview']} aria-label={t('paste.preview')}>
      {entries.slice(0, shownFirst).map((entry, at) => (
        <li key={at} data-detail={entry.isDetail || undefined}>
          {entry.isDetail && entry.kind === 'point' ? (
            <Chip>{t('chip.detail')}</Chip>
          ) : (
            <KindChip {...showKind(entry.kind, kinds)} />
          )}
          <span className={styles['words']}>{entry.text}</span>
        </li>
      ))}
      {more > 0 && <li className={styles['more']}>{t('paste.more', { count: more })}</li>}
    </ul>
  )
}
