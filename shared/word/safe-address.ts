import { legalText } from './write-text.ts'

// Word opens no longer address (Hyperlink limit in Word's specifications).
const longest = 2_079
const allowed = /^(?:https?:\/\/|mailto:)./i
const outsideUri = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu
const strayPercent = /%(?![0-9A-Fa-f]{2})/g

/**
 * The address as a link may have it (RFC 3986), or null where it must not become one: an address that leads into the
 * computer, runs something, or is longer than Word takes. Word calls a file damaged if an address in it is malformed.
 */
export function safeAddress(href: string): string | null {
  const trimmed = legalText(href).trim()
  if (!allowed.test(trimmed)) return null
  const [beforeHash = '', ...afterHash] = trimmed.split('#')
  const whole = afterHash.length === 0 ? beforeHash : `${beforeHash}#${afterHash.join('%23')}`
  const safe = whole
    .replace(outsideUri, (character) => encodeURIComponent(character))
    .replace(strayPercent, '%25')
  return safe.length > longest ? null : safe
}
