// The text of field 86 (and of NS): a name, a purpose and references, in one of the shapes that banks agreed on.

export interface SwiftDetails {
  /** The other side's name, '' where the text does not mark one. */
  readonly name: string
  /** What the payment is for; the whole text where nothing is marked. */
  readonly purpose: string
  /** The payer's own reference, '' without one. */
  readonly reference: string
  /** What the bank calls the booking, '' without it. */
  readonly kind: string
}

/** What an information field says: numbered subfields ('?20'), slashed words ('/NAME/') or plain text. */
export function swiftDetails(text: string): SwiftDetails {
  const joined = text.replace(/\n/g, '')
  const mark = /^\s*\d{3}\s*([?>~<^])(?=\d{2})/.exec(joined)?.[1]
  if (mark) return fromSubfields(subfields(joined, mark))
  if (/(?:^|\/)(?:NAME|REMI|CNTP|EREF|BENM|ORDP)\//.test(joined)) return fromWords(joined)
  return { name: '', purpose: text.replace(/\n/g, ' '), reference: '', kind: '' }
}

/** The same from a field NS, whose lines begin with a number. */
export function nonSwiftDetails(text: string): SwiftDetails {
  const parts = text.split('\n').flatMap((line) => {
    const match = /^(\d{2})(.*)$/.exec(line)
    return match ? [{ code: Number(match[1]), text: match[2] as string }] : []
  })
  const between = (from: number, to: number, glue: string) =>
    parts
      .filter(({ code }) => code >= from && code <= to)
      .map((part) => part.text.trim())
      .join(glue)
  return { name: between(15, 16, ''), purpose: between(1, 14, ' '), reference: '', kind: between(17, 17, '') }
}

interface Subfield {
  readonly code: number
  readonly text: string
}

function subfields(text: string, mark: string): readonly Subfield[] {
  return text
    .split(new RegExp(`\\${mark}(?=\\d{2})`))
    .slice(1)
    .map((part) => ({ code: Number(part.slice(0, 2)), text: part.slice(2) }))
}

/** German banks' numbers: 00 kind, 20–29 and 60–63 purpose, 32–33 name. */
function fromSubfields(parts: readonly Subfield[]): SwiftDetails {
  const textOf = (wanted: (code: number) => boolean) =>
    glued(parts.filter(({ code }) => wanted(code)).map((part) => part.text))
  const purpose = textOf((code) => (code >= 20 && code <= 29) || (code >= 60 && code <= 63))
  const tagged = sepaTags(purpose)
  const name = textOf((code) => code === 32 || code === 33)
  return {
    name: name || (tagged.get('ABWA') ?? tagged.get('ABWE') ?? ''),
    purpose: tagged.size === 0 ? purpose : (tagged.get('SVWZ') ?? tagged.get('') ?? ''),
    reference: tagged.get('EREF') ?? tagged.get('KREF') ?? '',
    kind: textOf((code) => code === 0),
  }
}

const SUBFIELD_LENGTH = 27

/** A subfield that is full runs on in the next one, in the middle of a word if need be. */
function glued(texts: readonly string[]): string {
  let all = ''
  let last = ''
  for (const text of texts) {
    all += last === '' || last.length >= SUBFIELD_LENGTH ? text : ` ${text}`
    last = text
  }
  return all.replace(/\s+/g, ' ').trim()
}

const SEPA_TAG = /(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|PURP|MDAT)\+/

/** 'EREF+A1SVWZ+Rent' as EREF → 'A1', SVWZ → 'Rent'; what stands before the first tag under ''. Empty without tags. */
function sepaTags(text: string): ReadonlyMap<string, string> {
  const parts = text.split(SEPA_TAG)
  const tags = new Map<string, string>()
  if (parts.length < 3) return tags
  if (parts[0]?.trim()) tags.set('', parts[0].trim())
  for (let at = 1; at < parts.length; at += 2) {
    const [tag, value] = [parts[at] as string, (parts[at + 1] ?? '').trim()]
    if (value !== '' && !tags.has(tag)) tags.set(tag, value)
  }
  return tags
}

/** Dutch banks' words: /NAME/J. Doe/REMI/Rent/EREF/12/, and /CNTP/account/bank/name/city/. */
function fromWords(text: string): SwiftDetails {
  const words = new Map<string, string>()
  for (const match of text.matchAll(/\/([A-Z]{3,4})\/(.*?)(?=\/[A-Z]{3,4}\/|$)/g)) {
    const value = (match[2] as string).replace(/^\/+|\/+$/g, '').trim()
    if (value !== '' && !words.has(match[1] as string)) words.set(match[1] as string, value)
  }
  const counterparty = /\/CNTP\/[^/]*\/[^/]*\/([^/]*)\//.exec(text)?.[1] ?? ''
  const purpose = words.get('REMI') ?? ''
  return {
    name: words.get('NAME') ?? counterparty.trim(),
    // ING writes /REMI/USTD//text/.
    purpose: purpose.replace(/^(?:USTD|STRD\/CUR)\/+/, ''),
    reference: (words.get('EREF') ?? '').replace(/^NOTPROVIDED$/, ''),
    kind: '',
  }
}
