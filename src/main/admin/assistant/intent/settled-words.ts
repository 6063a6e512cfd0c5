// Words that decide between near intents of every topic.
import type { BankAnswerable } from '../intents'

export type Settled = BankAnswerable | null
export const CHANGES =
  /\b(chang\w*|r[io]s(e|es|en|ing)|grow\w*|grew|climb\w*|increas\w*|fall\w*|fell|drop\w*|shed|slipp?\w*|decreas\w*|declin\w*|shr[aiu]nk\w*|trend\w*|develop\w*|mov(e|ed|ing|ement)|evol\w*|heading|jump\w*|surg\w*|spik\w*|plung\w*|slump\w*|leap\w*|soar\w*|did \w+ do|(go|goes|gone|going|went) (up|down)|since)\b/i
export const SETS_AGAINST =
  /\b(more|less|fewer|bigger|larger|smaller|higher|lower|better|richer|poorer|outnumber\w*|exceed\w*|beats?|surpass\w*|above|below|out-?(earn|spend|sav)\w*|most|least|which|who|whose|difference|gap|how much|how many)\b/i
export const TOGETHER = /\b(together|combined|in total|altogether|add(ed|ing)?( up)?|plus|sum|total of|jointly)\b/i
