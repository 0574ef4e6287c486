import ListChecks from 'lucide-react/icons/list-checks'

import { t } from '#renderer/draft/plan-words.ts'
import { t as words } from '#renderer/draft/words.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { lineOf } from '#shared/draft/words.ts'

import { makeAction } from './plan-acts.ts'

const most = 70

function shorten(text: string): string {
  const line = lineOf(text)
  return line.length > most ? `${line.slice(0, most)}…` : line
}

type ToActionProps = { readonly recommendation: string; readonly topic: string | null }

/** Makes an action of a recommendation, in a row that is chosen. */
export function ToAction({ recommendation, topic }: ToActionProps) {
  const rows = useRecords('planRow')
  const topics = useRecords('topic')
  const name = topics.find(({ id }) => id === topic)?.title ?? words('rec.text')
  const entries = rows.map((row, at) => ({
    id: row.id,
    label: `${at + 1} ${shorten(row.topic)}`,
    onAction: () => void makeAction(recommendation, { row: row.id }),
  }))
  const fresh = {
    id: 'new-row',
    label: t('make.newRow', { topic: shorten(name) }),
    onAction: () => void makeAction(recommendation, { topic: name }),
  }
  return (
    <Menu label={t('make.in')} items={[{ heading: t('make.in'), items: [...entries, fresh] }]}>
      <Button variant="quiet" icon={ListChecks}>
        {t('make.button')}
      </Button>
    </Menu>
  )
}
