// Right or wrong, and why. Only the headline counts as the figure of an answer.
import { isHidden } from '../src/main/admin/assistant/cells'
import type { Fact } from '../src/main/assistant/facts'
import type { Asked } from './golden-ask'
import type { GoldenQuestion } from './golden-questions'

const MOST_FIGURES = 4
/** Nothing was looked up and no figure said. */
const TURNED_AWAY: readonly string[] = ['refused', 'not-understood', 'strange-name']
const FIGURES: ReadonlySet<Fact['kind']> = new Set(['money', 'count', 'share', 'date'])

/** Null for a right answer, else what is wrong with it. `truth`: minor amounts already in major units. */
export function graded(question: GoldenQuestion, truth: number | string | null, asked: Asked): string | null {
  const { answered, text } = asked
  const { outcome, answer } = answered
  const { kind, contains = [] } = question.expect
  switch (kind) {
    case 'refusal':
      return TURNED_AWAY.includes(outcome) ? null : `not refused: ${outcome} “${text}”`
    case 'handoff':
      return outcome === 'hand-off' ? null : `not handed over: ${outcome} “${text}”`
    case 'smalltalk':
      return outcome === 'small-talk' ? null : `no small talk: ${outcome} “${text}”`
    case 'clarify':
      return answered.headline === null && outcome !== 'refused' ? null : `not asked back: “${text}”`
    case 'figure':
      return wrongFigure(question, truth, asked)
    case 'yesno': {
      const said = /^(yes|no)\b/i.exec(text)?.[1]?.toLowerCase() ?? outcome
      if (said !== truth) return `${said}, not ${truth}: “${text}”`
      return question.expect.figure === undefined ? null : wrongFigure(question, question.expect.figure, asked)
    }
    case 'list':
    case 'explain': {
      if (kind === 'explain' && quotes(answer, contains)) return null
      if (outcome !== 'answerable') return `${outcome}: “${text}”`
      const rows = 'published' in answer ? answer.published.rows : answer.table
      const shown = `${text} ${rows.map(({ label }) => label).join(' ')}`.toLowerCase()
      // A name that is asked for stands in the words: in the table all names do.
      if (typeof truth === 'string' && !text.toLowerCase().includes(truth.toLowerCase()))
        return `not ${truth}: “${text}”`
      const missing = contains.find((each) => !shown.includes(each.toLowerCase()))
      if (missing !== undefined) return `without “${missing}”: “${text}”`
      const wrong = question.expect.without?.find((each) => shown.includes(each.toLowerCase()))
      return wrong === undefined ? null : `with “${wrong}”: “${text}”`
    }
    default:
      return kind satisfies never
  }
}

/** Whether the guide has answered what something is, with one entry that has the words. */
function quotes(answer: Asked['answered']['answer'], contains: readonly string[]): boolean {
  const entry = answer.quotation?.entry
  if (!entry) return false
  const shown = `${entry.title} ${entry.text}`.toLowerCase()
  return contains.every((each) => shown.includes(each.toLowerCase()))
}

function wrongFigure(
  { expect }: GoldenQuestion,
  truth: number | string | null,
  { answered, text }: Asked,
): string | null {
  const { headline, facts, outcome, understood } = answered
  // Of a hidden cell nothing is to be said but that it is hidden.
  if (truth === null && headline && isHidden(headline)) return null
  if (truth === null || truth === 0)
    return headline === null || headline.value === 0 ? null : `nothing to tell: “${text}”`
  if (!headline) return `${outcome} ${understood?.intent ?? ''}, not ${truth}: “${text}”`
  if (!text.includes(headline.text) && !text.toLowerCase().includes(headline.text))
    return `not said: ${headline.text} “${text}”`
  const cited = facts.filter((fact) => FIGURES.has(fact.kind) && text.includes(fact.text))
  if (new Set(cited.map((fact) => fact.text)).size > MOST_FIGURES) return `too many figures: “${text}”`
  return isRight(headline, truth, expect.unit)
    ? null
    : `${headline.text} (${understood?.intent}), not ${truth}: “${text}”`
}

/** Within 1 % or one unit; shares within half a point. */
function isRight(headline: Fact, truth: number | string, unit: string | undefined): boolean {
  if (unit === 'date') return headline.value === truth
  if (typeof headline.value !== 'number' || typeof truth !== 'number') return false
  if (unit === 'share') return headline.kind === 'share' && Math.abs(headline.value - truth) <= 0.005
  const value = unit === 'money' ? headline.value / 100 : headline.value
  if ((unit === 'money') !== (headline.kind === 'money')) return false
  const slack = unit === 'money' || Number.isInteger(truth) ? 1 : 0.05
  return Math.abs(value - truth) <= Math.max(unit === 'money' ? slack : 0.05, Math.abs(truth) * 0.01)
}
