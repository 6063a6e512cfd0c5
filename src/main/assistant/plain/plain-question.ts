// A question put the way in which all that follows reads it: in full words, well spelt, without courtesies, the time last.

import { MONTH_NAME } from '../periods/period-reader'
import type { Listener } from '../understood'
import { withoutCourtesies } from './courtesies'
import { inOtherWords } from './in-other-words'
import { withTimesInWords } from './plain-times'
import { wellSpelt } from './question-spelling'
import { setAgainst } from './set-against'
import { untagged } from './tag-questions'
import { withDaysAhead } from './times-ahead'

/** The question without what makes no difference to what it asks. Putting it so twice changes nothing more. */
export function plainQuestion(question: string, { payees, accounts = [], asOf, country }: Listener): string {
  const spelt = wellSpelt(question, [...payees, ...accounts], country)
  const plain = untagged(
    withTimeLast(
      withoutCourtesies(
        withDaysAhead(withTimesInWords(spelt.replace(AT_MOST, 'not more than'), asOf, country), asOf, country),
      ),
    ),
  )
  return inOtherWords(setAgainst(plain.replace(MEANWHILE, '')))
}

/** '3 to 10 May, while I was on leave': what went on then is in no book, and the days are named. */
const MEANWHILE = new RegExp(
  `(?<=\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH_NAME}(?: 20\\d\\d)?|${MONTH_NAME} \\d{1,2}|yesterday|last (?:week|weekend))),? (?:while|when) (?:i|we) (?:was|were) [^?.!,]+(?=[?.!\\s]*$)`,
  'iu',
)
/** Nothing is ranked by it. */
const AT_MOST = /\bat (?:the )?most(?= (?:rs\.? ?|inr ?|[₹£$])?\d)/gi
const VERB = '(?:is|are|am|was|were|did|do|does|has|have|had)'
/** 'In June, did I …', 'last month how much …'. */
const TIME_FIRST = new RegExp(
  `^\\W*((?:in|during|for) (?:\\p{L}{3,9}(?: 20\\d\\d)?|20\\d\\d)|(?:this|last) (?:month|year|week|quarter))(?:, (?=(?:${VERB}|how|what|which|when|where|who|why|any\\w*) )| (?=${VERB} (?:i|we|my|our|the|it)\\b|(?:did|does|has|have) |(?:was|were|is) .*\\bthan\\b))(.+?)([?.!\\s]*)$`,
  'iu',
)

function withTimeLast(question: string): string {
  return question.replace(
    TIME_FIRST,
    (_, time: string, asked: string, end: string) => `${asked} ${time.toLowerCase()}${end}`,
  )
}
