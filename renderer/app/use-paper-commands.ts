import { useCapture } from '#renderer/capture/capture-store.ts'
import { openPaper, type PaperForm, paperForms } from '#renderer/paper/paper-store.ts'
import { t as paper } from '#renderer/paper/words.ts'
import { type Screen, useApp } from '#renderer/state/app-store.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { t } from './words.ts'

/** The form that belongs to a screen. */
const formOf: Readonly<Record<Screen, PaperForm>> = {
  library: 'keyCard',
  prepare: 'topicSheets',
  capture: 'keyCard',
  feedback: 'pointsSoFar',
  pool: 'pointsSoFar',
  draft: 'pointsSoFar',
}

/** The paper forms: Ctrl+P prints this screen's, and each has a name in the palette. */
export function usePaperCommands(): void {
  const group = t('groups.file')
  const open = (form: PaperForm): void => openPaper(form, useCapture.getState().place.table)
  useCommands(
    [
      {
        id: 'paper.print',
        label: paper('command.print'),
        group,
        keys: ['$mod+p'],
        run: () => open(formOf[useApp.getState().screen]),
      },
      ...paperForms.map((form) => ({
        id: `paper.${form}`,
        label: paper(`command.${form}`),
        group,
        run: () => open(form),
      })),
    ],
    'app',
  )
}
