import { useSession } from '#renderer/state/session-store.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { findMissed } from '#shared/capture/find-missed.ts'
import { readEntry, readRewording } from '#shared/capture/read-entry.ts'

import { useLine } from './line-store.ts'
import { EntryChips } from './line/EntryChips.tsx'
import { GoesTo } from './line/GoesTo.tsx'
import { HintLine } from './line/HintLine.tsx'
import { KindMenu } from './line/KindMenu.tsx'
import { Legend } from './line/Legend.tsx'
import { t } from './line/line-words.ts'
import { MissedHint } from './line/MissedHint.tsx'
import { PasteQuestion } from './line/PasteQuestion.tsx'
import { rulesOf } from './line/rules.ts'
import { PaperChip } from './place/PaperChip.tsx'

import styles from './EntryFoot.module.css'

/** What was understood of the line, and what Enter will do. */
export function EntryFoot() {
  const { text, kind, rewording, pasted } = useLine()
  const rules = rulesOf(useSession((state) => state.session))
  if (pasted !== null) return <PasteQuestion entries={pasted.entries} />
  const isRewording = rewording !== null
  const read = isRewording ? readRewording(text, rewording.kind, rules) : readEntry(text, rules)
  return (
    <>
      <KindMenu kind={kind ?? read.kind} isPlain={rules.plainTyping} />
      {isRewording && <Chip tone="accent">{t('chip.rewording')}</Chip>}
      {rules.plainTyping && <Chip>{t('chip.plain')}</Chip>}
      <EntryChips chips={read.chips} />
      <MissedHint missed={findMissed(text, rules)} />
      <GoesTo />
      <PaperChip />
      {text === '' && !isRewording && !rules.plainTyping && <Legend />}
      <HintLine />
      <span className={styles['does']}>
        {isRewording && <KeyHint keys="$mod+Enter" does={t('does.splits')} />}
        {isRewording && <KeyHint keys="Escape" does={t('does.givesUp')} />}
        <KeyHint keys="Enter" does={isRewording ? t('does.keeps') : t('does.adds')} />
      </span>
    </>
  )
}
