// An administrator's question put the way in which all that follows reads it: in full words, well spelt, without courtesies.
import { withoutCourtesies } from '../../../assistant/plain/courtesies'
import { withTimesInWords } from '../../../assistant/plain/plain-times'
import { wellSpelt } from '../../../assistant/plain/question-spelling'
import type { BankListener } from '../names/names'
import { BANK_WORDS_WITH_MEANING } from '../router/concept-words'
import { BANK_ROUTER } from '../router/router'

const SUBJECT: ReadonlySet<string> = new Set([...BANK_WORDS_WITH_MEANING, ...BANK_ROUTER.vocabulary])

/** The question without what makes no difference to what it asks. */
export function plainBankQuestion(question: string, { segments, products, asOf, country }: BankListener): string {
  const names = [...segments, ...products.map(({ name }) => name)]
  const spelt = wellSpelt(question, names, country, SUBJECT)
  return askedFirst(ofMany(withoutOrder(withoutCourtesies(withTimesInWords(spelt, asOf, country)))))
}

/** 'Confirm our customer base' asks for it. */
function withoutOrder(question: string): string {
  return question.replace(
    /^\W*(?:confirm|state|advise|furnish|provide)(?: me| us)?(?: with)? (?=(?:our|the|how|what)\b)/i,
    '',
  )
}

/** 'What does a typical customer who …' asks of customers, and of nobody. */
function ofMany(question: string): string {
  return TYPICAL.test(question) ? question.replace(ONE_OF_THEM, '$1customers') : question
}

const TYPICAL = /\b(?:typical|average|usual|median|ordinary)\b/i
const ONE_OF_THEM =
  /\b(?:an?|the (?=typical|average|usual|median))\b ?((?:typical|average|usual|median|ordinary) )?(?:customer|client|person|member)\b/gi

/** 'Groceries against eating out: is eating out bigger?' is about what its end asks. */
function askedFirst(question: string): string {
  const [, named = '', asked = ''] = TWO_THEN_ASKED.exec(question) ?? []
  return asked === '' ? question : `${asked} ${named}`
}

const TWO_THEN_ASKED =
  /^([^:;?]+\b(?:against|versus|vs|and|or)\b[^:;?]+)[:;–—] *((?:is|are|was|were|do|does|did|has|have)\b[^?]*)\??$/i
