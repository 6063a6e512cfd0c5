// Products that do not exist yet, described in words: what they would do, who would take them, and whether they are fair.

import type { LabResult } from '../../../../shared/product-lab'
import type { ProductDraft } from '../../../../shared/product-simulation'
import { displayName, type Fact, said } from '../../../assistant/facts'
import { categoryName } from '../../../assistant/names/category-words'
import { cellFact, found, lineOf, nothing, rowsOf, valueFact } from '../cells'
import type { BankTool } from '../scope'
import { fairnessOf, UNDER } from './fairness-found'
import { inOrder, placeFact } from './ranked'
import { aboutSegment } from './segment-facts'
import { AFTER_LAB, amountFact, describe, ESTIMATE, LAB_PAGE, rangeFact, simulated } from './simulated'
import { designsCompared } from './tools-designs'
import { whetherFair } from './verdicts'
import { begun } from './yes-or-no'

export const simulateProduct: BankTool = async (scope, ask) => {
  const done = await simulated(scope, ask)
  if (!done) return describe()
  const { result, draft } = done
  const other = ask.otherDraft && (await simulated(scope, { ...ask, draft: ask.otherDraft }))
  if (other) {
    const ranged = (slot: string, { uptake }: LabResult) => rangeFact(scope, slot, uptake, 'take it')
    return { ...designsCompared(scope, ask.turn, [result, other.result], ranged), draftOfLab: draft }
  }
  const uptake = rangeFact(scope, 'uptake', result.uptake, 'take it')
  const revenue = amountFact(scope, 'revenue', result.revenueMinor.expected, 'revenue')
  const cost = amountFact(scope, 'cost', result.costMinor.expected, 'cost')
  const net = amountFact(scope, 'net', result.netMinor.expected, 'net')
  const eligible = cellFact(scope, LAB_PAGE, 'eligible', result.eligible, 'count', 'may have it')
  const fair = fairnessOf(scope, result)
  const benefit = amountFact(scope, 'benefit', Math.abs(result.benefitMinor), 'for each customer')
  const rate = valueFact(scope, 'rate', result.uptakeRate.expected, 'share', ESTIMATE, said('of those who may'))
  const better = valueFact(scope, 'better', result.shareBetterOff, 'share', ESTIMATE, said('gain by it'))
  const moved = amountFact(scope, 'moved', result.cannibalisedMinor.expected, 'moves away')
  const profits = result.netMinor.expected >= 0
  const lines = [
    {
      slot: 'benefit',
      line: `A year of it would ${result.benefitMinor >= 0 ? 'be worth' : 'cost'} {benefit} for each customer.`,
    },
    {
      slot: 'eligible',
      line: lineOf(eligible, '{eligible} customers may have it.', 'How many may have it'),
    },
    { slot: 'rate', line: 'It would be taken by {rate} of those who may.' },
    { slot: 'better', line: 'A part of {better} would gain by it.' },
    { slot: 'moved', line: 'From what the bank earns now, {moved} moves away.' },
    { slot: 'net', line: `A year of it would leave the bank with a ${profits ? 'net gain' : 'net loss'} of {net}.` },
    { slot: 'revenue', line: 'A year of it would bring a revenue of {revenue}.' },
    { slot: 'cost', line: 'A year of it would come at a cost of {cost}.' },
  ]
  const wanted = lines.find(({ slot }) => slot === measureIn(ask.question))
  return found({
    page: LAB_PAGE,
    facts: [uptake, revenue, cost, net, eligible, benefit, rate, better, moved, ...fair.facts],
    wording: [
      ...(wanted ? [wanted.line] : []),
      '{uptake} customers would take it, an estimate.',
      ...(wanted?.slot === 'revenue' || wanted?.slot === 'cost'
        ? []
        : ['A year of it would bring a revenue of {revenue} at a cost of {cost}.']),
      fair.sentence,
    ].slice(0, wanted ? 3 : undefined),
    headline: wanted?.slot ?? 'uptake',
    rows: rowsOf([
      { label: 'May have it', fact: eligible },
      { label: 'Would take it', fact: uptake },
      { label: 'Revenue a year', fact: revenue },
      { label: 'Cost a year', fact: cost },
      { label: 'Net result a year', fact: net },
    ])
      .map((row) => ({ ...row, bar: null }))
      .concat(readAs(draft, done.moved, ask.question).map((text) => ({ label: 'Read as', text, bar: null }))),
    draftOfLab: draft,
    suggestions: [...AFTER_LAB.slice(0, 1), 'And without a fee?'],
  })
}

const MEASURES: readonly (readonly [string, RegExp])[] = [
  ['moved', /\b(cannibal\w*|eat into|existing (products?|business)|replac\w*)\b/i],
  ['better', /\b(share|part|how many|percent\w*|proportion|fraction)\b.*\bbetter off\b/i],
  [
    'benefit',
    /\b(better off|benefit\w*|customers? (would |will )?(gain|save|get)|worth to (a |each )?customers?|in it for)\b/i,
  ],
  ['rate', /\b(uptake rate|take[- ]?up rate|what (share|part|percent\w*|proportion|fraction)|how likely)\b/i],
  ['eligible', /\b(eligible|eligibility|qualif\w*|could (even )?(get|have|apply)|may have|allowed|open to)\b/i],
  [
    'net',
    /\b(profit\w*|net|margin|make money|lose money|loss|worth (it|doing|launching)|pay off|viable|break even|bottom line)\b/i,
  ],
  ['cost', /\b(costs?|costing|expens\w*|outlay)\b(?!.*\b(revenue|earn)\b)/i],
  ['revenue', /\b(revenues?|earn\w*|bring in|make from|income from|takings)\b/i],
]

