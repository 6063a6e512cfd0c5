// Which side of a change a question wants told: what was before, by how much it changed, or what is now.
import { anyWording } from './word-lists'

export type SideOfChange = 'before' | 'amount' | 'share' | 'now'

/** 'What rent was I paying before', 'the increase was how much', 'salary hike percent'; what is now where it does not say. */
export function sideOfChange(question: string): SideOfChange {
  if (SHARE.test(question)) return 'share'
  if (AMOUNT.test(question)) return 'amount'
  return BEFORE.test(question) ? 'before' : 'now'
}

const SHARE = /\bper ?cent(?:age)?\b|%|\bpratishat\b/i
const CHANGED =
  '(?:increas\\w+|rises?|risen|rose|raised?|hik(?:e|ed)|jump(?:ed)?|drop(?:ped)?|fall(?:en)?|fell|decreas\\w+|chang\\w+|increment|(?:go|gone|went|come|came) (?:up|down))'
const AMOUNT = anyWording([
  ...['by (?:how much|what amount|what)', 'how much (?:more|less|dearer|cheaper|costlier|higher|lower|extra)'],
  `how much (?:of an? )?(?:(?:did|has|have|was|is|does) )?(?:\\S+ ){0,5}${CHANGED}`,
  `${CHANGED} (?:\\S+ ){0,3}how much`,
  `what (?:is|was) the (?:\\S+ )?${CHANGED}`,
  ...['difference', 'kitn[ae] (?:zyada|jyada|kam|badh\\w*|mehenga)'],
])
const BEFORE = anyWording([
  ...['before', 'previously', 'used to', 'earlier', 'pehle', 'until then', 'prior to'],
  '(?:old|former|previous) (?:\\S+ )?(?:price|cost|rent|fee|salary|pay|amount|rate)',
])
