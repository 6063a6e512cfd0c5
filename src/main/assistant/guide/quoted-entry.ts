// Whether a question is one for the guide rather than for the books, and what the guide says.
import type { GuideEntry, Quotation } from '../../../shared/guide'
import type { Understanding } from '../understood'
import type { FoundEntry, Guide } from './guide'
import { whereDone } from './where-done'

/**
 * What the guide says to a question; null when it is one about the customer's own money, or the guide has nothing on it. A
 * question that is understood as one of knowledge gets the entry that covers it, or those that come near. One that is understood
 * as something else is the guide's only when it plainly asks what something is and names it; one that is not understood
 * when it asks for no figure of the customer's and an entry covers it.
 */
export async function quotedEntry(
  question: string,
  understanding: Understanding,
  guide: Guide,
): Promise<Quotation | null> {
  // How a thing is done is no order to do it.
  const done =
    understanding.kind === 'hand-off' || understanding.kind === 'small-talk'
      ? null
      : (whereDone(question) ?? (LENDS.test(question) ? LENDING : null))
  const place = done && guide.entries.find(({ id }) => id === done)
  if (place) return { entry: shown(place), related: [] }
  const method = METHODS.find(({ words }) => (HOW_MADE.test(question) || MEANS.test(question)) && words.test(question))
  const own = method && guide.entries.find(({ id }) => id === method.id)
  // Of the caller's own score its parts are told.
  const parts =
    !MEANS.test(question) &&
    method?.id === 'teller-health-score' &&
    understanding.kind === 'answerable' &&
    understanding.intent.startsWith('health-')
  const refused = understanding.kind === 'refused' && understanding.why !== 'off-topic'
  if (own && !parts && !refused) return { entry: shown(own), related: [] }
  const order = PAYS_FIRST.test(question) && understanding.kind === 'knowledge'
  const first = order && guide.entries.find(({ id }) => id === 'debt-snowball')
  if (first) return { entry: shown(first), related: [] }
  const early = ADVISES.test(question) && PAYS_EARLY.test(question) && !/\bwhich\b/i.test(question)
  const advice = early && guide.entries.find(({ id }) => id === 'prepayment')
  if (advice && understanding.kind !== 'hand-off') return { entry: shown(advice), related: [] }
  const trust = trustIn(question, understanding)
  if (trust === null) return null
  const [nearest, ...others] = await guide.find(question)
  if (!nearest) return null
  if (trust === 'near' && !nearest.sure) return { entry: null, related: [nearest, ...others].slice(0, NEAR).map(named) }
  if (trust === 'named' ? !nearest.named : !nearest.sure) return null
  return { entry: shown(nearest.entry), related: others.slice(0, RELATED).map(named) }
}

/** What an entry has to have for the guide to speak: near is enough, it covers the question, or it is named. */
function trustIn(question: string, understanding: Understanding): 'near' | 'sure' | 'named' | null {
  switch (understanding.kind) {
    case 'knowledge':
      return 'near'
    case 'not-understood':
      return (understanding.why !== undefined && understanding.why !== 'untold') || OWN_FIGURE.test(question)
        ? null
        : 'sure'
    case 'strange-name':
      return OWN_FIGURE.test(question) || understanding.yesNo ? null : 'sure'
    case 'answerable':
    case 'clarify':
      if (ACRONYM.test(question)) return 'named'
      return DEFINES.test(question) && !OWN.test(question.replace(/\b(?:tell|show|give|teach) me\b/gi, ' '))
        ? 'named'
        : null
    case 'refused':
      return understanding.why === 'off-topic' && DEFINES.test(question) && !OWN.test(question) ? 'named' : null
    case 'which-name':
    case 'small-talk':
    case 'hand-off':
      return null
    default:
      return understanding satisfies never
  }
}

/** Whether to lend is for the caller to judge. */
const LENDS =
  /\b(?:should|shall|ought|wise|good idea|okay|ok|safe)\b.{0,25}\b(?:lend|loan)(?:ing)?\b.{0,40}\b(?:friends?|family|brother|sister|cousin|uncle|neighbou?r|relatives?|colleague|money|him|her)\b/i
