import { said } from '../../../assistant/facts'
import { found, nothing, rowsOf, valueFact } from '../cells'
import { FEATURE_WORDS } from '../names/words'
import type { BankTool } from '../scope'
import { aboutSegment, askedSegment, namedSegment, segmentFact } from './segment-facts'
import { capital } from './tools-money'

const PAGE = '/segments'
const NEXT = ['Which is the largest segment?', 'How good are the segments?']

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
  const segment = askedSegment(run, ask)
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
      ({ name }, at) => `${at === 0 ? 'What sets {segment} apart:' : 'In {segment},'} ${name}, {value${at}}.`,
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
