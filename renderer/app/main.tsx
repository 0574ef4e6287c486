import '#renderer/ui/styles.ts'
import { createRoot } from 'react-dom/client'

import { connect } from '#renderer/state/desk.ts'
import { preparePage } from '#renderer/ui/prepare-page.ts'
import { UiRoot } from '#renderer/ui/UiRoot.tsx'

import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { ignoreStrayFiles } from './ignore-stray-files.ts'
import { rememberPlace } from './remember-place.ts'
import { takeGivenFiles } from './take-given-files.ts'

preparePage()
ignoreStrayFiles()
rememberPlace()
takeGivenFiles()
void connect()

const root = document.querySelector('#root')
if (root !== null)
  createRoot(root).render(
    <ErrorBoundary>
      <UiRoot>
        <App />
      </UiRoot>
    </ErrorBoundary>,
  )
