// Regular payments that became dearer, and those that have stopped coming.

import { addDays } from '../../../shared/dates'
import { CATEGORY_KIND } from '../../../shared/domain'
import { profileOfLocale } from '../../../shared/profiles'
import type { RecurringItem, RecurringPrice } from '../../../shared/recurring'
import { aboutPayee, displayName, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { saidOfChange, sideOfChange } from '../words/side-of-change'
import { CHANGE_HEADLINES, changeFacts } from './change-facts'
import { DERIVED, found, none, withVerdict } from './found'
import { rows } from './spending-facts'
import { isSubscription } from './tools-subscriptions'

const SUGGESTIONS = ['What subscriptions do I have?', 'What bills are coming up?', 'How can I save money?']
const RECENT_DAYS = 365
const SHOWN = 4

const SUBSCRIBED = /\bsubscri\w*/i
const AHEAD = /\b(?:will|going to|gonna)\b/i

/** 'Did any subscription get dearer?': fixed payments whose price rose in the last year, the latest first. */
export const priceRises: Tool = async (scope, ask) => {
  const subscriptions = SUBSCRIBED.test(ask.question)
  const country = profileOfLocale(scope.locale)
  const items = (await scope.page('customer.recurring', {})).filter((item) =>
    ask.payee ? item.payee === ask.payee : !subscriptions || isSubscription(item, country),
  )
  // Of one payee, whenever it was; of all of them, lately.
  const since = ask.payee ? '' : addDays(scope.asOf, -RECENT_DAYS)
  const risen = items.flatMap((item) => {
    const [before, now] = lastRise(item.prices)
    const rose = before && now && item.amountMinor < 0 && now.amountMinor < before.amountMinor && now.since >= since
    const spends = CATEGORY_KIND[item.categoryId] === 'spending'
    return rose && (spends || ask.payee) && item.status !== 'ended' && item.status !== 'not-recurring'
      ? [{ item, before, now }]
      : []
  })
  risen.sort((a, b) => (a.now.since < b.now.since ? 1 : -1))
  const [first] = risen
  // 'Did it go up this year': in that time.
  const then = !ask.payee || !ask.periodGiven || (first !== undefined && first.now.since >= ask.period.from)
  const side = sideOfChange(ask.question)
  // What rose before is no reason for what will, and what has not risen may have fallen since.
  const known = first !== undefined || side === 'now'
  const asksWhether = known && asksYesOrNo(ask.question) && !AHEAD.test(ask.question)
  const borneOut = asksWhether ? saidOfChange(ask.question, first !== undefined && then) : null
  const verdict = borneOut === null ? null : scope.write.verdict(borneOut)
  const [same] = items.filter(({ amountMinor, fixedAmount }) => amountMinor < 0 && fixedAmount)
  if (!first && ask.payee && same) return withVerdict(unchanged(scope, ask.payee, same), verdict)
  if (!first) return withVerdict(none('No regular payment had its price raised lately.', SUGGESTIONS), verdict)
  const about = aboutPayee(first.item.payee)
  const change = changeFacts(scope, about, -first.before.amountMinor, -first.now.amountMinor)
  const byHowMuch = change.wordingOf(side)
  return withVerdict(
    found({
      facts: [
        ...change.facts,
        scope.write.count(
          'risen',
          risen.length,
          subscriptions && !ask.payee ? ['subscription', 'subscriptions'] : ['regular payment', 'regular payments'],
          DERIVED,
          said('had the price raised'),
        ),
        scope.write.payee('payee', first.item.payee, { measure: 'stated' }),
        scope.write.date('since', first.now.since, rows(first.now.paid), said('changed', { about })),
        scope.write.derived('now', -first.now.amountMinor, said('now costs', { about })),
        scope.write.derived('before', -first.before.amountMinor, said('used to cost', { about })),
      ],
      wording: [
        side === 'share'
          ? '{payee} now costs {now}, and used to cost {before}.'
          : '{payee} now costs {now}, and used to cost {before}: it changed on {since}.',
        ...(byHowMuch.length > 0 ? byHowMuch : ['Altogether, {risen} had the price raised lately.']),
      ],
      headline:
        wantOf(ask.question) === 'count' ? 'risen' : { before: 'before', now: 'now', ...CHANGE_HEADLINES }[side],
      suggestions: SUGGESTIONS,
      table: risen.slice(0, SHOWN).map(({ item, now }) => ({
        label: displayName(item.payee),
        categoryId: item.categoryId,
        figure: { ...now.paid, amountMinor: -now.paid.amountMinor },
      })),
    }),
    verdict,
  )
}

/** The price of a regular payment that is always the same until it is changed; null for others, and where it fell. */
export async function priceOfFixed(scope: Scope, ask: Ask): Promise<Findings | null> {
  const items = await scope.page('customer.recurring', {})
  const item = items.find(
    ({ payee, fixedAmount, amountMinor }) => payee === ask.payee && fixedAmount && amountMinor < 0,
  )
  return item && (!FELL.test(ask.question) || sideOfChange(ask.question) === 'before') ? priceRises(scope, ask) : null
}

const FELL = /\b(?:down|f[ae]ll\w*|dropped|decreased|less|cheaper|shr[au]nk)\b/i

/** The price before the last rise, and after it. */
function lastRise(prices: readonly RecurringPrice[]): readonly RecurringPrice[] {
  const at = prices.findLastIndex(
    (price, index) => index > 0 && price.amountMinor < (prices[index - 1]?.amountMinor ?? 0),
  )
  return at < 0 ? [] : prices.slice(at - 1, at + 1)
}

/** Nothing rose: the price that it is still at. */
function unchanged(scope: Scope, payee: string, item: RecurringItem): Findings {
  const about = aboutPayee(payee)
  return found({
    facts: [
      scope.write.payee('payee', payee, { measure: 'stated' }),
      scope.write.estimate('price', -item.amountMinor, said('still costs', { about }), true),
    ],
    wording: ['{payee} still costs {price}, as in all payments that are on record.'],
    headline: 'price',
    suggestions: SUGGESTIONS,
  })
}

const COMES_IN =
  /\b(?:clients?|customers?|income|salary|pension|wages|stipend|to me|to us|paid me|pay me|receipts?|invoices?|tenants?)\b/i

/** 'Which subscriptions have lapsed?': payments that were due and have not come. */
export const lapsedPayments: Tool = async (scope, ask) => {
  const coming = COMES_IN.test(ask.question)
  const subscriptions = !ask.payee && SUBSCRIBED.test(ask.question)
  const country = profileOfLocale(scope.locale)
  const lapsed = (await scope.page('customer.recurring', {})).filter(
    (item) =>
      item.status === 'lapsed' &&
      item.amountMinor < 0 !== coming &&
      (!ask.payee || item.payee === ask.payee) &&
      (!subscriptions || isSubscription(item, country)),
  )
  const verdict = asksYesOrNo(ask.question) ? scope.write.verdict(lapsed.length > 0) : null
  const [first] = lapsed
  if (!first)
    return withVerdict(
      none(
        coming
          ? 'Every regular payment to you has come when it was expected.'
          : 'Every regular payment has come when it was due.',
        SUGGESTIONS,
      ),
      verdict,
    )
  const about = said('last paid', { about: aboutPayee(first.payee) })
  return withVerdict(
    found({
      facts: [
        scope.write.count(
          'lapsed',
          lapsed.length,
          subscriptions ? ['subscription', 'subscriptions'] : ['regular payment', 'regular payments'],
          DERIVED,
          said('did not come'),
        ),
        scope.write.payee('payee', first.payee, { measure: 'stated' }),
        scope.write.date('last_on', first.lastOn, rows(first.paid), about),
      ],
      wording: ['{lapsed} did not come when last expected.', '{payee} was last paid on {last_on}.'],
      headline: 'lapsed',
      suggestions: SUGGESTIONS,
      table: lapsed.slice(0, SHOWN).map((item) => ({
        label: displayName(item.payee),
        categoryId: item.categoryId,
        figure: { ...item.paid, amountMinor: -item.paid.amountMinor },
      })),
    }),
    verdict,
  )
}
