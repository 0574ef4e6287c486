import { useEffect, useState } from 'react'

import { showTrouble } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { t as ui } from '#renderer/ui/words.ts'
import type { Version } from '#shared/contract/session.ts'

import { showDialog, useShell } from './shell-store.ts'
import { nameVersion, saveCopyAt } from './versions.ts'
import { t } from './words.ts'

import styles from './VersionsDialog.module.css'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The versions of the open session, each to be saved as it was. */
export function VersionsDialog({ session }: { readonly session: string }) {
  const isOpen = useShell(({ dialog }) => dialog === 'versions')
  const close = (): void => showDialog('none')
  return (
    <Dialog
      title={t('versions.title')}
      isOpen={isOpen}
      onOpenChange={close}
      footer={
        <>
          <Button onPress={close}>{ui('common.close')}</Button>
          <Button onPress={() => showDialog('saveVersion')}>{t('commands.saveVersion')}</Button>
        </>
      }
    >
      <div className={styles['page']}>
        <p>{t('versions.lead')}</p>
        <Versions session={session} />
      </div>
    </Dialog>
  )
}

function useVersions(session: string): readonly Version[] | null {
  const [versions, setVersions] = useState<readonly Version[] | null>(null)
  useEffect(() => {
    const ask = async (): Promise<void> => setVersions(await desk().session.versions({ session }))
    ask().catch(showTrouble)
  }, [session])
  return versions
}

function Versions({ session }: { readonly session: string }) {
  const versions = useVersions(session)
  if (versions === null) return null
  if (versions.length === 0) return <EmptyState>{t('versions.none')}</EmptyState>
  return (
    <ul className={styles['list']} aria-label={t('versions.title')}>
      {versions.map((version, index) => (
        <li key={version.id} className={styles['line']}>
          <span>
            <span className={styles['name']}>{nameVersion(version)}</span>
            <span className={styles['when']}>{moment.format(new Date(version.at))}</span>
          </span>
          <span className={styles['count']}>{t('versions.points', { count: version.points })}</span>
          <Button
            variant="quiet"
            autoFocus={index === 0}
            aria-label={t('versions.copyOf', { name: nameVersion(version) })}
            onPress={() => void saveCopyAt(session, version)}
          >
            {t('versions.copy')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
