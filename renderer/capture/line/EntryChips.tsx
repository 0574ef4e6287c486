import Star from 'lucide-react/icons/star'

import { useLine } from '#renderer/capture/line-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { EntryChip } from '#shared/capture/read-entry.ts'
import type { Session } from '#shared/model/session.ts'
import type { Agreement } from '#shared/model/values.ts'

import { pointAbove, rowsAt } from './above.ts'
import { placeOf } from './add-point.ts'
import { t } from './line-words.ts'

function nameAgreement({ scale, people }: Agreement): string {
  return scale === 'people' ? t('agreement.people', { count: people ?? 0 }) : t(`agreement.${scale}`)
}

/** One mark that was understood. The kind has a place of its own, and a detail says whose it is. */
function MarkChip({ chip }: { readonly chip: EntryChip }) {
  switch (chip.kind) {
    case 'as-typed':
      return <Chip>{t('chip.asTyped')}</Chip>
    case 'person':
      return <Chip>{chip.value.code}</Chip>
    case 'expertise':
      return <Chip>{chip.value.name}</Chip>
    case 'agreement':
      return <Chip>{nameAgreement(chip.value)}</Chip>
    case 'tag':
      return <Chip>#{chip.value}</Chip>
    case 'star':
      return (
        <Chip tone="warn">
          <Icon icon={Star} isFilled />
          {t('chip.star')}
        </Chip>
      )
    case 'topic':
      return <Chip tone="accent">{t('chip.topic', { topic: chip.value.title })}</Chip>
    case 'kind':
    case 'detail':
      return null
  }
}

/** The number of the point that the line would stand under; null where it would stand by itself, 0 where there is none yet. */
function findAbove(session: Session, chips: readonly EntryChip[]): number | null {
  const { detail, rewording } = useLine.getState()
  const point = rewording === null ? undefined : session.records.point.get(rewording.id)
  if (point !== undefined) {
    if (detail === true) return pointAbove(session, point, point.id)?.number ?? null
    if (detail === false || point.under === null) return null
    return rowsAt(session, point).find(({ id }) => id === point.id)?.above ?? null
  }
  if (!(detail ?? chips.some(({ kind }) => kind === 'detail'))) return null
  const topic = chips.find((chip) => chip.kind === 'topic')?.value.id ?? null
  return pointAbove(session, placeOf({ topic }))?.number ?? 0
}

/** Everything that was understood of the line, beside its kind. */
export function EntryChips({ chips }: { readonly chips: readonly EntryChip[] }) {
  const session = useSession((state) => state.session)
  const above = session === null ? null : findAbove(session, chips)
  return (
    <>
      {above !== null && (
        <Chip>{above === 0 ? t('chip.detail') : t('chip.detailOf', { number: above })}</Chip>
      )}
      {chips.map((chip) => (
        <MarkChip key={chip.kind === 'tag' ? `#${chip.value}` : chip.kind} chip={chip} />
      ))}
    </>
  )
}
