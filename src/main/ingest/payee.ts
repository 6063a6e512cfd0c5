// From the line that a bank prints to the name of the other side.
import { PAYEE_LENGTH } from './statement'

/**
 * The name in a printed statement line, in title case where it was in capitals: 'UPI/630241187745/RAVI STORES/YESB' is
 * 'Ravi Stores'. Payment-system prefixes, reference and card numbers, bank codes, dates and a trailing city go. When
 * nothing would be left, the line itself. '' becomes 'No description'. At most PAYEE_LENGTH characters.
 */
export function payeeName(printed: string): string {
  const line = printed.replace(/\s+/g, ' ').trim().slice(0, PAYEE_LENGTH)
  if (line === '') return 'No description'
  if (CASH.test(line)) return 'Cash withdrawal'
  const name =
    RAILS.test(line) && !TYPE_PREFIX.test(line) ? withoutNumbers(namedPart(line.replace(RAILS, ''))) : shop(line)
  const plain = withoutPlace(name)
  return titleCase(/\p{L}{2}/u.test(plain) ? plain : line)
}

function shop(line: string): string {
  const typeless = line.replace(TYPE_PREFIX, '')
  const bare = withoutNumbers(typeless === line ? line.replace(CARD_PREFIX, '') : typeless)
  return bare.replace(PROCESSOR, '')
}

/** How the money moved, as banks call it: 'UPI', 'Card', 'ATM', 'NEFT' … ''  when the line does not say. */
export function channelOf(printed: string): string {
  return CHANNELS.find(([pattern]) => pattern.test(printed))?.[1] ?? ''
}

const CASH =
  /^(?:ATM|ATW|NWD|EAW|NFS|CASH)[-/ ](?:WDL|CASH|WITHDRAWAL|W\/D|\d|.*XX)|\bATM\b.*\b(?:WDL|CASH|WITHDRAWAL)\b/i