/** The figure that the question wants first; null for those who would take it. */
function measureIn(question: string): string | null {
  // 'Earning over 50,000' is a condition of the product.
  const text = question.replaceAll(
    /\b(earn\w*|incomes?) (of |over |above |at least |more than )+[\d,.]+ ?(k|lakhs?)?/gi,
    ' ',
  )
  return MEASURES.find(([, asked]) => asked.test(text))?.[0] ?? null
}

/** What is paid on deposits now. */
export const rateOnDeposits: BankTool = async (scope) => {
  const { rateNow } = await scope.page('admin.lab', {})
  if (rateNow === null) return nothing(LAB_PAGE, 'What deposits earn now cannot be shown.', AFTER_LAB)
  const rate = valueFact(scope, 'rate', rateNow, 'share', { page: LAB_PAGE, customers: null }, said('interest'))
  return found({
    page: LAB_PAGE,
    facts: [rate],
    wording: ['Deposits now earn an interest of {rate} a year.'],
    headline: 'rate',
    suggestions: ['How much do customers hold in deposits?', 'Simulate a travel card with a 2 % fee.'],
  })
}

const LEAST_A_MONTH =
  /\b(minimum|at least|least|starting (at|from)|from)\b.*\b(a|per|each|every) month\b|\b(a|per|each|every) month\b.*\b(minimum|at least)\b|\bminimum (deposit|balance|instal?ment|amount)\b/i

/** How the words were taken, for what could be taken otherwise. */
function readAs(
  { kind, cashbackRate, cashbackCategories, assumptions }: ProductDraft,
  moved: readonly string[],
  question: string,
): readonly string[] {
  const earned = assumptions?.earnedOnSpending
  const categories = cashbackCategories ?? []
  const named = categories.length <= 3 ? categories.map(categoryName).join(', ') : 'spending of any kind'
  return [
    ...(earned === undefined ? [] : ['The fee in per cent as what the bank earns on spending']),
    ...(kind === 'card'
      ? [cashbackRate ? `A card with cashback on ${named}` : `A card for ${named}, without cashback`]
      : []),
    ...(LEAST_A_MONTH.test(question) ? ['The least amount to pay in, which the lab does not know, left out'] : []),
    ...moved.map((threshold) => `The ${threshold} limit moved to the nearest that may be asked for`),
  ]
}

export const productFairness: BankTool = async (scope, ask) => {
  const done = await simulated(scope, ask)
  if (!done) return describe()
  const only = /\b(gender|women|men|woman|female|male|sex)\b/i.test(ask.question)
    ? 'gender'
    : /\bag(e|es|ed)\b|\bold\b|\byoung\b/i.test(ask.question)
      ? 'age'
      : null
  const fair = fairnessOf(scope, done.result, only)
  const yes =
    fair.facts.length > 0
      ? whetherFair(
          ask.turn,
          fair.facts.some(({ value }) => value === UNDER),
        )
      : null
  const told = found({
    page: LAB_PAGE,
    facts: fair.facts,
    wording: [fair.sentence],
    headline: fair.facts.length > 1 ? 'ratio' : null,
    rows: rowsOf(fair.rows).map((row) => ({
      ...row,
      label: `${only === 'gender' ? 'By gender' : only === 'age' ? 'By age' : 'By group'}: ${row.label.replace(/^Let in by \w+, /, '')}`,
    })),
    draftOfLab: done.draft,
    suggestions: ['Which segments would take a 5 % cashback card?', 'Simulate a travel card with a 2 % fee.'],
  })
  return yes === null ? told : begun(told, scope.write.verdict(yes))
}

export const productTakers: BankTool = async (scope, ask) => {
  const done = await simulated(scope, ask)
  if (!done) return describe()
  const entries = done.result.segments.map((each) => ({ ...each, cell: { value: each.uptake, customers: 0 } }))
  const named = entries.find(({ segment }) => segment === ask.segments[0])
  const ordered = inOrder(entries, ask)
  const chosen = named ?? ordered[ask.rank - 1]
  if (!chosen)
    return nothing(LAB_PAGE, 'There are no segments to tell who would take it.', ['Which segments are there?'])
  const factsOf = ({ segment, uptake }: (typeof entries)[number], suffix: string) => {
    const about = aboutSegment(segment)
    const value = Math.round(uptake)
    return [
      scope.write.word(`segment${suffix}`, segment, displayName(segment), { about }),
      scope.write.number(
        `uptake${suffix}`,
        value,
        `about ${new Intl.NumberFormat(scope.locale).format(value)}`,
        { estimate: true },
        said('take it', { about }),
      ),
    ]
  }
  const next = named ? undefined : ordered[ask.rank]
  const about = aboutSegment(chosen.segment)
  return found({
    page: LAB_PAGE,
    facts: [
      ...factsOf(chosen, 'A'),
      ...(next ? factsOf(next, 'B') : []),
      ...(named ? [] : [placeFact(scope, ask, about, ['widest', 'narrowest'])]),
    ],
    wording: [
      named
        ? 'In {segmentA}, {uptakeA} customers would take it, an estimate.'
        : 'The {place} uptake would be in {segmentA}: {uptakeA} customers would take it, an estimate.',
      ...(next ? ['In {segmentB}, {uptakeB} customers would take it.'] : []),
    ],
    headline: 'uptakeA',
    rows: rowsOf(
      ordered.map((each, at) => ({ label: each.segment, fact: { ...factsOf(each, `${at}`)[1] } as Fact })),
    ).concat(readAs(done.draft, done.moved, ask.question).map((text) => ({ label: 'Read as', text, bar: null }))),
    draftOfLab: done.draft,
    suggestions: ['Would that product be fair across ages?', 'What do the segments need?'],
  })
}
