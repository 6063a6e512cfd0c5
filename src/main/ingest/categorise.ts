import { CATEGORY_KIND, type CategoryId, type CategorySource, SETTLED_CONFIDENCE } from '../../shared/domain'
import { type GuessCategory, guessCategory } from './classifier'
import { type FindMerchant, type Merchant, merchantFinder } from './merchants'
import { payeeName } from './payee'

export interface CategoryKnowledge {
  /** The customer's own rules, by payee. */
  readonly rules: ReadonlyMap<string, CategoryId>
  /** What the customer's earlier rows of a payee were booked as, and the share of them (0–1) that were; of this row's direction. */
  readonly past: ReadonlyMap<string, { readonly categoryId: CategoryId; readonly share: number }>
  /** The largest payment to each payee, positive; a refund is no larger. Left out: any credit may be one. */
  readonly paid?: ReadonlyMap<string, number>
  /** Left out: the classifier that ships. */
  readonly guess?: GuessCategory
}

export interface Categorised {
  readonly categoryId: CategoryId
  readonly source: CategorySource
  /** 0–1 for a guess, else null. */
  readonly confidence: number | null
}

export type NamePayee = (
  printed: string,
  note: string,
) => { readonly payee: string; readonly merchant: Merchant | null }

/** References and card numbers: no name and no pattern of the dictionary has so many digits in a row. */
const LONG_NUMBER = /\d{5,}/g

/** Below it a guess is more likely wrong than right, and the sign alone decides. */
const LIKELIER_THAN_NOT = 0.5
/** The sign alone says little: money received may be a refund as well as income. */
const LOW = 0.2
const WORDED = 0.8

/**
 * The name of the other side for printed lines: the dictionary's own spelling when one of its merchants is in the line
 * or its note, else the cleaned line. Lines that differ in long numbers only are worked out once.
 */
export function payeeNamer(merchants: readonly Merchant[]): NamePayee {
  const find: FindMerchant = merchantFinder(merchants)
  const known = new Map<string, ReturnType<NamePayee>>()
  return (printed, note) => {
    const key = `${printed}\n${note}`.replace(LONG_NUMBER, (number) => '0'.repeat(number.length))
    const before = known.get(key)
    if (before) return before
    const merchant = find(printed) ?? (note === '' ? null : find(note))
    const named = { payee: merchant?.name ?? payeeName(printed), merchant }
    // A line of nothing but a number is called by it, and shares its name with no other.
    if (named.payee.search(LONG_NUMBER) < 0) known.set(key, named)
    return named
  }
}

/**
 * The category of one row, by the first that knows: the customer's rule, the dictionary, an own transfer, the customer's
 * earlier rows of that payee, the surer one of the bank's own words ('INTEREST', 'SALARY') and the classifier, else the
 * sign with low confidence. Of the last four, what is as sure as SETTLED_CONFIDENCE counts as the bank's label. Neither a
 * rule nor earlier rows go against the direction of money: a debit is never income, and a credit belongs to a spending
 * category only as the refund of a payment, which it does not exceed.
 */
export function categorise(
  row: { readonly payee: string; readonly printed: string; readonly amountMinor: number },
  merchant: Merchant | null,
  transfer: { readonly categoryId: CategoryId; readonly confidence: number } | null,
  { rules, past, paid, guess = guessCategory }: CategoryKnowledge,
): Categorised {
  const rule = rules.get(row.payee)
  if (rule && fitsDirection(rule, row, paid)) return { categoryId: rule, source: 'rule', confidence: null }
  if (merchant) return { categoryId: merchant.categoryId, source: 'dictionary', confidence: null }
  if (transfer) return { ...transfer, source: 'guess' }
  const earlier = past.get(row.payee)
  if (earlier && fitsDirection(earlier.categoryId, row, paid)) return judged(earlier.categoryId, earlier.share)
  const word = WORDS.find(([pattern, sign]) => pattern.test(row.printed) && sign * row.amountMinor >= 0)
  const learnt = guess(row.printed, row.amountMinor)
  if (learnt && learnt.confidence >= (word ? WORDED : LIKELIER_THAN_NOT)) {
    return judged(learnt.categoryId, learnt.confidence)
  }
  if (word) return judged(word[2], WORDED)
  return judged(row.amountMinor > 0 ? 'other-income' : 'other', LOW)
}

function fitsDirection(
  categoryId: CategoryId,
  { payee, amountMinor }: { readonly payee: string; readonly amountMinor: number },
  paid: CategoryKnowledge['paid'],
): boolean {
  const kind = CATEGORY_KIND[categoryId]
  if (amountMinor <= 0) return kind !== 'income'
  return kind !== 'spending' || !paid || amountMinor <= (paid.get(payee) ?? 0)
}

function judged(categoryId: CategoryId, confidence: number): Categorised {
  return confidence >= SETTLED_CONFIDENCE
    ? { categoryId, source: 'bank', confidence: null }
    : { categoryId, source: 'guess', confidence }
}

/** Pattern, the sign it holds for, category. Only words that banks print about their own bookings. */
const WORDS: readonly (readonly [RegExp, 1 | -1, CategoryId])[] = [
  [/\bSALARY\b|\bPAYROLL\b|\bGEHALT\b|वेतन/i, 1, 'salary'],
  [/\bINT(?:EREST)?\.? (?:PD|PAID|CR|CREDIT)|\bINTEREST\b|\bZINSEN\b|ब्याज/i, 1, 'interest'],
  [/\b(?:ATM|ATW|NWD)\b|\bCASH W(?:DL|ITHDRAWAL)\b|\bGELDAUTOMAT\b/i, -1, 'cash'],
  [/\b(?:CREDIT CARD|CC) (?:PAYMENT|BILL|PMT)\b|\bCARD REPAYMENT\b/i, -1, 'card-repayment'],
  [/\bEMI\b|\bLOAN (?:REPAYMENT|INSTAL?LMENT)\b/i, -1, 'loan-repayment'],
  [/\b(?:CHARGES?|CHRGS?|CHGS|FEE|FEES|PENALTY|GST|ENTGELT|GEB(?:Ü|UE)HR)\b/i, -1, 'fees'],
  [/\bRENT\b|\bMIETE\b|किराया/i, -1, 'home'],
  [/\bSIP\b|\bMUTUAL FUND\b/i, -1, 'investment'],
  [/\bINSURANCE\b|\bVERSICHERUNG\b/i, -1, 'insurance'],
]
