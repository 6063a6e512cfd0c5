// Segments of the newest run: how large, what they hold, what sets them apart, how they moved.
import type { Cell } from '../../../shared/cell'
import type { SegmentSummary, Segments } from '../../../shared/contract'
import { displayName, type Fact, said } from '../../assistant/facts'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, type Unit, valueFact } from './cells'
import { inOrder, placeFact } from './ranked'
import type { BankAsk, BankFindings, BankScope, BankTool } from './scope'
import { capital } from './tools-money'
import { FEATURE_WORDS } from './words'

const PAGE = '/segments'
const NEXT = ['Which is the largest segment?', 'How good are the segments?']

export function segmentFact({ write }: BankScope, slot: string, name: string): Fact {
  return write.word(slot, name, displayName(name), { about: aboutSegment(name) })
}

export function aboutSegment(name: string): string {
  return `segment:${name}`
}

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
  const largest = inOrder(
    run.segments.map((each) => ({ ...each, cell: each.customers })),
    { least: false },
  )[0]
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
    return found({
      page: PAGE,
      facts: [
        segmentFact(scope, 'segment', chosen.segment.name),
        value,
        ...(named ? [] : [placeFact(scope, ask, about, measured.words)]),
      ],
      wording: [named ? lineOf(value, measured.ofOne, measured.what) : measured.sentence],
      headline: 'value',
      rows: rowsOf(rows),
      suggestions: measured.suggestions,
    })
  }
}

