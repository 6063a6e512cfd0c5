// What stands beside the segments: how they were made, groups by density, which segment comes next, and what has drifted.
import { said } from '../../../assistant/facts'
import { cellFact, found, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { askedUnit } from '../intent/asked-unit'
import { FEATURE_WORDS } from '../names/words'
import type { BankTool } from '../scope'

const PAGE = '/segments'
const NO_CUSTOMERS = { page: PAGE, customers: null } as const
const NEXT = ['How good are the segments?', 'Which segments are there?']

/** Seed, restarts, number of features, of saved runs, and the inertia: the one that the question names first. */
export const segmentRun: BankTool = async (scope, ask) => {
  const run = await scope.page('admin.segments', {})
  const { runs } = await scope.page('admin.segments.views', {})
  const figure = (slot: string, value: number, called: string) =>
    valueFact(scope, slot, value, 'count', NO_CUSTOMERS, said(called))
  const lines = [
    {
      slot: 'features',
      asked: /\b(features?|variables?|inputs?|dimensions?|columns?|attributes?)\b/i,
      line: 'The number of features is {features}.',
    },
    { slot: 'seed', asked: /\b(seeds?|random)\b/i, line: 'The seed of the run is {seed}.' },
    {
      slot: 'restarts',
      asked: /\b(restarts?|starts?|initiali[sz]ations?|times)\b/i,
      line: 'The number of restarts is {restarts}.',
    },
    {
      slot: 'inertia',
      asked: /\b(inertia|within|sum of squares|wcss)\b/i,
      line: 'The inertia of the run is {inertia}.',
    },
    { slot: 'runs', asked: /\b(runs|saved|history|earlier|kept)\b/i, line: 'The number of saved runs is {runs}.' },
  ]
  const facts = [
    figure('features', run.features.length, 'features'),
    figure('seed', run.seed, 'seed'),
    figure('restarts', run.restarts, 'restarts'),
    figure('inertia', run.inertia, 'inertia'),
    figure('runs', runs.length, 'saved runs'),
  ]
  const wanted = lines.find(({ asked }) => asked.test(ask.question)) ?? lines[0]
  return found({
    page: PAGE,
    facts,
    wording: [wanted, ...lines.filter((each) => each !== wanted)].slice(0, 3).flatMap((each) => each?.line ?? []),
    headline: wanted?.slot ?? 'features',
    rows: run.features.map((feature) => ({ label: 'Feature', text: FEATURE_WORDS[feature] ?? feature, bar: null })),
    suggestions: NEXT,
  })
}

export const denseGroups: BankTool = async (scope, ask) => {
  const { dense } = await scope.page('admin.segments.views', {})
  if (!dense) return nothing(PAGE, 'Groups by density are not published: too few customers, or all are alike.', NEXT)
  const count = valueFact(scope, 'count', dense.groups.length, 'count', NO_CUSTOMERS, said('groups'))
  const alone = cellFact(scope, PAGE, 'alone', dense.alone, 'count', 'near to no other')
  const agreement = valueFact(scope, 'agreement', dense.agreement, 'count', NO_CUSTOMERS, said('agreement'))
  const share =
    'suppressed' in dense.alone || 'suppressed' in dense.customers
      ? []
      : [
          valueFact(
            scope,
            'share',
            dense.alone.value / dense.customers.value,
            'share',
            { page: PAGE, customers: dense.customers.value },
            said('of customers'),
          ),
        ]
  const lines = {
    count: 'By density there are {count} groups.',
    alone: lineOf(alone, '{alone} customers are near to no other.', 'How many customers are near to no other'),
    share: 'That is {share} of customers.',
    agreement: 'Its agreement with the segments is {agreement}.',
  }
  const wantsAlone = ALONE.test(ask.question)
  const first =
    wantsAlone && share.length > 0 && askedUnit(ask.question) === 'share'
      ? 'share'
      : wantsAlone
        ? 'alone'
        : /\b(agree\w*|match\w*|similar|same|rand|overlap\w*)\b/i.test(ask.question)
          ? 'agreement'
          : 'count'
  const order =
    first === 'share'
      ? (['alone', 'share'] as const)
      : ([first, ...(['count', 'alone', 'agreement'] as const).filter((each) => each !== first)] as const)
  return found({
    page: PAGE,
    facts: [count, alone, agreement, ...share],
    wording: order.map((each) => lines[each]),
    headline: first,
    rows: rowsOf(
      dense.groups.map(({ name, customers }, at) => ({
        label: name || 'A small group',
        fact: cellFact(scope, PAGE, `row${at}`, customers, 'count', 'group'),
      })),
    ),
    suggestions: NEXT,
  })
}

const ALONE =
  /\b(alone|outliers?|noise|nobody|no (other|group|dense|cluster)|none|outside|unlike|loners?|not in any|belong to no)\b/i

export const nextSegments: BankTool = async (scope, ask) => {
  const { next } = await scope.page('admin.segments.views', {})
  if (!next) return nothing(PAGE, 'The books do not reach back far enough to tell which segment comes next.', NEXT)
  const right = cellFact(scope, PAGE, 'right', next.right, 'share', 'rightly foretold')
  const staying = cellFact(scope, PAGE, 'staying', next.staying, 'share', 'by saying that customers stay')
  const stays =
    /\b(stay\w*|remain\w*|same|baseline|nobody moves|no change)\b/i.test(ask.question) &&
    !/\b(beat|better|than|against|compared)\b/i.test(ask.question)
  const lines = [
    lineOf(
      right,
      'The next segment is rightly foretold for {right} of customers.',
      'How often the next segment is rightly foretold',
    ),
    lineOf(staying, 'By saying that customers stay it would be {staying}.', 'How often customers stay'),
  ]
  return found({
    page: PAGE,
    facts: [right, staying],
    wording: stays ? [...lines].reverse() : lines,
    headline: stays ? 'staying' : 'right',
    suggestions: NEXT,
  })
}

export const featureDrift: BankTool = async (scope, ask) => {
  const { drift } = await scope.page('admin.segments.views', {})
  const shown = [...(drift ?? [])]
    .flatMap((each) => ('suppressed' in each.index ? [] : [{ ...each, value: each.index.value }]))
    .sort((a, b) => (ask.least ? a.value - b.value : b.value - a.value))
  const chosen = shown[ask.rank - 1]
  if (!chosen) return nothing(PAGE, 'The books do not reach back far enough to tell what has drifted.', NEXT)
  const about = `feature:${chosen.feature}`
  const name = scope.write.word('feature', chosen.feature, FEATURE_WORDS[chosen.feature] ?? chosen.feature, { about })
  const index = cellFact(scope, PAGE, 'index', chosen.index, 'count', 'index', { about })
  const drifted = scope.write.word('drift', chosen.drift ?? '', DRIFTS[chosen.drift ?? 'stable'], { about })
  return found({
    page: PAGE,
    facts: [name, index, drifted, scope.write.word('place', 'order', ask.least ? 'narrowest' : 'widest', { about })],
    wording: ['The {place} drift is that of {feature}: {drift}, with an index of {index}.'],
    headline: 'index',
    rows: rowsOf(
      shown.slice(0, 8).map(({ feature, index: cell }, at) => ({
        label: FEATURE_WORDS[feature] ?? feature,
        fact: cellFact(scope, PAGE, `row${at}`, cell, 'count', 'feature'),
      })),
    ),
    suggestions: NEXT,
  })
}

const DRIFTS = { stable: 'slight', moderate: 'middling', large: 'great' } as const
