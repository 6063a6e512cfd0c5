// One feature of the segments against the bank's average: which segment has most of it, or how much a named one has.
import type { Cell } from '../../../../shared/cell'
import { said } from '../../../assistant/facts'
import { found, nothing, rowsOf, valueFact } from '../cells'
import { FEATURE_WORDS, featureIn } from '../names/words'
import type { BankTool } from '../scope'
import { inOrder, placeFact } from './ranked'
import { aboutSegment, namedSegment, segmentFact } from './segment-facts'

const PAGE = '/segments'
const NEXT = ['What sets the largest segment apart?', 'Compare the two largest segments.']

export const segmentByFeature: BankTool = async (scope, ask) => {
  const run = await scope.page('admin.segments', {})
  const withoutNames = run.segments.reduce(
    (text, { name }) => text.replaceAll(new RegExp(escaped(name), 'giu'), ' '),
    ask.question,
  )
  const feature = featureIn(withoutNames) ?? featureIn(ask.question)
  if (!feature) return nothing(PAGE, 'Say which feature you mean, as the picture of a segment names them.', NEXT)
  const entries = run.segments.flatMap((segment) => {
    const cell = segment.profile.find((each) => each.feature === feature)?.deviations
    return cell ? [{ segment, cell }] : []
  })
  const named = namedSegment(run, ask)
  const chosen = named ? entries.find(({ segment }) => segment === named) : inOrder(entries, ask)[ask.rank - 1]
  if (!chosen || 'suppressed' in chosen.cell)
    return nothing(PAGE, 'What that segment has of it is not shown: too few customers stand behind it.', NEXT)
  const about = aboutSegment(chosen.segment.name)
  const called = FEATURE_WORDS[feature] ?? feature
  const { value, customers } = chosen.cell
  const text = deviationsText(scope.locale, value)
  const distance = scope.write.number('value', value, text, { page: PAGE, customers }, said(called, { about }))
  return found({
    page: PAGE,
    facts: [
      segmentFact(scope, 'segment', chosen.segment.name),
      distance,
      ...(named ? [] : [placeFact(scope, ask, about, ['highest', 'lowest'])]),
    ],
    wording: [named ? `In {segment}, ${called}, {value}.` : `The {place} is {segment}: ${called}, {value}.`],
    headline: 'value',
    rows: rowsOf(
      entries.map(({ segment, cell }, at) => ({
        label: `${segment.name}${sideOf(cell)}`,
        fact: valueFact(
          scope,
          `row${at}`,
          'suppressed' in cell ? 0 : Math.abs(cell.value),
          'count',
          { page: PAGE, customers: null },
          said('deviations'),
        ),
      })),
    ),
    suggestions: NEXT,
  })
}

/** Side and distance are one figure: neither says anything without the other. */
export function deviationsText(locale: string, value: number): string {
  const distance = new Intl.NumberFormat(locale).format(Math.abs(value))
  return `${distance} standard deviations ${value > 0 ? 'above' : 'below'} the bank’s average`
}

function sideOf(cell: Cell): string {
  if ('suppressed' in cell) return ', not shown'
  return cell.value > 0 ? ', above average' : ', below average'
}

function escaped(name: string): string {
  return name.replace(/[^\p{L}\d ]/gu, '.')
}