const RAILS =
  /^(?:(?:BY|TO) TRANSFER[-/ ]*)?(?:UPI|NEFT|IMPS|RTGS|ACH|NACH|ECS|MMT|BIL|BILL?PAY|INF|INB|FT|IB (?:TRF|BILLPAY))\b[-/*: ]*/i
const CARD_PREFIX =
  /^(?:POS|ECOM|PCD|VPS|IPS|VIN|PURCHASE|DEBIT CARD|CREDIT CARD|CARD)\b(?:[-/ ]*(?:PURCHASE|POS|PCD|DR|PAYMENT))*[-/*: ]*/i

/** What British, American, South African and German banks print before the name. */
const TYPE_PREFIX =
  /^(?:(?:RECURRING |INTERNATIONAL |CONTACTLESS |MOBILE )*(?:(?:CHECK ?CARD|CARD|DEBIT CARD) (?:PAYMENT|PURCHASE)|CHECK ?CARD(?: \d{4}\b)?|VISA PURCHASE|DIRECT DEBIT(?: PAYMENT)?|DEBIT ORDER|STANDING ORDER|FASTER PAYMENTS?(?: RECEIPT)?|BILL PAYMENT|ACH (?:DEBIT|CREDIT)|EFT DEBIT ORDER(?: PAYMENT)?|MAGTAPE (?:DEBIT|CREDIT)|LASTSCHRIFT|KARTENZAHLUNG|DAUERAUFTRAG)\b(?: (?:TO|FROM|AT)\b)?|(?:PURCHASE|PAYMENT) AUTHORI[SZ]ED ON\b)[-/*:. ]*/i
/** Processors that print their own name before the shop's. */
const PROCESSOR = /^(?:SQ|TST|SP|PP|PYPL|PAYPAL|SUMUP|ZETTLE|IZ|PAYFAST|STRIPE|WWW)\s*[*_.]\s*/i

const CHANNELS: readonly (readonly [RegExp, string])[] = [
  [/\bUPI\b/i, 'UPI'],
  [/\bIMPS\b|^MMT\b/i, 'IMPS'],
  [/\bNEFT\b/i, 'NEFT'],
  [/\bRTGS\b/i, 'RTGS'],
  [/^(?:ACH|NACH|ECS)\b/i, 'ACH'],
  [CASH, 'ATM'],
  [/^(?:POS|ECOM|PCD|VPS|IPS|VIN)\b|\bCARD PURCHASE\b/i, 'Card'],
  [/\b(?:CHQ|CHEQUE)\b/i, 'Cheque'],
]

// What stands between the separators of a payment line and is nobody's name.
const NO_NAME =
  /^(?:UPI|NEFT|IMPS|RTGS|ACH|MMT|DR|CR|D|C|P2A|P2M|P2P|PAY|PAYMENT|PAYMENT FROM PHONE|COLLECT|ONL|BPAY|NA|NO REMARKS|REMARKS|TRANSFER|OTHERS?|SELF|INB|\*+)$/i
const BANK_CODE =
  /^[A-Z]{4}0[A-Z0-9]{6}$|^(?:HDFC|ICIC|SBIN|UTIB|KKBK|YESB|PUNB|CNRB|BARB|IDFB|FDRL|AXIS|PYTM|AIRP|RATN|INDB)$/i

function namedPart(rest: string): string {
  const parts = rest
    .split(/[/*|]|-(?=\S)|(?<=\S)-/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const name = parts.find((part) => !NO_NAME.test(part) && !BANK_CODE.test(part) && !part.includes('@') && isName(part))
  const address = parts.find((part) => part.includes('@'))
  return name ?? address?.split('@')[0]?.replace(/[._]+/g, ' ') ?? rest
}

/** More letters than digits: 'N298110263' is a reference, '7 ELEVEN' a name. */
function isName(part: string): boolean {
  const digits = part.match(/\d/g)?.length ?? 0
  const letters = part.match(/\p{L}/gu)?.length ?? 0
  return letters >= 2 && letters > digits
}

const NUMBERS: readonly RegExp[] = [
  // 'ON 12 OCT', '* 07 Oct 2026', '12OCT26', '2026-10-12'.
  /(?:\bON |\* ?)?\b\d{1,2} ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?: ?\d{2,4})?\b/gi,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  // 'CARD 1234', 'CD 1234', 'CARD NO. 1234', 'STORE 0042', 'TERMINAL T12345'.
  /\b(?:CARD(?: NO\.?| ENDING)?|CD|STORE|BRANCH|TERMINAL|TID|MANDATE(?: NO\.?)?|S\/N) [#:]? ?[A-Z]?\d{2,}\b/gi,
  // References: 'TXN9982731', 'REF NO 8812'.
  /\b(?:REF(?: NO)?|TXN|RRN|UTR|ARN|NO|ID)[.: #]*[A-Z]{0,3}\d{4,}\b/gi,
  // Masked and whole card numbers.
  /\b(?=[\dX*]*\d)[\dX*]{4}[\dX* ]{4,15}\b/gi,
  /\b\d{1,2}[-/](?:\d{1,2}|[A-Z]{3})(?:[-/]\d{2,4})?\b/gi,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/g,
  /#\s*\d+/g,
  /\b[A-Z]{0,4}\d{5,}[A-Z0-9]*\b/gi,
]

function withoutNumbers(text: string): string {
  const bare = NUMBERS.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
  return bare
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-/*:,.]+|[\s\-/*:,]+$/g, '')
    .trim()
}

const PLACES =
  /[\s,]+(?:BENGALURU|BANGALORE|MUMBAI|NAVI MUMBAI|NEW DELHI|DELHI|GURGAON|GURUGRAM|NOIDA|PUNE|CHENNAI|HYDERABAD|SECUNDERABAD|KOLKATA|AHMEDABAD|JAIPUR|LUCKNOW|KOCHI|COCHIN|ERNAKULAM|THIRUVANANTHAPURAM|TRIVANDRUM|COIMBATORE|MYSURU|MYSORE|INDORE|BHOPAL|NAGPUR|SURAT|VADODARA|CHANDIGARH|PATNA|VISAKHAPATNAM|KARNATAKA|MAHARASHTRA|KERALA|IND?|LONDON|MANCHESTER|BIRMINGHAM|LEEDS|GLASGOW|EDINBURGH|BRISTOL|LIVERPOOL|NEW YORK|BROOKLYN|CHICAGO|LOS ANGELES|SAN FRANCISCO|SEATTLE|BOSTON|HOUSTON|AUSTIN|DALLAS|ATLANTA|DENVER|PHILADELPHIA|JOHANNESBURG|CAPE TOWN|DURBAN|BERLIN|AMSTERDAM|DUBLIN|GBR?|USA?|ZAF?|DEU|(?:NY|CA|WA|MA|TX|IL|GA|CO|PA|FL|NJ)(?: USA?)?)$/i

function withoutPlace(text: string): string {
  let name = text
  // 'STORES BANGALORE KARNATAKA IN', 'DINER SEATTLE WA US': at most three places, and a name must remain.
  for (let turn = 0; turn < 3; turn++) {
    const shorter = name.replace(PLACES, '')
    if (!/\p{L}{2}/u.test(shorter)) break
    name = shorter
  }
  return name
}

const SHORT_WORDS = /^(?:PVT|LTD|MR|MRS|MS|DR|ST|RD|BLVD|MKT|STN)$/

// Mixed case is somebody's own spelling; in capitals, short words without a vowel are initials.
function titleCase(text: string): string {
  if (/\p{Ll}/u.test(text)) return text
  return text.replace(/[\p{L}\p{M}\p{N}'’&]+/gu, (word) => {
    const initials = word.length <= 5 && /^[BCDFGHJ-NP-TV-XZ&]+$/.test(word) && !SHORT_WORDS.test(word)
    return initials ? word : word.charAt(0) + word.slice(1).toLowerCase()
  })
}
