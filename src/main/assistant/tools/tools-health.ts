// The health score: how high, why, and what would raise it.
import {
  HEALTH_BANDS,
  type HealthBand,
  type HealthDimension,
  type HealthDimensionId,
  type HealthScore,
  type HealthStep,
} from '../../../shared/plans'
import { type Fact, said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { DERIVED, found, none, withVerdict } from './found'

export const SUGGESTIONS = [
  'Why is my health score what it is?',
  'How can I improve my health score?',
  'How can I save money?',
]
export const NO_SCORE = 'There are not enough whole months yet for a score.'

const DIMENSIONS: Readonly<Record<HealthDimensionId, string>> = {
  'savings-consistency': 'saving regularly',
  'debt-ratio': 'debt against income',
  'spending-discipline': 'spending on wants',
  'emergency-fund': 'the emergency fund',
  investment: 'investing',
  'subscription-efficiency': 'subscriptions',
}
const BANDS: Readonly<Record<HealthBand, string>> = {
  vulnerable: 'vulnerable',
  building: 'building',
  stable: 'stable',
  strong: 'strong',
}

/** 'What is my health score?' */
export const healthScoreNow: Tool = async (scope, ask) => {
  const { score } = await scope.page('customer.health', {})
  if (!score) return none(NO_SCORE, SUGGESTIONS)
  const next = HEALTH_BANDS.find(
    ({ band, from }) =>
      from > score.score && NEEDED.test(ask.question) && new RegExp(`\\b${band}\\b`, 'i').test(ask.question),
  )
  if (next) return toBand(scope, score, next)
  return withVerdict(
    found({
      facts: scoreFacts(scope, score),
      wording: ['Your health score is {score}, which counts as {band}.'],
      headline: 'score',
      suggestions: SUGGESTIONS.slice(0, 2),
    }),
    verdictOn(scope, score.score, ask.question) ?? verdictOnBand(scope, score.band, ask.question),
  )
}

const NEEDED = /\b(?:need\w*|missing|lack\w*|short|far|reach|become|get to|until|till|away)\b/i

/** 'How far am I from strong?' */
function toBand(scope: Scope, score: HealthScore, { band, from }: (typeof HEALTH_BANDS)[number]): Findings {
  const about = { about: `band:${band}` }
  return found({
    facts: [
      ...scoreFacts(scope, score),
      scope.write.word('next_band', band, BANDS[band], said('for being', about)),
      scope.write.count('missing', from - score.score, ['point', 'points'], DERIVED, said('are missing', about)),
    ],
    wording: ['{missing} are missing for being {next_band}.', 'Your health score is {score}, which counts as {band}.'],
    headline: 'missing',
    suggestions: ['How can I improve my health score?'],
  })
}

/** 'Am I considered vulnerable?' */
function verdictOnBand(scope: Scope, band: HealthBand, question: string): Fact | null {
  if (!asksYesOrNo(question)) return null
  const asked = Object.keys(BANDS).find((each) => new RegExp(`\\b${each}\\b`, 'i').test(question))
  if (asked) return scope.write.verdict(asked === band)
  if (WELL.test(question)) return scope.write.verdict(band === 'stable' || band === 'strong')
  return BADLY.test(question) ? scope.write.verdict(band === 'vulnerable') : null
}

const WELL =
  /^(?!.*\b(?:than|better)\b).*\b(?:good|healthy|ok|okay|fine|decent|great|in (?:good )?shape|in order|sound)\b/i
const BADLY = /^(?!.*\bthan\b).*\b(?:bad|poor|terrible|weak|low|unhealthy)\b/i

/** 'Is it 80 or better?', 'am I above 60?' */
function verdictOn(scope: Scope, score: number, question: string): Fact | null {
  const [, text] = /(?<![\d.,])(\d{1,3})(?!\d| ?(?:out of|\/))/.exec(question) ?? []
  if (text === undefined || !asksYesOrNo(question)) return null
  const limit = Number(text)
  if (/\b(under|below|less|lower|worse)\b/i.test(question)) return scope.write.verdict(score < limit)
  const itself = /\b(or (better|more|above|higher|over)|at least|reach\w*)\b/i.test(question)
  return scope.write.verdict(itself ? score >= limit : score > limit)
}

/** 'Why is it low?': where most points are missing, and where there are most; or the part that the question names. */
export const healthWhy: Tool = async (scope, ask) => {
  const { score } = await scope.page('customer.health', {})
  if (!score) return none(NO_SCORE, SUGGESTIONS)
  const named = score.dimensions.find(({ id }) => PARTS[id].words.test(ask.question))
  if (named && named.value !== null && OF_A_PART.test(ask.question)) return partOf(scope, ask, named)
  const [weakest] = byMissing(score)
  const best = [...score.dimensions].sort((a, b) => b.points / b.most - a.points / a.most)[0]
  if (!weakest || !best) return none(NO_SCORE, SUGGESTIONS)
  return found({
    facts: [
      ...scoreFacts(scope, score),
      ...dimensionFacts(scope, 'weakest', weakest),
      ...(best.id === weakest.id ? [] : dimensionFacts(scope, 'best', best)),
    ],
    wording: [
      'Your health score is {score}, which counts as {band}.',
      'The weakest part is {weakest}: it earns {weakest_points}.',
      'The best part is {best}: it earns {best_points}.',
    ],
    headline: 'score',
    suggestions: SUGGESTIONS.slice(1),
  })
}

/** Each part by the words for it, and what its figure says. */
const PARTS: Readonly<
  Record<HealthDimensionId, { readonly words: RegExp; readonly sentence: string; readonly label: string }>
> = {
  'debt-ratio': {
    words: /\b(?:debts?|repayments?|emis?|loans?|instal?lments?)\b/i,
    sentence: 'Repayments take {value} of your income.',
    label: 'repayments take',
  },
  'emergency-fund': {
    words: /\b(?:emergency|reserve|buffer)\b/i,
    sentence: 'Your emergency fund would last {value}.',
    label: 'would last',
  },
  'subscription-efficiency': {
    words: /\bsubscriptions?\b/i,
    sentence: 'Subscriptions take {value} of your income.',
    label: 'subscriptions take',
  },
  investment: {
    words: /\binvest\w*\b/i,
    sentence: 'Investing takes {value} of your income.',
    label: 'investing takes',
  },
  'spending-discipline': {
    words: /\b(?:wants|discipline|spending)\b/i,
    sentence: 'Wants take {value} of your income.',
    label: 'wants take',
  },
  'savings-consistency': {
    words: /\bsav(?:e|ing|ings)\b/i,
    sentence: 'You keep {value} of your income.',
    label: 'you keep',
  },
}
const OF_A_PART =
  /\b(?:says? (?:about|of|on)|ratio|dimension|parts?|components?|points?|to[- ]income|share|portion|proportion|fraction|slice|percent\w*|third|quarter|half|(?:more|less) than|(?:over|above|under|below) \d+ ?(?:%|per ?cent))(?!\w)/i

function partOf(scope: Scope, { question }: Ask, part: HealthDimension): Findings {
  const { sentence, label } = PARTS[part.id]
  const value = part.value ?? 0
  const fact =
    part.unit === 'months'
      ? scope.write.number('value', value, `${value.toFixed(1)} months`, { estimate: true }, said(label))
      : scope.write.share('value', value, { estimate: true }, said(label))
  return found({
    facts: [fact, ...dimensionFacts(scope, 'part', part)],
    wording: [sentence, 'This part is {part}: it earns {part_points}.'],
    headline: /\bpoints?\b/i.test(question) ? 'part_points' : 'value',
    suggestions: SUGGESTIONS.slice(1),
  })
}

/** 'How do I improve it?': the next step of the dimension that lacks most points. */
export const healthImprove: Tool = async (scope, ask) => {
  const { score } = await scope.page('customer.health', {})
  if (!score) return none(NO_SCORE, SUGGESTIONS)
  const weakest = byMissing(score).find(({ step }) => step.kind !== 'keep-going')
  if (!weakest) return none('Keep going as you do: nothing is left to improve.', SUGGESTIONS.slice(0, 1))
  const { step } = weakest
  const amount =
    'amountMinor' in step ? [scope.write.estimate('step', step.amountMinor, said(STEPS[step.kind].label))] : []
  return found({
    facts: [...scoreFacts(scope, score), ...dimensionFacts(scope, 'weakest', weakest), ...amount],
    wording: [
      ...(SCORE_TOO.test(ask.question) ? ['Your health score is {score}, which counts as {band}.'] : []),
      STEPS[step.kind].sentence,
      'The weakest part is {weakest}: it earns {weakest_points}.',
    ],
    headline: amount.length > 0 ? 'step' : 'weakest_points',
    suggestions: ['How can I save money?', SUGGESTIONS[0] as string],
  })
}

/** 'How is my score, and what should I do next?' */
const SCORE_TOO = /\b(?:how|what) (?:is|are|s)\b.*\bscore\b.*\band\b|\bscore and\b/i

export const STEPS: Readonly<Record<HealthStep['kind'], { readonly sentence: string; readonly label: string }>> = {
  'keep-going': { sentence: 'Keep going as you do.', label: '' },
  'save-each-month': { sentence: 'Put aside {step} each month.', label: 'put aside' },
  'lower-debt-payments': {
    sentence: 'Take {step} off your repayments each month.',
    label: 'repayments',
  },
  'spend-less-on-wants': { sentence: 'Cut what is not needed, {step} each month.', label: 'not needed' },
  'build-emergency-fund': { sentence: 'Build an emergency fund: {step} is still missing.', label: 'still missing' },
  'invest-each-month': { sentence: 'Invest {step} each month.', label: 'invest' },
  'cut-subscriptions': { sentence: 'Cut subscriptions worth {step} each month.', label: 'subscriptions worth' },
  'book-your-income': {
    sentence: 'Have your income paid into an account here, so that the score can be worked out in full.',
    label: '',
  },
}

function byMissing(score: HealthScore): readonly HealthDimension[] {
  return [...score.dimensions].sort((a, b) => b.most - b.points - (a.most - a.points))
}

function scoreFacts(scope: Scope, { score, band }: HealthScore): readonly Fact[] {
  return [
    scope.write.number('score', score, `${score} out of 100`, { derived: true }, said('health score')),
    scope.write.word('band', band, BANDS[band], said('counts as')),
  ]
}

function dimensionFacts(scope: Scope, slot: string, { id, points, most }: HealthDimension): readonly Fact[] {
  const about = `dimension:${id}`
  return [
    scope.write.word(slot, id, DIMENSIONS[id], said(slot === 'part' ? 'this part' : `${slot} part`, { about })),
    scope.write.number(`${slot}_points`, points, `${points} of ${most} points`, DERIVED, said('earns', { about })),
  ]
}
