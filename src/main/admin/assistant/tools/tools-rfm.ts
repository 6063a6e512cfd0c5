// Recency, frequency and money: how large the named segments are, what they spend, and how customers moved between them.
import type { RfmPlace, RfmSegment } from '../../../../shared/rfm'
import { cellFact, found, lineOf, nothing, rowsOf } from '../cells'
import { asksPerCustomer } from '../intent/asked-unit'
import { wantsShare } from '../intent/limit-asked'
import { RFM_WORDS } from '../names/words'
import type { BankTool } from '../scope'
import { inOrder, nameFact, placeFact } from './ranked'
import { termIn } from './terms'
import { capital } from './tools-money'

const PAGE = '/rfm'
const RFM_MEANS =
  'RFM sets customers into groups by recency, frequency and money: how long ago they bought, how often, and for how much.'
const NEXT = ['Which RFM segment spends most?', 'How did customers move between RFM segments?']

function wordsOf(place: RfmPlace): string {
  return place === 'none' ? 'customers without a purchase' : RFM_WORDS[place].name
}

const aboutRfm = (place: RfmPlace) => `rfm:${place}`

export const rfmSizes: BankTool = async (scope, ask) => {
  const { segments } = await scope.page('admin.rfm', {})
  const entries = segments.map((each) => ({ ...each, cell: each.customers }))
  const named = ask.rfm[0]
  const chosen = named ? entries.find(({ segment }) => segment === named) : inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PAGE, 'Not that many RFM segments are shown.', NEXT)
  const about = aboutRfm(chosen.segment)
  const name = nameFact(scope, 'name', { name: wordsOf(chosen.segment), about })
  const customers = cellFact(scope, PAGE, 'customers', chosen.customers, 'count', 'number', { about })
  const share = cellFact(scope, PAGE, 'share', chosen.shareOfSpend, 'share', 'of purchases', { about })
  return found({
    page: PAGE,
    facts: [name, customers, share, ...(named ? [] : [placeFact(scope, ask, about)])],
    wording: [
      ...(termIn(ask.turn) === 'rfm' && !named ? [RFM_MEANS] : []),
      named
        ? lineOf(customers, 'The number of {name} is {customers}.', 'The number of {name}')
        : 'The {place} group are {name}: their number is {customers}.',
      lineOf(share, 'The {name} make {share} of purchases.', 'What {name} make of purchases'),
    ],
    headline: 'customers',
    rows: rowsOf(
      entries.map((each, at) => ({
        label: capital(wordsOf(each.segment)),
        fact: cellFact(scope, PAGE, `row${at}`, each.customers, 'count', 'segment'),
      })),
    ),
    suggestions: NEXT,
  })
}

export const rfmValue: BankTool = async (scope, ask) => {
  const { segments } = await scope.page('admin.rfm', {})
  const typical =
    /\b(typical(ly)?|usual(ly)?|average|normal(ly)?|median|each|mean|one of)\b/i.test(ask.question) ||
    asksPerCustomer(ask.question)
  const entries = segments.map((each) => ({ ...each, cell: typical ? each.typicalSpentMinor : each.spentMinor }))
  const named = ask.rfm[0]
  const chosen = named ? entries.find(({ segment }) => segment === named) : inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PAGE, 'Not that many RFM segments are shown.', NEXT)
  const about = aboutRfm(chosen.segment)
  const name = nameFact(scope, 'name', { name: wordsOf(chosen.segment), about })
  const spent = cellFact(scope, PAGE, 'spent', chosen.spentMinor, 'money', 'in purchases', { about })
  const each = cellFact(scope, PAGE, 'each', chosen.typicalSpentMinor, 'money', 'usual amount', { about })
  const share = cellFact(scope, PAGE, 'share', chosen.shareOfSpend, 'share', 'of purchases', { about })
  const asShare =
    /\b(share|percent|percentage|proportion|portion|fraction|part|slice)\b|%/i.test(ask.question) || wantsShare(ask)
  const lines = {
    spent: lineOf(spent, 'The {name} came to {spent} in purchases.', 'What {name} came to in purchases'),
    each: lineOf(each, 'The usual amount of one of the {name} is {each}.', 'The usual amount of {name}'),
    share: lineOf(share, 'The {name} make {share} of purchases.', 'What {name} make of purchases'),
  }
  const headline = typical ? 'each' : asShare ? 'share' : 'spent'
  const rest = (['spent', 'share', 'each'] as const).filter((slot) => slot !== headline)
  const place = named ? [] : [placeFact(scope, ask, about)]
  return found({
    page: PAGE,
    facts: [name, spent, each, share, ...place],
    wording: [
      named ? lines[headline] : `The {place} value is that of the {name}: {${headline}} ${CALLED[headline]}.`,
      ...rest.map((slot) => lines[slot]),
    ],
    headline,
    rows: rowsOf(
      entries.map((entry, at) => ({
        label: capital(wordsOf(entry.segment)),
        fact: cellFact(scope, PAGE, `row${at}`, entry.cell, 'money', 'segment'),
      })),
    ),
    suggestions: ['How many champions are there?', 'How did customers move between RFM segments?'],
  })
}

