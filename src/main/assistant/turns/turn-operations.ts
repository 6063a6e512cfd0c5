// The words for what a turn does with several: adds them up, tells how far they are apart, or which of them is the larger.

import { anyWording } from '../words/word-lists'
import { lettersLeft } from './follow-up'
import { PASSING } from './turn-topics'

type Operation = 'sum' | 'difference' | 'which' | 'mean'

/** What is done with several; the first that a turn has the words of counts. */
const OPERATIONS: readonly (readonly [Operation, RegExp])[] = [
  ['mean', anyWording(['(?:on )?average', 'avg', 'mean', 'ausat'], 'g')],
  [
    'difference',
    anyWording(
      [
        ...[
          'difference',
          'differ(?:s|ed)?',
          'gap',
          'apart',
          'margin',
          'diff',
          'fark',
          'farak',
          'change',
          'compare',
          'comparison',
        ],
        ...['(?:by )?how much (?:more|less|higher|lower|bigger|smaller)(?: or (?:more|less))?', 'more or less by'],
        ...[
          '(?:more|higher|up|better|dearer) or (?:less|lower|down|worse|cheaper)',
          '(?:less|lower|down|worse) or (?:more|higher|up|better)',
        ],
        ...['equal', 'identical', 'the same', 'same', 'grow[ns]?', 'grew', 'by (?:what|which) (?:amount|margin)'],
      ],
      'g',
    ),
  ],
  [
    'which',
    anyWording(
      [
        ...['(?:more|most|less|least) often', 'often(?:er)?', '(?:more|most|fewer|less) (?:visits|times)'],
        ...['more', 'most', 'less', 'least', 'higher', 'highest', 'lower', 'lowest', 'bigger', 'biggest', 'smaller'],
        ...[
          'smallest',
          'better',
          'best',
          'worse',
          'worst',
          'larger',
          'largest',
          'dearer',
          'costlier',
          'cheaper',
          'zyada',
          'kam',
        ],
      ],
      'g',
    ),
  ],
  [
    'sum',
    anyWording(
      [
        ...['together', 'combined?', 'summed(?: up)?', 'sum(?: up)?', 'add(?:ed|s)?(?: up)?', 'put', 'taken?', 'plus'],
        ...[
          'total(?:led|s)?',
          'altogether',
          'in all',
          'all in all',
          'counted',
          'com(?:e|es|ing) to',
          'came to',
          'mila ?ke?',
          'ka jod',
          'jod ke',
        ],
      ],
      'g',
    ),
  ],
]

/** What stands for what was asked before. */
const SEVERAL = anyWording(
  [
    ...[
      'both',
      'two',
      'three',
      'four',
      '[2-4]',
      '(?:th)?em',
      'those',
      'these',
      'all',
      'each other',
      'either',
      'pair',
      'dono',
      'teeno',
    ],
    ...['figures?', 'numbers?', 'amounts?', 'months?', 'sums?', 'sab'],
  ],
  'g',
)
const ASKS_WHICH = anyWording([
  'which',
  'who',
  'whom',
  'what',
  'where',
  'kaun\\w*',
  'kis\\w*',
  'kab',
  'either',
  'equal',
])

/** What a turn of nothing else does with several; null for other turns. */
export function operationIn(text: string): Operation | null {
  // 'What were my largest payments?' is asked of all that is mine, and of nothing before it.
  if (OF_ALL_OF_MINE.test(text) && text.search(SEVERAL) < 0) return null
  const found = OPERATIONS.find(([, words]) => text.search(words) >= 0)
  const rest = (found ? text.replace(found[1], ' ') : text).replace(SEVERAL, ' ').replace(PASSING, ' ')
  if (lettersLeft(rest.replace(MILD, ' ')) !== '') return null
  if (!found) return BOTH.test(text) ? 'sum' : null
  const [operation] = found
  // 'Which was the biggest one' is a payment.
  if (operation === 'which' && (ONE_PAYMENT.test(text) || OF_A_SHOP.test(text))) return null
  // 'Is it less?' wants to hear yes or no, and by how much.
  if (operation === 'which' && IS_IT.test(text)) return 'difference'
  if (operation === 'which' && !ASKS_WHICH.test(text)) return null
  // 'What was the largest?' is a payment, 'which was the larger?' one of the two.
  if (operation === 'which' && LARGEST.test(text) && !ONE_OF_THEM.test(text)) return null
  if (operation === 'mean' && !OF_SEVERAL.test(text)) return null
  if (operation === 'sum' && !TOGETHER.test(text) && text.search(SEVERAL) < 0) return null
  return operation
}

const OF_ALL_OF_MINE = anyWording(['my', 'our', 'mera', 'meri', 'mere'])
const MILD = anyWording(
  [
    'kab',
    'when',
    'half',
    'halves',
    'give',
    'up',
    'combine',
    'work',
    'between',
    'against',
    'used',
    'using',
    'visits?',
    'times',
    'many',
  ],
  'g',
)
/** 'Both', 'all three' with nothing else, 'how much from both this year'. */
const BOTH =
  /^\W*(?:(?:and|so|ok|okay|now|please)\W+)*(?:(?:all|the|all the) (?:two|three|four|[2-4])|both(?: of them)?)\W*$|\bhow (?:much|many)\b.*\bboth\b/i
const ONE_PAYMENT = /\b(?:biggest|largest|smallest|dearest|cheapest) (?:one|single)\b/i
/** 'On average' is of one as well. */
const OF_SEVERAL = /\b(?:the (?:two|three|four)|both|those|these|all three|dono|teeno)\b/i
const LARGEST = /\b(?:largest|biggest|highest|smallest|lowest)\b/i
const ONE_OF_THEM = /\b(?:which|who|whom|where|kaun\w*|kis\w*|kab|either|of the|of them)\b/i
const OF_A_SHOP = /\b(?:which|what) (?:shop|store|place|merchant|payee|restaurant)s?\b/i
const IS_IT = /^\W*(?:(?:and|so|but|then)\W+)*(?:is|was|are|were) (?:it|that|this|they)\b/i
/** 'The total', 'add', 'came to' are said of one thing as well. */
const TOGETHER = anyWording([
  ...[
    'together',
    'combined?',
    'summed(?: up)?',
    '(?:the two |both )?added(?: up)?',
    'altogether',
    '(?:all )?in all',
    'mila ?ke?',
  ],
  ...['ka jod', 'jod ke'],
])
