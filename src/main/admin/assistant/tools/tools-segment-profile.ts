import type { SegmentSummary, Segments } from '../../../../shared/contract'
import type { Fact } from '../../../assistant/facts'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf } from '../cells'
import type { BankFindings, BankScope, BankTool } from '../scope'
import { aboutSegment, askedSegment, bySize, segmentFact } from './segment-facts'

const PAGE = '/segments'
const NEXT = ['Which is the largest segment?', 'How good are the segments?']

export const segmentAbout: BankTool = async (scope, ask) => {
  const run = await scope.page('admin.segments', {})
  const segment = askedSegment(run, ask)
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
      asked: /\b(sav(e|es|ed|ing|ings)|puts? (away|aside|by)|keeps?)\b/i,
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
  const others = bySize(run, ask)
  const pair = [...named, ...others.filter(({ name }) => !named.some((each) => each.name === name))].slice(0, COMPARED)
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
