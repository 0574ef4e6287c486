import { useState } from 'react'

import { useRecords } from '#renderer/state/use-records.ts'
import { Panel } from '#renderer/ui/Panel.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'

import { Everybody } from './Everybody.tsx'
import { SectionPage } from './SectionPage.tsx'
import { SignInTable } from './SignInTable.tsx'
import { t } from './words.ts'

/** Everybody, and the sheet they signed in on, typed in afterwards. */
export function PeopleSection() {
  const count = useRecords('person').length
  const [tab, setTab] = useState<'everybody' | 'sign-in'>('everybody')
  return (
    <SectionPage title={t('sections.people')} lead={t('people.lead')}>
      <Panel isFlush>
        <Tabs
          label={t('sections.people')}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'everybody', label: t('people.everybody'), count, content: <Everybody /> },
            { id: 'sign-in', label: t('signIn.tab'), content: <SignInTable /> },
          ]}
        />
      </Panel>
    </SectionPage>
  )
}
