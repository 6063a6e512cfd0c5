// The running of the bank's program: login accounts, audit log, state of the system, backups, what is published and how.
import { said, VERDICT } from '../../../assistant/facts'
import { cellFact, found, nothing, valueFact } from '../cells'
import { asksWhether } from '../intent/asks-whether'
import type { BankScope, BankTool } from '../scope'

const none = (page: '/users' | '/audit' | '/status' | '/data' | '/') => ({ page, customers: null }) as const

export const loginAccounts: BankTool = async (scope, ask) => {
  const accounts = await scope.page('admin.users', {})
  const count = (slot: string, value: number, called: string) =>
    valueFact(scope, slot, value, 'count', none('/users'), said(called))
  const all = count('all', accounts.length, 'login accounts')
  const admins = count('admins', accounts.filter(({ role }) => role === 'admin').length, 'for administrators')
  const customers = count('customers', accounts.filter(({ role }) => role === 'customer').length, 'for customers')
  const locked = count('locked', accounts.filter((each) => each.locked || each.lockedUntil !== null).length, 'locked')
  const lines = {
    all: 'The number of login accounts is {all}.',
    admins: 'The number for administrators is {admins}.',
    customers: 'The number for customers is {customers}.',
    locked: 'The number of locked ones is {locked}.',
  }
  const first = /\block/i.test(ask.question)
    ? 'locked'
    : /\badmin/i.test(ask.question)
      ? 'admins'
      : /\b(customers?|clients?)\b/i.test(ask.question) && !/\b(all|total|altogether)\b/i.test(ask.question)
        ? 'customers'
        : 'all'
  const opening = {
    all: lines.all,
    customers: 'The number of accounts for customers is {customers}.',
    admins: 'The number of accounts for administrators is {admins}.',
    locked: 'The number of locked accounts is {locked}.',
  }
  return found({
    page: '/users',
    facts: [all, admins, customers, locked],
    wording: [
      opening[first],
      ...(['all', 'admins', 'locked'] as const)
        .filter((each) => each !== first)
        .slice(0, 2)
        .map((each) => lines[each]),
    ],
    headline: first,
    suggestions: ['Is the audit log intact?', 'How is the system doing?'],
  })
}

export const auditLog: BankTool = async (scope, ask) => {
  const refused = /\b(refus\w+|denied|fail\w*|wrong|blocked|reject\w*)\b/i.test(ask.question)
  const page = await scope.page('admin.audit', { filter: refused ? { outcome: 'refused' } : {}, offset: 0, limit: 1 })
  const { state } = await scope.page('admin.audit.verify', {})
  const entries = valueFact(
    scope,
    'entries',
    page.total,
    'count',
    none('/audit'),
    said(refused ? 'refused' : 'entries'),
  )
  const stands = scope.write.word('state', state, STATES[state])
  const asked = asksWhether(ask.turn) && (TOUCHED.test(ask.turn) || WHOLE.test(ask.turn))
  const verdict = asked ? [scope.write.verdict(TOUCHED.test(ask.turn) !== (state === 'intact'))] : []
  return found({
    page: '/audit',
    facts: [entries, stands, ...verdict],
    wording: refused
      ? ['The number of refused calls in the audit log is {entries}.', 'The audit log is {state}.']
      : [asked ? `{${VERDICT}}: the audit log is {state}.` : 'The audit log is {state}.', 'It has {entries} entries.'],
    headline: 'entries',
    suggestions: ['How many login accounts are there?', 'How is the system doing?'],
  })
}

const TOUCHED =
  /\b(?:tamper\w*|touched|changed|altered|edited|modified|manipulat\w*|broken|missing|gaps?|deleted|removed)\b/i
const WHOLE = /\b(?:intact|whole|complete|unchanged|untouched|in order|okay|ok|fine|sound|clean)\b/i

const STATES = {
  intact: 'as it was written',
  changed: 'not as it was written',
  gap: 'not whole: entries are missing',
} as const

