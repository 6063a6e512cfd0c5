// What customers spend on, how healthy their money is, what they are warned of, and who runs short.

import type { Cell } from '../../../../shared/cell'
import type { CategoryId } from '../../../../shared/domain'
import { type Fact, said } from '../../../assistant/facts'
import { categoryName } from '../../../assistant/names/category-words'
import { NUMBER_WORDS } from '../../../assistant/words/number-words'
import { cellFact, found, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { askedUnit, asksPerCustomer } from '../intent/asked-unit'
import { wantsShare } from '../intent/limit-asked'
import { AGE_WORDS, ALERT_WORDS, BAND_WORDS } from '../names/words'
import type { BankAsk, BankFindings, BankScope, BankTool } from '../scope'
import { inOrder, nameFact, placeFact } from './ranked'

const PAGE = '/'
const NEXT = ['What share of spending goes to groceries?', 'Is spending going up or down?']

export const categoryMix: BankTool = async (scope, ask) => {
  const { categories } = await scope.page('admin.overview', {})
  const entries = categories.map(({ categoryId, shareOfSpend }) => ({
    name: categoryName(categoryId),
    about: `category:${categoryId}`,
    cell: shareOfSpend,
  }))
  const chosen = inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PAGE, 'Not that many categories are shown.', NEXT)
  const several = severalIn(ask.question)
  const upper = several === null ? [] : inOrder(entries, ask).slice(0, several)
  const sum = upper.reduce((total, { cell }) => total + ('suppressed' in cell ? 0 : cell.value), 0)
  const together =
    upper.length > 1 ? [valueFact(scope, 'sum', sum, 'share', { page: PAGE, customers: null }, said('sum'))] : []
  const name = scope.write.word('name', chosen.name, chosen.name, { about: chosen.about })
  const share = cellFact(scope, PAGE, 'share', chosen.cell, 'share', 'part of spending', { about: chosen.about })
  return found({
    page: PAGE,
    facts: [name, placeFact(scope, ask, chosen.about), share, ...together],
    wording: [
      ...(together.length > 0 ? ['The sum of them is {sum}.'] : []),
      '{name} is the {place} part of spending, with {share}.',
    ],
    headline: together.length > 0 ? 'sum' : 'share',
    rows: rowsOf(
      entries.map((entry, at) => ({
        label: entry.name,
        fact: cellFact(scope, PAGE, `row${at}`, entry.cell, 'share', 'part'),
      })),
    ),
    suggestions: NEXT,
  })
}

/** 'The top three categories together': of how many the sum is wanted; null where it is not. */
function severalIn(question: string): number | null {
  if (!TOGETHER.test(question)) return null
  const count = TOP.exec(question)?.[1]?.toLowerCase()
  return count ? (NUMBER_WORDS[count] ?? (Number(count) || null)) : null
}

const TOGETHER = /\b(?:together|combined|in total|altogether|add(?:ed)? up|sum|what share|what part|how much of)\b/i
const TOP = /\b(?:top|first|largest|biggest|main|smallest|lowest)\s+(\d|two|three|four|five|six)\b/i

export const categoryShare: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  const { categories } = overview
  const categoryId = ask.categoryId as CategoryId
  const entry = categories.find((each) => each.categoryId === categoryId)
  if (!entry) return nothing(PAGE, 'Nothing is published of that category.', ['What do customers spend most on?'])
  const about = `category:${categoryId}`
  const name = scope.write.word('name', categoryId, categoryName(categoryId), { about })
  const share = cellFact(scope, PAGE, 'share', entry.shareOfSpend, 'share', 'of spending', { about })
  const spent = cellFact(scope, PAGE, 'spent', entry.spentMinor, 'money', 'went to', { about })
  const wantsAmount = askedUnit(ask.question) !== 'share' && !wantsShare(ask)
  const asShare = lineOf(share, '{share} of spending is on {name}.', 'How much of spending is on {name}')
  const { customers } = overview
  const each =
    asksPerCustomer(ask.question) && !('suppressed' in customers) && !('suppressed' in entry.spentMinor)
      ? [
          valueFact(
            scope,
            'each',
            entry.spentMinor.value / customers.value,
            'money',
            { page: PAGE, customers: customers.value },
            said('for each customer', { about }),
          ),
        ]
      : []
  const asAmount = lineOf(spent, '{spent} went to {name} in recent months.', 'What went to {name}')
  return found({
    page: PAGE,
    facts: [name, share, spent, ...each],
    wording: [
      ...(each.length > 0 ? ['For {name}, that makes {each} for each customer.'] : []),
      ...(wantsAmount ? [asAmount, asShare] : [asShare, asAmount]),
    ],
    headline: each.length > 0 ? 'each' : wantsAmount ? 'spent' : 'share',
    suggestions: ['What do customers spend most on?', 'Is spending going up or down?'],
  })
}

export const healthBands: BankTool = async (scope, ask) => {
  const { healthBands: bands } = await scope.page('admin.overview', {})
  const entries = bands.map(({ band, customers }) => ({
    name: BAND_WORDS[band]?.name ?? band,
    about: `band:${band}`,
    key: band,
    cell: customers,
  }))
  const chosen = ask.band ? entries.find(({ key }) => key === ask.band) : inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PAGE, 'How healthy customers’ money is cannot be shown.', NEXT)
  // Else the word would be taken for the category.
  const name = { ...nameFact(scope, 'name', chosen), label: ['health band'] }
  const customers = cellFact(scope, PAGE, 'customers', chosen.cell, 'count', 'customers', { about: chosen.about })
  return found({
    page: PAGE,
    facts: [name, customers, ...(ask.band ? [] : [placeFact(scope, ask, chosen.about)])],
    wording: [
      ask.band
        ? lineOf(
            customers,
            '{customers} customers are in the health band {name}.',
            'In the health band {name}, the number of customers',
          )
        : 'The {place} health band is {name}, with {customers} customers.',
      'A score is an estimate from a customer’s own transactions.',
    ],
    headline: 'customers',
    rows: rowsOf(
      entries.map((entry, at) => ({
        label: capital(entry.name),
        fact: cellFact(scope, PAGE, `row${at}`, entry.cell, 'count', 'band'),
      })),
    ),
    suggestions: ['How many customers will run short?', 'Which alerts do customers have?'],
  })
}

