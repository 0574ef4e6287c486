import { useKinds } from '#renderer/state/kinds.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { showKind } from '#renderer/ui/show-kind.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import { RoleName } from '#shared/model/people.ts'
import { PointKind } from '#shared/model/point.ts'
import { type Reading, ReadingAs } from '#shared/model/reading.ts'
import { FactKind } from '#shared/model/workshop.ts'

import { changeReadings } from './notes-store.ts'
import { setParticipant, takeAs } from './retake-reading.ts'
import { t } from './words.ts'

import styles from './ReadingForm.module.css'

/** The value that all of them share, or null. */
function shared<Value>(readings: readonly Reading[], of: (reading: Reading) => Value): Value | null {
  const values = new Set(readings.map(of))
  const [value] = values
  return values.size === 1 ? (value ?? null) : null
}

const ways = [
  'point',
  ...ReadingAs.options.filter((as) => !['point', 'dropped', 'not-understood'].includes(as)),
  'not-understood',
  'dropped',
] as const

/** The chosen pieces of notes, whole, and how they are taken. */
export function ReadingForm({ readings }: { readonly readings: readonly Reading[] }) {
  const [first] = readings
  if (first === undefined) return <p className={styles['hint']}>{t('notes.choose')}</p>
  const as = shared(readings, (reading) => reading.as)
  const placeholder = t(readings.length > 1 ? 'notes.mixed' : 'notes.unsaid')
  return (
    <div className={styles['form']}>
      <Words readings={readings} first={first} />
      <Select
        label={t('notes.as')}
        options={ways.map((id) => ({ id, label: t(`as.${id}`) }))}
        value={as}
        placeholder={placeholder}
        onChange={(to) => changeReadings((reading) => takeAs(reading, to))}
      />
      {as === 'point' && <KindFields readings={readings} />}
      {as === 'fact' && (
        <Select
          label={t('notes.fact')}
          options={FactKind.options.map((id) => ({ id, label: t(`facts.${id}`) }))}
          value={shared(readings, ({ fact }) => fact)}
          placeholder={placeholder}
          onChange={(fact) => changeReadings((reading) => ({ ...reading, fact }))}
        />
      )}
      {(as === 'body' || as === 'person') && (
        <Select
          label={t('notes.role')}
          options={RoleName.options.map((id) => ({ id, label: t(`roles.${id}`) }))}
          value={shared(readings, ({ role }) => role)}
          placeholder={placeholder}
          onChange={(role) => changeReadings((reading) => ({ ...reading, role }))}
        />
      )}
    </div>
  )
}

/** The lines as they are printed, or how many were chosen. */
function Words({ readings, first }: { readonly readings: readonly Reading[]; readonly first: Reading }) {
  const { line, lastLine, raw } = first
  if (readings.length > 1)
    return <h3 className={styles['where']}>{t('notes.chosen', { count: readings.length })}</h3>
  return (
    <div>
      <h3 className={styles['where']}>
        {line === lastLine ? t('notes.line', { line }) : t('notes.lines', { line, last: lastLine })}
      </h3>
      <p className={styles['raw']}>{raw}</p>
    </div>
  )
}

function KindFields({ readings }: { readonly readings: readonly Reading[] }) {
  const kinds = useKinds()
  const kind = shared(readings, (reading) => reading.kind ?? 'point')
  return (
    <>
      <Select
        label={t('notes.kind')}
        options={PointKind.options.map((id) => ({ id, label: showKind(id, kinds).word }))}
        value={kind}
        placeholder={t('notes.mixed')}
        onChange={(to) => changeReadings((reading) => ({ ...reading, kind: to }))}
      />
      {kind === 'quote' && (
        <TextField
          label={t('notes.participant')}
          placeholder="P1"
          value={shared(readings, ({ participant }) => participant) ?? ''}
          onChange={(code) => changeReadings((reading) => setParticipant(reading, code))}
        />
      )}
    </>
  )
}
