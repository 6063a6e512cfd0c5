// Whether an amount has moved in the way that a yes-or-no question supposes.
import type { Trend } from '../facts'
import type { Ask } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'

/** Whether a change bears out what a yes-or-no question supposes; null for other questions. `better`: which way that is. */
export function movedAsSupposed(
  changeMinor: number,
  trend: Trend,
  ask: Ask,
  better: 'up' | 'down' = 'down',
): boolean | null {
  const claim = claimedTrend(ask.question, better)
  if (claim === null) return null
  return claim === 'moved' ? trend !== 'flat' : isBorneOut(claim, changeMinor, trend, ask)
}

/** 'More than' holds from the smallest unit on; 'has it risen' and 'is it the same' leave room for what nobody would notice. */
function isBorneOut(claim: Trend, changeMinor: number, trend: Trend, { question }: Ask): boolean {
  if (claim === 'flat' || !/\b(than|vs|versus|against|compared)\b/i.test(question)) {
    return claim === 'flat' || trend === 'flat' ? claim === trend : claim === (changeMinor > 0 ? 'up' : 'down')
  }
  return claim === 'up' ? changeMinor > 0 : changeMinor < 0
}

/** What a yes-or-no question supposes; null for other questions. */
function claimedTrend(question: string, better: 'up' | 'down'): Trend | 'moved' | null {
  if (!asksYesOrNo(question)) return null
  if (/\b(?:better|improv\w*)\b/i.test(question)) return better
  if (/\bworse\b/i.test(question)) return better === 'up' ? 'down' : 'up'
  if (
    /\b(less|lower|fewer|decreas\w*|down|f[ae]ll\w*|drop\w*|cut|kam|ghat\w*|reduc\w*|sav(?:ed|ing)|cheap\w*|sast[ai])\b/i.test(
      question,
    )
  )
    return 'down'
  if (
    /\b(more|higher|bigger|larger|greater|exceed\w*|increas\w*|up|r[io]se\w*|rising|zyada|badh\w*|grow\w*|grew|over|dear\w*|cost(?:l|li)\w*|pric(?:e|ie)r|expensive|mehenga|outspen\w*)\b/i.test(
      question,
    )
  )
    return 'up'
  if (/\b(same|steady|stable|unchanged|barabar)\b/i.test(question)) return 'flat'
  if (/\b(chang\w*|differ\w*|mov(?:ed|ing)|var(?:y|ied)|shift\w*|badla|badli)\b/i.test(question)) return 'moved'
  return null
}
