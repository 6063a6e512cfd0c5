// How what is owned is divided: what lies ready, what lies in deposits and investments, and both together.
import { LIQUID_ACCOUNTS } from '../../../shared/domain'
import { said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { anyWording } from '../words/word-lists'
import { accountsIn, tableOf } from './balances'
import { DERIVED, found } from './found'

type Parts = 'split' | 'share' | 'sum' | 'locked' | 'ready'

const PUT_AWAY = '(?:deposits?|fds?|rds?|investments?|invested|mutual funds?)'
const READY = '(?:savings? accounts?|current accounts?|savings|cash|liquid|ready|the bank|bank accounts?)'
const OWN =
  '(?:my|our) (?:money|wealth|assets|savings|funds|fortune|net worth)|(?:of )?(?:everything|what|all) (?:i|we) (?:own|have)'

/** What each is asked with, the first whose words all stand in a question; `none`: what is asked of something else. */
const ASKED: readonly { readonly parts: Parts; readonly all: readonly RegExp[] }[] = [
  {
    parts: 'split',
    all: [
      anyWording(['split', 'divided', 'spread', 'distribut\\w*', 'allocat\\w*', 'break-?up']),
      anyWording([PUT_AWAY, READY]),
    ],
  },
  {
    parts: 'share',
    all: [
      anyWording(['share', 'part', 'portion', 'per ?cent\\w*', 'proportion', 'fraction', 'how much of']),
      anyWording([OWN]),
      anyWording([PUT_AWAY, READY]),
    ],
  },
  {
    parts: 'sum',
    all: [
      anyWording(['how much', 'total', 'what', 'kitn\\w*', 'money']),
      anyWording([
        'in all',
        'altogether',
        'total',
        'together',
        'overall',
        'everything',
        'all (?:my|our|the) money',
        'all told',
      ]),
      anyWording([PUT_AWAY]),
      anyWording([
        'includ\\w*',
        'incl',
        'counting',
        `(?:with|plus) (?:the |my |our )?${PUT_AWAY}`,
        `and (?:the |my |our )?${PUT_AWAY}`,
      ]),
      anyWording(['money', 'savings?', 'cash', 'have', 'balances?', 'funds']),
    ],
  },
  {
    parts: 'ready',
    all: [
      anyWording(['not|outside|free of|except|apart from', "isn['’]t", 'available']),
      anyWording(['locked', 'tied up', 'blocked', PUT_AWAY]),
      anyWording(['money', 'cash', 'what', 'how much']),
    ],
  },
  {
    parts: 'locked',
    all: [anyWording(['locked', 'tied up', 'blocked']), anyWording(['money', 'cash', 'how much', 'total'])],
  },
]
const ELSEWHERE = anyWording(
  'spen[dt]\\w*|income|salary|earn\\w*|interest|rates?|gain\\w*|should|better|best|if|loans?|owe\\w*|debts?|bills?|expenses?|put in|paid|goals?|recommend\\w*|suit\\w*|mean\\w*|was|were|did|card|account (?:is )?(?:blocked|locked)|before|net of|premium|instal\\w*|when|gr[eo]w\\w*|than|month|year'.split(
    '|',
  ),
)

/** How a question wants to have its money told apart; null for others. */
export function partsAsked(question: string): Parts | null {
  if (ELSEWHERE.test(question)) return null
  return ASKED.find(({ all }) => all.every((words) => words.test(question)))?.parts ?? null
}

/** 'How is my money split between savings and deposits', 'how much of it is in deposits'; null where nothing is put away. */
export async function heldInParts(scope: Scope, { question }: Ask): Promise<Findings | null> {
  const asked = partsAsked(question)
  if (!asked) return null
  const all = await accountsIn(scope)
  const ready = all.filter(({ account }) => LIQUID_ACCOUNTS.includes(account.kind))
  const away = all.filter(({ account }) => account.kind === 'investment')
  const sum = (accounts: typeof all) => accounts.reduce((total, { balance }) => total + balance.amountMinor, 0)
  const [readyMinor, awayMinor] = [sum(ready), sum(away)]
  const ownedMinor = readyMinor + awayMinor
  if (away.length === 0 || ownedMinor <= 0 || readyMinor < 0) return null
  const ofAway = asked === 'locked' || anyWording([PUT_AWAY]).test(question)
  const { write } = scope
  const hold = 'Your current or savings accounts hold {balance_total} at this bank.'
  const worth = 'Your investments are worth {value}.'
  const share = 'Of what you own, {share} is put away.'
  const readyShare = 'Of what you own, {share} lies ready.'
  return found({
    facts: [
      write.derived('balance_total', readyMinor, said('hold')),
      write.derived('value', awayMinor, said('investments are worth')),
      ...(asked === 'sum' ? [write.derived('owned', ownedMinor, said('own'))] : []),
      ...(asked === 'split' || asked === 'share'
        ? [
            write.share(
              'share',
              (asked === 'share' && !ofAway ? readyMinor : awayMinor) / ownedMinor,
              DERIVED,
              said(asked === 'share' && !ofAway ? 'lies ready' : 'put away'),
            ),
          ]
        : []),
    ],
    wording:
      asked === 'sum'
        ? ['In all, you own {owned}.', hold, worth]
        : asked === 'locked'
          ? [worth, hold]
          : asked === 'ready'
            ? [hold, worth]
            : asked === 'share'
              ? [ofAway ? share : readyShare, ...(ofAway ? [worth, hold] : [hold, worth])]
              : [hold, worth, share],
    headline: asked === 'sum' ? 'owned' : asked === 'share' ? 'share' : asked === 'locked' ? 'value' : 'balance_total',
    suggestions: ['What is my net worth?', 'How much interest did my deposits earn this year?'],
    table: tableOf([...ready, ...away]),
  })
}
