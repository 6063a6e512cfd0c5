// Two names or times set against each other by one figure: which has more, and how much lies between them.
import { type Fact, said } from '../../../assistant/facts'
import { isHidden, valueFact } from '../cells'
import { asksWhether } from '../intent/asks-whether'
import type { BankAnswerable } from '../intents'
import type { BankAsk, BankFindings, BankScope, BankTool } from '../scope'

/** Tools that say one figure of one name or time. */
export const BY_NAME: readonly BankAnswerable[] = [
  ...(['inflow', 'outflow', 'segment-biggest', 'segment-deposits', 'segment-income', 'segment-saving'] as const),
  ...(['segment-loans', 'rfm', 'rfm-value', 'product-funnel', 'product-conversion', 'category-share'] as const),
  ...([
    'health',
    'alerts',
    'shortfall-by-age',
    'churn-segments',
    'churn-value',
    'segment-feature',
    'customers',
  ] as const),
  ...([
    'view-age',
    'view-need',
    'view-style',
    'product-opportunity',
    'churn',
    'product-trend',
    'transactions',
    'net-flow',
    'balances',
  ] as const),
]

/** The same question of the second name or time; null where the question has one alone. */
export function otherOf(ask: BankAsk): BankAsk | null {
  return (
    othersOf(ask)[0] ?? (ask.against && ask.against.from !== ask.period?.from ? { ...ask, period: ask.against } : null)
  )
}

/** The same question of each further name of the first kind that the question has two of. */
function othersOf(ask: BankAsk): readonly BankAsk[] {
  const { segments, products, rfm, categories, ages, bands, alerts, activities } = ask
  if (segments.length > 1) return segments.slice(1).map((each) => ({ ...ask, segments: [each] }))
  if (products.length > 1) return products.slice(1).map((each) => ({ ...ask, products: [each] }))
  if (rfm.length > 1) return rfm.slice(1).map((each) => ({ ...ask, rfm: [each] }))
  if (categories.length > 1)
    return categories.slice(1).map((each) => ({ ...ask, categoryId: each, categories: [each] }))
  if (ages.length > 1) return ages.slice(1).map((each) => ({ ...ask, age: each, ages: [each] }))
  if (bands.length > 1) return bands.slice(1).map((each) => ({ ...ask, band: each, bands: [each] }))
  if (alerts.length === 0) return activities.slice(1).map((each) => ({ ...ask, activity: each, activities: [each] }))
  return alerts.slice(1).map((each) => ({ ...ask, alert: each, alerts: [each] }))
}

/** Both findings as one, the facts and sentences of the second under other slots. */
export function together(mine: BankFindings, theirs: BankFindings, prefix = 'other_'): BankFindings {
  const renamed = (text: string) => text.replace(/\{(\w+)\}/g, `{${prefix}$1}`)
  return {
    ...mine,
    facts: [...mine.facts, ...theirs.facts.map((fact) => ({ ...fact, slot: `${prefix}${fact.slot}` }))],
    wording: [...mine.wording.slice(0, 1), ...theirs.wording.slice(0, 1).map(renamed)],
  }
}

export function firstNamesOf(ask: BankAsk): BankAsk {
  const first = <Item>(items: readonly Item[]) => items.slice(0, 1)
  return {
    ...ask,
    segments: first(ask.segments),
    products: first(ask.products),
    rfm: first(ask.rfm),
    ages: first(ask.ages),
    categories: first(ask.categories),
    bands: first(ask.bands),
    alerts: first(ask.alerts),
    activity: ask.activities[0] ?? ask.activity,
    activities: first(ask.activities),
  }
}

/**
 * The findings of both names, begun with the one that has more (or less) where the question asks which, or with what lies
 * between them where it asks how much more. Null where the question does not set two names against each other so.
 */
export async function comparedNames(
  scope: BankScope,
  intent: BankAnswerable,
  ask: BankAsk,
  tool: BankTool,
): Promise<BankFindings | null> {
  if (!BY_NAME.includes(intent) || (asksWhether(ask.turn) && !ALTERNATIVE.test(ask.turn))) return null
  const gap = HOW_MUCH_MORE.test(ask.turn)
  const which = WHICH.test(ask.turn)
  const beside = COMPARES.test(ask.turn)
  const sum = !gap && !which && !beside && ADDED_UP.includes(intent) && (TOGETHER.test(ask.turn) || counts(ask.turn))
  if (!gap && !which && !sum && !beside) return null
  const other = otherOf(ask)
  if (!other) return null
  const [mine, theirs] = [await tool(scope, firstNamesOf(ask)), await tool(scope, other)]
  const both = together(mine, theirs)
  const [one, two] = [shownHeadline(mine), shownHeadline(theirs)]
  if (!one || !two || one.kind !== two.kind) return { ...both, headline: null }
  const [a, b] = [Number(one.value), Number(two.value)]
  const more = othersOf(ask).slice(1)
  if (sum && more.length > 0) return sumOfAll(scope, [mine, theirs, ...(await eachOf(scope, more, tool))])
  if (sum) return begunWith(scope, both, one, { ...SUM, value: a + b })
  if (gap || beside) return begunWith(scope, both, one, { ...GAP, value: Math.abs(a - b) })
  return begunWithName(both, ask, [one, two])
}

