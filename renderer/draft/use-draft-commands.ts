import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { type Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { beginPassage, beginRecommendation } from './acts.ts'
import { composeDraft } from './compose-draft.ts'
import { choosePiece, useDraft } from './draft-store.ts'
import { focusEdit, focusOutline, focusUnused, places } from './focus.ts'
import { usePieces } from './pieces-now.ts'
import { listShown, type Piece } from './pieces.ts'
import { goToNewAction, goToPlan } from './plan/plan-acts.ts'
import { t } from './words.ts'

function canWrite(): boolean {
  return useSession.getState().readOnly === null
}

function add(
  what: 'recommendation' | 'paragraph' | 'quote' | 'heading' | 'action',
  key: string,
  begin: () => void,
): Command {
  const labels = {
    recommendation: t('add.addRecommendation'),
    paragraph: t('add.addParagraph'),
    quote: t('add.addQuote'),
    heading: t('add.addHeading'),
    action: t('add.addAction'),
  }
  return {
    id: `draft.add.${what}`,
    label: labels[what],
    group: t('add.label'),
    keys: [`Alt+Key${key}`],
    macKeys: [`Control+Meta+Key${key}`],
    when: () => canWrite() && useDraft.getState().view !== null,
    run: () => {
      begin()
      if (what !== 'action') focusEdit()
    },
  }
}

/** Goes on from the piece in hand, along what the outline shows; the keys stay in the text where they were there. */
function step(pieces: readonly Piece[], by: 1 | -1): void {
  const { chosen } = useDraft.getState()
  const rows = listShown(pieces, useDraft.getState())
  const at = rows.findIndex(({ id }) => id === chosen)
  const next = rows[Math.max(0, at + by)]
  if (next === undefined) return
  choosePiece(next.id)
  if (places.edit.current?.contains(document.activeElement) === true) focusEdit()
}

/** The keys of the Draft screen. */
export function useDraftCommands(): void {
  const pieces = usePieces()
  const isFirst = useRecords('recommendation').length === 0
  const group = t('group')
  const go = { group, macKeys: [] as const }
  useCommands([
    {
      id: 'draft.compose',
      label: t(isFirst ? 'compose' : 'composeAgain'),
      group,
      keys: ['$mod+Shift+Enter'],
      when: canWrite,
      run: () => void composeDraft(),
    },
    add('recommendation', 'R', beginRecommendation),
    add('paragraph', 'P', () => beginPassage('paragraph')),
    add('quote', 'Q', () => beginPassage('quote')),
    add('heading', 'H', () => beginPassage('heading')),
    add('action', 'A', goToNewAction),
    {
      group,
      id: 'draft.next',
      label: t('go.next'),
      keys: ['Alt+ArrowDown'],
      repeats: true,
      run: () => step(pieces, 1),
    },
    {
      group,
      id: 'draft.previous',
      label: t('go.previous'),
      keys: ['Alt+ArrowUp'],
      repeats: true,
      run: () => step(pieces, -1),
    },
    { ...go, id: 'draft.outline', label: t('go.outline'), keys: ['Alt+KeyO'], run: focusOutline },
    { ...go, id: 'draft.edit', label: t('go.edit'), keys: ['Alt+KeyE'], run: () => focusEdit() },
    { ...go, id: 'draft.plan', label: t('go.plan'), keys: ['Alt+KeyL'], run: goToPlan },
    { ...go, id: 'draft.unused', label: t('go.unused'), keys: ['Alt+KeyU'], run: focusUnused },
  ])
}
