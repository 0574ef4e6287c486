import ArrowUpRight from 'lucide-react/icons/arrow-up-right'
import Link from 'lucide-react/icons/link'
import { useMemo, useState } from 'react'

import { ask } from '#renderer/draft/draft-store.ts'
import { openInPool } from '#renderer/draft/go-to-point.ts'
import { type Names, useNames } from '#renderer/draft/names.ts'
import { countSentences, type Piece } from '#renderer/draft/pieces.ts'
import { t } from '#renderer/draft/words.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import type { Members } from '#shared/model/values.ts'
import { agreementOf, type GroupAgreement } from '#shared/pooling/agreement.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import { gatherSources, type Sources } from './gather-sources.ts'
import { SourceRow } from './SourceRow.tsx'

import styles from './SourcesPanel.module.css'

type SourcesPanelProps = {
  /** What can be linked; null where the piece is composed. */
  readonly of: { readonly entity: 'recommendation' | 'passage'; readonly id: string } | null
  /** What it is linked to by its record. */
  readonly rests: Members
  readonly piece: Piece | undefined
  /** Its words, to count the sentences that rest on nothing. */
  readonly text: string
}

const few = 8

/** Where a piece comes from: at how many tables, how firmly, in whose words; and the way there. */
export function SourcesPanel({ of, rests, piece, text }: SourcesPanelProps) {
  const session = useSession((state) => state.session)
  const names = useNames()
  const isReadOnly = useIsReadOnly()
  const [showsAll, setShowsAll] = useState(false)
  const sources = useMemo(
    () => (session === null ? null : gatherSources(session, piece?.source ?? null, rests)),
    [session, piece, rests],
  )
  if (session === null || sources === null) return null
  const { points, groups, themes } = sources
  const shown = showsAll ? points : points.slice(0, few)
  return (
    <section className={styles['panel']} aria-label={t('sources.title')}>
      <header className={styles['head']}>
        <h3 className={styles['title']}>{t('sources.title')}</h3>
        {of !== null && !isReadOnly && (
          <Button
            variant="quiet"
            icon={Link}
            onPress={() => ask({ kind: 'link', of, rests: membersOf(rests) })}
          >
            {t('acts.link')}
          </Button>
        )}
      </header>
      {points.length === 0 ? (
        <Nothing isOwn={of !== null} text={text} sources={sources} />
      ) : (
        <>
          <Said sources={sources} names={names} allTables={listAll(session, 'table').length} />
          <ul className={styles['rows']} aria-label={t('sources.words')}>
            {shown.map((point) => (
              <SourceRow
                key={point.id}
                point={point}
                names={names}
                of={of}
                isLinked={rests[point.id] === true}
              />
            ))}
          </ul>
          {points.length > shown.length && (
            <Button variant="quiet" onPress={() => setShowsAll(true)}>
              {t('sources.more', { count: points.length - shown.length })}
            </Button>
          )}
        </>
      )}
      {(groups.length > 0 || themes.length > 0) && (
        <dl className={styles['facts']}>
          {groups.map(({ id, wording }) => (
            <div key={id}>
              <dt>{t('sources.group')}</dt>
              <dd>
                <span>{wording}</span>
                <Button variant="quiet" icon={ArrowUpRight} onPress={openInPool}>
                  {t('acts.openPool')}
                </Button>
              </dd>
            </div>
          ))}
          {themes.length > 0 && (
            <div>
              <dt>{t('sources.theme')}</dt>
              <dd>{themes.map(names.theme).filter(Boolean).join(', ')}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  )
}

type SaidProps = { readonly sources: Sources; readonly names: Names; readonly allTables: number }

/** "Said at 5 of 14 tables · all 3 · most 1 · split 1". */
function Said({ sources: { points }, names, allTables }: SaidProps) {
  const session = useSession((state) => state.session)
  const agreement = useMemo(
    () => (session === null ? null : agreementOf(session, { points })),
    [session, points],
  )
  if (agreement === null) return null
  const { tables } = agreement
  const [only = null] = tables
  const where =
    tables.length === 0
      ? t('sources.saidNoTable')
      : allTables === 1
        ? t('sources.oneTable', { table: names.table(only) })
        : t('sources.said', { count: tables.length, all: allTables })
  return (
    <p className={styles['said']}>
      <strong>{where}</strong>
      <Scales agreement={agreement} />
    </p>
  )
}

function Scales({ agreement: { scales } }: { readonly agreement: GroupAgreement }) {
  return scales.map(({ scale, tables }) => (
    <Chip key={scale} tone={scale === 'split' ? 'warn' : 'neutral'}>
      {t(`sources.scale.${scale}`, { tables })}
    </Chip>
  ))
}

type NothingProps = { readonly isOwn: boolean; readonly text: string; readonly sources: Sources }

function Nothing({ isOwn, text, sources }: NothingProps) {
  const count = countSentences(text)
  if (sources.isGone) return <p className={styles['none']}>{t('sources.gone')}</p>
  if (!isOwn || count === 0) return <p className={styles['none']}>{t('sources.none')}</p>
  return (
    <p className={styles['own']}>
      <Chip tone="warn">{t('state.noSource')}</Chip>
      <span>{t('sources.noneOwn', { count })}</span>
    </p>
  )
}
