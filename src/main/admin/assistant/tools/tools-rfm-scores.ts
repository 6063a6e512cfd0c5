// RFM as a whole: who bought, for how much and when; and how many have which scores.
import type { RfmDimension, RfmScore } from '../../../../shared/rfm'
import { said } from '../../../assistant/facts'
import { daysPeriod } from '../../../assistant/periods/periods'
import { cellFact, found, lineOf, nothing, valueFact } from '../cells'
import { asksPerCustomer } from '../intent/asked-unit'
import type { BankTool } from '../scope'

const PAGE = '/rfm'
const NEXT = ['How many champions are there?', 'Which RFM segment spends most?']

export const rfmTotal: BankTool = async (scope, ask) => {
  const { customers, spentMinor, period } = await scope.page('admin.rfm', {})
  const time = daysPeriod(period.from, period.to, scope.asOf)
  const about = time ? { period: time } : {}
  const buyers = cellFact(scope, PAGE, 'buyers', customers, 'count', 'bought', about)
  const spent = cellFact(scope, PAGE, 'spent', spentMinor, 'money', 'in purchases', about)
  const each =
    'suppressed' in spentMinor || 'suppressed' in customers
      ? []
      : [
          valueFact(
            scope,
            'each',
            spentMinor.value / customers.value,
            'money',
            { page: PAGE, customers: customers.value },
            said('for each customer', about),
          ),
        ]
  const when = time ? ' in {period}' : ''
  const lines = {
    buyers: lineOf(buyers, `{buyers} customers bought something${when}.`, 'How many customers bought something'),
    spent: lineOf(spent, `{spent} came in purchases${when}.`, 'What came in purchases'),
    each: `That makes {each} for each customer${when}.`,
  }
  const wanted =
    each.length > 0 && (asksPerCustomer(ask.question) || /\b(average|mean)\b/i.test(ask.question))
      ? 'each'
      : /\b(how many|number|count|customers|people|buyers|who)\b/i.test(ask.question) &&
          !/\b(how much|spen[dt]\w*|amount|worth|value|volume|total of|sum)\b/i.test(ask.question)
        ? 'buyers'
        : 'spent'
  return found({
    page: PAGE,
    facts: [buyers, spent, ...each, ...(time ? [scope.write.period('period', time)] : [])],
    wording: [
      lines[wanted],
      ...(['spent', 'buyers'] as const).filter((slot) => slot !== wanted).map((slot) => lines[slot]),
    ],
    headline: wanted,
    suggestions: NEXT,
  })
}

const CUT_CALLED: Readonly<Record<RfmDimension, { readonly unit: 'count' | 'money'; readonly called: string }>> = {
  recency: { unit: 'count', called: 'days since the newest purchase' },
  frequency: { unit: 'count', called: 'purchases' },
  monetary: { unit: 'money', called: 'spent' },
}

/** Customers with a score of recency and one of frequency; or where the fifths of one dimension are parted. */
export const rfmScores: BankTool = async (scope, ask) => {
  const { grid, cuts } = await scope.page('admin.rfm', {})
  const recency = scoreOf(ask.question, 'recency|r')
  const frequency = scoreOf(ask.question, 'frequency|f')
  const both = bothIn(ask.question)
  const [r, f] = [recency ?? both, frequency ?? both]
  const cell = grid.find((each) => each.recency === r && each.frequency === f)
  if (cell) {
    const customers = cellFact(scope, PAGE, 'customers', cell.customers, 'count', 'customers')
    const scores = scope.write.word('scores', `${r}/${f}`, `recency score ${r} and frequency score ${f}`)
    return found({
      page: PAGE,
      facts: [customers, scores],
      wording: [lineOf(customers, 'With {scores} there are {customers} customers.', 'How many have {scores}')],
      headline: 'customers',
      suggestions: NEXT,
    })
  }
  const dimension: RfmDimension = /\bfrequen\w*|how often\b/i.test(ask.question)
    ? 'frequency'
    : /\b(monetary|money|spen[dt]\w*|amount)\b/i.test(ask.question)
      ? 'monetary'
      : 'recency'
  const values = cuts.find((each) => each.dimension === dimension)?.values ?? []
  const { unit, called } = CUT_CALLED[dimension]
  // Of recency the best fifth has the fewest days.
  const best = dimension === 'recency' ? values[0] : values.at(-1)
  if (!best)
    return nothing(
      PAGE,
      'Say which scores you mean: of recency and of frequency, each from the worst to the best.',
      NEXT,
    )
  const cut = cellFact(scope, PAGE, 'cut', best, unit, called)
  return found({
    page: PAGE,
    facts: [cut],
    wording: [lineOf(cut, `The uppermost score takes {cut} ${called}.`, 'What the uppermost score takes')],
    headline: 'cut',
    suggestions: NEXT,
  })
}

function scoreOf(question: string, names: string): RfmScore | null {
  const match = new RegExp(
    `\\b(?:${names})(?:\\s*(?:score|of|is|=|:|at))*\\s*([1-5])\\b|\\b([1-5])\\s*(?:in|on|for|of)\\s*(?:${names})\\b`,
    'i',
  ).exec(question)
  const score = Number(match?.[1] ?? match?.[2])
  return score >= 1 && score <= 5 ? (score as RfmScore) : null
}

/** 'The top score on both', 'worst in recency and frequency', '5-5'. */
function bothIn(question: string): RfmScore | null {
  const pair = /\b([1-5]) ?[-/x&] ?\1\b/.exec(question)
  if (pair) return Number(pair[1]) as RfmScore
  if (!/\b(both|recency and (on |in )?frequency|frequency and (on |in )?recency)\b/i.test(question)) return null
  if (/\b(top|best|highest|maximum|full)\b/i.test(question)) return 5
  return /\b(worst|lowest|bottom|minimum)\b/i.test(question) ? 1 : null
}
