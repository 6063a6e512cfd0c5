// Whether what the model said holds, judged as the application judges it: no figure, name or direction that was not asked for.
import type { checkSentence } from '../../src/main/assistant/check/grounding'
import { AS_OF } from '../../src/main/assistant/sample-books.fixture'
import { senseProblem } from '../../src/main/assistant/wording/kept-sense'
import { openerMood } from '../../src/main/assistant/wording/mood'
import { restatingProblem, restored } from '../../src/main/assistant/wording/restating'
import { fillSentence, slotsOf } from '../../src/main/assistant/wording/sentence'
import { type Taught, taughtProblem } from '../../src/main/assistant/wording/taught'
import { wordingProblem } from '../../src/main/assistant/wording/well-said'
import type { Trial } from './trials'

export interface Judgement {
  readonly offeredOnly: boolean
  readonly covered: boolean
  readonly polarity: boolean
  readonly ends: boolean
  /** All of it, the same sense, and the number check passes the filled sentence. */
  readonly clean: boolean
  readonly why: string | null
  readonly filled: string | null
}

/** `taught`: what the model's file says of it, for sentences of the tools; it knows nothing of others. */
export function judged(said: string, ended: boolean, trial: Trial, taught: Taught | null): Judgement {
  const { asked, of, style, template } = trial
  const used = slotsOf(said)
  const offered = new Set(asked.slots.keys())
  const filled = fillSentence(restored(said, asked), of.facts)
  const checked = filled ? of.check(filled.text, of.facts, AS_OF, of.topic) : null
  const opener = openerMood(said)
  const polarity = (opener === null || opener === style) && !flipped(template, said) && !misdirected(checked)
  const ends = ended && /[.!?]$/.test(said)
  const plain = asked.prompt.slice(style.length + 1)
  const problem =
    restatingProblem(said, offered) ??
    senseProblem(said, plain) ??
    wordingProblem(said, plain) ??
    (taught && trial.set === 'plain sentence' ? taughtProblem(said, plain, taught) : null)
  const why =
    problem ?? (polarity ? null : 'the wrong direction') ?? (checked?.ok ? null : (checked?.why ?? 'not filled'))
  return {
    offeredOnly: used.every((slot) => offered.has(slot)),
    covered: [...offered].every((slot) => used.includes(slot)),
    polarity,
    ends,
    clean: why === null && ends,
    why,
    filled: filled?.text ?? null,
  }
}

const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(more|higher|rose|went up|increase|rise|grew|climbed|increased)\b/,
    /\b(less|lower|fell|went down|decrease|drop|dropped|decreased)\b/,
  ],
  [/\bgain\b/, /\bloss\b/],
  [/\b(left|still have)\b/, /\b(missing|beyond|overspent|short|shortfall|gap)\b/],
  [/\bkept\b/, /\bbeyond\b/],
  [/\babove\b/, /\bbelow\b/],
  [/\b(largest|biggest)\b/, /\bsmallest\b/],
]

/** It says the opposite of what it was asked to say. */
function flipped(template: string, said: string): boolean {
  const [source, result] = [template.toLowerCase(), said.toLowerCase()]
  return OPPOSITES.some(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].some(
      ([mine, theirs]) => mine?.test(source) && !theirs?.test(source) && theirs?.test(result) && !mine.test(result),
    ),
  )
}

function misdirected(checked: ReturnType<typeof checkSentence> | null): boolean {
  return checked?.ok === false && checked.why === 'the direction is not borne out'
}
