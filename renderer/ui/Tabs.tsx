import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

import { classNames } from './class-names.ts'

import styles from './Tabs.module.css'

type TabItem<Id extends string> = {
  readonly id: Id
  readonly label: string
  /** Shown after the label in tabular figures. */
  readonly count?: number
  readonly content: ReactNode
}

type TabsProps<Id extends string> = {
  /** Names the list of tabs for a screen reader. */
  readonly label: string
  readonly tabs: readonly TabItem<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** `vertical` puts the list in a pane on the left. */
  readonly orientation?: 'horizontal' | 'vertical'
}

export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  orientation = 'horizontal',
}: TabsProps<Id>) {
  const choose = (id: unknown): void => {
    const tab = tabs.find((candidate) => candidate.id === id)
    if (tab) onChange(tab.id)
  }
  return (
    <AriaTabs
      selectedKey={value}
      onSelectionChange={choose}
      orientation={orientation}
      className={classNames(styles['tabs'])}
    >
      <TabList aria-label={label} className={classNames(styles['list'])}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classNames(styles['tab'])}>
            <span>{tab.label}</span>
            {tab.count !== undefined && <span className={styles['count']}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={classNames(styles['panel'])}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
