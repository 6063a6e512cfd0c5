// What is owned and owed: all accounts, net worth, investments and cards.
import { type Account, LIQUID_ACCOUNTS } from '../../../shared/domain'
import { aboutAccount, said } from '../facts'
import type { Findings, Scope, Tool } from '../findings'
import { asksWhichAccounts } from '../names/account-words'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { accountsIn, type Balances, owedOn, tableOf, upcoming } from './balances'
import { DERIVED, ESTIMATE, found, none, withVerdict } from './found'
import { worthAgainst, worthMoved } from './tools-worth-moved'

const SUGGESTIONS = ['What is my net worth?', 'What is my balance?', 'Will I run out of money?']

/** 'How much money do I have in all?': current and savings accounts in the bank's currency. */
export const balanceOfAll: Tool = async (scope, ask) => {
  const all = await accountsIn(scope)
  if (IN_THE_RED.test(ask.question)) return belowZero(scope, all)
  if (all.length > 1 && WHICH_ONE.test(ask.question)) return fullest(scope, all, LEAST.test(ask.question))
  if (
    all.length > 0 &&
    (asksWhichAccounts(ask.question) || EACH_BALANCE.test(ask.question) || /\bproducts\b/i.test(ask.question))
  )
    return accountsHeld(scope, all)
  const accounts = all.filter(({ account }) => LIQUID_ACCOUNTS.includes(account.kind))
  if (accounts.length === 0) return none('You have no current or savings account here.', SUGGESTIONS)
  const total = accounts.reduce((sum, { balance }) => sum + balance.amountMinor, 0)
  const [only] = accounts
  return found({
    facts: [
      only && accounts.length === 1
        ? scope.write.figure('balance_total', only.balance, said('hold'))
        : scope.write.derived('balance_total', total, said('hold')),
    ],
    wording: ['Your current or savings accounts hold {balance_total} at this bank.'],
    headline: 'balance_total',
    suggestions: SUGGESTIONS,
    table: tableOf(accounts),
  })
}

/** 'My accounts with their balances': all of them, what is owed as well. */
const EACH_BALANCE = /\baccounts?\b.{0,20}\bbalances\b|\bbalances? (?:of|in|on|for) (?:each|every)\b/i

const IN_THE_RED = /\b(?:in the red|negative|minus|overdrawn|below zero)\b/i

/** 'Which of my accounts are in the red?' */
function belowZero(scope: Scope, accounts: Balances): Findings {
  const below = accounts.filter(
    ({ account, balance }) => LIQUID_ACCOUNTS.includes(account.kind) && balance.amountMinor < 0,
  )
  const [first] = below
  if (!first) return none('All of your current and savings accounts have money on them.', SUGGESTIONS)
  return balanceOfFirst(scope, first, below)
}

const WHICH_ONE = /\bwhich\b.*\baccounts?\b.*\b(?:most|more|least|highest|lowest|biggest|smallest|fullest|emptiest)\b/i
const LEAST = /\b(?:least|lowest|smallest|emptiest)\b/i

/** 'Which of my accounts holds the most?', among those that hold money, and which comes next. */
export function fullest(scope: Scope, accounts: Balances, least: boolean): Findings {
  const [first, second] = accounts
    .filter(({ account }) => account.kind !== 'loan' && account.kind !== 'card')
    .sort((a, b) => (b.balance.amountMinor - a.balance.amountMinor) * (least ? -1 : 1))
  if (!first) return none('You have no current or savings account here.', SUGGESTIONS)
  const told = balanceOfFirst(scope, first, accounts)
  if (!second) return told
  const about = { about: aboutAccount(second.account.id), measure: 'balance' } as const
  return {
    ...told,
    facts: [
      ...told.facts,
      scope.write.account('next_account', nameApart(second.account, accounts)),
      scope.write.figure('next_balance', second.balance, about),
    ],
    wording: [...told.wording, 'Your {next_account} balance is {next_balance}.'],
  }
}

