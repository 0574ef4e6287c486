import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { t as ui } from '#renderer/ui/words.ts'

import { describeMerge } from './describe-merge.ts'
import { enterSession } from './enter-session.ts'
import { closePreview, type Preview, useLibrary } from './library-store.ts'
import { bringIn } from './open-file.ts'
import { t } from './words.ts'

import styles from './MergeDialog.module.css'

/** Says in words what bringing in a copy will do, before it is done. */
export function MergeDialog() {
  const preview = useLibrary((state) => state.preview)
  const close = (isOpen: boolean): void => {
    if (!isOpen) closePreview()
  }
  return (
    <Dialog
      title={t('merge.title')}
      size="small"
      isOpen={preview !== null}
      onOpenChange={close}
      footer={preview && <Answers preview={preview} />}
    >
      {preview && <Report preview={preview} />}
    </Dialog>
  )
}

function Report({ preview: { file, title, report } }: { readonly preview: Preview }) {
  const lines = describeMerge(report)
  const names = { name: file.name, title }
  const isErasing = report.erased.people + report.erased.points > 0
  if (lines.length === 0) return <p>{t('merge.nothing', names)}</p>
  return (
    <div className={styles['report']}>
      <p>{t('merge.lead', names)}</p>
      <ul className={styles['lines']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{t(isErasing ? 'merge.afterErasing' : 'merge.after')}</p>
    </div>
  )
}

function Answers({ preview }: { readonly preview: Preview }) {
  const openIt = (): void => {
    closePreview()
    enterSession(preview.session)
  }
  const isNothing = preview.report.changes === 0
  return (
    <>
      <Button onPress={closePreview}>{ui('common.cancel')}</Button>
      <Button variant="primary" autoFocus onPress={() => (isNothing ? openIt() : void bringIn(preview))}>
        {isNothing ? t('merge.openIt') : t('merge.bringIn')}
      </Button>
    </>
  )
}
