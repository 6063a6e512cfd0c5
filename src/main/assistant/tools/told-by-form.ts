// What a question can only ask by its names and its form, where the router takes it for nothing.

import { BELOW_ZERO, ranksTimes } from '../intent/planned-intent'
import { hasMoved, isDone, setsAgainstBefore } from '../intent/question-shape'
import { settledIntent } from '../intent/settled-intent'
import { type Answerable, sumOf } from '../intents'
import type { Parameters } from '../names/parameters'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { asksOfClients } from './clients'
import { asksWhichMoved } from './tools-movers'
import { asksForNewPayees } from './tools-new-payees'

/** The first form that fits decides; null where none does. */
export function toldByForm(named: Parameters, question: string): Answerable | null {
  const names = named.payee !== null || named.categoryId !== null
  const yesNo = asksYesOrNo(question)
  const forms: readonly (readonly [boolean, Answerable])[] = [
    [asksForNewPayees(question), 'new-payees'],
    [asksOfClients(question) && !names && OF_PAYMENTS.test(question), 'income'],
    [asksWhichMoved({ ...named, question }), 'change'],
    [named.weekDays.length > 0, names ? sumOf(named) : 'spending-total'],
    [ranksTimes(question), 'top-times'],
    [yesNo && BELOW_ZERO.test(question), 'forecast'],
    [yesNo && names && (hasMoved(question) || named.against !== null || setsAgainstBefore(question)), 'change'],
    [named.together.length > 0 && named.period !== null, sumOf(named)],
    [named.payee !== null && yesNo && isDone(question), sumOf(named)],
    [named.categoryId !== null && !named.payee && DEAREST.test(question), 'largest-payments'],
    [names && !yesNo && PAID.test(question), settledIntent(sumOf(named), named, question)],
  ]
  return forms.find(([fits]) => fits)?.[1] ?? null
}

/** Of clients their payments are asked, and not what to do with them. */
const OF_PAYMENTS =
  /^(?!.*\b(?:should|how (?:do|can|to)|write|tell|email)\b).*\b(?:paid|pays?|payments?|earn\w*|receiv\w*|income|money|came|best|top|most|last|latest|first|total|average|avg)\b/i
/** 'Our dearest holiday booking'. */
const DEAREST = /\b(?:dearest|costliest|priciest|heaviest|most expensive|biggest|largest)\b/i
/** 'The average bill that I get from TANGEDCO'. */
const PAID =
  /\b(?:average|median|how much|what|total|sum|kitn[aei])\b.*\b(?:pa(?:id|y)\w*|spen[dt]\w*|cost\w*|gone|went|g[ai]ve\w*|charged?|bills?|order\w*|had off|taken|took|handed?)\b/i
