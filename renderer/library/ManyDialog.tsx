import { useApp } from '#renderer/state/app-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { t as ui } from '#renderer/ui/words.ts'
import type { MergedFile, MergeReport } from '#shared/contract/library.ts'

import { bringInMany, closeMany } from './bring-in-many.ts'
import { describeFile, describeTotal } from './describe-many.ts'
import { enterSession } from './enter-session.ts'
import { type Many, useLibrary } from './library-store.ts'
import { t } from './words.ts'

import styles from './ManyDialog.module.css'

type Row = { readonly id: string; readonly file: MergedFile }
type Figure = 'added' | 'updated' | 'unchanged'

function figure(id: Figure): Column<Row> {
  const read = ({ file }: Row): number | string => (file.kind === 'merged' ? file.report[id] : '–')
  return { id, label: t(`many.${id}`), isNumber: true, width: '6rem', render: read }
}

const columns: readonly Column<Row>[] = [
  {
    id: 'file',
    label: t('many.file'),
    render: ({ file }) => <span className={styles['name']}>{file.name}</span>,
  },
  figure('added'),
  figure('updated'),
  figure('unchanged'),
  { id: 'what', label: t('many.what'), width: '40%', render: ({ file }) => <What file={file} /> },
]

function What({ file }: { readonly file: MergedFile }) {
  return (
    <span className={styles['why']}>
      {file.kind === 'refused' && <Chip tone="danger">{t('many.isRefused')}</Chip>}
      {describeFile(file)}
    </span>
  )
}

function isErasing({ erased }: MergeReport): boolean {
  return erased.people + erased.points > 0
}

/** The refused ones come first, where they are seen. */
function listRows(files: readonly MergedFile[]): readonly Row[] {
  const rows = files.map((file, index) => ({ id: String(index), file }))
  const isRefused = ({ file }: Row): boolean => file.kind === 'refused'
  return [...rows.filter(isRefused), ...rows.filter((row) => !isRefused(row))]
}

/** Says what bringing in many files would do, file by file and in all, and then what it did. */
export function ManyDialog() {
  const many = useLibrary((state) => state.many)
  const close = (isOpen: boolean): void => {
    if (!isOpen) closeMany()
  }
  return (
    <Dialog
      title={t(many?.state === 'done' ? 'many.titleDone' : 'many.title')}
      size="large"
      isOpen={many !== null}
      onOpenChange={close}
      footer={many && <Answers many={many} />}
    >
      {many && <Report many={many} />}
    </Dialog>
  )
}

function Report({ many: { outcome, state } }: { readonly many: Many }) {
  const { files, total, title } = outcome
  const merged = files.filter(({ kind }) => kind === 'merged').length
  const refused = files.length - merged
  const lines = describeTotal(total)
  const names = { title, count: merged }
  return (
    <div className={styles['report']}>
      {merged === 0 && <p>{t('many.none')}</p>}
      {merged > 0 && lines.length === 0 && <p>{t('many.nothing', { title })}</p>}
      {lines.length > 0 && (
        <>
          <p>{t(state === 'done' ? 'many.done' : 'many.lead', names)}</p>
          <ul className={styles['lines']}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {refused > 0 && <p className={styles['warn']}>{t('many.refused', { count: refused })}</p>}
      <div className={styles['frame']}>
        <DataTable label={t('many.table')} columns={columns} rows={listRows(files)} />
      </div>
      {lines.length > 0 && state !== 'done' && (
        <p>{t(isErasing(total) ? 'merge.afterErasing' : 'merge.after')}</p>
      )}
    </div>
  )
}

/** One main button throughout, so that the focus stays on it while it goes from asking to done. */
function Answers({ many }: { readonly many: Many }) {
  const { outcome, state } = many
  const isOpen = useApp(({ open }) => open === outcome.session)
  const isOver = state === 'done' || outcome.total.changes === 0
  const answer = (): void => {
    if (state === 'working') return
    if (!isOver) return void bringInMany(many)
    closeMany()
    if (!isOpen) enterSession(outcome.session)
  }
  const after = isOpen ? ui('common.close') : t('many.open')
  const before = t(state === 'working' ? 'many.working' : 'many.bringIn')
  return (
    <>
      {!(isOver && isOpen) && (
        <Button onPress={closeMany}>{ui(isOver ? 'common.close' : 'common.cancel')}</Button>
      )}
      <Button key="main" variant="primary" autoFocus onPress={answer}>
        {isOver ? after : before}
      </Button>
    </>
  )
}
