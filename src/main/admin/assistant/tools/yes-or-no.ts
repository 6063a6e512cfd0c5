// 'Yes' or 'No' to an administrator's question: a published figure against a limit, against that of another name or time, and
// money out against money in. Nothing is said of what is hidden.
import { type Fact, VERDICT } from '../../../assistant/facts'
import { isHidden } from '../cells'
import { asksWhether } from '../intent/asks-whether'
import { countIn, limitAsked, shareLimitIn } from '../intent/limit-asked'
import type { BankAnswerable } from '../intents'
import { rankIn } from '../names/ranks'
import type { BankAsk, BankFindings, BankScope, BankTool } from '../scope'
import { BY_NAME, firstNamesOf, otherOf, shownHeadline, together } from './compared-names'

/** What is known of names of one kind: the one at a place, and of a named one. */
export interface Ranking {
  readonly inOrder: BankTool
  readonly ofOne: BankTool
}

/** The findings of a tool, begun with the answer where a question wants 'yes' or 'no' and a published figure gives it. */
export async function answeredYesOrNo(
  scope: BankScope,
  intent: BankAnswerable,
  ask: BankAsk,
  tool: BankTool,
  ranking: Ranking | null,
  ofAll: BankTool | null,
): Promise<BankFindings> {
  if (!asksWhether(ask.turn)) return tool(scope, ask)
  const place = ranking && asksForPlace(ask.turn) ? await whetherInPlace(scope, ask, ranking) : null
  if (place) return place
  const other = BY_NAME.includes(intent) && MORE_OR_LESS.test(ask.turn) ? otherOf(ask) : null
  if (other) return setAgainst(scope, intent, ask, tool, { ask: other, tool })
  const whole = ofAll && THAN_ALL.test(ask.turn) ? withoutNames(ask) : null
  if (ofAll && whole) return setAgainst(scope, intent, ask, tool, { ask: whole, tool: ofAll })
  const findings = await tool(scope, ask)
  const yes =
    intent === 'net-flow'
      ? (outAgainstIn(findings, ask.turn) ?? whetherAny(findings, ask.turn))
      : (withLimit(findings, ask.turn) ?? asItMoved(findings, ask.turn) ?? whetherAny(findings, ask.turn))
  return yes === null ? findings : begun(findings, scope.write.verdict(yes))
}

/** 'At least' and 'most of' are limits, 'more than' sets two against each other. */
function asksForPlace(question: string): boolean {
  const rest = question.replace(/\bat (least|most)\b|(?<!\bthe )\bmost of\b/gi, ' ')
  return rankIn(rest) !== null && !/\bthan\b/i.test(rest) && shareLimitIn(question) === null
}

/**
 * 'Is Home the largest category?': what stands at that place against the name in the question. Null where no name is given, or
 * where the named one is hidden, as nothing is said of where a hidden cell would stand.
 */
async function whetherInPlace(
  scope: BankScope,
  ask: BankAsk,
  { inOrder, ofOne }: Ranking,
): Promise<BankFindings | null> {
  const named = firstNamesOf(ask)
  const nameless = withoutNames(ask)
  if (!nameless) return null
  const rank = rankIn(ask.turn.replace(/\bat (least|most)\b/gi, ' '))
  const mine = shownHeadline(await ofOne(scope, named))
  const found = await inOrder(scope, { ...nameless, rank: rank?.rank ?? 1, least: rank?.least ?? false })
  const first = shownHeadline(found)
  if (!mine || !first) return null
  const yes = mine.about === first.about || (mine.kind === first.kind && mine.value === first.value)
  return begun(found, scope.write.verdict(yes))
}

/** The question without its name; null where it has none. */
function withoutNames(ask: BankAsk): BankAsk | null {
  if (ask.segments.length > 0 && (ask.age || ask.need || ask.style)) return null
  if (ask.segments.length > 0) return { ...ask, segments: [] }
  if (ask.products.length > 0) return { ...ask, products: [] }
  if (ask.rfm.length > 0) return { ...ask, rfm: [] }
  if (ask.categoryId) return { ...ask, categoryId: null, categories: [] }
  if (ask.age) return { ...ask, age: null, ages: [] }
  if (ask.band) return { ...ask, band: null, bands: [] }
  if (ask.alert) return { ...ask, alert: null, alerts: [] }
  // 'Was June the best month of the year': that month against the others of the time.
  return ask.period ? { ...ask, period: ask.against, against: null } : null
}

/** Money out is set against money in. */
export const OUT_WORDS =
  /\b(pa(?:y|id|ying) out|pays? out|spen[dt]\w*|went out|go(?:es)? out|leav(?:e|es|ing)|left (?:the )?(?:bank|accounts?)|outlays?|payments?|expenditures?|debits?|kharch\w*|paid(?! in\b)|outflows?|outgoings?|money out)\b/i
export const IN_WORDS =
  /\b(receiv\w*|receipts?|credits?|came in|comes? in|coming in|flow(?:s|ed|ing) in|(?:paid|put|paying|putting) in(?! to\b)|earn\w*|inflows?|income|money in|took in|tak(?:e|es|ing) in|got in|arriv\w*)\b/i
