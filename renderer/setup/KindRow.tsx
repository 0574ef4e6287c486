import { useKinds } from '#renderer/state/kinds.ts'
import { announce } from '#renderer/ui/announce.ts'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import { showKind } from '#renderer/ui/show-kind.ts'
import { PointKind } from '#shared/model/point.ts'
import type { KindSetting } from '#shared/model/workshop.ts'

import { act } from './act.ts'
import { KeptField } from './KeptField.tsx'
import { moveKind, readKindName, readMark, takeKind } from './marks.ts'
import { focusAfter } from './rows.ts'
import { RowTools } from './RowTools.tsx'
import { t } from './words.ts'

import styles from './MarksSection.module.css'

/** One kind: how it looks, what it is called, and its mark. What has no mark is a point, so that one stays. */
export function KindRow({ kind: { code, name, mark } }: { readonly kind: KindSetting }) {
  const slot = `kind/${code}`
  const isPoint = code === 'point'
  const remove = (): void => {
    focusAfter(code)
    announce(t('marks.removed', { name }))
    void act(takeKind(code))
  }
  return (
    <>
      <span className={styles['chip']}>
        <ShownKind code={code} />
      </span>
      <KeptField
        label={t('marks.field', { name, field: t('marks.name') })}
        hideLabel
        slot={`${slot}/name`}
        kept={name}
        read={readKindName(code)}
      />
      {isPoint ? (
        <span className={styles['none']}>{t('marks.none')}</span>
      ) : (
        <KeptField
          label={t('marks.field', { name, field: t('marks.mark') })}
          hideLabel
          placeholder={t('marks.none')}
          slot={`${slot}/mark`}
          kept={mark}
          read={readMark(code)}
        />
      )}
      <RowTools
        entity="workshop"
        id={code}
        name={name}
        onMove={moveKind}
        {...(isPoint ? { onWithdraw: null } : { onWithdraw: remove })}
      />
    </>
  )
}

function ShownKind({ code }: { readonly code: string }) {
  const kinds = useKinds()
  const kind = PointKind.safeParse(code).data
  return kind === undefined ? code : <KindChip {...showKind(kind, kinds)} />
}
