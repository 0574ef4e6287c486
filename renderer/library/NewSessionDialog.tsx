import { type SubmitEvent, useState } from 'react'

import { newId } from '#renderer/host/new-id.ts'
import { desk, refreshSessions } from '#renderer/state/desk.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { t as ui } from '#renderer/ui/words.ts'
import type { Template } from '#shared/model/workshop.ts'

import { enterSession } from './enter-session.ts'
import { showNewSession, useLibrary } from './library-store.ts'
import { t } from './words.ts'

import styles from './NewSessionDialog.module.css'

const formId = 'new-session'
const templates = ['guidance', 'action-plan', 'thematic'] as const satisfies readonly Template[]

/** Asks what a new session needs: a title. The rest can wait for Prepare. */
export function NewSessionDialog() {
  const isOpen = useLibrary((state) => state.isCreating)
  return (
    <Dialog
      title={t('create.title')}
      isOpen={isOpen}
      onOpenChange={showNewSession}
      footer={
        <>
          <Button onPress={() => showNewSession(false)}>{ui('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('create.create')}
          </Button>
        </>
      }
    >
      <NewSessionForm />
    </Dialog>
  )
}

function NewSessionForm() {
  // Made once for the form: sending it twice makes one session.
  const [id] = useState(newId)
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<Template>('guidance')
  const [topics, setTopics] = useState('')
  const [tables, setTables] = useState(8)
  const [problem, setProblem] = useState<string>()
  const create = async (): Promise<void> => {
    if (title.trim() === '') return setProblem(t('create.needed'))
    const lines = topics.split('\n').map((line) => line.trim())
    try {
      await desk().library.create({
        id,
        title: title.trim(),
        template,
        topics: lines.filter(Boolean),
        tables,
      })
      await refreshSessions()
      showNewSession(false)
      enterSession(id, 'prepare')
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void create()
  }
  return (
    <form id={formId} onSubmit={submit} className={styles['form']} noValidate>
      <TextField
        autoFocus
        label={t('create.name')}
        placeholder={t('create.nameHint')}
        value={title}
        onChange={setTitle}
        error={problem}
      />
      <RadioGroup
        label={t('create.template')}
        value={template}
        onChange={setTemplate}
        options={templates.map((each) => ({
          id: each,
          label: t(`create.${each}`),
          description: t(`create.${each}About`),
        }))}
      />
      <TextArea
        label={t('create.topics')}
        description={t('create.topicsHint')}
        rows={4}
        value={topics}
        onChange={setTopics}
      />
      <NumberField
        label={t('create.tables')}
        minValue={0}
        maxValue={200}
        value={tables}
        onChange={(count) => setTables(Number.isNaN(count) ? 0 : count)}
      />
    </form>
  )
}