/** Of several accounts of one name each has its last digits with it. */
function nameApart(account: Account, all: Balances): Account {
  const same = all.filter((each) => each.account.name === account.name)
  return same.length > 1 ? { ...account, name: `${account.name} ••${account.tail}` } : account
}

/** What one account holds, with a table of several. */
function balanceOfFirst(scope: Scope, { account, balance }: Balances[number], shown: Balances): Findings {
  return found({
    facts: [
      scope.write.account('account', nameApart(account, shown)),
      scope.write.figure('balance', balance, { about: aboutAccount(account.id), measure: 'balance' }),
    ],
    wording: ['Your {account} balance is {balance}.'],
    headline: 'balance',
    suggestions: SUGGESTIONS,
    table: tableOf(shown),
  })
}

/** 'Which accounts do I have here?' */
function accountsHeld(scope: Scope, accounts: Balances): Findings {
  return found({
    facts: [scope.write.count('account_count', accounts.length, ['account', 'accounts'], DERIVED, said('have'))],
    wording: ['You have {account_count} at this bank.'],
    headline: 'account_count',
    suggestions: SUGGESTIONS,
    table: tableOf(accounts),
  })
}

/** 'What am I worth?' */
export const netWorthNow: Tool = async (scope, ask) => {
  const worth = (await scope.page('customer.netWorth', {})).currencies.find(
    ({ currency }) => currency === scope.books.currency,
  )
  if (!worth) return none('There is nothing in the books yet that a net worth could be counted from.', SUGGESTIONS)
  const gap = worthAgainst(scope, ask, worth.now.netMinor)
  if (gap) return gap
  const moved = worthMoved(scope, ask, worth)
  if (moved) return moved
  const month = ask.periodGiven ? worth.months.find((each) => each.month === ask.period.to.slice(0, 7)) : undefined
  const now = month ?? worth.now
  const period = month ? ask.period : null
  const owesMore = asksYesOrNo(ask.question) && OWES_MORE.test(ask.question)
  const ofDebts = OF_DEBTS.test(ask.question) && !BESIDE_DEBTS.test(ask.question)
  const owed = ofDebts && !period && !asksYesOrNo(ask.question) ? await owedInAll(scope, -now.liabilitiesMinor) : null
  if (owed) return owed
  return withVerdict(
    found({
      facts: [
        ...(period ? [scope.write.period('period', period)] : []),
        scope.write.derived('net', now.netMinor, said('net worth', { period })),
        scope.write.derived('owned', now.assetsMinor, said('own|owned', { period })),
        scope.write.derived('owed', -now.liabilitiesMinor, said('owe|owed', { period })),
      ],
      wording: [
        period
          ? 'Your net worth was {net} at the end of {period}: you owned {owned} and owed {owed}.'
          : 'Your net worth is {net}: you own {owned} and owe {owed}.',
      ],
      headline:
        /\bassets?\b|\bown\b|\b(?:deposits?|fds?|investments)\b/i.test(ask.question) &&
        !/\b(net|less|minus|debts?|owe|liabilities)\b/i.test(ask.question)
          ? 'owned'
          : ofDebts
            ? 'owed'
            : 'net',
      suggestions: ['What are my investments worth?', 'How much do I still owe on my loans?', 'How can I save money?'],
      table: tableOf(await accountsIn(scope)),
    }),
    owesMore
      ? scope.write.verdict(now.netMinor < 0)
      : asksYesOrNo(ask.question) && IN_DEBT.test(ask.question)
        ? scope.write.verdict(now.liabilitiesMinor !== 0)
        : null,
  )
}

const OF_DEBTS = /\b(debts?|liabilit|owe)/i
const BESIDE_DEBTS = /\b(net|less|minus|after|assets?|worth|off)\b|\bown\b.*\btogether\b/i

