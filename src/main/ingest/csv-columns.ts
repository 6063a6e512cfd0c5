// What the columns of bank statements are called, and what a header's cells mean.

export type ColumnRole =
  | 'date'
  | 'time'
  | 'payee'
  | 'note'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'side'
  | 'balance'
  | 'currency'
  | 'reference'
  | 'account'

/** In order of preference: the booking date before the value date, the name of the other side before the free text. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: [
    ...['date', 'transaction date', 'txn date', 'tran date', 'trans date', 'booking date', 'booked on', 'posting date'],
    ...[
      'posted date',
      'post date',
      'posted',
      'date of transaction',
      'occurred at',
      'date time',
      'datetime',
      'timestamp',
      'transaction posted date',
      'completed date',
    ],
    ...[
      'buchungstag',
      'buchungsdatum',
      'datum',
      'fecha',
      'data',
      'दिनांक',
      'तारीख',
      'तिथि',
      'लेनदेन की तारीख',
      'लेनदेन दिनांक',
    ],
    ...['value date', 'value dat', 'valuta', 'valutadatum', 'wertstellung', 'wertstellungsdatum', 'started date'],
  ],
  time: ['time', 'transaction time', 'txn time', 'uhrzeit', 'समय'],
  payee: [
    ...['payee', 'merchant', 'merchant name', 'counterparty', 'counterparty name', 'payee name', 'beneficiary'],
    ...['beguenstigter zahlungspflichtiger', 'begünstigter zahlungspflichtiger', 'auftraggeber begünstigter'],
    ...[
      'auftraggeber beguenstigter',
      'auftraggeber empfänger',
      'zahlungsempfänger',
      'zahlungsempfänger in',
      'empfänger',
    ],
    ...['name zahlungsbeteiligter', 'narration', 'description', 'particulars', 'transaction description', 'details'],
    ...['transaction details', 'transaction particulars', 'transaction remarks', 'description of transaction', 'name'],
    ...['विवरण', 'लेनदेन विवरण', 'ब्यौरा', 'verwendungszweck', 'buchungstext', 'beschreibung', 'remarks', 'remark'],
    ...['memo', 'narrative', 'text'],
  ],
  note: ['note', 'notes', 'memo', 'remarks', 'remark', 'verwendungszweck', 'message', 'टिप्पणी'],
  amount: [
    ...[
      'amount',
      'transaction amount',
      'txn amount',
      'amt',
      'transaction amt',
      'betrag',
      'umsatz',
      'importe',
      'montant',
    ],
    ...['valor', 'राशि', 'रकम', 'धनराशि', 'value'],
  ],
  debit: [
    ...['debit', 'debit amount', 'debit amt', 'debits', 'withdrawal', 'withdrawals', 'withdrawal amount', 'dr'],
    ...[
      'withdrawal amt',
      'withdrawal dr',
      'dr amount',
      'paid out',
      'money out',
      'soll',
      'belastung',
      'ausgang',
      'ausgaben',
    ],
    ...['नामे', 'डेबिट', 'निकासी', 'आहरण'],
  ],
  credit: [
    ...[
      'credit',
      'credit amount',
      'credit amt',
      'credits',
      'deposit',
      'deposits',
      'deposit amount',
      'deposit amt',
      'cr',
    ],
    ...['deposit cr', 'cr amount', 'paid in', 'money in', 'haben', 'gutschrift', 'eingang', 'einnahmen'],
    ...['जमा', 'क्रेडिट'],
  ],
  side: [
    ...['dr cr', 'cr dr', 'debit credit', 'credit debit', 'd c', 'c d', 'soll haben', 's h', 'dr or cr', 'cr or dr'],
    ...['debit or credit', 'credit debit indicator', 'transaction type', 'txn type', 'type', 'नामे जमा'],
  ],
  balance: [
    ...['balance', 'closing balance', 'running balance', 'balance amt', 'balance amount', 'account balance', 'saldo'],
    ...['kontostand', 'saldo nach buchung', 'available balance', 'शेष', 'शेष राशि', 'बैलेंस'],
  ],
  currency: ['currency', 'currency code', 'ccy', 'währung', 'waehrung', 'मुद्रा'],
  reference: [
    ...[
      'reference',
      'reference no',
      'reference number',
      'ref',
      'ref no',
      'ref number',
      'transaction id',
      'transaction ref',
    ],
    ...[
      'chq ref no',
      'chq ref number',
      'cheque ref no',
      'ref no cheque no',
      'chq no',
      'cheque no',
      'cheque number',
      'utr',
    ],
    ...['utr no', 'utr number', 'tran id', 'txn id', 'instrument no', 'kundenreferenz', 'referenz', 'संदर्भ', 'चेक संख्या'],
  ],
  // 'IBAN' and 'Kontonummer' are as often the other side's.
  account: ['account', 'account no', 'account number', 'account id', 'auftragskonto', 'खाता संख्या'],
}

const ROLES = Object.keys(NAMES) as readonly ColumnRole[]
const MEANINGS = new Map<string, readonly { readonly role: ColumnRole; readonly rank: number }[]>()
for (const role of ROLES) {
  NAMES[role].forEach((name, rank) => {
    MEANINGS.set(name, [...(MEANINGS.get(name) ?? []), { role, rank }])
  })
}

/** For names that are not in the table but contain a telling word; behind every exact name. */
const WORDS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/balance|saldo/, 'balance'],
  [/debit|withdraw/, 'debit'],
  [/credit|deposit/, 'credit'],
  [/\bamount\b|betrag/, 'amount'],
  [/\bdate\b|datum/, 'date'],
  [/descri|narrat|particular/, 'payee'],
]
const WORD_RANK = 1_000

/**
 * The column index of each role that the header names, each column once. Empty for a row that is no header.
 * `cells`: one record, as written.
 */
export function rolesOf(cells: readonly string[]): ReadonlyMap<ColumnRole, number> {
  const claims = cells.flatMap((cell, column) => meaningsOf(cell).map((meaning) => ({ ...meaning, column })))
  claims.sort((a, b) => a.rank - b.rank || a.column - b.column)
  const roles = new Map<ColumnRole, number>()
  const taken = new Set<number>()
  // A note is what is left after the payee: 'Memo' alone is the payee.
  for (const role of [...ROLES.filter((candidate) => candidate !== 'note'), 'note'] as const) {
    const claim = claims.find((candidate) => candidate.role === role && !taken.has(candidate.column))
    if (!claim) continue
    roles.set(role, claim.column)
    taken.add(claim.column)
  }
  return roles
}

/** A header names a date and an amount, or a date and both sides. */
export function isHeader(roles: ReadonlyMap<ColumnRole, number>): boolean {
  return roles.has('date') && (roles.has('amount') || roles.has('debit') || roles.has('credit'))
}

function meaningsOf(cell: string): readonly { readonly role: ColumnRole; readonly rank: number }[] {
  if (cell.length > 60) return []
  const name = plainName(cell)
  const exact = MEANINGS.get(name)
  if (exact) return exact
  const word = WORDS.find(([pattern]) => pattern.test(name))
  return word ? [{ role: word[1], rank: WORD_RANK }] : []
}

// 'Withdrawal Amt. (INR)' → 'withdrawal amt'
function plainName(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/\b(?:inr|rs|eur|usd|gbp|chf)\b/g, '')
    .replace(/\bin$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