export const MORE_OR_LESS =
  /\b(as (many|much|large|big|high|numerous|common)|equal\w*|the same|more|less|fewer|higher|lower|bigger|smaller|larger|greater|above|below|over|under|exceed\w*|than|outnumber\w*|outweigh\w*|out-?(earn|spend|sav)\w*|ahead of|beats?|behind|trail\w*|lag\w*|surpass\w*|worse|older|younger|likelier|(up|down) (on|from)|zyada|kam|jyada|(go|goes|gone|going|went) (up|down)|r[io]s(e|es|en|ing)|grow\w*|grew|climb\w*|increas\w*|fall\w*|fell|drop\w*|decreas\w*|declin\w*|shr[aiu]nk\w*)\b/i
const LESS =
  /\b(less|fewer|lower|smaller|below|under|behind|trail\w*|lag\w*|worse|down (on|from)|kam|poorer|(go|goes|gone|going|went) down|fall\w*|fell|drop\w*|decreas\w*|declin\w*|shr[aiu]nk\w*)\b/i
const RISES = /\b(more|higher|up|r[io]s(e|es|en|ing)|grow\w*|grew|climb\w*|increas\w*|bigger|larger)\b/i

/** Of these less is better. */
export const WORSE_IS_MORE: readonly BankAnswerable[] = [
  ...(['shortfall', 'shortfall-by-age', 'churn', 'churn-segments', 'churn-value', 'alerts'] as const),
]

/** 'Likelier than the bank as a whole', 'below the average'. */
const THAN_ALL =
  /\b(than|as|to|with|against|above|below|over|under|versus|vs) (is |it is |in |for )?(the |our |that of the )?(bank|base|average|overall|all (the |our )?customers|every(one|body)|whole|customers (as a whole|overall|at large|in general))\b/i

/** The findings of the first name, begun with whether it is more, or less, than the other. */
export async function setAgainst(
  scope: BankScope,
  intent: BankAnswerable,
  ask: BankAsk,
  tool: BankTool,
  other: { readonly ask: BankAsk; readonly tool: BankTool },
): Promise<BankFindings> {
  const mine = await tool(scope, firstNamesOf(ask))
  const theirs = await other.tool(scope, other.ask)
  const [one, two] = [shownHeadline(mine), shownHeadline(theirs)]
  const both = together(mine, theirs)
  // What is not published of the other is said before the figure of the named one.
  if (theirs.facts.length === 0) return { ...mine, wording: [...theirs.wording.slice(0, 1), ...mine.wording] }
  if (!one || !two || one.kind !== two.kind) return both
  const [named, set] = [one.value as number, two.value as number]
  const [a, b] = movesBackwards(ask) ? [set, named] : [named, set]
  return begun(both, scope.write.verdict(wins(a, b, WORSE_IS_MORE.includes(intent) ? turnedRound(ask.turn) : ask.turn)))
}

/** 'Did it rise between August and September' is about September, which is named last. */
function movesBackwards({ period, against: other, turn }: BankAsk): boolean {
  return period !== null && other !== null && period.to < other.to && /\b(between|from)\b/i.test(turn)
}

/** 'Worse' of a risk is more of it, and 'better' less. */
function turnedRound(question: string): string {
  return question.replace(/\bworse\b/i, 'higher').replace(/\bbetter\b/i, 'lower')
}

/** 'As many as' is met by equal figures, 'at least as many' by more, too. */
function wins(a: number, b: number, question: string): boolean {
  if (ALIKE.test(question)) return /\bat least\b/i.test(question) ? a >= b : a === b
  return LESS.test(question.replace(FALLS_SHORT, ' ')) ? a < b : a > b
}

/** Who falls short more often falls short more. */
const FALLS_SHORT = /\bf(?:alls?|ell|alling) (?:short|behind|due|away|into)\b/gi

const ALIKE = /\bas (many|much|large|big|high|numerous|common)\b|\b(equal\w*|the same|equally)\b/i

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
  if (headline && /\b(nothing|zero)\b/i.test(question)) return headline.value === 0
  const limit = headline && limitAsked(question, headline.kind)
  if (!limit || !headline) return null
  const value = headline.value as number
  if (limit === 'exactly') return value === countIn(question)
  if (headline.kind !== limit.kind) return null
  if (value === limit.value) return limit.itself
  return limit.side === 'above' ? value > limit.value : value < limit.value
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

/** The findings, their first sentence begun with 'Yes' or 'No'. */
export function begun(findings: BankFindings, verdict: Fact): BankFindings {
  const [first, ...rest] = findings.wording
  if (first === undefined || findings.facts.some(({ slot }) => slot === VERDICT)) return findings
  const sentence = `{${VERDICT}}: ${first.slice(0, 1).toLowerCase()}${first.slice(1)}`
  return { ...findings, facts: [...findings.facts, verdict], wording: [sentence, ...rest] }
}
