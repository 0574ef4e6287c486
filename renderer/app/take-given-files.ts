import '#renderer/host/electron-link.ts'
import { openFile } from '#renderer/library/open-file.ts'
import { useApp } from '#renderer/state/app-store.ts'

function whenConnected(): Promise<void> {
  return new Promise((resolve) => {
    if (useApp.getState().connected) return resolve()
    const stop = useApp.subscribe(({ connected }) => {
      if (!connected) return
      stop()
      resolve()
    })
  })
}

/** Opens the files that the system hands to the app, as when somebody double-clicks one. */
export function takeGivenFiles(): void {
  window.pooledDesktop?.onFileGiven(({ name, bytes }) => {
    void whenConnected().then(() => openFile(new File([bytes.slice()], name)))
  })
}