function namedSegment({ segments }: Segments, { segments: [name] }: BankAsk): SegmentSummary | undefined {
  return segments.find((segment) => segment.name === name)
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

export const segmentAbout: BankTool = async (scope, ask) => {
  const run = await scope.page('admin.segments', {})
  const segment =
    namedSegment(run, ask) ??
    inOrder(
      run.segments.map((each) => ({ ...each, cell: each.customers })),
      ask,
    )[ask.rank - 1]
  if (!segment) return nothing(PAGE, 'No segment of that name is in the newest run.', NEXT)
  return profileOf(scope, segment, withoutNames(run, ask.question))
}

/** 'High earners' is a name, and no question about what they earn. */
function withoutNames({ segments }: Segments, question: string): string {
  return segments.reduce(
    (text, { name }) => text.replaceAll(new RegExp(name.replace(/[^\p{L}\d ]/gu, '.'), 'giu'), ' '),
    question,
  )
}

/** The measure that a question about one segment wants first: its size unless it says otherwise. */
function profileOf(scope: BankScope, segment: SegmentSummary, question: string): BankFindings {
  const about = aboutSegment(segment.name)
  const facts = {
    segment: segmentFact(scope, 'segment', segment.name),
    customers: cellFact(scope, PAGE, 'customers', segment.customers, 'count', 'customers', { about }),
    income: cellFact(scope, PAGE, 'income', segment.medianIncomeMinor, 'money', 'income', { about }),
    saved: cellFact(scope, PAGE, 'saved', segment.shareSaved, 'share', 'of its income', { about }),
    deposits: cellFact(scope, PAGE, 'deposits', segment.shareOfDeposits, 'share', 'of deposits', { about }),
    loans: cellFact(scope, PAGE, 'loans', segment.withLoan, 'count', 'with a loan', { about }),
  }
  const lines = [
    {
      slot: 'customers',
      asked: /$^/,
      line: lineOf(facts.customers, '{segment} has {customers} customers.', 'The number of customers in {segment}'),
    },
    {
      slot: 'saved',
      asked: /\b(sav(e|es|ed|ing|ings)|puts? (away|aside)|keeps?)\b/i,
      line: lineOf(facts.saved, '{segment} saves {saved} of its income.', 'What {segment} saves of its income'),
    },
    {
      slot: 'income',
      asked: /\b(incomes?|earn\w*|salar\w*|pay|paid|make)\b/i,
      line: lineOf(facts.income, 'The usual income in {segment} is {income} a month.', 'The usual income in {segment}'),
    },
    {
      slot: 'deposits',
      asked: /\bdeposits?\b/i,
      line: lineOf(facts.deposits, '{segment} holds {deposits} of deposits.', 'What {segment} holds of deposits'),
    },
    {
      slot: 'loans',
      asked: /\b(loans?|borrow\w*|debts?)\b/i,
      line: lineOf(
        facts.loans,
        'The number with a loan in {segment} is {loans}.',
        'The number with a loan in {segment}',
      ),
    },
  ]
  const wanted = lines.find(({ asked }) => asked.test(question)) ?? lines[0]
  const ordered = [wanted, ...lines.filter((each) => each !== wanted)].flatMap((each) => each ?? [])
  return found({
    page: PAGE,
    facts: Object.values(facts),
    wording: ordered.slice(0, 3).map(({ line }) => line),
    headline: wanted?.slot ?? 'customers',
    rows: rowsOf([
      { label: 'Customers', fact: facts.customers },
      { label: 'Usual income a month', fact: facts.income },
      { label: 'Saved of income', fact: facts.saved },
      { label: 'Of deposits', fact: facts.deposits },
      { label: 'With a loan', fact: facts.loans },
    ]).map((row) => ({ ...row, bar: null })),
    suggestions: ['What sets the largest segment apart?', 'How old are the customers of the segments?'],
  })
}

const COMPARED = 2

export const segmentsCompared: BankTool = async (scope, ask) => {
  const run = await scope.page('admin.segments', {})
  const named = ask.segments.flatMap((name) => run.segments.find((each) => each.name === name) ?? [])
  const bySize = inOrder(
    run.segments.map((each) => ({ ...each, cell: each.customers })),
    ask,
  )
  const pair = [...named, ...bySize.filter(({ name }) => !named.some((each) => each.name === name))].slice(0, COMPARED)
  const [one, other] = pair
  if (!one || !other) return nothing(PAGE, 'There are not enough segments that are shown.', NEXT)
  const factsOf = (segment: SegmentSummary, suffix: string) => {
    const about = aboutSegment(segment.name)
    return [
      segmentFact(scope, `segment${suffix}`, segment.name),
      cellFact(scope, PAGE, `customers${suffix}`, segment.customers, 'count', 'customers', { about }),
      cellFact(scope, PAGE, `income${suffix}`, segment.medianIncomeMinor, 'money', 'income', { about }),
      cellFact(scope, PAGE, `saved${suffix}`, segment.shareSaved, 'share', 'of its income', { about }),
      cellFact(scope, PAGE, `deposits${suffix}`, segment.shareOfDeposits, 'share', 'of deposits', { about }),
    ]
  }
  const [a, b] = [factsOf(one, 'A'), factsOf(other, 'B')]
  const shown = (slot: string) => [...a, ...b].some((fact) => fact.slot === slot && !isHidden(fact))
  const line = (slot: string, template: string) => (shown(`${slot}A`) && shown(`${slot}B`) ? [template] : [])
  const wording = [
    ...line('customers', '{segmentA} has {customersA} customers, and {segmentB} has {customersB} customers.'),
    ...line('income', '{segmentA} has a usual income of {incomeA}, and {segmentB} has an income of {incomeB}.'),
  ]
  const labels = ['', 'Customers', 'Usual income a month', 'Saved of income', 'Of deposits']
  return found({
    page: PAGE,
    facts: [...a, ...b],
    wording: wording.length > 0 ? wording : [`What can be compared of {segmentA} and {segmentB} is in the table.`],
    headline: null,
    rows: [1, 2, 3, 4].flatMap((at) =>
      rowsOf([
        { label: `${labels[at]}, ${one.name}`, fact: a[at] as Fact },
        { label: `${labels[at]}, ${other.name}`, fact: b[at] as Fact },
      ]),
    ),
    suggestions: ['What sets the largest segment apart?', 'How old are the customers of the segments?'],
  })
}

export const segmentMovement: BankTool = async (scope, ask) => {
  const run = await scope.page('admin.segments', {})
  const moved = run.segments.filter(({ movement }) => movement !== null)
  const named = namedSegment(run, ask)
  const chosen = named ?? [...moved].sort((a, b) => Math.abs(b.movement ?? 0) - Math.abs(a.movement ?? 0))[ask.rank - 1]
  if (!chosen || chosen.movement === null) {
    const why =
      moved.length === 0
        ? 'This is the only run that can be compared, so nothing is known of movement yet.'
        : 'That segment cannot be compared with an earlier run.'
    return nothing(PAGE, why, ['Which segments are there?', 'How good are the segments?'])
  }
  const about = aboutSegment(chosen.name)
  const { movement } = chosen
  const trend = movement > 0 ? 'up' : movement < 0 ? 'down' : 'flat'
  const change = valueFact(
    scope,
    'change',
    Math.abs(movement),
    'count',
    { page: PAGE, customers: null },
    said('customers', { about, trend }),
  )
  const verb = movement > 0 ? 'grew, up by a count of' : 'fell by a count of'
  return found({
    page: PAGE,
    facts: [segmentFact(scope, 'segment', chosen.name), change],
    wording: [
      movement === 0
        ? '{segment} is steady, with a change of {change} customers.'
        : `{segment} ${verb} {change} customers since the run it is compared with.`,
    ],
    headline: 'change',
    rows: rowsOf(
      moved.map((each, at) => ({
        label: `${each.name}${(each.movement ?? 0) < 0 ? ', fewer' : (each.movement ?? 0) > 0 ? ', more' : ''}`,
        fact: valueFact(
          scope,
          `row${at}`,
          Math.abs(each.movement ?? 0),
          'count',
          { page: PAGE, customers: null },
          said('moved'),
        ),
      })),
    ),
    suggestions: ['How did customers move between RFM segments?', 'Which is the largest segment?'],
  })
}

const TOLD_FEATURES = 3

export const segmentApart: BankTool = async (scope, ask) => {
  const run = await scope.page('admin.segments', {})
  const segment =
    namedSegment(run, ask) ??
    inOrder(
      run.segments.map((each) => ({ ...each, cell: each.customers })),
      ask,
    )[ask.rank - 1]
  if (!segment) return nothing(PAGE, 'No segment of that name is in the newest run.', NEXT)
  const about = aboutSegment(segment.name)
  const shown = segment.profile.flatMap(({ feature, deviations }) =>
    'suppressed' in deviations ? [] : [{ feature, deviations: deviations.value, customers: deviations.customers }],
  )
  const told = shown.slice(0, TOLD_FEATURES).map(({ feature, deviations, customers }, at) => {
    const name = FEATURE_WORDS[feature] ?? feature
    // Side and distance are one figure: neither says anything without the other.
    const distance = new Intl.NumberFormat(scope.locale).format(Math.abs(deviations))
    const text = `${distance} standard deviations ${deviations > 0 ? 'above' : 'below'} the bank’s average`
    return {
      name,
      value: scope.write.number(`value${at}`, deviations, text, { page: PAGE, customers }, said(name, { about })),
    }
  })
  if (told.length === 0)
    return nothing(PAGE, 'What sets it apart is not shown: too few customers stand behind it.', NEXT)
  return found({
    page: PAGE,
    facts: [segmentFact(scope, 'segment', segment.name), ...told.map(({ value }) => value)],
    wording: told.map(
      ({ name }, at) => `${at === 0 ? 'What sets {segment} apart:' : 'In {segment},'} the ${name} lies {value${at}}.`,
    ),
    headline: 'value0',
    rows: rowsOf(
      shown.slice(0, 6).map(({ feature, deviations, customers }, at) => ({
        label: `${capital(FEATURE_WORDS[feature] ?? feature)}, ${deviations > 0 ? 'above' : 'below'} average`,
        fact: valueFact(
          scope,
          `row${at}`,
          Math.abs(deviations),
          'count',
          { page: PAGE, customers },
          said('deviations'),
        ),
      })),
    ),
    suggestions: ['Compare the two largest segments.', 'What do the segments need?'],
  })
}
