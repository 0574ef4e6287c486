import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this person's library is: POOLED_LIBRARY, else the place each system keeps an app's data. */
export function findLibrary(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const named = environment['POOLED_LIBRARY']
  if (named !== undefined && named !== '') return named
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Pooled', 'library')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Pooled', 'library')
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'pooled', 'library')
}
