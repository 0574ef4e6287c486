import { useDraft } from '#renderer/draft/draft-store.ts'
import { findPlace, goToPlace } from '#renderer/draft/go-to-place.ts'
import { openInCapture, openInPool } from '#renderer/draft/go-to-point.ts'
import { t } from '#renderer/draft/out-words.ts'
import { chooseLine } from '#renderer/draft/plan/plan-store.ts'
import { showScreen } from '#renderer/state/app-store.ts'
import type { Finding } from '#shared/contract/draft.ts'

type Place = 'draft' | 'capture' | 'pool' | 'prepare'

/** The anchor of the piece in which a finding stands: its own, or that of what is made of its record; empty where none is. */
function anchorIn({ anchor, of }: Finding): string {
  if (anchor !== '' && findPlace(anchor) !== undefined) return anchor
  const sources = of === null ? [] : (useDraft.getState().view?.sources ?? [])
  const source =
    sources.find((each) => each.of?.entity === of?.entity && each.of?.id === of?.id) ??
    sources.find((each) => of?.entity === 'point' && each.points.includes(of.id))
  return source !== undefined && findPlace(source.anchor) !== undefined ? source.anchor : ''
}

/** Where a finding can be put right. */
function placeOf(finding: Finding): Place {
  const { of } = finding
  if (anchorIn(finding) !== '') return 'draft'
  if (of?.entity === 'point') return 'capture'
  return of?.entity === 'group' || of?.entity === 'theme' ? 'pool' : 'prepare'
}

/** What a row says of a place outside the draft; nothing for one in it. */
export function namePlace(finding: Finding): string {
  const names = {
    draft: '',
    capture: t('checks.inCapture'),
    pool: t('checks.inPool'),
    prepare: t('checks.inPrepare'),
  }
  return names[placeOf(finding)]
}

/** Goes to where a finding can be put right: the piece of the draft, the point in Capture, or the screen. */
export function goToFinding(finding: Finding): void {
  const place = placeOf(finding)
  if (finding.of?.entity === 'action' || finding.of?.entity === 'planRow') chooseLine(finding.of.id)
  if (place === 'draft') goToPlace(anchorIn(finding))
  else if (place === 'capture') openInCapture(finding.of?.id ?? '')
  else if (place === 'pool') openInPool()
  else showScreen('prepare')
}
