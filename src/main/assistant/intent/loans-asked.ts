// Several loans of the caller against each other: which is the dearest, which ends first, what each of them takes.
import { inOrderNamed } from '../names/account-words'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { anyWording } from '../words/word-lists'

/** What loans are told by. */
export type LoanMeasure = 'rate' | 'end' | 'instalment' | 'owed'

export interface LoansAsked {
  readonly by: LoanMeasure
  /** Which of them comes first; null where each is asked of. */
  readonly first: 'most' | 'least' | null
  /** Those that are named, in the order of the question; empty for all. */
  readonly names: readonly string[]
}

/** Which to pay back sooner is asked of what they cost. */
const PREPAYS = anyWording([
  'prepay\\w*',
  '(?:should|ought|shall|better|wise\\w*|sense) .{0,30}(?:pay|clear|close|repay|settle|tackle|attack|rid)',
])
const MEASURES: readonly (readonly [LoanMeasure, RegExp])[] = [
  ['rate', PREPAYS],
  ['rate', anyWording(['(?:interest )?rates?', 'per ?cent', 'p\\.?a\\.?', 'byaaj dar'])],
  [
    'end',
    anyWording([
      ...[
        'ends?',
        'ending',
        'over',
        'finish\\w*',
        'done',
        'gone',
        'closed',
        'khatam',
        'tenure',
        'before',
        'runs?',
        'rid',
      ],
      ...['(?:paid|cleared|pays|closed) (?:off|up|back)', 'first to go', 'longest', 'shortest', 'soonest', 'free of'],
      '(?:emis?|instal?lments?) (?:are |is |do i have )?(?:left|remain\\w*|to go|pending)',
    ]),
  ],
  ['instalment', anyWording(['emis?', 'instal?lments?', 'kist\\w*', 'monthly', '(?:a|per|each|every) month'])],
  [
    'rate',
    anyWording([
      'dear(?:er|est)',
      'costl(?:y|ier|iest)',
      'pric(?:y|ier|iest)',
      '(?:more|most) expensive',
      'cheap(?:er|est)',
    ]),
  ],
  [
    'owed',
    anyWording(['ow(?:e|ed|ing)', 'outstanding', 'left', 'remain\\w*', 'pending', 'baa?ki', 'bacha', 'balances?']),
  ],
  [
    'owed',
    anyWording([
      'larg\\w+',
      'big\\w*',
      'small\\w*',
      'high(?:er|est)',
      'low(?:er|est)',
      'more',
      'less',
      'heav\\w+',
      'bad[ai]',
      'chhot[ai]',
      'zyada',
      'kam',
    ]),
  ],
]
const MOST = anyWording([
  ...['most', 'highest', 'higher', 'largest', 'larger', 'biggest', 'bigger', 'heaviest', 'heavier', 'more', 'greater'],
  ...[
    'dear(?:er|est)',
    'costl(?:ier|iest)',
    'pric(?:ier|iest)',
    'longe(?:r|st)',
    'last',
    'latest',
    'later',
    'after',
    'bad[ai]',
    'zyada',
    'mehng[ai]',
  ],
])
const LEAST = anyWording([
  ...['least', 'lowest', 'lower', 'smallest', 'smaller', 'lightest', 'lighter', 'less', 'cheap(?:er|est)'],
  ...[
    'shorte(?:r|st)',
    'first',
    'soon(?:er|est)',
    'earl(?:y|ier|iest)',
    'next',
    'before',
    'nearest',
    'chhot[ai]',
    'sast[ai]',
    'kam',
    'pehle',
  ],
])
const EACH = anyWording([
  'each(?! month)',
  'every (?:single )?(?:loan|debt|one)',
  'separately',
  'individually',
  'respectively',
  'loan[- ]?wise',
  'one by one',
])
const LOANS = anyWording(['loans?', 'mortgages?', 'debts?', 'emis?', 'instal?lments?'])
const WHICH = anyWording(['which', 'what', 'whats', 'kaun\\w*', 'kons\\w*', 'name', 'is it the'])
const SETS = anyWording(['or', 'vs', 'versus', 'than', 'before', 'compared?', 'against'])
/** Loans to come, and what has been paid or charged in a time: told elsewhere. */
const OTHERWISE = anyWording([
  ...[
    'if',
    'new',
    'another',
    'offer\\w*',
    'apply',
    'recommend\\w*',
    'suggest\\w*',
    'rule',
    'generally',
    'in general',
    'eligib\\w*',
  ],
  ...[
    'spen[dt]\\w*',
    'deposits?',
    'fds?',
    'savings?',
    'cards?',
    'subscriptions?',
    'interest(?! rates?)',
    'last (?:month|year)',
    'budget',
  ],
  ...[
    'did',
    'was',
    'were',
    'had',
    'due',
    'next (?:emi|instal?lment)',
    'comes? (?:out|off)',
    'goes? (?:out|off)',
    'leaves?',
    'debited',
    'salary',
    'income',
    'rent',
    '(?:before|by|until|till) (?:the )?\\d+(?:st|nd|rd|th)?',
    'bills',
    'snowball',
    'assets?',
    'own',
    'worth',
    'avalanche',
  ],
])

/** What a question asks of several loans; null where it asks of one, of all together, or of something else. `accounts`: the caller's names. */
export function loansAsked(question: string, accounts: readonly string[]): LoansAsked | null {
  const own = accounts.filter((name) => /\bloan\b/i.test(name))
  if (own.length < 2 || !LOANS.test(question) || OTHERWISE.test(question)) return null
  const names = inOrderNamed(question, own)
  const two = names.length === 2 && SETS.test(question)
  const by = MEASURES.find(([, words]) => words.test(question))?.[0]
  if (!by) return null
  const prepays = PREPAYS.test(question)
  const first = prepays ? 'most' : LEAST.test(question) ? 'least' : MOST.test(question) ? 'most' : null
  if (EACH.test(question)) return { by, first: null, names }
  if (two) return { by, first, names }
  const ranks = names.length !== 1 && first !== null && WHICH.test(question) && !asksYesOrNo(question)
  return ranks ? { by, first, names } : null
}
