import { findDate } from './read-dates.ts'
import { countWords, normalise } from './tidy.ts'

const phrases =
  /^(?:download(?: (?:report|now|presentation|slides?|pdf|pptx?|as|file|the).*)?|share(?: (?:this|on|via).*)?|tweet|print(?: this)?(?: page)?|e-?mail this(?: page)?|like this|likes|embed(?: (?:code|size).*)?|view(?: (?:more|all|full|slides?|transcript).*)?|read more|show more|load more|see more|more like this|back to (?:top|home|search|results)|skip to (?:main )?content|log ?in|sign (?:in|up)|subscribe|cookies?(?: .{0,40})?|accept (?:all )?cookies|privacy (?:policy|notice)|terms (?:of use|and conditions|of service)|all rights reserved|(?:©|copyright|\(c\)).{0,60}|related (?:posts?|articles?|presentations?|slideshows?|content)|similar presentations?|you may also like|recommended(?: for you)?|\d+ ?min(?:ute)?s? read|[\d,.]+k? (?:views?|likes?|comments?|shares?|downloads?)|no comments|leave a (?:comment|reply)|post a comment|previous|next|previous slide|next slide|click here.{0,40}|upload(?:ed)?(?: by .{0,40})?|published by\s?.{0,40}|my (?:presentations|profile|account|library|downloads)|report this.{0,30}|advertisements?|loading.{0,10}|presentation is loading.{0,20}|please wait|full ?screen|transcript|add to favou?rites|save for later|follow us.{0,30}|facebook|twitter|linkedin|whatsapp|slideshare|scribd|page \d+(?: (?:of|\/) \d+)?|slide \d+(?: (?:of|\/) \d+)?|\d+ ?\/ ?\d+)[.!:»›>]*$/i

/** The title of a web page: that of the text, and what the site makes of it. */
const pageTitle =
  /\s[-–—|]\s*(?:(?:free\s+)?(?:ppt|powerpoint|pdf)(?:\s+ppt)?(?:\s+video online)?\s+(?:download|presentation)s?|slideshare|powerpoint|ppt)$/i

/** True for what a web page adds around a text: Download, Share, Log in. */
export function isWebLitter(text: string): boolean {
  if (pageTitle.test(text) && countWords(text) <= 24) return true
  const pieces = text.split(/\s+[|•»›>]\s+/)
  const menu = pieces.length > 2 && pieces.every((piece) => countWords(piece) <= 3)
  if (menu && findDate(text, true) === null) return pieces.some((piece) => phrases.test(piece.trim()))
  return countWords(text) <= 8 && phrases.test(text.trim())
}

/** True for a line that a web page repeats above a transcript: "Transcript" with a line that was there already. */
export function repeatsLine(text: string, earlier: ReadonlySet<string>): boolean {
  const rest = /^(?:transcript|presentation on theme|presentation|slides?)(?: of)?[\s:"“-]+(.+)$/i.exec(
    text.trim(),
  )?.[1]
  return rest !== undefined && earlier.has(normalise(rest))
}
