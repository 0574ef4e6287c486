import { type SubmitEvent, useState } from 'react'

import { say } from '#renderer/draft/draft-store.ts'
import { t } from '#renderer/draft/out-words.ts'
import { changeSession } from '#renderer/state/change-session.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { t as ui } from '#renderer/ui/words.ts'

import type { ShownVersion } from './use-versions.ts'

import styles from './DescribeDialog.module.css'

const formId = 'describe-version'
const statuses = ['draft', 'review', 'final'] as const

type DescribeDialogProps = { readonly version: ShownVersion; readonly onDone: () => void }

/** Asks what the issue sheet says of a version: its state, whom it went to and who approved it. */
export function DescribeDialog({ version, onDone }: DescribeDialogProps) {
  return (
    <Dialog
      title={t('versions.describe', { number: version.number })}
      isOpen
      onOpenChange={onDone}
      footer={
        <>
          <Button onPress={onDone}>{ui('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('versions.save')}
          </Button>
        </>
      }
    >
      <DescribeForm version={version} onDone={onDone} />
    </Dialog>
  )
}

async function save(words: ShownVersion): Promise<void> {
  const { id: version, status, credits, issuedFor, issuedTo, approvedBy, approvedOn } = words
  const isDone = await changeSession(
    ({ id: session }) =>
      (client) =>
        client.draft.describeVersion({
          session,
          version,
          status,
          credits,
          issuedFor,
          issuedTo,
          approvedBy,
          approvedOn,
        }),
  )
  if (isDone) say(t('versions.saved', { number: words.number }))
}

function DescribeForm({ version, onDone }: DescribeDialogProps) {
  const [words, setWords] = useState(version)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    onDone()
    void save(words)
  }
  const field = (name: 'issuedFor' | 'approvedBy' | 'approvedOn') => (
    <TextField
      label={t(`versions.${name}`)}
      value={words[name]}
      onChange={(text) => setWords({ ...words, [name]: text })}
    />
  )
  return (
    <form id={formId} onSubmit={submit} className={styles['form']} noValidate>
      <RadioGroup
        label={t('versions.status')}
        description={t('versions.closed')}
        orientation="horizontal"
        options={statuses.map((id) => ({ id, label: t(`versions.statuses.${id}`) }))}
        value={words.status}
        onChange={(status) => setWords({ ...words, status })}
      />
      {field('issuedFor')}
      <TextArea
        label={t('versions.issuedTo')}
        rows={2}
        value={words.issuedTo}
        onChange={(issuedTo) => setWords({ ...words, issuedTo })}
      />
      <div className={styles['pair']}>
        {field('approvedBy')}
        {field('approvedOn')}
      </div>
      <TextArea
        label={t('versions.credits')}
        description={t('versions.creditsHint')}
        rows={2}
        value={words.credits}
        onChange={(credits) => setWords({ ...words, credits })}
      />
    </form>
  )
}
