// A turn together with the words that the question before has said and it leaves out.
import { anyWording } from '../words/word-lists'
import { BEST_OR_WORST, formsIn } from './turn-forms'

/** What is to be told of the same thing: a turn that says it replaces what the question before has said of it. */
const SIDE = anyWording(
  [
    ...["(?:by |on |until |till )?when(?:[’']s)?", 'kab(?: tak)?', '(?:on )?(?:what|which) (?:day|date)', 'due'],
    ...['(?:since|from) when', 'how long', '(?<=^\\W*(?:and |the |so )*)total(?: so far)?', 'altogether', 'in total'],
    ...['(?:the )?date(?: of)?', 'next(?: one)?(?: is)?(?: on)?(?=\\W*$)'],
    ...[
      '(?:by )?how much',
      '(?:what|which) (?:is|was) the amount',
      '(?<=^\\W*(?:and |the |what )?)amount',
      '(?:the|what) amount',
      'kitna',
    ],
    ...['how many(?: (?:times|percent|per cent))?', 'how often', 'what (?:percentage|share|part)'],
    ...['(?:per|a|each|every|in a|over a) (?:month|week|day|year|order|ride|trip|visit|payment)', 'monthly', 'yearly'],
    ...['annually', '(?:about |for |in |over )?the (?:whole |full |entire )?year(?! (?:before|after|earlier|prior))'],
  ],
  'g',
)
/** Which of several is to be told. */
const RANK = anyWording([BEST_OR_WORST, 'most', 'least', 'max(?:imum)?', 'min(?:imum)?', 'top'], 'g')

/** 'And how much did I send her?' after what she has sent. */
const I_SENT = /\b(?:i|we) (?:\w+ )?(?:sen[dt]|pay|paid|g[ia]ven?|transfer\w*)\b/i
const SENT_ME =
  /\b(?:sen[dt]|pay|paid|g[ia]ven?|transfer\w*)(?: to)?(?: me| us)?\b|\b(?:c[ao]me|received|got|get) from\b/gi

/** Which way one of two is set against the other. */
const COMPARED = anyWording(
  [
    ...['more', 'less', 'higher', 'lower', 'fewer', 'dearer', 'cheaper', 'costlier', 'better', 'worse', 'same'],
    ...['(?:go|goes|going|went|gone) (?:up|down)', 'r[io]sen?', 'gr[eo]wn?', 'f[ae]ll(?:en)?', 'drop(?:ped)?'],
  ],
  'g',
)

/** The question before without its 'how much' or 'when', where the next one asks for the other of the two. */
export function withoutSide(before: string, question: string): string {
  const said = I_SENT.test(question) ? before.replace(SENT_ME, ' ') : before
  return [SIDE, RANK, COMPARED].reduce(
    (left, words) => (question.search(words) >= 0 ? left.replace(words, ' ') : left),
    said,
  )
}

/** A turn with what it leaves out of the question before. What it wants told, and whether yes or no, it says itself or leaves out as well. */
export function joinedQuestion(turn: string, said: string, yesNo: boolean): string {
  if (yesNo) return `${turn} / ${withoutStops(said)}`
  return formsIn(turn).length > 0 ? `${withoutStops(turn)} / ${withoutStops(said)}` : `${said} ${turn}`
}

function withoutStops(text: string): string {
  return text.replace(/(?<!\d)[?!.,;:–—]+|[?!.,;:–—]+(?!\d)/g, ' ')
}
