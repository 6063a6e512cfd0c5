// What is asked of deposits: what lies in them, what they bring, when they end, or what a deposit is.
import type { Answerable, KNOWLEDGE } from '../intents'
import { anyWording } from '../words/word-lists'

const DEPOSIT = anyWording([
  '(?<!security |cash |salary )(?:(?:fixed|term|recurring|tax[- ]sav\\w+) )?deposits?(?! (?:slip|money|cash|it|into|in my))',
  'fds?',
  'rds?',
  'tax[- ]saver',
])
/** What a deposit is, and what may be done with it. */
const TERMS = anyWording([
  ...[
    'break(?:ing)?',
    'broken',
    'prematur\\w*',
    'lock(?:ed)?(?![- ]up)',
    'lock[- ]in',
    'penalt\\w*',
    'tax(?:ed|able)',
    'tds',
  ],
  ...['withdraw\\w* (?:it )?(?:early|before)', 'renew\\w*', 'roll(?:ed)? over', 'safe', 'insured', 'guaranteed'],
])
const ENDS = anyWording([
  'matur\\w*',
  'ends?',
  'ending',
  'falls? due',
  'run(?:s|ning)? out',
  'expir\\w*',
  'comes? (?:due|up)',
  'over',
  'unlock\\w*',
  'poor[ai]',
  'pur[ai]',
  'khatam',
])
const MATURED = anyWording(['kab tak', '(?:has|have|is|are|will|did|meri|mera|my|our) .{0,20}(?:matur\\w*|expir\\w*)'])
const WHEN = anyWording([
  'when',
  'kab',
  'dates?',
  'how long',
  'which (?:day|month|year)',
  'what (?:day|month|year)',
  'until',
])
const BRINGS = anyWording([
  ...[
    'interest',
    'b[iy]a+j',
    'vya+j',
    'earn(?:s|ed|ing|t)?',
    'bring(?:s|ing)?',
    'brought',
    'yield(?:s|ed|ing)?',
    'return(?:s|ed)?',
  ],
  ...[
    '(?:did|do|does|have|has) (?!(?:i|we)\\b)(?:\\S+ ){1,4}(?:pay|paid|give|given|make|made|pays)(?! (?:in|into|off|for)\\b)',
    '(?:get|got|made|make) (?:\\w+ )?(?:from|on|out of)',
  ],
])
const SUITS = anyWording([
  ...[
    'suits?',
    'recommend\\w*',
    'suggest\\w*',
    'best',
    'should',
    'good for',
    'right for',
    'offer\\w*',
    'would (?:be|you)',
    'which (?:fd|fixed deposit|deposit) (?:for me|to)',
  ],
])
const OF_HELD = anyWording([
  'my',
  'our',
  'mine',
  'which of',
  'both',
  'the two',
  'i have',
  'i hold',
  'i owe',
  'loans?',
  'cards?',
  'bills?',
])
const RATE = anyWording(['rates?', 'per ?cent', 'percentage', 'p\\.?a\\.?'])
const LINED_UP = anyWording(['in order', 'by size', 'order of', 'sort\\w*', 'rank\\w*', 'each'])
const OFFERED = anyWording([
  'you',
  'your',
  'here',
  "bank[’']?s?",
  'today',
  'now',
  'one year',
  'senior',
  'what',
  'current\\w*',
  'kitn\\w*',
])
const SPEAKS_OF_MORE = anyWording([
  'if',
  'than',
  'vs',
  'versus',
  'compared?',
  'loans?',
  'spen[dt]\\w*',
  'enough',
  'cover',
  'grown?',
  'grew',
  'afford',
])

/** What a question asks of deposits where its words leave no doubt; null for others. `accounts`: what the caller's are called. */
export function askedOfDeposits(question: string, accounts: readonly string[]): Answerable | typeof KNOWLEDGE | null {
  if (!DEPOSIT.test(question)) return null
  const own = accounts.some((name) => /\bdeposit\b/i.test(name))
  if (SUITS.test(question) && !OF_HELD.test(question)) return 'recommendations'
  if (RATE.test(question) && OFFERED.test(question) && !OF_HELD.test(question)) return 'product-why'
  if (TERMS.test(question)) return 'knowledge'
  if (!own || SPEAKS_OF_MORE.test(question) || RATE.test(question)) return null
  if (asksWhenDepositEnds(question) || LINED_UP.test(question)) return 'balance'
  return BRINGS.test(question) ? 'interest' : null
}

/** 'When does my deposit mature?' */
export function asksWhenDepositEnds(question: string): boolean {
  return DEPOSIT.test(question) && ((WHEN.test(question) && ENDS.test(question)) || MATURED.test(question))
}
