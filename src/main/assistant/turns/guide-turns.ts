// What a question leans on after the guide has said what something is: 'do I have one?', 'and mine?', 'how much is missing?'.
import type { IsoDate } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'
import { askOf } from '../intent/question-ask'
import type { Answerable } from '../intents'
import { readParameters } from '../names/parameters'
import type { Turn } from './turns-joined'

/** What the caller's own books say of what an entry of the guide explains. */
const OWN: Readonly<Record<string, Answerable>> = {
  budget: 'budgets-left',
  subscriptions: 'subscriptions',
  'cutting-costs': 'tip',
  'net-worth': 'net-worth',
  'cash-flow': 'saved',
  'teller-health-score': 'health-score',
  'teller-forecast': 'forecast',
  'teller-free-to-spend': 'free-to-spend',
  'mutual-fund': 'investments',
  emi: 'instalments',
  'personal-loan': 'loans',
  'secured-loan': 'loans',
  mortgage: 'loans',
  'minimum-due': 'card-due',
  'grace-period': 'card-due',
  'emergency-fund': 'emergency-fund',
  'savings-account': 'balance',
  'fixed-deposit': 'investments',
  'savings-rate': 'savings-rate',
  'goal-saving': 'goals-progress',
  'available-balance': 'balance',
}

/** The turn that a quotation is for the next question; null where the books have nothing of what it explains. */
export function turnOf(
  entry: string,
  { asOf, currency, country }: { readonly asOf: IsoDate; readonly currency: string; readonly country: ProfileId },
): Turn | null {
  const intent = OWN[entry]
  if (!intent) return null
  return { intent, ask: askOf('', readParameters('', [], asOf, country), { asOf, currency }, null), explained: true }
}

/** 'And mine?', 'do I have one?', 'what is it for me?': the caller's own of what was explained. */
export function asksForOwn(question: string): boolean {
  return OF_MINE.test(question)
}

const OF_MINE =
  /^\W*(?:(?:and|so|ok|okay|then|but)\W+)*(?:(?:what|how)(?:[’']?s| (?:is|are|about|was))? (?:mine|ours|(?:it|that|they|those) (?:for|with|of) me)|mine|(?:do|have|am|did) (?:i|we) (?:have |got |on |in )*(?:one|any|it|that|some)(?: already| yet| now)?|how (?:much|big|high|many|long|far|good|is)\b.{0,30}\b(?:mine|i have|do i have|have i|is it|am i|is missing|is left)|is (?:mine|it|that) (?:\w+ )?(?:good|enough|ok|okay|high|low|fine|big|large))\W*(?:enough|then|now|already|good|ok|okay|high|low)?\W*$/i

/** Whether what is to be explained is asked of the caller's own as well: 'what is net worth, and what is mine'. */
export function asksForMineToo(question: string): boolean {
  return MINE_TOO.test(question)
}

const MINE_TOO =
  /\b(?:mine|ours|my own)\b|\b(?:what|how (?:much|big|high|long|is|does))\b.{0,20}\bmy (?:net worth|savings rate|emergency fund|health score|score)\b/i
