// Segments of the newest run: how large they are and what they hold, in order or by name.
import type { Cell } from '../../../../shared/cell'
import type { SegmentSummary, Segments } from '../../../../shared/contract'
import { type Fact, said } from '../../../assistant/facts'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, type Unit, valueFact } from '../cells'
import { askedUnit } from '../intent/asked-unit'
import type { BankAsk, BankScope, BankTool } from '../scope'
import { inOrder, placeFact } from './ranked'
import { aboutSegment, bySize, namedSegment, segmentFact } from './segment-facts'

const PAGE = '/segments'
const NEXT = ['Which is the largest segment?', 'How good are the segments?']

function sizes(scope: BankScope, { segments }: Segments) {
  return rowsOf(
    segments.map(({ name, customers }, at) => ({
      label: name,
      fact: cellFact(scope, PAGE, `row${at}`, customers, 'count', 'segment'),
    })),
  )
}

export const segmentList: BankTool = async (scope) => {
  const run = await scope.page('admin.segments', {})
  const count = valueFact(
    scope,
    'count',
    run.segments.length,
    'count',
    { page: PAGE, customers: null },
    said('segments'),
  )
  const [largest] = bySize(run, { least: false })
  const facts = largest ? sizeFacts(scope, largest, 'largest') : []
  return found({
    page: PAGE,
    facts: [count, ...facts],
    wording: [
      'The newest run has {count} segments.',
      ...(largest ? ['The {place} is {segment}, with {customers} customers.'] : []),
    ],
    headline: 'count',
    rows: sizes(scope, run),
    suggestions: ['What sets the largest segment apart?', 'Which segment holds most of the deposits?'],
  })
}

function sizeFacts(scope: BankScope, segment: SegmentSummary, place: string): readonly Fact[] {
  const about = aboutSegment(segment.name)
  return [
    segmentFact(scope, 'segment', segment.name),
    scope.write.word('place', place, place, { about }),
    cellFact(scope, PAGE, 'customers', segment.customers, 'count', 'customers', { about }),
  ]
}

interface Measured {
  readonly cell: (segment: SegmentSummary) => Cell
  readonly unit: Unit
  /** What the figure is called in a sentence. */
  readonly called: string
  readonly sentence: string
  /** For a segment that the question names. */
  readonly ofOne: string
  readonly what: string
  readonly words: readonly [string, string]
  readonly suggestions: readonly string[]
  /** The figure in another unit, where the question asks for that one. */
  readonly other?: (
    scope: BankScope,
    ask: BankAsk,
    value: Fact,
    about: string,
  ) => Promise<{ readonly fact: Fact; readonly sentence: string } | null>
}

/** Deposits of a segment as an amount: two published figures multiplied, so that it is about as much. */
async function depositsOf(scope: BankScope, ask: BankAsk, share: Fact, about: string) {
  if (askedUnit(ask.question) !== 'money' || /\bof (all |the |our |total )*deposits\b/i.test(ask.question)) return null
  const { depositsMinor } = await scope.page('admin.overview', {})
  if ('suppressed' in depositsMinor) return null
  const minor = Number(share.value) * depositsMinor.value
  const fact = scope.write.estimate('amount', minor, said('on deposit', { about }))
  return { fact, sentence: 'In {segment}, {amount} is on deposit.' }
}

/** One measure of the segments: of the one at a place, or of the one that the question names. */
function measuredBy(measured: Measured): BankTool {
  return async (scope, ask) => {
    const run = await scope.page('admin.segments', {})
    const entries = run.segments.map((segment) => ({ segment, cell: measured.cell(segment) }))
    const named = namedSegment(run, ask)
    const chosen = named ? entries.find(({ segment }) => segment === named) : inOrder(entries, ask)[ask.rank - 1]
    if (!chosen) return nothing(PAGE, 'Not that many segments are shown with it.', NEXT)
    const about = aboutSegment(chosen.segment.name)
    const value = cellFact(scope, PAGE, 'value', chosen.cell, measured.unit, measured.called, { about })
    const rows = entries.map(({ segment, cell }, at) => ({
      label: segment.name,
      fact: cellFact(scope, PAGE, `row${at}`, cell, measured.unit, 'segment'),
    }))
    const other = isHidden(value) ? null : ((await measured.other?.(scope, ask, value, about)) ?? null)
    return found({
      page: PAGE,
      facts: [
        segmentFact(scope, 'segment', chosen.segment.name),
        value,
        ...(other ? [other.fact] : []),
        ...(named ? [] : [placeFact(scope, ask, about, measured.words)]),
      ],
      wording: [
        ...(other ? [other.sentence] : []),
        named ? lineOf(value, measured.ofOne, measured.what) : measured.sentence,
      ],
      headline: other ? other.fact.slot : 'value',
      rows: rowsOf(rows),
      suggestions: measured.suggestions,
    })
  }
}

export const segmentBySize = measuredBy({
  cell: ({ customers }) => customers,
  unit: 'count',
  called: 'customers',
  sentence: 'The {place} segment is {segment}, with {value} customers.',
  ofOne: '{segment} has {value} customers.',
  what: 'The number of customers in {segment}',
  words: ['largest', 'smallest'],
  suggestions: ['What sets the largest segment apart?', 'Which segment holds most of the deposits?'],
})
export const segmentByDeposits = measuredBy({
  cell: ({ shareOfDeposits }) => shareOfDeposits,
  unit: 'share',
  called: 'of deposits',
  sentence: 'The {place} part is held by {segment}: {value} of deposits.',
  ofOne: '{segment} holds {value} of deposits.',
  what: 'What {segment} holds of deposits',
  words: ['largest', 'smallest'],
  suggestions: ['Which segment earns most?', 'How much of the deposits is at risk?'],
  other: depositsOf,
})
export const segmentByIncome = measuredBy({
  cell: ({ medianIncomeMinor }) => medianIncomeMinor,
  unit: 'money',
  called: 'income',
  sentence: 'The {place} usual income is that of {segment}, with an income of {value} a month.',
  ofOne: 'The usual monthly income in {segment} is {value}.',
  what: 'The usual income in {segment}',
  words: ['highest', 'lowest'],
  suggestions: ['Which segment saves most of its income?', 'Which segment holds most of the deposits?'],
})
export const segmentBySaving = measuredBy({
  cell: ({ shareSaved }) => shareSaved,
  unit: 'share',
  called: 'of its income',
  sentence: 'The {place} savings rate is that of {segment}, which saves {value} of its income.',
  ofOne: '{segment} saves {value} of its income.',
  what: 'What {segment} saves of its income',
  words: ['highest', 'lowest'],
  suggestions: ['What do the segments need?', 'Which segment earns most?'],
})
export const segmentByLoans = measuredBy({
  cell: ({ withLoan }) => withLoan,
  unit: 'count',
  called: 'with a loan',
  sentence: 'The {place} number is that of {segment}: {value} customers with a loan.',
  ofOne: '{segment} has {value} customers with a loan.',
  what: 'The number with a loan in {segment}',
  words: ['largest', 'smallest'],
  suggestions: ['What do the segments need?', 'Which segment earns most?'],
})
