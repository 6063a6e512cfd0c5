// Which side of a change a question wants told: what was before, by how much it changed, or what is now.
import { anyWording } from './word-lists'

export type SideOfChange = 'before' | 'amount' | 'share' | 'now'

/** 'What rent was I paying before', 'the increase was how much', 'salary hike percent'; what is now where it does not say. */
export function sideOfChange(question: string): SideOfChange {
  if (SHARE.test(question)) return 'share'
  if (AMOUNT.test(question)) return 'amount'
  return BEFORE.test(question) ? 'before' : 'now'
}

/** Whether a change bears out what a yes-or-no question says of it; null where it wants an amount or a price told. `rose`: what is now is more. */
export function saidOfChange(question: string, rose: boolean): boolean | null {
  const side = sideOfChange(question)
  if (side === 'now') return rose
  if (side !== 'before') return null
  return LESS.test(question) ? rose : MORE.test(question) ? !rose : null
}

const LESS = /\b(?:cheaper|less|lower|smaller|kam|sasta)\b/i
const MORE = /\b(?:dearer|costlier|more|higher|larger|bigger|better|zyada|jyada|mehenga)\b/i
const SHARE = /\bper ?cent(?:age)?\b|%|\bpratishat\b/i
const CHANGED =
  '(?:increas\\w+|rises?|risen|rose|raised?|hik(?:e|ed)|jump(?:ed)?|drop(?:ped)?|fall(?:en)?|fell|decreas\\w+|chang\\w+|increment|(?:go|gone|went|come|came) (?:up|down))'
const AMOUNT = anyWording([
  ...['by (?:how much|what amount|what)', 'how much (?:more|less|dearer|cheaper|costlier|higher|lower|extra)'],
  `how much (?:of an? )?(?:(?:did|has|have|was|is|does) )?(?:\\S+ ){0,5}${CHANGED}`,
  `${CHANGED} (?:\\S+ ){0,3}how much`,
  `what (?:is|was) the (?:\\S+ )?${CHANGED}`,
  ...[
    'difference',
    'gap',
    'minus',
    'apart(?! from)',
    'by which (?:amount|margin)',
    'by what margin',
    'kitn[ae] (?:zyada|jyada|kam|badh\\w*|mehenga)',
  ],
])
const BEFORE = anyWording([
  ...['before', 'previously', 'used to', 'earlier', 'pehle', 'until then', 'prior to'],
  '(?:old|former|previous) (?:\\S+ )?(?:price|cost|rent|fee|salary|pay|amount|rate)',
])