export const alertsNow: BankTool = async (scope, ask) => {
  const { alerts } = await scope.page('admin.overview', {})
  const entries = alerts.map(({ kind, customers }) => ({
    name: ALERT_WORDS[kind].name,
    about: `alert:${kind}`,
    key: kind as string,
    cell: customers,
  }))
  const chosen = ask.alert ? entries.find(({ key }) => key === ask.alert) : inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PAGE, 'No alert of that kind is shown.', NEXT)
  const name = nameFact(scope, 'name', chosen)
  const customers = cellFact(scope, PAGE, 'customers', chosen.cell, 'count', 'customers', { about: chosen.about })
  return found({
    page: PAGE,
    facts: [name, customers, ...(ask.alert ? [] : [placeFact(scope, ask, chosen.about, ['commonest', 'rarest'])])],
    wording: [
      ask.alert
        ? lineOf(
            customers,
            '{customers} customers have an alert about {name}.',
            'The number of customers with an alert about {name}',
          )
        : 'The {place} alert is {name}, with {customers} customers.',
    ],
    headline: 'customers',
    rows: rowsOf(
      entries.map((entry, at) => ({
        label: capital(entry.name),
        fact: cellFact(scope, PAGE, `row${at}`, entry.cell, 'count', 'alert'),
      })),
    ),
    suggestions: ['How many customers will run short?', 'How healthy is our customers’ money?'],
  })
}

/** About how many customers a rate stands for; none where they are too few to be told. */
function countOfRate(scope: BankScope, cell: Cell, question: string, about: string): readonly Fact[] {
  if (askedUnit(question) !== 'count' || 'suppressed' in cell) return []
  const count = Math.round((cell.value * cell.customers) / 5) * 5
  if (count < scope.smallestGroup) return []
  const text = `about ${new Intl.NumberFormat(scope.locale).format(count)}`
  return [scope.write.number('count', count, text, { estimate: true }, said('in number', { about }))]
}

export const shortfallNow: BankTool = async (scope, ask) => {
  const { shortfallRate } = await scope.page('admin.overview', {})
  const count = countOfRate(scope, shortfallRate, ask.question, 'all')
  const rate = cellFact(scope, PAGE, 'rate', shortfallRate, 'share', 'run short|need money', { trend: 'short' })
  return found({
    page: PAGE,
    facts: [rate, ...count],
    wording: [
      ...(count.length > 0 ? ['Those whose forecast falls under nothing are {count} in number, an estimate.'] : []),
      lineOf(
        rate,
        '{rate} of customers are forecast to run short within a month, an estimate.',
        'How many customers are forecast to need money',
      ),
    ],
    headline: count.length > 0 ? 'count' : 'rate',
    suggestions: ['Which age group runs short most often?', 'Which alerts do customers have?'],
  })
}

export const shortfallByAge: BankTool = async (scope, ask) => {
  const { shortfallByAge: ages } = await scope.page('admin.overview', {})
  const entries = ages.map(({ band, rate }) => ({
    name: AGE_WORDS[band]?.name ?? 'customers of unknown age',
    about: `age:${band}`,
    key: band,
    cell: rate,
  }))
  const chosen = ask.age ? entries.find(({ key }) => key === ask.age) : inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PAGE, 'That age group is not shown.', ['How many customers will run short?'])
  return shortfallOf(
    scope,
    ask,
    chosen,
    entries,
    ask.age ? null : placeFact(scope, ask, chosen.about, ['most exposed', 'least exposed']),
  )
}

type AgeEntry = Parameters<typeof nameFact>[2] & { readonly cell: Parameters<typeof cellFact>[3] }

function shortfallOf(
  scope: BankScope,
  ask: BankAsk,
  chosen: AgeEntry,
  entries: readonly AgeEntry[],
  place: ReturnType<typeof placeFact> | null,
): BankFindings {
  const rate = cellFact(scope, PAGE, 'rate', chosen.cell, 'share', 'run short|need money', {
    about: chosen.about,
    trend: 'short',
  })
  const count = place ? [] : countOfRate(scope, chosen.cell, ask.question, chosen.about)
  return found({
    page: PAGE,
    facts: [nameFact(scope, 'name', chosen), rate, ...count, ...(place ? [place] : [])],
    wording: [
      ...(count.length > 0 ? ['Of {name}, those whose forecast falls under nothing are {count} in number.'] : []),
      place
        ? 'The {place} age group are {name}: {rate} of them are forecast to run short within a month.'
        : lineOf(
            rate,
            '{rate} of {name} are forecast to run short within a month.',
            'How many {name} are forecast to need money',
          ),
      'It is an estimate from each forecast.',
    ],
    headline: count.length > 0 ? 'count' : 'rate',
    rows: rowsOf(
      entries.map((entry, at) => ({
        label: capital(entry.name),
        fact: cellFact(scope, PAGE, `row${at}`, entry.cell, 'share', 'age'),
      })),
    ),
    suggestions: ['How many customers will run short?', 'How old are the customers of the segments?'],
  })
}

export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
