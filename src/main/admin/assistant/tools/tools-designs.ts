// Two products that do not exist yet, side by side: who would take each, and what the bank would be left with.
import type { LabResult } from '../../../../shared/product-lab'
import { type Fact, said } from '../../../assistant/facts'
import { cellFact, found, rowsOf } from '../cells'
import { asksWhether } from '../intent/asks-whether'
import type { BankFindings, BankScope } from '../scope'
import { begun } from './yes-or-no'

const PAGE = '/lab'

/** `results`: of the first and of the second as the question names them. */
export function designsCompared(
  scope: BankScope,
  question: string,
  results: readonly [LabResult, LabResult],
  ranged: (slot: string, result: LabResult) => Fact,
): BankFindings {
  const facts = results.map((result, at) => {
    const suffix = at === 0 ? 'A' : 'B'
    const name = at === 0 ? 'the first design' : 'the second design'
    const about = `design:${suffix}`
    const design = scope.write.word(`design${suffix}`, name, name, { about })
    const net = scope.write.estimate(`net${suffix}`, result.netMinor.expected, said('net', { about }))
    return { suffix, design, net, uptake: { ...ranged(`uptake${suffix}`, result), about } }
  })
  const sentences = facts.map(
    ({ suffix }) =>
      `With {design${suffix}}, {uptake${suffix}} customers would take it, and the net result of a year is {net${suffix}}.`,
  )
  const measure = (at: number) => {
    const result = results[at] as LabResult
    if (TAKEN.test(question)) return result.uptake.expected
    return COSTS.test(question) ? -result.costMinor.expected : result.netMinor.expected
  }
  const second = measure(1) > measure(0)
  const wins = WANTS_ONE.test(question) && (LESS.test(question) ? !second : second)
  const told = found({
    page: PAGE,
    facts: facts.flatMap(({ design, net, uptake }) => [design, net, uptake]),
    // The one that is better by what the question asks for is said before the other.
    wording: wins ? [...sentences].reverse() : sentences,
    headline: `${TAKEN.test(question) ? 'uptake' : 'net'}${wins ? 'B' : 'A'}`,
    rows: results.flatMap((result, at) => {
      const called = at === 0 ? 'First design' : 'Second design'
      const money = (slot: string, minor: number) => scope.write.estimate(`${slot}${at}`, minor, said(slot))
      return rowsOf([
        {
          label: `${called}: may have it`,
          fact: cellFact(scope, PAGE, 'eligible', result.eligible, 'count', 'may have it'),
        },
        { label: `${called}: would take it`, fact: ranged('uptake', result) },
        { label: `${called}: revenue a year`, fact: money('revenue', result.revenueMinor.expected) },
        { label: `${called}: cost a year`, fact: money('cost', result.costMinor.expected) },
        { label: `${called}: net result a year`, fact: money('net', result.netMinor.expected) },
      ]).map((row) => ({ ...row, bar: null }))
    }),
    suggestions: ['Which segments would take a 5 % cashback card?'],
  })
  if (!asksWhether(question) || !WANTS_ONE.test(question)) return told
  const ahead = LESS.test(question) ? second : measure(0) > measure(1)
  return begun({ ...told, wording: sentences }, scope.write.verdict(ahead))
}

const WANTS_ONE =
  /\b(?:which|better|best|worse|worst|more|most|less|least|fewer|cheaper|dearer|higher|lower|beats?|wins?|outperforms?)\b/i

const TAKEN = /\b(?:take[- ]?up|uptakes?|takers|taken|takes?|popular|customers|people|adopt\w*)\b/i
const COSTS = /\b(?:costs?|cheaper|dearer)\b/i
const LESS = /\b(?:less|fewer|worse|worst|lower|smaller|dearer|costs? more)\b/i