const CALLED = { spent: 'in purchases', each: 'as the usual amount', share: 'of purchases' } as const

export const rfmMoves: BankTool = async (scope, ask) => {
  const { migration } = await scope.page('admin.rfm', {})
  if (!migration) return nothing(PAGE, 'The books do not reach back far enough to tell who moved.', NEXT)
  const [from, to] = fromAndTo(ask.rfm, ask.question)
  const moved = migration.moves
    .filter((each) => (from === null || each.from === from) && (to === null || each.to === to))
    .filter((each) => from !== null || to !== null || each.from !== each.to)
    .map((each) => ({ ...each, cell: each.customers }))
  const chosen = inOrder(moved, ask)[ask.rank - 1]
  if (!chosen) {
    const hidden = cellFact(scope, PAGE, 'customers', { suppressed: true }, 'count', 'customers')
    return found({
      page: PAGE,
      facts: [hidden],
      wording: ['The number of customers who moved like that is not shown, as they or the rest would be {customers}.'],
      headline: 'customers',
      suggestions: NEXT,
    })
  }
  const about = `move:${chosen.from}:${chosen.to}`
  const move = scope.write.word('move', about, moveOf(chosen), { about })
  const customers = cellFact(scope, PAGE, 'customers', chosen.customers, 'count', 'customers', { about })
  return found({
    page: PAGE,
    facts: [move, customers],
    wording: [
      chosen.from === chosen.to ? '{customers} customers stayed {move}.' : '{customers} customers went {move}.',
    ],
    headline: 'customers',
    rows: rowsOf(
      inOrder(moved, { least: false })
        .slice(0, 8)
        .map((each, at) => ({
          label: `${capital(wordsOf(each.from))} → ${wordsOf(each.to)}`,
          fact: cellFact(scope, PAGE, `row${at}`, each.customers, 'count', 'move'),
        })),
    ),
    suggestions: ['How many champions are there?', 'Which RFM segment spends most?'],
  })
}

/** As it stands after 'went' or 'stayed'. */
function moveOf({ from, to }: { readonly from: RfmPlace; readonly to: RfmPlace }): string {
  return from === to ? wordsOf(from) : `from ${wordsOf(from)} to ${wordsOf(to)}`
}

/** 'From loyal to champions', 'became champions', 'were champions'; one name alone is where they come from. */
function fromAndTo(
  [one, other]: readonly RfmSegment[],
  question: string,
): readonly [RfmSegment | null, RfmSegment | null] {
  if (!one) return [null, null]
  if (!other && STAYED.test(question)) return [one, one]
  if (other) {
    const backwards =
      /\b(came|come|become|became|turned|are now) .*\bfrom\b|\bfrom\b/i.test(question) && !startsFrom(question, one)
    return backwards ? [other, one] : [one, other]
  }
  return /\b(became|become|turned|joined|into|to|new|gained|up to)\b/i.test(question) && !startsFrom(question, one)
    ? [null, one]
    : [one, null]
}

const STAYED = /\b(stay\w*|remain\w*|still|kept being|unchanged)\b/i

function startsFrom(question: string, segment: RfmSegment): boolean {
  const at = question.search(RFM_WORDS[segment].asked)
  return /\b(from|left|leave|leaving|were|was|lost|stopped being|stayed)\b\s*(the |our )?$/i.test(question.slice(0, at))
}
