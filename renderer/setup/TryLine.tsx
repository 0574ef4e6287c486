import { useState } from 'react'

import { useKinds } from '#renderer/state/kinds.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import { showKind } from '#renderer/ui/show-kind.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import { type EntryChip, type EntryRules, readEntry } from '#shared/capture/read-entry.ts'

import { t } from './words.ts'

import styles from './MarksSection.module.css'

/** A line to try the marks on: what a scribe types, and how it is read. Nothing of it is kept. */
export function TryLine(rules: Pick<EntryRules, 'kinds' | 'plainTyping'>) {
  const roles = useRecords('expertise').filter(({ code }) => code !== '')
  const topics = useRecords('topic')
  const kinds = useKinds()
  const [text, setText] = useState(() => sampleLine(rules, roles[0]?.code))
  const { text: words, kind, isDetail, chips } = readEntry(text, { ...rules, roles, topics })
  return (
    <div className={styles['try']}>
      <TextField
        label={t('marks.try')}
        description={t('marks.tryHint')}
        value={text}
        onChange={setText}
        spellCheck="false"
      />
      {words !== '' && (
        <>
          <div className={styles['read']}>
            <KindChip {...showKind(kind, kinds)} />
            {isDetail && <Chip>{t('marks.read.detail')}</Chip>}
            {chips.map((chip) => {
              const word = nameChip(chip)
              return word !== null && <Chip key={word}>{word}</Chip>
            })}
          </div>
          <p className={styles['words']}>{words}</p>
        </>
      )}
    </div>
  )
}

/** A line with a kind, a role and an agreement, as far as the session has them. */
function sampleLine({ kinds }: Pick<EntryRules, 'kinds'>, code: string | undefined): string {
  const marked = kinds.find(({ code: kind, mark }) => kind !== 'quote' && mark !== '')
  return [marked?.mark, t('marks.sample'), code === undefined ? '' : `@${code}`, '++']
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
}

/** What was understood at the end of the line; the kind has a chip of its own. */
function nameChip(chip: EntryChip): string | null {
  switch (chip.kind) {
    case 'kind':
    case 'detail':
      return null
    case 'as-typed':
      return t('marks.read.asTyped')
    case 'person':
      return chip.value.code
    case 'expertise':
      return chip.value.name
    case 'agreement':
      return chip.value.scale === 'people'
        ? t('marks.read.people', { count: chip.value.people ?? 0 })
        : t(`marks.read.${chip.value.scale}`)
    case 'tag':
      return t('marks.read.tag', { tag: chip.value })
    case 'star':
      return t('marks.read.star')
    case 'topic':
      return t('marks.read.topic', { topic: chip.value.title })
  }
}
