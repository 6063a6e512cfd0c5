// Who may be leaving, as groups: how many, where, what it is told by, how much money, and how good the model is.
import { ACTIVITY_BANDS, type ActivityBand, type Churn } from '../../../shared/churn'
import { said } from '../../assistant/facts'
import { cellFact, found, lineOf, nothing, rowsOf, valueFact } from './cells'
import { inOrder, placeFact } from './ranked'
import type { BankTool } from './scope'
import { aboutSegment, segmentFact } from './segment-facts'
import { capital } from './tools-money'
import { ACTIVITY_WORDS, DRIVER_WORDS } from './words'

const PAGE = '/churn'
const NO_CUSTOMERS = { page: PAGE, customers: null } as const
const TOO_LITTLE = 'There is too little history to tell who may be leaving.'
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
    wording: ['The {place} sign is {driver}: it {side}, with a weight of {weight}.'],
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
  const named = told.segments.find(({ name }) => name === ask.segments[0])
  const about = named ? aboutSegment(named.name) : 'all'
  const deposits = cellFact(scope, PAGE, 'deposits', (named ?? told).depositsAtRiskMinor, 'money', 'deposits', {
    about,
  })
  const risk = scope.write.word('band', 'at-risk', ACTIVITY_WORDS['at-risk'].name, { about })
  const segment = named ? [segmentFact(scope, 'segment', named.name)] : []
  return found({
    page: PAGE,
    facts: [deposits, risk, ...segment],
    wording: [
      named
        ? lineOf(
            deposits,
            'Customers {band} in {segment} hold {deposits} in deposits.',
            'What customers {band} in {segment} hold in deposits',
          )
        : lineOf(deposits, 'Customers {band} hold {deposits} in deposits.', 'What customers {band} hold in deposits'),
    ],
    headline: 'deposits',
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
  const { told } = await scope.page('admin.churn', {})
  const model = told?.validation
  if (!model) return nothing(PAGE, 'There is too little history to measure the model by.', NEXT)
  const figure = (slot: string, value: number, called: string) =>
    valueFact(scope, slot, value, 'count', NO_CUSTOMERS, said(called))
  const auc = figure('auc', model.auc, 'roc curve')
  const simple = figure('simple', model.aucOfRecency, 'ranking by recency|recency alone')
  const lift = figure('lift', model.liftOfTopTenth, 'lift')
  const wantsLift = /\blift\b/i.test(ask.question)
  const area = 'The area under the roc curve is {auc}.'
  return found({
    page: PAGE,
    facts: [auc, simple, lift],
    wording: [
      ...(wantsLift
        ? ['The lift of those with the greatest chances is {lift}.', area]
        : [area, 'The lift of those with the greatest chances is {lift}.']),
      'Of a ranking by recency alone, it is {simple}.',
    ],
    headline: wantsLift ? 'lift' : 'auc',
    rows: rowsOf([
      { label: 'Area under the ROC curve', fact: auc },
      { label: 'The same, by recency alone', fact: simple },
      { label: 'Lift of the tenth with the greatest chances', fact: lift },
      { label: 'Brier score', fact: figure('brier', model.brier, 'brier') },
      { label: 'Brier score of the share of all', fact: figure('brierOfShare', model.brierOfShare, 'brier of share') },
    ]).map((row) => ({ ...row, bar: null })),
    suggestions: ['What drives the risk of leaving?', 'How many customers are at risk of leaving?'],
  })
}
