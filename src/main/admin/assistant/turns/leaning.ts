// A question that corrects the one before, or speaks of what that was about, as it would stand by itself.
import type { AlertKind } from '../../../../shared/contract'
import type { CategoryId } from '../../../../shared/domain'
import type { RfmSegment } from '../../../../shared/rfm'
import { categoryName } from '../../../assistant/names/category-words'
import type { BankListener } from '../names/names'
import { AGE_WORDS, ALERT_WORDS, BAND_WORDS, RFM_WORDS } from '../names/words'
import type { BankAsk } from '../scope'

const CORRECTS =
  /^\W*(?:(?:no|nope|nah|sorry|oops|actually|wait|hmm|well|correction|my mistake|not (?:that|this|those)(?: one)?|wrong \w+)[\s,.;:!–—-]+)*(?:(?:i )?(?:meant|mean|was (?:asking|thinking) (?:about|of)|wanted|should have said)|make (?:it|that)|change (?:it|that) to|let[’']?s say)\s+(?:to (?:say|ask(?: about)?) )?/i
const BEGINS_OVER = /^\W*(?:no|nope|nah|sorry|oops|actually|wait|hmm|correction)[\s,.;:!–—-]+(?=\S)/i
const NOT_BUT = /^\W*not (?:the |for |in )?[\p{L}\d -]{2,30}?(?:[,;–—]|\bbut\b)\s*(?:but )?/iu
const AT_THE_END = /[\s,]+(?:rather|instead|i mean(?:t)?|please|pls|plz|not [\p{L}\d -]{2,30})[\s?!.]*$/iu

/** 'No, I meant August' is 'August'; the question itself where it corrects nothing. */
export function withoutCorrection(question: string): string {
  const begun = [CORRECTS, NOT_BUT, BEGINS_OVER].reduce((text, pattern) => text.replace(pattern, ''), question)
  const left = begun.replace(AT_THE_END, '')
  return /[\p{L}\d]/u.test(left) ? left : question
}

const SPOKEN_OF =
  /\b(?:th(?:ey|em|eirs?)|those (?:people|customers|folks|ones)|th(?:at|is) (?:segment|group|cluster|lot|bunch|product|card|deposit|loan|band|category|one)|those|these|its?)\b/i
/** 'How many people is that': 'that' elsewhere joins sentences. */
const THAT = /\b(?:is|are|was|were|does|do|did|has|have|of|in|for|by) (that|this)\b(?! \w+ (?:is|are|was|were)\b)/i

/** The question with the name of what the one before was about in place of the first word that means it; null without one. */
export function withNameFor(question: string, name: string | null): string | null {
  if (name === null) return null
  if (SPOKEN_OF.test(question)) return question.replace(SPOKEN_OF, name)
  return THAT.test(question) ? question.replace(THAT, (text, that: string) => text.replace(that, name)) : null
}

/** What a question was about, in words in which the next one may name it: the headline's subject, else its first name. */
export function nameSpokenOf(about: string | null, ask: BankAsk, listener: BankListener): string | null {
  const [kind = '', key = ''] = (about ?? '').split(/:(.*)/s)
  const named: Readonly<Record<string, string | undefined>> = {
    segment: listener.segments.find((name) => name === key),
    product: listener.products.find(({ id }) => id === key)?.name,
    rfm: RFM_WORDS[key as RfmSegment]?.name,
    category: kind === 'category' ? categoryName(key as CategoryId) : undefined,
    age: AGE_WORDS[key]?.name,
    band: BAND_WORDS[key] && `the ${key} band`,
    alert: ALERT_WORDS[key as AlertKind]?.name,
  }
  return (
    named[kind] ??
    ask.segments[0] ??
    ask.products[0]?.name ??
    (ask.rfm[0] && RFM_WORDS[ask.rfm[0]].name) ??
    (ask.categoryId && categoryName(ask.categoryId)) ??
    (ask.age && AGE_WORDS[ask.age]?.name) ??
    null
  )
}

/** The question before, of the one that stood first in its answer: 'how much money is that' after the largest category. */
export function namedByAnswer(about: string | null, ask: BankAsk, listener: BankListener): BankAsk {
  const [kind = '', key = ''] = (about ?? '').split(/:(.*)/s)
  const of = { ...ask, rank: 1, least: false }
  const product = listener.products.find(({ id }) => id === key)
  if (kind === 'category') return { ...of, categoryId: key as CategoryId, categories: [key as CategoryId] }
  if (kind === 'segment' && listener.segments.includes(key)) return { ...of, segments: [key] }
  if (kind === 'product' && product) return { ...of, products: [product] }
  if (kind === 'rfm' && key in RFM_WORDS) return { ...of, rfm: [key as RfmSegment] }
  if (kind === 'age') return { ...of, age: key, ages: [key] }
  return ask
}
