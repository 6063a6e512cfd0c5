// The run of segments itself: how many, why that many, and how good; and segments by age, need and style.
import type { Cell } from '../../../../shared/cell'
import type { SegmentViewId } from '../../../../shared/segment-views'
import { said } from '../../../assistant/facts'
import { cellFact, found, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { AGE_WORDS, NEED_WORDS, STYLE_WORDS } from '../names/words'
import type { BankFindings, BankScope, BankTool } from '../scope'
import { inOrder, placeFact } from './ranked'
import { aboutSegment, segmentFact } from './segment-facts'

const PAGE = '/segments'
const NO_CUSTOMERS = { page: PAGE, customers: null } as const

export const segmentsCounted: BankTool = async (scope, ask) => {
  const run = await scope.page('admin.segments', {})
  if (/\b(elbow|bend|kink|inertia)\b/i.test(ask.question)) {
    const bend = await elbowOf(scope)
    if (bend) return bend
  }
  const count = valueFact(scope, 'count', run.segments.length, 'count', NO_CUSTOMERS, said('segments'))
  const silhouette = valueFact(scope, 'silhouette', run.silhouette, 'count', NO_CUSTOMERS, said('silhouette'))
  const stability = valueFact(scope, 'stability', run.stability, 'count', NO_CUSTOMERS, said('stability'))
  return found({
    page: PAGE,
    facts: [count, silhouette, stability],
    wording: [
      'The run has {count} segments, a number chosen by how far apart they lie and how alike runs with other seeds are.',
      'Its silhouette is {silhouette} and its stability is {stability}.',
    ],
    headline: 'count',
    rows: rowsOf(
      run.choices.map(({ k, silhouette: value }, at) => ({
        label: `${k} segments, silhouette`,
        fact: valueFact(scope, `row${at}`, value, 'count', NO_CUSTOMERS, said('choice')),
      })),
    ),
    suggestions: ['How good are the segments?', 'Which segments are there?'],
  })
}

async function elbowOf(scope: BankScope): Promise<BankFindings | null> {
  const { elbow, choices } = await scope.page('admin.segments.views', {})
  if (elbow === null) return null
  const bend = valueFact(scope, 'elbow', elbow, 'count', NO_CUSTOMERS, said('segments'))
  return found({
    page: PAGE,
    facts: [bend],
    wording: ['The elbow of the inertia is that of {elbow} segments.'],
    headline: 'elbow',
    rows: rowsOf(
      choices.map(({ k, inertia }, at) => ({
        label: `${k} segments, inertia`,
        fact: valueFact(scope, `row${at}`, inertia, 'count', NO_CUSTOMERS, said('choice')),
      })),
    ),
    suggestions: ['How good are the segments?', 'Which segments are there?'],
  })
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight']

/** 'With six clusters', 'for k = 4'; null where the question names no number of segments. */
function segmentsIn(question: string): number | null {
  const match =
    /\bk ?(?:=|of|is)? ?(\d)\b|\b(\d|two|three|four|five|six|seven|eight) (?:segments|clusters|groups)\b/i.exec(
      question,
    )
  const text = (match?.[1] ?? match?.[2])?.toLowerCase()
  if (text === undefined) return null
  const word = NUMBERS.indexOf(text)
  return word >= 0 ? word + 2 : Number(text)
}

export const segmentsQuality: BankTool = async (scope, ask) => {
  const run = await scope.page('admin.segments', {})
  const asked = run.choices.find(({ k }) => k === segmentsIn(ask.question) && k !== run.k)
  if (asked) {
    const count = valueFact(scope, 'count', asked.k, 'count', NO_CUSTOMERS, said('segments'))
    const value = valueFact(scope, 'silhouette', asked.silhouette, 'count', NO_CUSTOMERS, said('silhouette'))
    return found({
      page: PAGE,
      facts: [value, count],
      wording: ['With {count} segments, the silhouette would be {silhouette}.'],
      headline: 'silhouette',
      suggestions: ['How good are the segments?', 'Why are there that many segments?'],
    })
  }
  const silhouette = valueFact(scope, 'silhouette', run.silhouette, 'count', NO_CUSTOMERS, said('silhouette'))
  const stability = valueFact(scope, 'stability', run.stability, 'count', NO_CUSTOMERS, said('stability'))
  const stable = /\b(stab\w+|re-?run|again|seeds?|hold up|held up|rand|reproduc\w+|repeat\w*)\b/i.test(ask.question)
  const apart = 'The silhouette of the run is {silhouette}: the nearer it is to a whole, the farther apart the groups.'
  const again = 'Its stability is {stability}: so alike are runs with other seeds.'
  return found({
    page: PAGE,
    facts: [silhouette, stability],
    wording: stable ? [again, apart] : [apart, again],
    headline: stable ? 'stability' : 'silhouette',
    rows: [],
    suggestions: ['Why are there that many segments?', 'Which segments are there?'],
  })
}

interface View {
  readonly view: SegmentViewId
  readonly asked: 'age' | 'need' | 'style'
  readonly words: Readonly<Record<string, { readonly name: string }>>
  /** Before the name of a part: customers 'who need' card rewards. */
  readonly who: string
}

function viewTool({ view, asked, words, who }: View): BankTool {
  return async (scope, ask) => {
    const { segments, views } = await scope.page('admin.segments.views', {})
    const found_ = views.find((each) => each.view === view)
    if (!found_) return nothing(PAGE, 'That view of the segments is not published.', ['Which segments are there?'])
    const part = ask[asked]
    const entries = segments.flatMap((segment, row) =>
      found_.parts.map((key, column) => ({ segment, key, cell: found_.cells[row]?.[column] as Cell })),
    )
    const inQuestion = entries.filter(
      ({ segment, key }) =>
        (ask.segments.length === 0 || ask.segments.includes(segment)) && (part === null || key === part),
    )
    const chosen = ask.segments.length > 0 && part !== null ? inQuestion[0] : inOrder(inQuestion, ask)[ask.rank - 1]
    if (!chosen) {
      const hidden = inQuestion[0]
      if (!hidden) return nothing(PAGE, 'Nobody is published in that view.', ['Which segments are there?'])
      const text = cellFact(scope, PAGE, 'customers', { suppressed: true }, 'count', 'customers')
      return found({
        page: PAGE,
        facts: [text],
        wording: ['How many customers these are is not shown, as they or the rest would be {customers}.'],
        headline: 'customers',
        suggestions: ['Which segments are there?', 'How small may a shown group be?'],
      })
    }
    const about = `${aboutSegment(chosen.segment)}/${chosen.key}`
    const segment = { ...segmentFact(scope, 'segment', chosen.segment), about }
    const name = words[chosen.key]?.name ?? 'customers of whom it is unknown'
    const group = scope.write.word('part', chosen.key, name, { about })
    const customers = cellFact(scope, PAGE, 'customers', chosen.cell, 'count', 'count|number', { about })
    const direct = ask.segments.length > 0 && part !== null
    const of = `${who}{part} in {segment}`
    return found({
      page: PAGE,
      facts: [segment, group, customers, ...(direct ? [] : [placeFact(scope, ask, about)])],
      wording: [
        direct
          ? lineOf(customers, `The number of ${of} is {customers}.`, `The number of ${of}`)
          : `The {place} group are ${of}, with a count of {customers}.`,
      ],
      headline: 'customers',
      rows: rowsOf(
        inQuestion.slice(0, 12).map((each, at) => ({
          label: `${each.segment}: ${words[each.key]?.name ?? 'unknown'}`,
          fact: cellFact(scope, PAGE, `row${at}`, each.cell, 'count', 'view'),
        })),
      ),
      suggestions: ['What sets the largest segment apart?', 'Which products should we sell more of?'],
    })
  }
}

export const viewByAge = viewTool({ view: 'age', asked: 'age', words: AGE_WORDS, who: '' })
export const viewByNeed = viewTool({ view: 'need', asked: 'need', words: NEED_WORDS, who: 'customers in need of ' })
export const viewByStyle = viewTool({ view: 'style', asked: 'style', words: STYLE_WORDS, who: '' })
