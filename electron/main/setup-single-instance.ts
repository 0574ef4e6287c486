import { app } from 'electron'

/** True for the first copy. A second one hands its files to the first (`second-instance`) and goes. */
export function holdSingleInstance(): boolean {
  const held = app.requestSingleInstanceLock()
  if (!held) app.quit()
  return held
}