export const systemState: BankTool = async (scope, ask) => {
  const { upSeconds, operations, memory, files, blocked, jobs, kept, model } = await scope.page('admin.status', {})
  const number = (slot: string, value: number, text: string, called: string) =>
    scope.write.number(slot, value, text, none('/status'), said(called))
  const up = number('up', upSeconds, duration(scope, upSeconds), 'running')
  const megabytes = (bytes: number) =>
    `${new Intl.NumberFormat(scope.locale, { maximumFractionDigits: 0 }).format(bytes / 1e6)} MB`
  const memoryNow = number('memory', memory.processBytes, megabytes(memory.processBytes), 'memory')
  const file = number('file', files.bankBytes, megabytes(files.bankBytes), 'file')
  const slow = [...operations].sort((a, b) => b.p95Ms - a.p95Ms)[0]
  const slowest = slow
    ? [
        scope.write.word('operation', slow.operation, `“${slow.operation}”`, { about: 'operation' }),
        scope.write.word('place', 'slowest', 'slowest', { about: 'operation' }),
        scope.write.number(
          'ms',
          slow.p95Ms,
          `${new Intl.NumberFormat(scope.locale, { maximumFractionDigits: 0 }).format(slow.p95Ms)} ms`,
          none('/status'),
          said('within', { about: 'operation' }),
        ),
      ]
    : []
  const failed = valueFact(
    scope,
    'failed',
    jobs.filter(({ outcome }) => outcome === 'failed').length,
    'count',
    none('/status'),
    said('failed'),
  )
  const runs =
    jobs.length === 0 ? [] : [valueFact(scope, 'runs', jobs.length, 'count', none('/status'), said('jobs on record'))]
  const network =
    blocked === null ? [] : [valueFact(scope, 'blocked', blocked, 'count', none('/status'), said('network requests'))]
  const hits =
    kept.asked === 0
      ? []
      : [valueFact(scope, 'hits', kept.found / kept.asked, 'share', none('/status'), said('found kept'))]
  const calls = valueFact(
    scope,
    'calls',
    operations.reduce((sum, each) => sum + each.calls, 0),
    'count',
    none('/status'),
    said('calls'),
  )
  const speed = model
    ? [
        number(
          'speed',
          model.tokensPerSecond,
          new Intl.NumberFormat(scope.locale, { maximumFractionDigits: 0 }).format(model.tokensPerSecond),
          'tokens in a second',
        ),
      ]
    : []
  const lines = [
    { slot: 'up', asked: /\b(uptime|up|running|since|restart\w*|started)\b/i, line: 'Teller has been running {up}.' },
    {
      slot: 'calls',
      asked: /\b(calls?|operations? (run|made|so far)|how many operations)\b/i,
      line: 'The number of calls since the start is {calls}.',
    },
    {
      slot: 'ms',
      asked:
        /\b(slow\w*|latenc\w*|speed|fast|performance|milliseconds?|respon\w*|(?:answer|call|load)\w* times?|how long (?:do|does|did))\b/i,
      line: 'The {place} operation is {operation}: nearly each call ends within {ms}.',
    },
    { slot: 'memory', asked: /\b(memory|ram)\b/i, line: 'The memory in use is {memory}.' },
    { slot: 'file', asked: /\b(database|file|disk|size|space)\b/i, line: 'The bank’s file has {file}.' },
    { slot: 'runs', asked: /\bjobs?\b/i, line: 'The number of jobs on record is {runs}.' },
    {
      slot: 'failed',
      asked: /\b(fail\w*|errors?)\b/i,
      line: 'The number of recent jobs that failed is {failed}.',
    },
    {
      slot: 'blocked',
      asked: /\b(network|internet|requests?|blocked|online)\b/i,
      line: 'The number of refused network requests is {blocked}.',
    },
    {
      slot: 'hits',
      asked: /\b(cache\w*|hits?|kept)\b/i,
      line: 'Of what pages needed, {hits} was found kept.',
    },
    {
      slot: 'speed',
      asked: /\b(model|tokens?|llm|language model)\b/i,
      line: 'The model writes {speed} tokens in a second.',
    },
  ]
  const facts = [up, memoryNow, file, failed, calls, ...slowest, ...network, ...hits, ...speed, ...runs]
  const isKnown = ({ slot }: { readonly slot: string }) => facts.some((fact) => fact.slot === slot)
  const wanted =
    [...lines].reverse().find(({ asked }) => asked.test(ask.question)) ?? lines.find(({ slot }) => slot === 'up')
  if (wanted && !isKnown(wanted)) return nothing('/status', 'Nothing of that has been counted since the start.', NEXT)
  const ordered = [wanted, ...lines.filter((each) => each !== wanted && isKnown(each))].flatMap((each) => each ?? [])
  return found({
    page: '/status',
    facts,
    wording: ordered.slice(0, 3).map(({ line }) => line),
    headline: wanted?.slot ?? 'up',
    rows: /\bjobs?\b/i.test(ask.question)
      ? jobs.map(({ job, outcome }) => ({ label: job, text: outcome, bar: null }))
      : [],
    suggestions: NEXT,
  })
}

const NEXT = ['When was the last backup?', 'Is the audit log intact?']

/** '3 hours' from 120 minutes on, '45 minutes' from 2 on, else seconds. */
function duration({ locale }: BankScope, seconds: number): string {
  const format = (value: number, unit: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
      Math.floor(value),
    )
  if (seconds >= 7200) return format(seconds / 3600, 'hour')
  return seconds >= 120 ? format(seconds / 60, 'minute') : format(seconds, 'second')
}

export const lastBackup: BankTool = async (scope, ask) => {
  const { backups } = await scope.page('admin.backups', {})
  const newest = backups[0]
  if (!newest) return nothing('/data', 'There is no backup yet.', ['How is the system doing?'])
  const day = scope.write.date('day', newest.madeAt.slice(0, 10), none('/data'), said('backup'))
  const count = valueFact(scope, 'count', backups.length, 'count', none('/data'), said('backups'))
  const lines = ['The newest backup was made on {day}.', 'The number of backups kept is {count}.'] as const
  const counted = /\b(how many|number|count)\b/i.test(ask.question)
  return found({
    page: '/data',
    facts: [day, count],
    wording: counted ? [lines[1], lines[0]] : lines,
    headline: counted ? 'count' : 'day',
    suggestions: ['How is the system doing?', 'Is the audit log intact?'],
  })
}

export const publishedAsOf: BankTool = async (scope) => {
  const { asOf, customers } = await scope.page('admin.overview', {})
  const day = scope.write.date('day', asOf, none('/'), said('published|stood'))
  const count = cellFact(scope, '/', 'customers', customers, 'count', 'customers')
  const k = valueFact(scope, 'k', scope.smallestGroup, 'count', none('/'), said('a change of'))
  return found({
    page: '/',
    facts: [day, count, k],
    wording: ['The published figures are those on {day}.', 'They are counted anew with a change of {k} customers.'],
    headline: 'day',
    suggestions: ['How small may a shown group be?', 'How many customers does the bank have?'],
  })
}

export const smallestShown: BankTool = async (scope) => {
  const k = valueFact(scope, 'k', scope.smallestGroup, 'count', none('/'), said('customers'))
  return found({
    page: '/',
    facts: [k],
    wording: [
      'A figure is hidden unless {k} customers stand behind it.',
      'Counts are rounded, sums have few figures, and what could be worked out from others is hidden as well.',
    ],
    headline: 'k',
    suggestions: ['As of when are the figures?', 'Which segments are there?'],
  })
}
