// What a bank charges for something it has lent, under whatever words stand between the two: 'the interest that I paid on my card'.

import { overlap, type Word } from '../words/question-words'
import type { PayeeSpan } from './payee-finding'

const CHARGES: readonly { readonly said: RegExp; readonly payee: RegExp; readonly name: string }[] = [
  {
    said: /\b(?:gst|tax)\b[^?.]{0,15}?\b(?:card (?:interest|charges|fees)|interest on (?:my |the )?(?:credit )?card)\b/i,
    payee: /^gst on (?:credit )?card interest\b/i,
    name: 'GST on card interest',
  },
  {
    said: /\b(?:credit )?card (?:interest|byaaj)\b|\b(?:interest|byaaj)\b(?! rate)[^?.]{0,40}?\bon (?:my |the |our )?(?:credit )?cards?\b|\binterest (?:that |which )?(?:my|the) (?:credit )?card\b/i,
    payee: /^(?:credit )?card interest\b/i,
    name: 'Card interest',
  },
  {
    said: /\b(?:loan|debt|emi)(?:['’]?s)? (?:interest|byaaj)\b|\b(?:interest|byaaj)\b(?! rate)[^?.]{0,25}?\b(?:(?:my|the|our|this) )?(?:\p{L}+ )?loans? (?:has |have |had )?(?:costs?|charged?|charges|take|takes|took|taken|ate|eaten)\b|\b(?:interest|byaaj)\b(?! rate)[^?.]{0,40}?\bon (?:my |the |our |all )*(?:\p{L}+ )?loans?\b|\b(?:interest|byaaj)\b(?! rate)[^?.]{0,40}?\bloans? (?:pe|par|ka|ke|mein|me)\b|\bloans? (?:pe|par|ka|ke) (?:\p{L}+ ){0,2}(?:interest|byaaj)\b/iu,
    payee: /^loan interest\b/i,
    name: 'Loan interest',
  },
  {
    said: /\b(?:cheque|check) (?:bounces?|returns?)(?: charges?| fees?)?\b|\bbounced? (?:charges?|fees?)\b/i,
    payee: /\bbounced?\b|\b(?:cheque|check) return/i,
    name: 'Cheque return charge',
  },
  {
    said: /\blate(?:[- ]payment)? (?:fees?|charges?|penalt\w+)\b|(?<!\b(?:fees?|charges?)(?:,| or| and) )\bpenalt(?:y|ies)(?: charges?| fees?)?\b(?! (?:or|and) (?:fees?|charges?))|\bpenal charges?\b/i,
    payee: /\blate\b|\bpenal|\boverdue\b/i,
    name: 'Late fee',
  },
  {
    said: /\b(?:annual|yearly|joining|membership)(?: card)? (?:fees?|charges?)\b/i,
    payee: /\b(?:annual|joining|membership)\b/i,
    name: 'Annual fee',
  },
  { said: /\batm (?:fees?|charges?)\b/i, payee: /\batm\b.*\b(?:fee|charge)/i, name: 'ATM fee' },
  { said: /\boverdraft (?:fees?|charges?)\b/i, payee: /\boverdraft\b/i, name: 'Overdraft fee' },
  { said: /\bgst\b/i, payee: /\bgst\b/i, name: 'GST' },
]

/** Fees by their kind; interest is asked about in many more forms. */
const BANK_FEES: readonly string[] = [
  ...['Cheque return charge', 'Late fee', 'Annual fee', 'ATM fee', 'Overdraft fee', 'GST'],
]

/** What a charge is, and how not to be charged it, is the guide's. */
const EXPLAINED =
  /\b(?:avoid\w*|waive\w*|mean\w*|explain\w*|what (?:is|are) (?:an? |the )?(?!my\b)|how (?:does|do|to|is|are)|if|should|will|would|file|next)\b/i

/** The charge that the words of a question name: the payee that it is booked under, or would be where the customer was never charged. */
export function chargeIn(question: string, words: readonly Word[], payees: readonly string[]): PayeeSpan | null {
  for (const { said, payee, name } of CHARGES) {
    const match = said.exec(question)
    if (!match || (BANK_FEES.includes(name) && EXPLAINED.test(question))) continue
    const span = { start: match.index, end: match.index + match[0].length }
    // What a question leaves out is none of its words.
    if (!words.some((word) => overlap(word, span))) continue
    return { ...span, payee: payees.find((each) => payee.test(each)) ?? name }
  }
  return null
}