/** 'List what we owe': each account on which something is owed; null where not all of it is owed on accounts. */
async function owedInAll(scope: Scope, totalMinor: number): Promise<Findings | null> {
  const accounts = (await accountsIn(scope)).filter(({ balance }) => balance.amountMinor < 0)
  const sumMinor = accounts.reduce((sum, { balance }) => sum - balance.amountMinor, 0)
  if (accounts.length === 0 || sumMinor !== totalMinor) return null
  return found({
    ...owedOn(scope, accounts, 'accounts'),
    suggestions: ['What is my net worth?', 'When is my next instalment due?'],
  })
}

const IN_DEBT = /\bin (?:any )?debt\b|\b(?:have|got) (?:any )?debts?\b/i

const OWES_MORE =
  /\b(owe|debts?|liabilities)\b.*\b(more|exceed\w*|outweigh\w*|bigger|larger|higher|above|over)\b|\bown less\b/i

/** 'How are my investments doing?' */
export const investmentsNow: Tool = async (scope) => {
  const accounts = (await accountsIn(scope)).filter(({ account }) => account.kind === 'investment')
  const worth = (await scope.page('customer.netWorth', {})).currencies.find(
    ({ currency }) => currency === scope.books.currency,
  )
  const last = worth?.investments.at(-1)
  if (accounts.length === 0 || !last) return none('You have no account for investing here.', SUGGESTIONS)
  const gain = last.valueMinor - last.paidInMinor
  return found({
    facts: [
      scope.write.derived('value', last.valueMinor, said('investments are worth')),
      scope.write.derived('paid_in', last.paidInMinor, said('paid in')),
      scope.write.derived('gain', Math.abs(gain), said(gain >= 0 ? 'gain' : 'loss')),
    ],
    wording: [
      'Your investments are worth {value}.',
      `You have paid in {paid_in}, which makes a ${gain >= 0 ? 'gain' : 'loss'} of {gain}.`,
    ],
    headline: 'value',
    suggestions: SUGGESTIONS,
    table: tableOf(accounts),
  })
}

const PAID_OFF = /\b(?:paid|clear(?:ed)?|settled|squared|nothing)\b/i
const LIMITED = /\b(?:limit|utili[sz]ation)\b/i
const LEAST_DUE = /\bminimum\b|\bmin (?:due|payment|amount)\b|\bleast\b/i
/** 'When must I settle it?' */
const SETTLES = /\b(?:when|kab|by what date|which (?:day|date)|what (?:day|date)|due (?:date|day)|date)\b/i

/** 'How much do I owe on my card?', and when the bill is paid. */
export const cardsNow: Tool = async (scope, ask) => {
  const accounts = (await accountsIn(scope)).filter(({ account }) => account.kind === 'card')
  if (accounts.length === 0) return none('You have no credit card at this bank.', SUGGESTIONS)
  const owed = owedOn(scope, accounts, 'cards')
  const isPaid = asksYesOrNo(ask.question) && PAID_OFF.test(ask.question)
  const nothingOwed = accounts.every(({ balance }) => balance.amountMinor >= 0)
  const next = upcoming(await scope.page('customer.recurring', {}), 'card-repayment')[0]
  const date = next?.nextOn ? [scope.write.date('card_next', next.nextOn, ESTIMATE, said('repayment is expected'))] : []
  return withVerdict(
    found({
      ...owed,
      facts: [...owed.facts, ...date],
      wording: [
        ...(LIMITED.test(ask.question) ? ['The limit of a card is not in the books here.'] : []),
        ...(LEAST_DUE.test(ask.question) ? ['The least that has to be paid on a card is not in the books here.'] : []),
        ...owed.wording,
        'The next repayment is expected on {card_next}.',
      ],
      headline: date.length > 0 && SETTLES.test(ask.question) ? 'card_next' : owed.headline,
      suggestions: ['What bills are coming up?', ...SUGGESTIONS],
    }),
    isPaid ? scope.write.verdict(nothingOwed) : null,
  )
}
