// What is owned and owed: all accounts, net worth, investments, loans, instalments and cards.
import { LIQUID_ACCOUNTS } from '../../shared/domain'
import type { RecurringItem } from '../../shared/recurring'
import { accountsNamed, asksWhichAccounts } from './account-words'
import { asksYesOrNo } from './asks-yes-or-no'
import { aboutAccount, aboutPayee, displayName, type Fact, said } from './facts'
import { type Findings, type Scope, type Tool, wantOf } from './findings'
import { DERIVED, ESTIMATE, found, none, withVerdict } from './found'
import { plainName } from './question-words'
import { lastTimes } from './tools-outlook'

const SUGGESTIONS = ['What is my net worth?', 'What is my balance?', 'Will I run out of money?']

/** 'How much money do I have in all?': current and savings accounts in the bank's currency. */
export const balanceOfAll: Tool = async (scope, ask) => {
  const all = await accountsIn(scope)
  if (all.length > 0 && asksWhichAccounts(ask.question)) return accountsHeld(scope, all)
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

/** 'Which accounts do I have here?' */
function accountsHeld(scope: Scope, accounts: Balances): Findings {
  return found({
    facts: [scope.write.count('account_count', accounts.length, ['account', 'accounts'], DERIVED, said('have'))],
    wording: ['You have {account_count} at this bank.'],
    headline: 'account_count',
    suggestions: SUGGESTIONS,
    table: accounts.map(({ account, balance }) => ({
      label: `${displayName(account.name)} ••${account.tail}`,
      categoryId: null,
      figure: balance,
    })),
  })
}

/** 'What am I worth?' */
export const netWorthNow: Tool = async (scope, ask) => {
  const worth = (await scope.page('customer.netWorth', {})).currencies.find(
    ({ currency }) => currency === scope.books.currency,
  )
  if (!worth) return none('There is nothing in the books yet that a net worth could be counted from.', SUGGESTIONS)
  const month = ask.periodGiven ? worth.months.find((each) => each.month === ask.period.to.slice(0, 7)) : undefined
  const now = month ?? worth.now
  const period = month ? ask.period : null
  const owesMore = asksYesOrNo(ask.question) && OWES_MORE.test(ask.question)
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
        /\bassets?\b|\bown\b/i.test(ask.question) && !/\b(net|less|minus|debts?|owe|liabilities)\b/i.test(ask.question)
          ? 'owned'
          : /\b(debts?|liabilit|owe)/i.test(ask.question) &&
              !/\b(net|less|minus|after|assets?|worth|off|together)\b/i.test(ask.question)
            ? 'owed'
            : 'net',
      suggestions: ['What are my investments worth?', 'How much do I still owe on my loans?', 'How can I save money?'],
      table: tableOf(await accountsIn(scope)),
    }),
    owesMore ? scope.write.verdict(now.netMinor < 0) : null,
  )
}

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

/** 'How much is left on my loan?' */
export const loansNow: Tool = async (scope, ask) => {
  const all = (await accountsIn(scope)).filter(({ account }) => account.kind === 'loan')
  const question = ask.question.replace(/\bmortgage\b/i, 'home loan')
  const accounts = accountsNamed(all, question)
  if (accounts.length === 0) return none('You have no loan at this bank.', SUGGESTIONS)
  if (asksForAnother(question, all)) return none('You have no loan of that kind at this bank.', SUGGESTIONS)
  return found({
    ...owedOn(scope, accounts, 'loans'),
    suggestions: ['When is my next instalment due?', ...SUGGESTIONS],
  })
}

/** 'Do I have a home loan?' when there is one for a bike. */
function asksForAnother(question: string, loans: Balances): boolean {
  const kind = LOAN_KIND.exec(question)?.[1]?.toLowerCase()
  return kind !== undefined && !loans.some(({ account }) => plainName(account.name).includes(plainName(kind)))
}

const LOAN_KIND = /\b(home|car|bike|education|personal|gold|business) loan\b/i

/** 'How much do I owe on my card?', and when the bill is paid. */
export const cardsNow: Tool = async (scope) => {
  const accounts = (await accountsIn(scope)).filter(({ account }) => account.kind === 'card')
  if (accounts.length === 0) return none('You have no credit card at this bank.', SUGGESTIONS)
  const owed = owedOn(scope, accounts, 'cards')
  const next = upcoming(await scope.page('customer.recurring', {}), 'card-repayment')[0]
  const date = next?.nextOn ? [scope.write.date('card_next', next.nextOn, ESTIMATE, said('repayment is expected'))] : []
  return found({
    ...owed,
    facts: [...owed.facts, ...date],
    wording: [...owed.wording, 'The next repayment is expected on {card_next}.'],
    suggestions: ['What bills are coming up?', ...SUGGESTIONS],
  })
}