const HOW_MUCH_MORE =
  /\bminus\b|\b(how (much|many) (more|less|fewer|bigger|larger|smaller|higher|lower)|by how (much|many)|differences?|differ|gaps?|change between|how far apart|(more|bigger|larger|smaller|higher|lower|fewer) .*\bby how)\b/i
/** 'How does October compare with September', 'August against July'. */
const COMPARES = /\b(?:compar\w*|versus|vs|against)\b/i
const WHICH =
  /\b(which|what|who|whose)\b.*\b(more|most|less|least|fewer|fewest|better|best|worse|worst|bigger|biggest|larger|largest|smaller|smallest|higher|highest|lower|lowest|greater|ahead|often|likelier|wins?|popular|richer|poorer)\b|\b(more|less|fewer|bigger|larger|smaller|higher|lower)\b.*\bor\b|\bor\b.*\b(more|less|fewer|bigger|larger|smaller|higher|lower)\b/i
/** 'Do they spend more on travel or on shopping' wants a name. */
const ALTERNATIVE = /\b(more|less|fewer|bigger|larger|smaller|higher|lower|better)\b.*\bor\b(?! (less|fewer|more|not))/i
const LESS = /\b(less|least|fewer|fewest|lower|lowest|smaller|smallest|worse|worst|poorer|behind)\b/i

function begunWithName(both: BankFindings, ask: BankAsk, [one, two]: readonly [Fact, Fact]): BankFindings {
  const [a, b] = [Number(one.value), Number(two.value)]
  if (a === b) return both
  const less = LESS.test(ask.turn)
  const wins = less ? a < b : a > b
  const [first = '', second = ''] = both.wording
  return {
    ...both,
    // The one that is asked for is said first.
    wording: wins ? [first, second] : [second, first],
    headline: wins ? both.headline : `other_${both.headline}`,
  }
}

const GAP = { slot: 'gap', about: 'between them', sentence: 'Between them lie {gap}.' }
const SUM = { slot: 'sum', about: 'sum', sentence: 'The sum of them is {sum}.' }

async function eachOf(scope: BankScope, asks: readonly BankAsk[], tool: BankTool): Promise<readonly BankFindings[]> {
  const all: BankFindings[] = []
  for (const each of asks) all.push(await tool(scope, each))
  return all
}

/** More than two: their sum, and what each of the first three has. */
function sumOfAll(scope: BankScope, all: readonly BankFindings[]): BankFindings {
  const figures = all.map(shownHeadline)
  const first = all[0] as BankFindings
  const apart = all.slice(1, SAID_APART).map((each, at) => together(first, each, `other${at}_`))
  const both = {
    ...first,
    facts: [...first.facts, ...apart.flatMap(({ facts }) => facts.slice(first.facts.length))],
    wording: [...first.wording.slice(0, 1), ...apart.flatMap(({ wording }) => wording.slice(1))],
  }
  const like = figures[0]
  if (!like || figures.some((each) => each?.kind !== like.kind)) return { ...both, headline: null }
  const value = figures.reduce((sum, each) => sum + Number(each?.value), 0)
  return begunWith(scope, both, like, { ...SUM, value })
}

const SAID_APART = 3

/** The findings of both, begun with one more figure of the unit of `like`, in a sentence with its slot. */
function begunWith(
  scope: BankScope,
  both: BankFindings,
  like: Fact,
  {
    slot,
    value,
    about,
    sentence,
  }: { readonly slot: string; readonly value: number; readonly about: string; readonly sentence: string },
): BankFindings {
  const unit = like.kind === 'share' || like.kind === 'money' ? like.kind : 'count'
  const fact = valueFact(scope, slot, value, unit, { page: both.page, customers: null }, said(about))
  return { ...both, facts: [...both.facts, fact], wording: [sentence, ...both.wording], headline: slot }
}

/** Groups that have nobody in common. */
const ADDED_UP: readonly BankAnswerable[] = [
  ...(['health', 'rfm', 'rfm-value', 'customers', 'age-ranked', 'segment-biggest', 'segment-deposits'] as const),
  ...(['segment-loans', 'churn', 'churn-segments', 'category-share', 'product-funnel', 'inflow', 'outflow'] as const),
]
const TOGETHER =
  /\b(together|combined|in total|altogether|all told|add(ed|ing)?( up| together)?|plus|sum|total (of|for|in|across)|either|or|as well as|taken as one|jointly|between them)\b/i

/** 'How many champions and loyal customers': one number is asked for. */
function counts(question: string): boolean {
  return /\band\b|&/i.test(question) && (question.match(ONE_NUMBER) ?? []).length < 2 && !APART.test(question)
}

const ONE_NUMBER = /\b(how many|number|count|headcount|what (share|part|percent\w*|proportion|fraction))\b/gi
const APART =
  /\b(each|respectively|separately|apart|compare\w*|versus|vs|side by side|split|by|differ\w*|both|list|show)\b/i

export function shownHeadline({ facts, headline }: BankFindings): Fact | null {
  const fact = facts.find(({ slot }) => slot === headline)
  return fact && typeof fact.value === 'number' && !isHidden(fact) ? fact : null
}