const LENDING = 'lending-to-friends'
/** How Teller itself comes to its figures. */
const HOW_MADE =
  /\b(?:on what basis|where (?:do|did) (?:you|they) (?:get|take|have)|where does (?:that|this|it) come from|(?:how|can i|should i) (?:sure|accurate|reliable|certain|confident|exact|far|trust|rely)\b|how (?:is|are|was|were|does|do|did)\b.{0,60}\b(?:made|prepared|calculated|computed|worked out|work out|predict\w*|guess\w*|arrived? at|estimated?|decided?|come up with|derived|built|measured|forecast|sort(?:ed)?|classif\w+)|why (?:is|are|was|were) .{1,40} (?:under|filed|counted|listed|sorted|classified|put) .{0,30}(?:category|categories|eating|shopping|groceries|transport|bills|home|health|travel)|(?:definition|meaning|method|formula|basis) (?:of|for|behind)|what (?:counts?|is counted|is included)|how (?:does|do) (?:teller|you|the app|it) (?:know|predict|work out|calculate|forecast|estimate|decide))\b/i
/** Whether a loan is to be paid back early is for the caller to judge. */
const ADVISES =
  /\b(?:how (?:to|can|could)|should|ought|wise|wisely|good idea|recommend|worth|better to|sensible|sense|advisable|is it good|smart|chahiye)\b/i
const PAYS_FIRST = /\bwhich (?:debts?|loans?|card)\b.*\bfirst\b/i
const PAYS_EARLY =
  /\b(?:prepay\w*|part[- ]?pay\w*|foreclos\w*|(?:pay|close|clear|repay|settle)\w*\b.{0,40}\b(?:loan|mortgage|debt)s?)\b|\bhow (?:to|can|could|do) .{0,12}(?:lower|reduce|cut|bring down|shrink) .{0,12}\b(?:emis?|instal?lments?)\b/i
const MEANS =
  /\bwhat (?:exactly |really |precisely |on earth )?(?:does|do|is|are)\b.{0,60}\b(?:means?|meant|measures?)\b|\b(?:explain|understand|tell me) (?:to me )?what\b.{0,60}\b(?:means?|is|are)\b/i
const METHODS: readonly { readonly words: RegExp; readonly id: string }[] = [
  {
    words:
      /\b(?:health )?score\b|\bdebt against income\b|\bspending discipline\b|\bsavings consistency\b|\bsubscription efficiency\b|\b(?:vulnerable|building|stable|strong)\b(?!\w)/i,
    id: 'teller-health-score',
  },
  { words: /\bidle (?:cash|money)\b/i, id: 'teller-idle-cash' },
  {
    words:
      /\b(?:forecast\w*|predict\w*|future balance|balance (?:of|on|for|at|by) (?:the )?(?:\d|end|next|christmas))/i,
    id: 'teller-forecast',
  },
  { words: /\b(?:free|safe)[- ]to[- ]spend\b/i, id: 'teller-free-to-spend' },
  {
    words:
      /\bcategor(?:y|ies|is\w+)\b|^\W*why (?:is|are|was|were) .{1,40} (?:under|filed|counted|listed|sorted|classified|put) /i,
    id: 'teller-categories',
  },
  {
    words:
      /\b(?:definition|meaning|counts?|counted|included)\b.{0,40}\b(?:spending|spend|expenses?|expenditure)\b|\b(?:spending|expenses?)\b.{0,40}\b(?:count|defined|definition|include)\b/i,
    id: 'teller-spending-meaning',
  },
]

const RELATED = 2
const NEAR = 3

function named({ entry: { id, title } }: FoundEntry): Quotation['related'][number] {
  return { id, title }
}

function shown({ id, title, section, text }: GuideEntry): GuideEntry {
  return { id, title, section, text }
}

const DEFINES =
  /\b(what(['’]?s| is| are| was) (a|an)\b|what('s| is| are) meant\b|(mean|means|meaning|stand for|stands for|define|definition|explain|difference between)\b|what (?:the|a|an) .{2,40}\bis(?: all)?(?: about)?\b|how (is|are) .*(calculated|worked out|made)\b|how (does|do) (a|an|the)?\b.*\bworks?\b|kya (hota|hoti|hote)\b|ka matlab\b)/i
/** 'What's APR' asks nothing of April. */
const ACRONYM = /^\W*[Ww]hat(?:(?:['’]?s| is) (?:an? |the )?(?:[A-Z]{3,5})|(?: does) [A-Z]{3,5} mean)\W*$/
const OWN = /\b(my|mine|i|i'm|i've|me|mera|meri|mere|maine)\b/i
/** What asks for a sum or a count of the customer's own. */
const OWN_FIGURE =
  /\b(how (much|many)|kitn[aie]|total|sum|spent|spend|paid|left|last|this month|balance)\b(?=.*\b(my|i|did|have|me|mera|meri|mere|maine)\b)|\b(my|i|did|mera|meri|mere|maine)\b.*\b(spent|paid|total|sum|balance|last (week|month|year)|this (week|month|year))\b/i
