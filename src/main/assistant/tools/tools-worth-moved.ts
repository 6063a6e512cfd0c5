// How net worth has moved: since a time, against another, over the last months.
import { addMonths, monthOf } from '../../../shared/dates'
import type { CurrencyWorth } from '../../../shared/plans'
import { said, type Trend } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { lastMonthsPeriod, monthPeriod, type Period } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { found, withVerdict } from './found'

const SUGGESTIONS = ['What is my net worth?', 'What is my balance?', 'Will I run out of money?']

/** 'How has it moved since January', 'am I richer than a year ago': the worth then, the worth after, and the difference; null where the books begin later. */
export function worthMoved(scope: Scope, ask: Ask, worth: CurrencyWorth): Findings | null {
  if (!MOVED.test(ask.question)) return null
  // 'Richer than six months ago' sets that time against today.
  const since = MOVES_NOW.test(ask.question) ? lastMonthsPeriod(MONTHS_BACK, scope.asOf) : null
  const period = ask.periodGiven ? ask.period : (ask.against ?? since)
  return period && movedSince(scope, { ...ask, period }, worth)
}

function movedSince(scope: Scope, ask: Ask, { now, months }: Pick<CurrencyWorth, 'now' | 'months'>): Findings | null {
  const { from, to } = ask.period
  // 'More today than on 30 June': today against that day.
  if (to >= scope.asOf && ask.against && ask.against.to < scope.asOf)
    return movedSince(scope, { ...ask, period: ask.against, against: null }, { now, months })
  const running = to >= scope.asOf
  const against = !running && AGAINST_NOW.test(ask.question)
  const then = months.find(({ month }) => month === (against ? monthOf(to) : addMonths(monthOf(from), -1))) ?? months[0]
  const end =
    running || against ? { ...now, month: monthOf(scope.asOf) } : months.find(({ month }) => month === monthOf(to))
  if (!then || !end || then.month >= end.month) return null
  const changeMinor = end.netMinor - then.netMinor
  const trend: Trend = changeMinor === 0 ? 'flat' : changeMinor > 0 ? 'up' : 'down'
  const { write } = scope
  const [before, after] = [then, end].map(({ month }) => monthPeriod(month, scope.asOf)) as [Period, Period]
  const nowIs = end.month === monthOf(scope.asOf)
  const supposed = asksYesOrNo(ask.question)
    ? write.verdict(changeMinor !== 0 && changeMinor > 0 !== SHRANK.test(ask.question))
    : null
  return withVerdict(
    found({
      facts: [
        write.period('before_period', before),
        write.derived('net_before', then.netMinor, said('net worth', { period: before })),
        ...(nowIs ? [] : [write.period('period', after)]),
        write.derived('net', end.netMinor, said('net worth', { period: nowIs ? null : after })),
        ...(changeMinor === 0
          ? []
          : [
              write.derived('change_amount', Math.abs(changeMinor), {
                about: 'all',
                measure: 'change',
                period: nowIs ? null : after,
                trend,
              }),
            ]),
      ],
      wording: [
        'Your net worth was {net_before} at the end of {before_period}.',
        nowIs ? 'Your net worth is {net} now.' : 'Your net worth was {net} at the end of {period}.',
        `That is {change_amount} ${trend === 'up' ? 'more' : 'less'}.`,
      ],
      headline: changeMinor === 0 ? 'net' : 'change_amount',
      suggestions: SUGGESTIONS,
    }),
    supposed,
  )
}

/** 'Why is it falling', 'has it grown': over the last months where no time is named. */
const MOVES_NOW =
  /\b(?:gr[eo]w\w*|r[io]s\w+|f[ae]ll\w*|increas\w*|decreas\w*|shr[aiu]nk\w*|changed?|moved?|moving|develop\w*|progress\w*|(?:going|gone|went) (?:up|down)|richer|poorer)\b/i
const MONTHS_BACK = 12

const MOVED =
  /\b(?:mov\w+|trend|badh[ai]\w*|ghat[ai]\w*|chang\w+|gr[eo]w\w*|r[io]s\w+|f[ae]ll\w*|increas\w*|decreas\w*|gain\w*|lost|dropp\w*|shr[aiu]nk\w*|richer|poorer|wealthier|better off|worse off|up|down|differ\w*|higher|lower|more|less|compar\w*|versus|vs|against|than|develop\w*|progress\w*)\b/i
/** What is set against today. */
const AGAINST_NOW = /\b(?:than|ago|against|versus|vs|compar\w*|from|differ\w*|gap|fark)\b/i
const SHRANK = /\b(?:f[ae]ll\w*|decreas\w*|lost|dropp\w*|shr[aiu]nk\w*|poorer|worse off|down|lower|less)\b/i

/** 'How far am I from a net worth of a crore'; null where no sum is named to get to. */
export function worthAgainst(scope: Scope, { question, amountMinor }: Ask, netMinor: number): Findings | null {
  const targetMinor = amountMinor ?? (/\b(?:zero|nil|nought)\b/i.test(question) ? 0 : null)
  if (targetMinor === null || asksYesOrNo(question) || !HOW_FAR.test(question)) return null
  const gapMinor = targetMinor - netMinor
  const side = gapMinor > 0 ? 'below' : 'above'
  return found({
    facts: [
      scope.write.derived('net', netMinor, said('net worth is')),
      scope.write.derived('gap', Math.abs(gapMinor), said(side)),
      scope.write.derived('target', targetMinor, said('asked about')),
    ],
    wording: ['Your net worth is {net}.', `It is {gap} ${side} the {target} asked about.`],
    headline: 'gap',
    suggestions: SUGGESTIONS,
  })
}

const HOW_FAR =
  /\b(?:how (?:far|close|much more|much (?:do|does|is|would|will|must))|(?:far|away|short|distance) (?:from|of|to)|missing|to (?:reach|get to|have)|until|till)\b/i
