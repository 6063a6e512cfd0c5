// What a question's own words decide, before the thread or the router's reading counts.
import type { Refused } from '../intents'
import { heldAsked } from '../names/account-held'
import { sidesIn } from '../names/account-sides'
import { askedOfAccounts } from '../names/account-words'
import { intentOfSome, someOfAll } from '../names/some-accounts'
import { timesOutside } from '../periods/times-outside'
import { namesCreditScore } from '../screening/refusals'
import { isOtherScript } from '../screening/screening'
import { askedOfPeople } from '../screening/somebody-else'
import { asksWhereFiled } from '../tools/tools-filed'
import { partsAsked } from '../tools/tools-in-parts'
import { comparesNothing, isWhy, pointsBack, pointsInHindi, refers } from '../turns/follow-up'
import { askedByName } from '../turns/told-of'
import { leaningOn } from '../turns/turn-leaning'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { anyWording } from '../words/word-lists'
import { askedOfDeposits } from './deposits-asked'
import { answerable, OPEN, type Reader, strangeName } from './heard'
import { loansAsked } from './loans-asked'
import { asksInterestToCome, prepaymentAsked } from './prepaying'
import { likelyHelp } from './readings'
import { sureOfTopic } from './routed-readers'
import { savingPlanIn } from './saving-plan'
import { twoAmountsIn } from './two-amounts'

/** 'Could I pay off the loan with my savings' is no order and no call for help. */
export const twoAmounts: Reader = (heard) => {
  const { question, named, listener, refusal } = heard
  // 'Filed under groceries' sets nothing against them.
  if (asksWhereFiled({ ...named, question })) return null
  const set = refusal === null || refusal === 'order' ? twoAmountsIn(question, named, listener) : null
  if (!set || prepaymentAsked(question, listener.accounts ?? [])) return null
  const compared = answerable(heard, 'compare-names')
  return { ...compared, ask: { ...compared.ask, twoAmounts: set } }
}

export const chargedByStranger: Reader = (heard) =>
  heard.named.strangeName && asksYesOrNo(heard.question) && CHARGED_FOR.test(heard.question) ? strangeName(heard) : null

/** 'Do I get charged for Spotify', 'did I sign up for it'. */
const CHARGED_FOR =
  /^\W*(?:do|did|am|have) (?:i|we)\b.*\b(?:(?:charged|billed) for|sign(?:ed)? up (?:for|to)|subscribed? to)\b|^\W*(?:does|is|did) .*\b(?:bill me|charged to me)\b/i

/** 'How many points is that' after a score. */
export const topicOfThread: Reader = ({ question, named, listener, previous, refusal }) => {
  if (!previous || refusal === null || !TOPICAL.includes(refusal) || !refers(question)) return null
  return leaningOn(askedByName(previous, question, named), question, named, listener)
}

/** 'Did mum's money land': nobody of that name has paid, and nothing of hers is asked. */
export const arrivedFromStranger: Reader = (heard) =>
  heard.refusal === 'other-people' && heard.named.payee === null && ARRIVED.test(heard.question)
    ? strangeName(heard)
    : null

export const refusedByWords: Reader = ({ question, refusal, certain, callsForHelp }) => {
  // 'Aur uska kitna tha' may be of a thing as well.
  if (refusal === 'other-people' && pointsInHindi(question)) return OPEN
  if (refusal === null || (callsForHelp && refusal !== 'injection')) return null
  // 'I want to buy a bike for so much, will that push me into the red' is no order.
  return refusal === 'order' && certain !== null ? null : { kind: 'refused', why: refusal }
}

export const handedOver: Reader = ({ help }) => help && { kind: 'hand-off', to: help }

/** 'On 31 June' is never told of June. */
export const noSuchDay: Reader = ({ question, listener: { asOf, country } }) =>
  timesOutside(question, asOf, country).some(({ why }) => why === 'no-such-day')
    ? { kind: 'not-understood', why: 'no-such-day' }
    : null

/** What no books know and the guide explains: 'do I need life insurance', 'have I enough to retire', 'why must an OTP never be told'. */
export const ofTheGuide: Reader = ({ question, refusal }) =>
  refusal !== 'injection' && GUIDE_ADVISES.test(question) ? { kind: 'knowledge' } : null

const GUIDE_ADVISES = anyWording([
  '(?:do|should|would) (?:i|we) (?:really |also )?(?:need|buy|get|take(?: out)?|have) (?:an? |any |some |more )?(?:\\w+ )?(?:insurance|cover)',
  'enough (?:\\w+ ){0,3}(?:for|to) (?:my |our |a )?(?:\\w+ )?retire(?:ment)?',
  '(?<=^\\W*)(?:why (?:must|should|do people)|what does it mean (?:when|if)|is it (?:risky|dangerous|bad|wise|sensible) to|how (?:would|do|does|can|could) (?:i|you|one|people|somebody) (?:recogni[sz]e|spot))',
  '(?:when|how soon|at what age) (?:can|could|will) (?:i|we) retire|(?:ready|on track) (?:for|to) (?:my |our )?retire(?:ment)?',
])

