import { useRecords } from '#renderer/state/use-records.ts'
import type { Rec } from '#shared/model/session.ts'

import { setField } from './edits.ts'
import { KeptSelect } from './KeptChoice.tsx'
import { KeptArea, KeptField } from './KeptField.tsx'
import { describeAmount, readGivenAmount, readWords } from './read-text.ts'
import { RowTools } from './RowTools.tsx'
import { t } from './words.ts'

import styles from './FiguresSection.module.css'

type FigureRowProps = { readonly figure: Rec<'statistic'>; readonly number: number }
type FigureLine = 'unit' | 'where' | 'period' | 'from' | 'caveat'

const none = 'none'

/** One figure: how much of what, where and when, from which source, and what to mind. */
export function FigureRow({ figure, number }: FigureRowProps) {
  const { id, amount, what, presentation } = figure
  const talks = useRecords('presentation')
  const line = (field: FigureLine) => (
    <KeptField
      label={t(`figures.${field}`)}
      placeholder={t(`figures.hint.${field}`)}
      slot={`${id}/${field}`}
      kept={figure[field]}
      read={readWords('statistic', id, field)}
    />
  )
  return (
    <>
      <div role="group" aria-label={t('figures.row', { number })} className={styles['figure']}>
        <KeptField
          label={t('figures.amount')}
          description={describeAmount(amount)}
          slot={`${id}/amount`}
          kept={amount.text}
          read={readGivenAmount(id)}
        />
        {line('unit')}
        <div className={styles['what']}>
          <KeptArea
            label={t('figures.what')}
            rows={1}
            slot={`${id}/what`}
            kept={what}
            read={readWords('statistic', id, 'what')}
          />
        </div>
        {line('where')}
        {line('period')}
        {line('from')}
        {line('caveat')}
        {talks.length > 0 && (
          <KeptSelect
            label={t('figures.talk')}
            options={[
              { id: none, label: t('figures.noTalk') },
              ...talks.map(({ id: talk, title }) => ({ id: talk, label: title })),
            ]}
            slot={`${id}/presentation`}
            kept={presentation ?? none}
            onChoose={(talk) => [setField('statistic', id, 'presentation', talk === none ? null : talk)]}
          />
        )}
      </div>
      <RowTools entity="statistic" id={id} name={t('figures.name', { number })} />
    </>
  )
}