/** 'When is the EMI due, and how much is it?' */
export const instalmentsAhead: Tool = async (scope, ask) => {
  const all = upcoming(await scope.page('customer.recurring', {}), 'loan-repayment')
  const named = all.filter(({ payee }) => namesLoan(payee, ask.question))
  const items = named.length > 0 ? named : all
  const [next] = items
  if (!next?.nextOn) return none('No instalments are known for the coming weeks.', SUGGESTIONS)
  const about = said('instalment', { about: aboutPayee(next.payee) })
  const monthly = items.reduce((sum, item) => sum - item.yearlyMinor / 12, 0)
  const countAsked = wantOf(ask.question) === 'count'
  const dateAsked = /\b(when|kab|date|due)\b/i.test(ask.question)
  return found({
    facts: [
      ...(countAsked
        ? [scope.write.count('instalment_count', items.length, ['instalment', 'instalments'], ESTIMATE, said('pay'))]
        : []),
      scope.write.payee('lender', next.payee, { measure: 'stated' }),
      scope.write.date('instalment_on', next.nextOn, ESTIMATE, about),
      scope.write.estimate('instalment', -next.amountMinor, about, next.fixedAmount),
      ...(items.length > 1 ? [scope.write.estimate('instalments', Math.round(monthly), said('instalments'))] : []),
    ],
    wording: [
      'You pay {instalment_count} at present.',
      ...(items.length > 1 && !dateAsked ? ['All your instalments take {instalments} a month.'] : []),
      'The next instalment to {lender} is due on {instalment_on}: {instalment}.',
      ...(items.length > 1 && dateAsked ? ['All your instalments take {instalments} a month.'] : []),
    ],
    headline: countAsked
      ? 'instalment_count'
      : dateAsked
        ? 'instalment_on'
        : items.length > 1
          ? 'instalments'
          : 'instalment',
    suggestions: ['How much do I still owe on my loans?', ...SUGGESTIONS],
    table:
      items.length < 2
        ? []
        : await lastTimes(
            scope,
            items.flatMap(({ payee, nextOn }) => (nextOn ? [{ payee, on: nextOn }] : [])),
          ),
  })
}

/** 'The car loan' of 'Car loan EMI'. */
function namesLoan(payee: string, question: string): boolean {
  const asked = ` ${plainName(question)} `
  return plainName(payee)
    .split(' ')
    .some((word) => word.length >= 3 && !OF_ANY_LOAN.has(word) && asked.includes(` ${word} `))
}

const OF_ANY_LOAN: ReadonlySet<string> = new Set(
  'loan loans emi emis instalment instalments bank finance the next'.split(' '),
)

type Balances = Readonly<Awaited<ReturnType<typeof accountsIn>>>

/** Accounts in another currency are left to the pages. */
async function accountsIn(scope: Scope) {
  const { accounts } = await scope.page('customer.home', {})
  return accounts.filter(({ account }) => account.currency === scope.books.currency)
}

function owedOn(scope: Scope, accounts: Balances, what: 'loans' | 'cards') {
  const total = accounts.reduce((sum, { balance }) => sum - balance.amountMinor, 0)
  const [only] = accounts
  const single = accounts.length === 1 && only ? only : null
  const facts: readonly Fact[] = single
    ? [
        scope.write.account('account', single.account),
        scope.write.figure(
          'owed',
          { ...single.balance, amountMinor: total },
          {
            about: aboutAccount(single.account.id),
            measure: 'balance',
          },
        ),
      ]
    : [scope.write.derived('owed', total, said('owe'))]
  return {
    facts,
    wording: [single ? 'You owe {owed} on {account}.' : `You owe {owed} on all your ${what}.`],
    headline: 'owed',
    table: tableOf(accounts),
  }
}

function upcoming(items: readonly RecurringItem[], categoryId: RecurringItem['categoryId']): readonly RecurringItem[] {
  return items
    .filter((item) => item.categoryId === categoryId && item.amountMinor < 0 && item.status === 'active' && item.nextOn)
    .sort((a, b) => ((a.nextOn ?? '') < (b.nextOn ?? '') ? -1 : 1))
}

function tableOf(accounts: Balances): Findings['table'] {
  if (accounts.length < 2) return []
  return accounts.map(({ account, balance }) => ({
    label: `${displayName(account.name)} ••${account.tail}`,
    categoryId: null,
    figure: balance,
  }))
}
