import type { ReactNode } from 'react'

import { useRecords } from '#renderer/state/use-records.ts'
import { isPlenary } from '#shared/capture/feedback/plenary.ts'

import { KeyCard, useCardExtras } from './KeyCard.tsx'
import { Measure, useMostThatFits } from './Measure.tsx'
import { Page } from './Page.tsx'
import { allTables, type PaperForm, usePaper } from './paper-store.ts'
import { PointsSheets } from './PointsSheets.tsx'
import { cutInto, type Sheet } from './sheets.ts'
import { listSignIn, rowsOnSheet } from './sign-in-people.ts'
import { SignInSheet } from './SignInSheet.tsx'
import { listTopicPages } from './topic-pages.ts'
import { TopicSheet } from './TopicSheet.tsx'

type SheetsProps = { readonly children: (sheets: readonly Sheet[]) => ReactNode }

/** The pages of a form, as they will be printed. */
export function FormSheets({ form, children }: SheetsProps & { readonly form: PaperForm }) {
  switch (form) {
    case 'keyCard':
      return <KeyCardSheets>{children}</KeyCardSheets>
    case 'topicSheets':
      return <TopicSheets>{children}</TopicSheets>
    case 'signIn':
      return <SignInSheets>{children}</SignInSheets>
    case 'pointsSoFar':
      return <PointsSheets>{children}</PointsSheets>
  }
}

/** One page, whatever the session holds. */
function KeyCardSheets({ children }: SheetsProps) {
  const { count, trying, unseenRef } = useMostThatFits(useCardExtras())
  const sheet: Sheet = {
    id: 'card',
    orientation: 'portrait',
    content: <KeyCard extras={count ?? 0} />,
  }
  return (
    <>
      {count === null && (
        <Measure unseenRef={unseenRef}>
          <Page orientation="portrait">
            <KeyCard extras={trying} />
          </Page>
        </Measure>
      )}
      {children([sheet])}
    </>
  )
}

function TopicSheets({ children }: SheetsProps) {
  const { table, sheets } = usePaper()
  const tables = useRecords('table').filter((each) =>
    table === allTables ? !isPlenary(each) : each.id === table,
  )
  const pages = listTopicPages(tables, useRecords('topic'), sheets)
  return children(
    pages.map((page) => ({
      id: [page.table?.id, page.topic?.id, page.sheet].join('/'),
      orientation: 'portrait',
      content: <TopicSheet {...page} />,
    })),
  )
}

function SignInSheets({ children }: SheetsProps) {
  const options = usePaper()
  const people = useRecords('person')
  const identities = useRecords('identity')
  const bodies = useRecords('body')
  const pages = cutInto(listSignIn({ people, identities, bodies }, options), rowsOnSheet)
  return children(
    pages.map((rows, index) => ({
      id: `sign-in-${index}`,
      orientation: 'landscape',
      content: <SignInSheet rows={rows} page={index + 1} pages={pages.length} />,
    })),
  )
}
