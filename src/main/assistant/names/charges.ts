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
]

/** The charge that the words of a question name: the payee that it is booked under, or would be where the customer was never charged. */
export function chargeIn(question: string, words: readonly Word[], payees: readonly string[]): PayeeSpan | null {
  for (const { said, payee, name } of CHARGES) {
    const match = said.exec(question)
    if (!match) continue
    const span = { start: match.index, end: match.index + match[0].length }
    // What a question leaves out is none of its words.
    if (!words.some((word) => overlap(word, span))) continue
    return { ...span, payee: payees.find((each) => payee.test(each)) ?? name }
  }
  return null
}
