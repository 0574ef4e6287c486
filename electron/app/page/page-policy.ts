/** Stands in the page where a fresh nonce goes, for libraries that add a style element of their own. */
export const noncePlaceholder = 'CSP_NONCE'

type Allowed = {
  /** Style elements that carry it apply too. */
  readonly nonce?: string | undefined
  /** Where the page may connect to beside where it comes from. */
  readonly connect?: readonly string[]
}

/** What a page of ours may do, whichever door it comes through: nothing from anywhere else. */
function writeContentSecurityPolicy({ nonce, connect = [] }: Allowed): string {
  const style = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The headers of every answer with a file of the page. */
export function writePageHeaders(type: string, allowed: Allowed = {}): Readonly<Record<string, string>> {
  return {
    'content-type': type,
    'content-security-policy': writeContentSecurityPolicy(allowed),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