/** 'What data do you have on me', 'are you ChatGPT'. */
export const aboutTeller: Reader = ({ question }) =>
  ABOUT_TELLER.test(question) ? { kind: 'small-talk', about: 'about-teller' } : null

const ABOUT_TELLER = anyWording([
  'what (?:all )?(?:do|does) (?:you|teller) (?:actually )?know about (?:me|us)',
  'what (?:data|information|info|details) (?:do|does) (?:you|teller) (?:have|hold|keep|store|collect|use)',
  '(?:are you|different from|same as|better than|based on) (?:an? )?(?:chat ?gpt|gemini|copilot|siri|alexa|claude|ai chatbot)',
])

/** One's own is refused by now: what it is and how to better it the guide says. */
export const creditScore: Reader = ({ question }) => (namesCreditScore(question) ? { kind: 'knowledge' } : null)

/** 'How much has my brother sent': whoever that is has a name in the books. */
export const peopleUnnamed: Reader = (heard) => {
  const { question, named, certain, pointsBackTo } = heard
  const people = named.payee === null && !certain ? askedOfPeople(question, named.masked, pointsBackTo) : null
  // 'The children's education' is education, whoever is at school.
  if (people === 'unnamed' && named.categoryId === 'education' && OF_CHILDREN.test(named.masked)) return null
  if (people === 'unnamed') return { kind: 'not-understood', why: 'unnamed' }
  return people === 'stranger' ? strangeName(heard) : null
}

export const severalOfThatName: Reader = ({ named: { alike } }) =>
  alike.length > 1 ? { kind: 'which-name', names: alike } : null

/** 'The home loan balance of Vignesh Raman' is nobody's whom the caller knows. */
export const strangersMoney: Reader = ({ question, named, readings }) =>
  named.strangeName &&
  readings[0]?.intent === 'other-people' &&
  sureOfTopic(readings) >= SURE_OF_OTHERS &&
  !OWN.test(question)
    ? { kind: 'refused', why: 'other-people' }
    : null

/** Accounts, deposits and loans are called by words of their own, and so is a plan to save. */
export const held: Reader = (heard) => {
  const { question, listener } = heard
  const { accounts = [], asOf } = listener
  if (heard.certain === 'insights') return null
  const some = someOfAll(question, accounts)
  if (some) return answerable(heard, intentOfSome(some), { payee: null, without: [] })
  if (accounts.length > 1 && partsAsked(question)) return answerable(heard, 'balance-all', { payee: null })
  const ofDeposits = askedOfDeposits(question, accounts)
  if (ofDeposits === 'knowledge') return { kind: 'knowledge' }
  const intent =
    heldAsked(question) ??
    ofDeposits ??
    (savingPlanIn(question, asOf) ? 'what-if-saving' : null) ??
    (prepaymentAsked(question, accounts) || asksInterestToCome(question, accounts) ? 'loans' : null) ??
    (loansAsked(question, accounts) ? 'loans' : null) ??
    (sidesIn(question, accounts) ? 'balance' : null) ??
    askedOfAccounts(question, accounts)
  return intent && answerable(heard, intent, { payee: null })
}

export const inOtherScript: Reader = ({ question, named }) =>
  !named.payee && isOtherScript(question) ? { kind: 'not-understood', why: 'script' } : null

/** What leans on a question before where there is none. */
export const openAlone: Reader = (heard) => {
  const { question, named, previous, smallTalk, certain, readings, open } = heard
  if (previous || smallTalk || certain || likelyHelp(readings)) return null
  return isWhy(question) || pointsBack(question) || comparesNothing(named) || pointsInHindi(question) || open
    ? OPEN
    : null
}

const OF_CHILDREN = /\b(?:kids?|child(?:ren)?|sons?|daughters?)(?:[’']s|[’'])? xcategoryx/i
const ARRIVED =
  /\b(?:did|has|have|is|when did)\b.*\b(?:money|transfer|payment|amount|share|rent)\b.{0,15}\b(?:land(?:ed)?|arrived?|come? (?:in|through|yet)|came|reach(?:ed)?|got here|credited|received|hit (?:my|the) account)\b/i
/** Refused by what they are about, which in a thread may be another thing. */
const TOPICAL: readonly Refused[] = ['kept-elsewhere', 'off-topic']

/** Of the readings' confidence. */
const SURE_OF_OTHERS = 0.6
const OWN = /\b(?:i|me|my|mine|we|us|our|ours)\b/i
