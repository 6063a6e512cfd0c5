// 'Yes' or 'No' to an administrator's question: a published figure against a limit, against that of another name or time, and
// money out against money in. Nothing is said of what is hidden.
import { findAmounts } from '../../assistant/amounts'
import { asksYesOrNo } from '../../assistant/asks-yes-or-no'
import { type Fact, VERDICT } from '../../assistant/facts'
import { fractionIn, type Limit, limitIn } from '../../assistant/limits'
import { isHidden } from './cells'
import { BY_NAME, firstNamesOf, otherOf, shownHeadline, together } from './compared-names'
import type { BankAnswerable } from './intents'
import type { BankAsk, BankFindings, BankScope, BankTool } from './scope'

/** The findings of a tool, begun with the answer where a question wants 'yes' or 'no' and a published figure gives it. */
export async function answeredYesOrNo(
  scope: BankScope,
  intent: BankAnswerable,
  ask: BankAsk,
  tool: BankTool,
): Promise<BankFindings> {
  if (!asksYesOrNo(ask.question)) return tool(scope, ask)
  const other = BY_NAME.includes(intent) && MORE_OR_LESS.test(ask.question) ? otherOf(ask) : null
  if (other) return against(scope, ask, other, tool)
  const findings = await tool(scope, ask)
  const yes =
    intent === 'net-flow'
      ? outAgainstIn(findings, ask.question)
      : (withLimit(findings, ask.question) ?? asItMoved(findings, ask.question) ?? whetherAny(findings, ask.question))
  return yes === null ? findings : begun(findings, scope.write.verdict(yes))
}

/** Money out is set against money in. */
export const OUT_WORDS =
  /\b(pa(?:y|id|ying) out|pays? out|spen[dt]\w*|went out|go(?:es)? out|outflows?|outgoings?|money out)\b/i
export const IN_WORDS = /\b(receiv\w*|came in|comes? in|earn\w*|inflows?|income|money in|took in|got in)\b/i
export const MORE_OR_LESS =
  /\b(more|less|fewer|higher|lower|bigger|smaller|larger|greater|above|below|over|under|exceed\w*|than|outnumber\w*|outweigh\w*|ahead of|beats?|(go|goes|gone|going|went) (up|down)|r[io]s(e|es|en|ing)|grow\w*|grew|climb\w*|increas\w*|fall\w*|fell|drop\w*|decreas\w*|declin\w*|shr[aiu]nk\w*)\b/i
const LESS =
  /\b(less|fewer|lower|smaller|below|under|behind|(go|goes|gone|going|went) down|fall\w*|fell|drop\w*|decreas\w*|declin\w*|shr[aiu]nk\w*)\b/i
const RISES = /\b(more|higher|up|r[io]s(e|es|en|ing)|grow\w*|grew|climb\w*|increas\w*|bigger|larger)\b/i

async function against(scope: BankScope, ask: BankAsk, other: BankAsk, tool: BankTool): Promise<BankFindings> {
  const mine = await tool(scope, firstNamesOf(ask))
  const theirs = await tool(scope, other)
  const [one, two] = [shownHeadline(mine), shownHeadline(theirs)]
  const both = together(mine, theirs)
  if (!one || !two || one.kind !== two.kind) return both
  const [a, b] = [one.value as number, two.value as number]
  return begun(both, scope.write.verdict(LESS.test(ask.question) ? a < b : a > b))
}

/** 'Is spending going up?' against how the headline moved. */
function asItMoved(findings: BankFindings, question: string): boolean | null {
  const trend = shownHeadline(findings)?.trend
  if (trend !== 'up' && trend !== 'down' && trend !== 'flat') return null
  if (LESS.test(question)) return trend === 'down'
  return RISES.test(question) ? trend === 'up' : null
}

/** 'Is anybody locked out?': whether the number is any at all. */
function whetherAny(findings: BankFindings, question: string): boolean | null {
  const headline = shownHeadline(findings)
  return headline?.kind === 'count' && ANY.test(question) ? Number(headline.value) > 0 : null
}

const ANY = /\b(any|anyone|anybody|someone|somebody|at all)\b/i

function withLimit(findings: BankFindings, question: string): boolean | null {
  const headline = shownHeadline(findings)
  const limit = headline && limitOf(question, headline.kind)
  if (!limit || !headline || headline.kind !== limit.kind) return null
  const value = headline.value as number
  if (value === limit.value) return limit.itself
  return limit.side === 'above' ? value > limit.value : value < limit.value
}

/** The number after 'more than' is in the unit of the figure. */
function limitOf(question: string, kind: Fact['kind']): Limit | null {
  const amounts = findAmounts(question, [])
  const share = amounts.find((each) => each.kind === 'share')?.value ?? fractionIn(question)
  const sum = amounts.find((each) => each.kind === 'amount')?.value ?? null
  if (kind === 'share') return limitIn(question, { share, amountMinor: null })
  if (kind === 'money')
    return limitIn(question, { share: null, amountMinor: sum === null ? null : Math.round(sum * 100) })
  const counted =
    /\b(?:than|over|above|under|below|least|most|exceeds?)\s+(\d[\d,]*(?:\.\d+)?)\b(?!\s*(?:%|per ?cent))/i.exec(
      question,
    )
  const limit = counted ? Number((counted[1] as string).replaceAll(',', '')) : sum
  const side = limit === null ? null : limitIn(question, { share: null, amountMinor: limit })
  return side && kind === 'count' ? { ...side, kind: 'count', value: limit as number } : null
}

/** Of money out and in: whichever the question names first against the other; null where it names no order. */
function outAgainstIn({ facts }: BankFindings, question: string): boolean | null {
  const [out, came] = [facts.find(({ slot }) => slot === 'outflow'), facts.find(({ slot }) => slot === 'inflow')]
  if (!out || !came || isHidden(out) || isHidden(came)) return null
  if (!MORE_OR_LESS.test(question) || !OUT_WORDS.test(question) || !IN_WORDS.test(question)) return null
  const outFirst = question.search(OUT_WORDS) < question.search(IN_WORDS)
  const [one, two] = outFirst ? [out, came] : [came, out]
  const [a, b] = [one.value as number, two.value as number]
  return LESS.test(question) ? a < b : a > b
}

function begun(findings: BankFindings, verdict: Fact): BankFindings {
  const [first, ...rest] = findings.wording
  if (first === undefined || findings.facts.some(({ slot }) => slot === VERDICT)) return findings
  const sentence = `{${VERDICT}}: ${first.slice(0, 1).toLowerCase()}${first.slice(1)}`
  return { ...findings, facts: [...findings.facts, verdict], wording: [sentence, ...rest] }
}
