// What the router reads in a question to the bank: readings with the same answer added up, and those that its words rule out left out.

import type { Reading } from '../../../assistant/router/linear-router'
import { addedUp } from '../../../assistant/tools/added-up'
import { editDistance } from '../../../assistant/words/edit-distance'
import { type BankIntent, bankAnswerGroup, isAnswerable } from '../intents'
import { describesProduct } from '../names/draft-words'
import { leastIncomeAsked } from '../names/least-income'
import type { BankNames } from '../names/names'
import { BANK_ROUTER } from '../router/router'
import { termIn } from '../tools/terms'
import { asksForSummary } from '../tools/tools-summary'
import { SIDED } from './limit-asked'
import { settledBankIntent } from './settled-intent'

/** The likeliest first. */
export function readingsOf(question: string, named: BankNames): readonly Reading<BankIntent>[] {
  const term = termIn(question)
  if (term) return [{ intent: term, confidence: 1 }]
  if (asksForSummary(question, named)) return [{ intent: 'summary', confidence: 1 }]
  if (named.segments.length === 0 && leastIncomeAsked(question) !== null) return [{ intent: 'earners', confidence: 1 }]
  if (isSizeOfBase(question)) return [{ intent: 'customers', confidence: 1 }]
  if (SIZE_OF_FILE.test(question)) return [{ intent: 'status', confidence: 1 }]
  // 'How many carry on as usual, in churn terms'
  if (named.activity && /\bchurn\b/i.test(question) && COUNTS_PEOPLE.test(question))
    return [{ intent: settledBankIntent('churn', named, question), confidence: 1 }]
  if (SUPPOSES.test(question) && OF_A_DESIGN.test(question) && describesProduct(named.draft) && !named.period)
    return [{ intent: settledBankIntent('simulate', named, question), confidence: 1 }]
  const settled = (intent: BankIntent) => (isAnswerable(intent) ? settledBankIntent(intent, named, question) : intent)
  const readings = BANK_ROUTER.route(named.masked)
  const isNoPerson =
    NAMES_A_GROUP.test(question) ||
    COUNTS_PEOPLE.test(question) ||
    OF_THE_PROGRAM.test(question) ||
    OF_A_CHANCE.test(question) ||
    (named.products.length > 0 && (ANYBODY.test(question) || /^\W*(?:what|how)\b/i.test(question)))
  const about = readings.filter(
    ({ intent }) =>
      !(intent === 'person' && isNoPerson) &&
      !(intent === 'action' && (WANTS_A_FIGURE.test(question) || ASKS.test(question))),
  )
  return addedUp(about, settled, bankAnswerGroup)
}

/** 'What if we raise the fee to 200?' */
const SUPPOSES =
  /^\W*(?:(?:and|but|so|ok|okay) )*(?:what (?:if|(?:would |will )?happens? if|would (?:it|change|come of it) .*\bif)|suppos\w*|imagine|assum\w*|let[’']?s say|if (?:we|the bank)|simulat\w*|model)\b/i
const OF_A_DESIGN = /\b(?:fees?|charges?|cash ?back|rates?|interest|cards?|accounts?|deposits?|fd|rd)\b/i

/** 'Name the most populous segment' asks for no person. */
const NAMES_A_GROUP =
  /^(name|tell me|say|which|what|what's|which's) (is |are )?(the |our )?([\w-]+ ){0,4}(segments?|clusters?|products?|categor(y|ies)|age (bands?|groups?)|alerts?|months?)\b/i

/** What runs is nobody, and whether a product is taken by anybody is a number. */
const OF_THE_PROGRAM = /\b(jobs?|operations?|backups?|processes)\b/i
/** 'From which probability on is somebody at risk' */
const OF_A_CHANCE = /\b(?:probability|threshold|cut[- ]?off|chance)\b/i
const ANYBODY = /\b(anybody|anyone|somebody|someone|people)\b/i

/** A number of people is nobody, and a figure that is asked for is nothing to be done; the rules have had their say before. */
const COUNTS_PEOPLE = /\b(how many|number of|in numbers?|share of|percent\w*|average|median|proportion)\b/i
const WANTS_A_FIGURE =
  /\b(how (many|much)|number|count|what|which|share|percent\w*|total|average|views?|clicks?|applications?|uptakes?|takers)\b/i

/** 'Are there more than 500 customers with us?': a limit, and nothing else that is said of them. */
function isSizeOfBase(question: string): boolean {
  const rest = question.replace(new RegExp(SIDED, 'gi'), ' ').replace(OF_THE_BASE, ' ')
  return /\d/.test(question) && /\b(?:customers|clients)\b/i.test(question) && !/\p{L}/u.test(rest)
}

const OF_THE_BASE =
  /\b(?:are|is|there|do|does|have|has|we|got|the|our|bank|base|serve|than|customers|clients|with|us|at|in|on|of|here|now|today|currently|books|altogether|in total|all)\b/gi

/** How large the file is; whoever wants what is in it has been refused by then. */
const SIZE_OF_FILE = /^(?=.*\b(?:size|how (?:big|large))\b).*\b(?:database|file|disk)\b/i

/** An order begins with what is to be done. */
const ASKS =
  /^\W*(?:(?:and|so|but|for|of|in|to|by) )?(?:who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|has|have)\b/i

/** 'How many customers voted': a number of customers of whom something is said that no phrasing knows is not all of them. */
export function saysMoreThanKnown(masked: string): boolean {
  const words =
    masked
      .replace(new RegExp(SIDED, 'gi'), ' ')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  const isKnown = (word: string) =>
    [...BANK_ROUTER.vocabulary].some((known) =>
      known.startsWith(word.slice(0, Math.max(STEM, word.length - ENDING))),
    ) ||
    /^x\w+x$/.test(word) ||
    (word.length >= 6 && [...BANK_ROUTER.vocabulary].some((known) => editDistance(word, known, 1) <= 1))
  return words.some((word) => !isKnown(word))
}

/** Letters by which words of one stem agree, and those that an ending may have. */
const STEM = 4
const ENDING = 3

/** Whether a group, a product or a category is named. */
export function namesAnything({ segments, products, rfm, categoryId, age, band, alert }: BankNames): boolean {
  return (
    segments.length + products.length + rfm.length > 0 || [categoryId, age, band, alert].some((each) => each !== null)
  )
}
