import { useKinds } from '#renderer/state/kinds.ts'
import { useRecords, useWorkshop } from '#renderer/state/use-records.ts'

import { t } from './words.ts'

import styles from './KeyCard.module.css'

/** The marks of the entry line: at its start, at its end, and one line that shows both. */
export function CardMarks() {
  const isPlain = useWorkshop()?.plainTyping ?? false
  if (isPlain)
    return (
      <div className={styles['block']}>
        <div className={styles['heading']}>{t('card.plainTitle')}</div>
        <p>{t('card.plain')}</p>
      </div>
    )
  return (
    <div>
      <StartMarks />
      <EndMarks />
      <Sample />
    </div>
  )
}

function StartMarks() {
  const kinds = useKinds()
  return (
    <div className={styles['block']}>
      <div className={styles['heading']}>{t('card.start')}</div>
      <div className={styles['marks']}>
        {kinds
          .filter(({ kind, mark }) => mark !== '' || kind === 'point')
          .map(({ kind, name, mark }) => (
            <Mark key={kind} mark={mark === '' ? t('card.nothing') : mark} isWord={mark === ''}>
              {kind === 'question'
                ? t('card.question', { name })
                : kind === 'quote'
                  ? t('card.quote', { name })
                  : name}
            </Mark>
          ))}
        <Mark mark="-">{t('card.detail')}</Mark>
        <Mark mark="\">{t('card.asTyped')}</Mark>
      </div>
    </div>
  )
}

function EndMarks() {
  const sides = useRecords('expertise').filter(({ code }) => code !== '')
  return (
    <div className={styles['block']}>
      <div className={styles['heading']}>{t('card.end')}</div>
      <div className={styles['marks']}>
        {sides.map(({ id, code, name }) => (
          <Mark key={id} mark={`@${code}`}>
            {t('card.said', { name })}
          </Mark>
        ))}
        <Mark mark="++">{t('card.all')}</Mark>
        <Mark mark="+3">{t('card.people')}</Mark>
        <Mark mark="+-">{t('card.split')}</Mark>
        <Mark mark="*">{t('card.star')}</Mark>
        <Mark mark="#word">{t('card.tag')}</Mark>
        <Mark mark="/2">{t('card.topic')}</Mark>
      </div>
    </div>
  )
}

type MarkProps = { readonly mark: string; readonly isWord?: boolean; readonly children: string }

function Mark({ mark, isWord = false, children }: MarkProps) {
  return (
    <>
      {isWord ? <span>{mark}</span> : <kbd className={styles['sign']}>{mark}</kbd>}
      <span>{children}</span>
    </>
  )
}

/** A line with everything in it, as this session would read it. */
function Sample() {
  const [marked] = useKinds().filter(({ kind, mark }) => mark !== '' && kind !== 'quote')
  const [side] = useRecords('expertise').filter(({ code }) => code !== '')
  const line = [marked?.mark, t('card.sampleWords'), side && `@${side.code}`, '++', '*']
  const read = [marked?.name, side?.name, t('card.sampleAll'), t('card.sampleStar')]
  return (
    <div className={styles['sample']}>
      <div className={styles['typed']}>{line.filter(Boolean).join(' ')}</div>
      <div>{t('card.sampleRead', { read: read.filter(Boolean).join(' · ') })}</div>
    </div>
  )
}
