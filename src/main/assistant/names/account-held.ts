// Whether an account of some kind is held at all: 'do I have a home loan', 'is there an FD in my name'.
import { anyWording } from '../words/word-lists'

const ASKED = anyWording([
  "(?:do|did)(?:n[’']?t)? (?:i|we) (?:have|hold|own)",
  "have(?:n[’']?t)? (?:i|we)(?: got)?",
  '(?:is|are) there',
  'am i (?:holding|paying (?:off|for))',
  'have (?:i|we) (?:ever )?(?:taken|opened)',
  'did (?:i|we) (?:ever )?(?:take|open)',
  'kya (?:mer[aei]|mere paas)',
])
const KINDS: readonly (readonly ['loans' | 'balance' | 'card-due', string])[] = [
  ['loans', '(?!other |more )(?:\\w+ )?loans?'],
  ['balance', '(?:(?:fixed|term|recurring) )?deposits?|fds?'],
  ['card-due', 'credit cards?'],
]
const WHERE =
  '(?: (?:with (?:you|(?:this|the) bank)|(?:in|on) my name|here|at this bank|hai|hain|at all|right now|now|at present))*'

/** What tells of the kind of account whose being there is asked about; null for a question of anything else. */
export function heldAsked(question: string): 'loans' | 'balance' | 'card-due' | null {
  const kind = KINDS.find(([, words]) =>
    new RegExp(`^\\W*${ASKED.source} (?:(?:an?|any|some|koi) )?(?:${words})${WHERE}\\W*$`, 'i').test(question),
  )
  return kind?.[0] ?? null
}
