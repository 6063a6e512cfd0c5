// Two sides of what is held and owed that a question sets against each other: 'is the pot bigger than what I owe on the car'.

import { MONTHS } from '../periods/periods'
import { anyWording } from '../words/word-lists'
import { withBankNames } from './account-words'

/** Own accounts by their names, the money that lies ready, all that is owned, or all that is owed. */
export type Side = { readonly names: readonly string[] } | 'ready' | 'owned' | 'owed'

export interface Sides {
  readonly left: readonly Side[]
  readonly right: readonly Side[]
}

const OWNED = anyWording([
  '(?:everything|all|whatever|what) (?:that )?(?:i|we) (?:own|have)',
  '(?:all )?(?:my|our|the|total) (?:assets|holdings)',
  'all (?:my|our) (?:money|accounts|savings)',
])
const OWED = anyWording([
  '(?:everything|all|whatever|what|how much) (?:that )?(?:i|we) (?:still )?owe(?! on)',
  '(?:all )?(?:my|our|the|total|combined) (?:debts?|loans|liabilities|borrowings?|dues)',
])
const READY = anyWording([
  '(?:my|our|the|current|bank|account)? ?balance',
  '(?:bank|main|salary|current) (?:account|a/c)',
  "(?:money|cash|what(?:[’']s| is)?)(?: lying| sitting)? in (?:my|our|the) (?:bank|account)",
])
/** A loan of another kind is none of the caller's. */
const LENDS = 'home|car|bike|education|personal|gold|business'
/** A word for accounts of one kind, whatever each is called. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [anyWording(['(?:credit )?cards?(?: (?:bill|dues?|debt|balance))?', 'plastic']), /\bcard\b/i],
  [anyWording([`(?<!(?:${LENDS}) )loans?(?: (?:balance|outstanding))?`]), /\bloan\b/i],
  [anyWording(['(?:(?:fixed|recurring|term) )?deposits?']), /\bdeposit\b/i],
]

/** The words for each way, the first that stands in a question counts. */
const AGAINST: readonly (readonly [Against, RegExp])[] = [
  [
    'more',
    anyWording([
      ...['bigger', 'larger', 'more', 'higher', 'greater', 'exceeds?', 'outweighs?', 'outstrips?', 'above', 'beats?'],
      ...[
        'covers?',
        'enough',
        'sufficient',
        'clear(?:s|ed)?',
        'wipes? out',
        'pays? off',
        'settles?',
        'zyada',
        'ahead of',
      ],
    ]),
  ],
  ['rest', anyWording(['minus', 'less(?! than)', 'net of', '(?<=\\s)[-–](?=\\s)'])],
  ['less', anyWording(['smaller', 'less', 'lower', 'below', 'short of', 'kam'])],
  ['more', anyWording(['difference', 'gap', 'fark', 'compared?', 'versus', 'vs', 'against'])],
]
const OTHERWISE = new RegExp(
  `\\b(?:spen[dt]\\w*|sp[ae]nding|interest|rates?|emis?|instal?lments?|since|ago|last|changed?|earn\\w*|cost|transfer\\w*|sent|bills?(?! )|limit)\\b|\\b(?:${MONTHS.join('|')})\\b|\\d{3}|\\d ?(?:k|lakhs?|l)\\b`,
  'i',
)

/** How the two sides are set against each other: which is more, whether the first is less, or what is left of it. */
export type Against = 'more' | 'less' | 'rest'

/** The sides of a question about what is held and owed; null where it has no two. `names`: of the caller's accounts. */
export function sidesIn(question: string, names: readonly string[]): (Sides & { readonly against: Against }) | null {
  const text = withBankNames(question)
  if (OTHERWISE.test(text)) return null
  const terms = termsIn(text, names)
  const [first, last] = [terms[0], terms.at(-1)]
  if (!first || !last || first === last) return null
  const found = AGAINST.flatMap(([against, words]) => {
    const at = words.exec(text)?.index
    return at === undefined ? [] : [{ against, at }]
  })
  const isBetween = ({ at }: { readonly at: number }) => at > first.at && at < last.at
  const word = found.find(isBetween) ?? found[0]
  if (!word) return null
  const between = isBetween(word)
  if (!between && (terms.length !== 2 || word.against === 'rest')) return null
  const { against, at } = word
  const [left, right] = between
    ? [terms.filter((term) => term.at < at), terms.filter((term) => term.at > at)]
    : [[first], [last]]
  return { against, left: left.map(({ side }) => side), right: right.map(({ side }) => side) }
}

interface Term {
  readonly at: number
  readonly side: Side
}

/** The accounts that a text names, by their names or by their kind. */
export function accountsMeant(text: string, names: readonly string[]): readonly string[] {
  return termsIn(withBankNames(text), names).flatMap(({ side }) => (typeof side === 'object' ? side.names : []))
}

/** What a question names, in its order: longer names first, so that 'Savings' is not found in 'Goal savings'. */
function termsIn(text: string, names: readonly string[]): readonly Term[] {
  const found: Term[] = []
  let rest = text
  const take = (words: RegExp, side: Side) => {
    const match = words.exec(rest)
    if (!match) return
    found.push({ at: match.index, side })
    rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length)
  }
  take(OWNED, 'owned')
  take(OWED, 'owed')
  const own = [...new Set(names)].sort((a, b) => b.length - a.length)
  for (const name of own.filter((each) => each.includes(' '))) take(named(name), { names: [name] })
  for (const [words, kind] of KINDS) {
    const ofKind = own.filter((name) => kind.test(name))
    if (
      ofKind.length > 0 &&
      !found.some(({ side }) => typeof side === 'object' && ofKind.some((name) => side.names.includes(name)))
    )
      take(words, { names: ofKind })
  }
  take(READY, 'ready')
  for (const name of own.filter((each) => !each.includes(' '))) take(named(name), { names: [name] })
  return found.sort((a, b) => a.at - b.at)
}

function named(name: string): RegExp {
  return anyWording([`${name.replace(/[^\p{L}\p{N}]+/gu, '\\W+')}s?`])
}
