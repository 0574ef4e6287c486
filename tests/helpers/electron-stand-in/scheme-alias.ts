/**
 * Chromium alone gives `app://` pages no origin of their own, so a privileged scheme is served under an https name that
 * exists nowhere: app://bundle/x is https://bundle.app.stand-in.invalid/x. Everything that leaves the stand-in is turned back.
 */
const schemes = new Set<string>()
const domain = 'stand-in.invalid'

export function addPrivilegedScheme(scheme: string): void {
  schemes.add(scheme)
}

export function isPrivilegedScheme(scheme: string): boolean {
  return schemes.has(scheme)
}

/** Every address of a privileged scheme in a text, as Chromium is to see it. */
export function hideSchemes(text: string): string {
  if (schemes.size === 0) return text
  const pattern = new RegExp(`\\b(${[...schemes].join('|')})://([a-z0-9-]+)`, 'g')
  return text.replace(pattern, (_all, scheme: string, host: string) => `https://${host}.${scheme}.${domain}`)
}

/** The other way round. */
export function showSchemes(text: string): string {
  if (schemes.size === 0 || !text.includes(domain)) return text
  const pattern = new RegExp(
    `https://([a-z0-9-]+)\\.(${[...schemes].join('|')})\\.${domain.replaceAll('.', '\\.')}`,
    'g',
  )
  return text.replace(pattern, (_all, host: string, scheme: string) => `${scheme}://${host}`)
}
