import { Fragment } from 'react'

import type { ListItem, Rich, Run } from '#shared/model/document.ts'

/** Words as they are printed, with what is bold and italic in them. */
export function Words({ text }: { readonly text: Rich }) {
  if (typeof text === 'string') return text
  // Runs have no identity of their own, and stand where they stand.
  return text.map((run, index) => <Fragment key={index}>{mark(run)}</Fragment>)
}

function mark({ text, bold, italic }: Run) {
  const leaning = italic === true ? <em>{text}</em> : text
  return bold === true ? <strong>{leaning}</strong> : leaning
}

/** A list of the document, as deep as it is nested. */
export function Items({
  items,
  isOrdered = false,
}: {
  readonly items: readonly ListItem[]
  readonly isOrdered?: boolean
}) {
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List>
      {items.map(({ text, items: below = [] }, index) => (
        <li key={index}>
          <Words text={text} />
          {below.length > 0 && <Items items={below} />}
        </li>
      ))}
    </List>
  )
}
