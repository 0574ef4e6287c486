import Plus from 'lucide-react/icons/plus'

import { useIsReadOnly, useWorkshop } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { KindSetting } from '#shared/model/workshop.ts'

import { act } from './act.ts'
import { EditableRows } from './EditableRows.tsx'
import { setField } from './edits.ts'
import { KeptSwitch } from './KeptChoice.tsx'
import { KindRow } from './KindRow.tsx'
import { addKind, isUsual, nameKind, resetKinds, unlistedKinds } from './marks.ts'
import { SectionPage } from './SectionPage.tsx'
import { TryLine } from './TryLine.tsx'
import { t } from './words.ts'

import styles from './MarksSection.module.css'

const columns = [
  { id: 'shown', label: t('marks.shown'), width: '9rem' },
  { id: 'name', label: t('marks.name'), width: 'minmax(10rem, 3fr)' },
  { id: 'mark', label: t('marks.mark'), width: 'minmax(5rem, 1fr)' },
]

/** The kinds of point this session has, and the marks that scribes type for them. */
export function MarksSection() {
  const day = useWorkshop()
  if (day === null) return null
  const items = day.kinds.map((kind) => ({ ...kind, id: kind.code }))
  return (
    <SectionPage title={t('sections.marks')} lead={t('marks.lead')}>
      <Panel title={t('marks.kinds')} actions={<KindActions kinds={day.kinds} />} isFlush>
        <EditableRows entity="workshop" label={t('marks.kinds')} columns={columns} items={items}>
          {(kind) => <KindRow kind={kind} />}
        </EditableRows>
      </Panel>
      <Panel title={t('marks.typing')}>
        <div className={styles['typing']}>
          <KeptSwitch
            label={t('marks.plain')}
            description={t('marks.plainHint')}
            slot={`${day.id}/plainTyping`}
            kept={day.plainTyping}
            onChoose={(isOn) => [setField('workshop', day.id, 'plainTyping', isOn)]}
          />
          <TryLine kinds={day.kinds} plainTyping={day.plainTyping} />
        </div>
      </Panel>
    </SectionPage>
  )
}

function KindActions({ kinds }: { readonly kinds: readonly KindSetting[] }) {
  const more = unlistedKinds(kinds)
  if (useIsReadOnly()) return null
  return (
    <>
      {more.length > 0 && (
        <Menu
          label={t('marks.add')}
          items={more.map((kind) => ({
            id: kind,
            label: nameKind(kind),
            onAction: () => void act(addKind(kind)),
          }))}
        >
          <Button icon={Plus}>{t('marks.add')}</Button>
        </Menu>
      )}
      <Button isDisabled={isUsual(kinds)} onPress={() => void act(resetKinds())}>
        {t('marks.reset')}
      </Button>
    </>
  )
}
