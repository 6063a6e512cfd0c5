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
  return withoutCourtesies(withTimesInWords(spelt, asOf, country))
}
