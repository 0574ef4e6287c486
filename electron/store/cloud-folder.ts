type Kind = { readonly name: string; readonly pattern: RegExp }

/** Matched against the whole path, with `/` between its parts. */
const synced: readonly Kind[] = [
  { name: 'OneDrive', pattern: /\/onedrive(?: ?- ?[^/]+|-[^/]+)?\//i },
  { name: 'Dropbox', pattern: /\/dropbox(?: ?\([^/]+\)|-[^/]+)?\//i },
  { name: 'iCloud', pattern: /\/(?:mobile documents|icloud ?drive|com~apple~clouddocs|icloud-[^/]+)\//i },
  { name: 'Google Drive', pattern: /\/(?:google ?drive(?:-[^/]+)?|my drive)\//i },
  { name: 'Box', pattern: /\/Box(?: Sync|-[^/]+)?\// },
  { name: 'Nextcloud', pattern: /\/(?:nextcloud|owncloud)\//i },
  { name: 'SharePoint', pattern: /\/sharepoint(?: ?- ?[^/]+)?\/|\/davwwwroot\//i },
  { name: 'a synced folder', pattern: /\/library\/cloudstorage\//i },
]

const network: readonly Kind[] = [
  { name: 'network', pattern: /^(?:smb|afp|nfs|ftp|sftp|davs?|https?|file):\/\/[^/]/i },
  // `//?/C:/…` and `//./…` are local paths in Windows' long spelling; `//?/UNC/…` is not.
  { name: 'network', pattern: /^\/\/(?:\?\/unc\/|[^/?.])/i },
  { name: 'network', pattern: /\/gvfs\/(?:smb|sftp|ftp|nfs|afp|dav|google-drive)[^/]*\//i },
  { name: 'network', pattern: /^\/net\//i },
]

/**
 * One sentence where a folder lies in a synced or network place, by its path alone, or undefined where it does not look
 * like one. Such places change files behind the app's back, keep no promise about what is on disk, and lose points.
 */
export function warnOfCloudFolder(path: string): string | undefined {
  const whole = `${path.replaceAll('\\', '/')}/`
  if (network.some(({ pattern }) => pattern.test(whole)))
    return 'This folder is on the network: a lost connection can lose points. Keep the session on this computer and save copies there.'
  const place = synced.find(({ pattern }) => pattern.test(whole))
  if (!place) return undefined
  return `This folder is kept in step by ${place.name}, which can damage a session in use. Keep the session in a folder of this computer only and save copies there.`
}
