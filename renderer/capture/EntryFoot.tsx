import ChevronDown from 'lucide-react/icons/chevron-down'

import { useKinds } from '#renderer/state/kinds.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { showKind } from '#renderer/ui/show-kind.ts'
import { readEntry, readRewording } from '#shared/capture/read-entry.ts'

import { placeNow } from './capture-store.ts'
import { pointAbove, rulesOf } from './enter-line.ts'
import { afterPopup, focusEntry } from './focus.ts'
import { chooseKind, useLine } from './line-store.ts'
import { t } from './words.ts'

import styles from './EntryFoot.module.css'

/** What was understood of the line, and what Enter will do. */
export function EntryFoot({ plain }: { readonly plain: boolean }) {
  const { text, kind: chosen, rewording } = useLine()
  const session = useSession((state) => state.session)
  const kinds = useKinds()
  const rules = rulesOf(session)
  const entry = readEntry(text, rules)
  const read = rewording === null ? entry.kind : readRewording(text, rewording.kind, rules).kind
  const isDetail = rewording === null && entry.isDetail
  const above = isDetail && session !== null ? pointAbove(session, placeNow()) : null
  return (
    <>
      <span className={styles['choice']}>
        <Menu
          label={t('line.kind')}
          items={kinds.map(({ kind, name }) => ({
            id: kind,
            label: name,
            onAction: () => {
              chooseKind(kind)
              afterPopup(focusEntry)
            },
          }))}
        >
          <Button
            variant="quiet"
            aria-label={t('line.kindNow', { kind: showKind(chosen ?? read, kinds).word })}
          >
            <span className={styles['kind']}>
              <KindChip {...showKind(chosen ?? read, kinds)} />
              <Icon icon={ChevronDown} />
            </span>
          </Button>
        </Menu>
      </span>
      {rewording !== null && <Chip tone="accent">{t('line.rewording')}</Chip>}
      {isDetail && (
        <Chip>{above === null ? t('line.detail') : t('line.detailOf', { number: above.number ?? 0 })}</Chip>
      )}
      {text === '' && rewording === null && !plain && <Legend />}
      <span className={styles['adds']}>
        {rewording !== null && <KeyHint keys="Escape" does={t('line.givesUp')} />}
        <KeyHint keys="Enter" does={rewording === null ? t('line.adds') : t('line.keeps')} />
      </span>
    </>
  )
}

/** The marks, while there is nothing else to say. */
function Legend() {
  const marked = useKinds().filter(({ mark }) => mark !== '')
  return (
    <span className={styles['legend']}>
      {marked.map(({ kind, name, mark }) => (
        <span key={kind}>
          <b>{mark}</b> {name}
        </span>
      ))}
      <span>
        <b>-</b> {t('line.detail')}
      </span>
    </span>
  )
}
