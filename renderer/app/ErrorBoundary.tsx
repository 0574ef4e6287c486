import { Component, type ReactNode } from 'react'

import { Button } from '#renderer/ui/Button.tsx'

import { t } from './words.ts'

import styles from './ErrorBoundary.module.css'

type Props = { readonly children: ReactNode }
type State = { readonly failed: boolean }

/** Shows one sentence where a screen failed. A class, because React has no other way to catch what a screen throws. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  return (
    <div role="alert" className={styles['failed']}>
      <h2>{t('failed.title')}</h2>
      <p>{t('failed.what')}</p>
      <div>
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t('failed.reload')}
        </Button>
      </div>
    </div>
  )
}
