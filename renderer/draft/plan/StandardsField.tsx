import X from 'lucide-react/icons/x'
import { useRef, useState } from 'react'
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components'

import { useThing } from '#renderer/draft/kept/use-thing.ts'
import { t } from '#renderer/draft/plan-words.ts'
import { useIsReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { lineOf, wordKey } from '#shared/draft/words.ts'

import styles from './StandardsField.module.css'

const passim = 'passim'

/** Every standard that may stand beside a row: of the session's sets, of other rows, and "passim". */
function useStandards(): readonly string[] {
  const frameworks = useRecords('framework')
  const rows = useRecords('planRow')
  const all = [
    ...frameworks.flatMap(({ items }) => items.map(lineOf)),
    ...rows.flatMap(({ standards }) => standards.map(lineOf)),
    passim,
  ]
  return [...new Map(all.filter((name) => name !== '').map((name) => [wordKey(name), name])).values()]
}

/** The standards of a row: none, one, several, or "passim". */
export function StandardsField({ row }: { readonly row: string }) {
  const shown = useThing('planRow', row)
  const isReadOnly = useIsReadOnly()
  const known = useStandards()
  const [turn, setTurn] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  if (shown === null) return null
  const standards = shown.fields.standards.filter((standard) => standard.trim() !== '')
  const has = (name: string): boolean => standards.some((each) => wordKey(each) === wordKey(name))
  const keep = (next: readonly string[]): void => shown.change({ standards: [...next] }, { now: true })
  const add = (name: string): void => {
    const isHere = box.current?.contains(document.activeElement) === true
    if (lineOf(name) !== '' && !has(name)) keep([...standards, lineOf(name)])
    // The field is empty again, for the next one.
    setTurn(turn + 1)
    if (isHere) requestAnimationFrame(() => box.current?.querySelector('input')?.focus())
  }
  const options = known.filter((name) => !has(name)).map((name) => ({ id: name, label: name }))
  return (
    <div className={styles['field']}>
      <TagGroup
        className={classNames(styles['group'])}
        {...(!isReadOnly && {
          onRemove: (keys) => keep(standards.filter((standard) => !keys.has(standard))),
        })}
      >
        <Label className={classNames(styles['label'])}>{t('fields.standards')}</Label>
        <TagList
          items={standards.map((standard) => ({ id: standard }))}
          renderEmptyState={() => t('fields.noStandards')}
          className={classNames(styles['tags'])}
        >
          {({ id }) => (
            <Tag id={id} textValue={id} className={classNames(styles['tag'])}>
              {id}
              {!isReadOnly && (
                <Button slot="remove" className={classNames(styles['remove'])}>
                  <Icon icon={X} />
                </Button>
              )}
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {!isReadOnly && (
        <div ref={box} className={styles['add']}>
          <ComboBox
            key={turn}
            label={t('fields.addStandard')}
            hideLabel
            placeholder={t('fields.addStandard')}
            options={options}
            value={null}
            text=""
            onChoose={add}
            onType={(typed) => lineOf(typed) !== '' && add(typed)}
          />
        </div>
      )}
    </div>
  )
}
