// Interest earned on accounts and charged on loans and cards, by the account it was booked on.
import type { AccountKind } from '../../../shared/domain'
import { sumsByPayee } from '../../db/sums'
import { said } from '../facts'
import type { Scope, Tool } from '../findings'
import { accountKindIn, accountsNamed } from '../names/account-words'
import { allTimePeriod, lastMonthsPeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { anyWording } from '../words/word-lists'
import { accountsIn } from './balances'
import { found, withVerdict } from './found'
import { nothing, otherPeriod, spent } from './spending-facts'

const MONTHS = 12
const BOOKED_AS_INTEREST = /\binterest\b/i
const SO_FAR =
  /\b(?:so far|in all|in total|total|ever|altogether|ab tak|(?:has|have) (?:\S+ ){1,4}?(?:cost|charged|paid|earned|brought))\b/i
const WHICH = /\bwhich\b/i
const TAX = /\b(?:gst|tax)\b/i
const CHARGED = anyWording([
  'pay|paid|paying|charge[ds]?|charging|cost|costs|costing|spen[dt]|loans?|cards?|mortgage|debts?',
])
/** Whether there is any says nothing of more or less. */
const COMPARED = anyWording(['more|less|higher|lower|than|over|under|above|below'])
const TO_ME = /\b(?:paid|pays?|credited) (?:to )?(?:me|us)\b|\bbank\b.{0,15}\b(?:paid|pays?|gave|credit\w*)\b/i
const MOST = anyWording(['most|highest|largest|biggest|more|which|dearest'])

/** 'How much interest did my deposits earn', 'interest on the car loan', 'which loan costs me the most interest'. */
export const interestOn: Tool = async (scope, ask) => {
  const always = SO_FAR.test(ask.question) ? allTimePeriod(scope.asOf) : lastMonthsPeriod(MONTHS, scope.asOf)
  const period = ask.periodGiven ? ask.period : always
  // What a deposit paid was earned, whatever the word for it.
  const kind = accountKindIn(ask.question)
  const lent = kind === 'loan' || kind === 'card'
  const charged = lent || (kind === null && CHARGED.test(ask.question) && !TO_ME.test(ask.question))
  const { filter, accounts } = await rowsOf(scope, ask.question, charged)
  const received = !charged
  const time = { from: period.from, to: period.to }
  const each = await Promise.all(
    accounts.map(async ({ account }) => {
      return { account, figure: await spent(scope, { ...filter, ...time, accountId: account.id }, received) }
    }),
  )
  const booked = each
    .filter(({ figure }) => figure.transactions > 0)
    .sort((a, b) => b.figure.amountMinor - a.figure.amountMinor)
  const [first] = booked
  const suggestions = [
    `And ${otherPeriod(scope, period)}?`,
    'How much do I still owe on my loans?',
    'What is my net worth?',
  ]
  const periodFact = scope.write.period('period', period)
  const verdict =
    asksYesOrNo(ask.question) && !COMPARED.test(ask.question) ? scope.write.verdict(first !== undefined) : null
  const side = charged ? 'charged' : 'earned'
  if (!first) {
    const looked = await spent(scope, { ...filter, ...time }, received)
    return withVerdict(
      nothing([periodFact], 'There are no payments of that kind in {period}.', looked, suggestions),
      verdict,
    )
  }
  const label = said(`interest ${side}`, { period })
  const account = { ...scope.write.account('account', first.account), rank: 1 } as const
  const most = scope.write.figure('most', first.figure, { ...label, about: account.about, rank: 1 })
  if (booked.length === 1) {
    const wording = [`Interest ${side} on {account} in {period} came to {most}.`]
    return withVerdict(found({ facts: [periodFact, account, most], wording, headline: 'most', suggestions }), verdict)
  }
  const whole = await spent(scope, { ...filter, ...time }, received)
  const totalMinor = booked.reduce((sum, { figure }) => sum + figure.amountMinor, 0)
  const total =
    whole.amountMinor === totalMinor
      ? scope.write.figure('total', whole, label)
      : scope.write.derived('total', totalMinor, label)
  const ranked = MOST.test(ask.question)
  return withVerdict(
    found({
      facts: [periodFact, account, most, total],
      wording: [
        ...(ranked ? [`Interest ${side} was highest on {account} in {period}: {most}.`] : []),
        `Interest ${side} in {period} came to {total}.`,
      ],
      headline: ranked ? 'most' : 'total',
      suggestions,
      table: booked.map(({ account: { name }, figure }) => ({ label: name, categoryId: null, figure })),
    }),
    verdict,
  )
}

const WORD_OF: Readonly<Partial<Record<AccountKind, RegExp>>> = {
  investment: /\bdeposit\b/i,
  savings: /\bsavings\b/i,
  loan: /\bloan\b/i,
  card: /\bcard\b/i,
}

/**
 * The rows that a question about interest asks of, and the accounts they may stand on. Rows say by their payee that they are
 * interest, and on what: 'Deposit interest', which may be paid to another account. The tax on it is none.
 */
async function rowsOf(scope: Scope, question: string, charged: boolean) {
  const direction = charged ? 'out' : 'in'
  const kind = accountKindIn(question)
  const word = kind && WORD_OF[kind]
  const payees = (await sumsByPayee(scope.db, scope.books, { text: 'interest', direction }))
    .map(({ payee }) => payee)
    .filter((payee) => BOOKED_AS_INTEREST.test(payee) && !TAX.test(payee) && (word?.test(payee) ?? true))
  const all = await accountsIn(scope)
  const ofKind = all.filter(({ account }) => account.kind === kind)
  const named = accountsNamed(ofKind, question)
  // 'Which loan' is asked of all of them.
  const accounts = WHICH.test(question) && kind ? ofKind : named.length < ofKind.length ? named : all
  return { filter: { payees, direction } as const, accounts }
}
