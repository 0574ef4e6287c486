/** Stands in the page where a fresh nonce goes, for libraries that add a style element of their own. */
export const noncePlaceholder = 'CSP_NONCE'

/** The policy of every answer of the app protocol; with a nonce, style elements carrying it apply too. */
export function writeContentSecurityPolicy(nonce?: string): string {
  const style = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
