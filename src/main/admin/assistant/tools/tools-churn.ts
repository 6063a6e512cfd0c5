// Who may be leaving, as groups: how many, where, what it is told by, how much money, and how good the model is.
import { ACTIVITY_BANDS, type ActivityBand, type Churn } from '../../../../shared/churn'
import { type Fact, said } from '../../../assistant/facts'
import { cellFact, found, isHidden, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { wantsShare } from '../intent/limit-asked'
import { ACTIVITY_WORDS, DRIVER_WORDS } from '../names/words'
import type { BankTool } from '../scope'
import { inOrder, placeFact } from './ranked'
import { aboutSegment, segmentFact } from './segment-facts'
import { termIn } from './terms'
import { capital } from './tools-money'
import { whetherModelBetter } from './verdicts'
import { begun } from './yes-or-no'

const PAGE = '/churn'
const NO_CUSTOMERS = { page: PAGE, customers: null } as const
const TOO_LITTLE = 'There is too little history to tell who may be leaving.'
const CHURN_MEANS =
  'The risk of churn is worked out by a model, from when, how often and for how much a customer has bought.'
const NEXT = ['In which segments are customers at risk?', 'What drives the risk of leaving?']

type Told = NonNullable<Churn['told']>

function bandOf(cells: Told['bands'], band: ActivityBand): Told['bands'][number] {
  return cells[ACTIVITY_BANDS.indexOf(band)] ?? { suppressed: true }
}

export const churnNow: BankTool = async (scope, ask) => {
  const { told } = await scope.page('admin.churn', {})
  if (!told) return nothing(PAGE, TOO_LITTLE, ['Which segments are there?'])
  const band = ask.activity ?? 'at-risk'
  const about = `activity:${band}`
  const name = scope.write.word('band', band, ACTIVITY_WORDS[band].name, { about })
  const customers = cellFact(scope, PAGE, 'customers', bandOf(told.bands, band), 'count', 'customers', { about })
  const deposits = cellFact(scope, PAGE, 'deposits', told.depositsAtRiskMinor, 'money', 'deposits', {
    about: 'activity:at-risk',
  })
  return found({
    page: PAGE,
    facts: [name, customers, deposits],
    wording: [
      lineOf(customers, '{customers} customers are {band}, an estimate.', 'The number of customers who are {band}'),
      ...(band === 'at-risk'
        ? [lineOf(deposits, 'Those {band} hold {deposits} in deposits.', 'What those {band} hold in deposits')]
        : []),
    ],
    headline: 'customers',
    rows: rowsOf(
      ACTIVITY_BANDS.map((each, at) => ({
        label: capital(ACTIVITY_WORDS[each].name),
        fact: cellFact(scope, PAGE, `row${at}`, bandOf(told.bands, each), 'count', 'band'),
      })),
    ),
    suggestions: NEXT,
  })
}

export const churnBySegment: BankTool = async (scope, ask) => {
  const { told } = await scope.page('admin.churn', {})
  if (!told || told.segments.length === 0) return nothing(PAGE, TOO_LITTLE, ['Which segments are there?'])
  const band = ask.activity ?? 'at-risk'
  const entries = told.segments.map((each) => ({ ...each, cell: bandOf(each.bands, band) }))
  const named = entries.find(({ name }) => name === ask.segments[0])
  const chosen = named ?? inOrder(entries, ask)[ask.rank - 1]
  const rows = rowsOf(
    entries.map(({ name, cell }, at) => ({
      label: name,
      fact: cellFact(scope, PAGE, `row${at}`, cell, 'count', 'segment'),
    })),
  )
  const word = ACTIVITY_WORDS[band].name
  if (!chosen) {
    const hidden = cellFact(scope, PAGE, 'customers', { suppressed: true }, 'count', 'customers')
    return found({
      page: PAGE,
      facts: [scope.write.word('band', band, word), hidden],
      wording: ['How many are {band} in a segment is not shown, as they or the rest would be {customers}.'],
      headline: 'customers',
      rows,
      suggestions: ['How many customers are at risk of leaving?', 'What drives the risk of leaving?'],
    })
  }
  const about = aboutSegment(chosen.name)
  const customers = cellFact(scope, PAGE, 'customers', chosen.cell, 'count', 'customers', { about })
  const only = entries.filter(({ cell }) => !('suppressed' in cell)).length === 1
  return found({
    page: PAGE,
    facts: [
      segmentFact(scope, 'segment', chosen.name),
      scope.write.word('band', band, word, { about }),
      customers,
      ...(named || only ? [] : [placeFact(scope, ask, about)]),
    ],
    wording: [
      named
        ? lineOf(
            customers,
            'In {segment}, {customers} customers are {band}.',
            'How many customers in {segment} are {band}',
          )
        : only
          ? 'Of those segments that may be shown, {segment} has {customers} customers {band}.'
          : 'The {place} number {band} is in {segment}: {customers} customers.',
    ],
    headline: 'customers',
    rows,
    suggestions: ['How much of the deposits is at risk?', 'What drives the risk of leaving?'],
  })
}

export const churnDrivers: BankTool = async (scope, ask) => {
  const { told } = await scope.page('admin.churn', {})
  const driver = told?.drivers[ask.rank - 1]
  if (!told || !driver) return nothing(PAGE, TOO_LITTLE, ['How many customers are at risk of leaving?'])
  const about = `driver:${driver.feature}`
  const weight = (value: number, slot: string, of = about) =>
    valueFact(scope, slot, Math.abs(value), 'count', NO_CUSTOMERS, said('weight', { about: of }))
  const name = scope.write.word('driver', driver.feature, DRIVER_WORDS[driver.feature] ?? driver.feature, { about })
  const side = scope.write.word(
    'side',
    String(driver.weight > 0),
    driver.weight > 0 ? 'raises the risk' : 'lowers the risk',
    { about },
  )
  return found({
    page: PAGE,
    facts: [
      name,
      side,
      weight(driver.weight, 'weight'),
      placeFact(scope, { rank: ask.rank, least: false }, about, ['strongest', 'weakest']),
    ],
    wording: [
      ...(termIn(ask.turn) === 'churn-drivers' ? [CHURN_MEANS] : []),
      'The {place} sign is {driver}: it {side}, with a weight of {weight}.',
    ],
    headline: 'weight',
    rows: rowsOf(
      told.drivers.map(({ feature, weight: value }, at) => ({
        label: `${capital(DRIVER_WORDS[feature] ?? feature)}, ${value > 0 ? 'raises' : 'lowers'} it`,
        fact: weight(value, `row${at}`, 'all'),
      })),
    ),
    suggestions: ['How good is the churn model?', 'In which segments are customers at risk?'],
  })
}

export const churnValue: BankTool = async (scope, ask) => {
  const { told } = await scope.page('admin.churn', {})
  if (!told) return nothing(PAGE, TOO_LITTLE, ['Which segments are there?'])
  const ranked =
    ask.segments.length === 0 &&
    /\b(which|what|who|where) .*\b(segments?|clusters?|groups?)\b|\b(segments?|clusters?|groups?) .*\b(most|least|largest|biggest)\b/i.test(
      ask.question,
    )
  const first = ranked
    ? inOrder(
        told.segments.map((each) => ({ ...each, cell: each.depositsAtRiskMinor })),
        ask,
      )[ask.rank - 1]
    : undefined
  const named = first ?? told.segments.find(({ name }) => name === ask.segments[0])
  const about = named ? aboutSegment(named.name) : 'all'
  const deposits = cellFact(scope, PAGE, 'deposits', (named ?? told).depositsAtRiskMinor, 'money', 'deposits', {
    about,
  })
  const risk = scope.write.word('band', 'at-risk', ACTIVITY_WORDS['at-risk'].name, { about })
  const segment = named ? [segmentFact(scope, 'segment', named.name)] : []
  const all = wantsShare(ask) ? (await scope.page('admin.overview', {})).depositsMinor : null
  const share =
    all && !('suppressed' in all) && !isHidden(deposits)
      ? [
          valueFact(
            scope,
            'share',
            Number(deposits.value) / all.value,
            'share',
            { page: PAGE, customers: all.customers },
            said('of deposits', { about }),
          ),
        ]
      : []
  return found({
    page: PAGE,
    facts: [deposits, risk, ...segment, ...share],
    wording: [
      ...(share.length > 0
        ? [
            named
              ? 'Customers {band} in {segment} hold {share} of deposits.'
              : 'Customers {band} hold {share} of deposits.',
          ]
        : []),
      named
        ? lineOf(
            deposits,
            'Customers {band} in {segment} hold {deposits} in deposits.',
            'What customers {band} in {segment} hold in deposits',
          )
        : lineOf(deposits, 'Customers {band} hold {deposits} in deposits.', 'What customers {band} hold in deposits'),
    ],
    headline: share.length > 0 ? 'share' : 'deposits',
    rows: rowsOf(
      told.segments.map(({ name, depositsAtRiskMinor }, at) => ({
        label: name,
        fact: cellFact(scope, PAGE, `row${at}`, depositsAtRiskMinor, 'money', 'segment'),
      })),
    ),
    suggestions: ['How many customers are at risk of leaving?', 'In which segments are customers at risk?'],
  })
}

export const churnModel: BankTool = async (scope, ask) => {
  const { told, horizonDays, atRiskFrom } = await scope.page('admin.churn', {})
  const model = told?.validation
  if (!told || !model) return nothing(PAGE, 'There is too little history to measure the model by.', NEXT)
  const figure = (slot: string, value: number, called: string) =>
    valueFact(scope, slot, value, 'count', NO_CUSTOMERS, said(called))
  const facts = [
    figure('auc', model.auc, 'roc curve'),
    figure('simple', model.aucOfRecency, 'ranking by recency|recency alone'),
    figure('lift', model.liftOfTopTenth, 'lift'),
    figure('brier', model.brier, 'brier score'),
    figure('horizon', horizonDays, 'days ahead'),
    valueFact(scope, 'threshold', atRiskFrom, 'share', NO_CUSTOMERS, said('chance')),
    cellFact(scope, PAGE, 'churned', model.churned, 'count', 'customers'),
    scope.write.date('split', model.split, NO_CUSTOMERS, said('knew nothing')),
  ]
  const churned = facts.find(({ slot }) => slot === 'churned')
  const lines = [
    { slot: 'auc', asked: /$^/, line: 'The area under the roc curve is {auc}.' },
    { slot: 'lift', asked: /\blift\b/i, line: 'The lift of those with the greatest chances is {lift}.' },
    {
      slot: 'brier',
      asked: /\b(brier|squared error|calibrat\w*)\b/i,
      line: 'The brier score of the model is {brier}.',
    },
    {
      slot: 'simple',
      asked: /\b(recency|baseline|simple|naive|no model|without a model)\b/i,
      line: 'Of a ranking by recency alone, it is {simple}.',
    },
    {
      slot: 'churned',
      asked: /\b(actually|really|how many|number of) .*\b(left|churned|gone|went|leavers|declined|slowed)\b/i,
      line: churned ? lineOf(churned, 'In the test {churned} customers left.', 'How many left in the test') : '',
    },
    {
      slot: 'horizon',
      asked:
        /\b(horizon|how far (ahead|out|forward|into)|days? (ahead|window)|look(s|ing)? ahead|ahead|window|time ?frame)\b/i,
      line: 'The model looks {horizon} days ahead.',
    },
    {
      slot: 'threshold',
      asked:
        /\b(threshold|cut[- ]?off (chance|probability)|(from|at|above|over) (what|which) (probability|chance|risk|likelihood)|count(s|ed)? as at[- ]risk|call(ed)? .*at[- ]risk)\b/i,
      line: 'At risk are those with a chance of {threshold} or above.',
    },
    {
      slot: 'split',
      asked: /\b(split|tested|test (date|day|period)|cut[- ]?off (date|day)|date|when|trained|training|learn\w*)\b/i,
      line: 'It knew nothing after what was booked on {split}.',
    },
  ]
  const wanted = lines.slice(1).find(({ asked }) => asked.test(ask.question)) ?? lines[0]
  const order = [wanted, ...lines.slice(0, 4).filter((each) => each !== wanted)].slice(0, 3)
  const yes = whetherModelBetter(ask.turn, model)
  const measured = found({
    page: PAGE,
    facts,
    wording: order.flatMap((each) => each?.line ?? []),
    headline: wanted?.slot ?? 'auc',
    rows: rowsOf([
      { label: 'Area under the ROC curve', fact: facts[0] as Fact },
      { label: 'The same, by recency alone', fact: facts[1] as Fact },
      { label: 'Lift of the tenth with the greatest chances', fact: facts[2] as Fact },
      { label: 'Brier score', fact: facts[3] as Fact },
      { label: 'Brier score of the share of all', fact: figure('brierOfShare', model.brierOfShare, 'brier of share') },
      { label: 'Days ahead', fact: facts[4] as Fact },
    ]).map((row) => ({ ...row, bar: null })),
    suggestions: ['What drives the risk of leaving?', 'How many customers are at risk of leaving?'],
  })
  return yes === null ? measured : begun(measured, scope.write.verdict(yes))
}
