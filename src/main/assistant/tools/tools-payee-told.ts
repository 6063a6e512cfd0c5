// 'Who is Yash Shah', 'what do I pay Harini Kini for': all that the books know of a payee, and what they do not.
import type { CategoryId, TransactionFilter } from '../../../shared/domain'
import { profileOfLocale } from '../../../shared/profiles'
import { transactions } from '../../db/transactions'
import { aboutPayee, displayName, type Fact, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { isPerson } from '../names/people'
import { allTimePeriod } from '../periods/periods'
import type { Told } from '../wording/told'
import { found } from './found'
import { IN_SHOPS, isPartOfTown, saidIn } from './references'
import { rows, spent } from './spending-facts'
import { regularPrice } from './tools-price'

/**
 * What the references say, the category, how much and how often, money in both directions, of the time that is asked of or of all. Where no
 * reference says what it is for, that is said.
 */
export async function toldOfPayee(scope: Scope, ask: Ask, payee: string): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : allTimePeriod(scope.asOf)
  const within: TransactionFilter = { payee, from: period.from, to: period.to }
  const paid = await spent(scope, { ...within, direction: 'out' })
  const received = await spent(scope, { ...within, direction: 'in' }, true)
  const about = aboutPayee(payee)
  const { write } = scope
  const known = await purposeOf(scope, payee)
  const facts: Fact[] = [
    write.period('period', period),
    ...(paid.transactions > 0
      ? [
          write.figure('category_amount', paid, { about, measure: 'moved', period }),
          write.count('category_count', paid.transactions, ['payment', 'payments'], rows(paid), {
            about,
            measure: 'count',
            period,
          }),
        ]
      : []),
    ...(received.transactions > 0 ? [write.figure('received', received, { about, measure: 'moved', period })] : []),
    ...known.facts,
  ]
  return found({
    facts,
    wording: [
      ...(paid.transactions > 0 && received.transactions > 0 ? known.wording.slice(0, 1) : known.wording),
      'You paid {category_amount} to {category} in {period}.',
      ...(paid.transactions > 1 && received.transactions === 0 ? ['That was spread over {category_count}.'] : []),
      '{category} paid {received} to you in {period}.',
    ],
    headline: paid.transactions > 0 ? 'category_amount' : 'received',
    suggestions: [`When did I last pay ${displayName(payee)}?`, 'Which merchants get most of my money?'],
  })
}

/** What the payments are for, as far as their references and their category say, and what comes back. */
export async function purposeOf(scope: Scope, payee: string): Promise<Pick<Told, 'facts' | 'wording'>> {
  const { write } = scope
  const newest = await transactions(scope.db, scope.books, { payee }, { offset: 0, limit: READ })
  const category = newest[0]?.categoryId ?? 'other'
  const parts = IN_SHOPS.includes(category) ? [] : newest.flatMap(({ reference }) => partsOf(reference, payee))
  const told = [...new Set(parts)].slice(0, SHOWN)
  const places = await Promise.all(told.map((part) => isPartOfTown(scope, part)))
  const says = told.filter((_, at) => !places[at])
  const price = await regularPrice(scope, payee)
  const side = newest.every(({ amountMinor }) => amountMinor > 0) ? 'from' : 'to'
  const booked = SAYS_LITTLE.includes(category) ? [] : [`The payments ${side} {side} are booked under {group}.`]
  const regular = price?.wording ?? []
  const byName = isPerson(payee, profileOfLocale(scope.locale))
  return {
    facts: [
      write.payee('category', payee, { measure: 'moved' }),
      write.payee('whose', payee, said('for')),
      write.payee('side', payee, said('booked|filed|stand')),
      ...(says.length > 0
        ? [write.word('says', says.join('|'), quoted(says), said('say|says|read|reads', { about: aboutPayee(payee) }))]
        : []),
      write.category('group', category, said('under')),
      ...(price?.facts ?? []),
    ],
    wording:
      says.length > 0
        ? ['The references of the payments say {says}, for {whose}.', ...regular, ...booked]
        : byName
          ? ['Your books know {category} by name alone, and not what the payments are for.', ...regular]
          : [...booked, ...regular, 'The references of the payments do not say what {category} is for.'],
  }
}

/** Who it went to, where that is another name, and what for. */
function partsOf(reference: string, payee: string): readonly string[] {
  const { what, whom } = saidIn(reference, payee)
  return [whom, what].flatMap((part) => (part === null ? [] : [part]))
}

function quoted(says: readonly string[]): string {
  const each = says.map((part) => `“${displayName(part).replace(/[“”]/g, '')}”`)
  return each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
}

const SAYS_LITTLE: readonly CategoryId[] = ['other', 'other-income']
const READ = 40
const SHOWN = 3
