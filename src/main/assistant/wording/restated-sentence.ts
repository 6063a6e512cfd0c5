// One plain sentence in the model's own words: asked for, waited for, and put back into the slots of the facts.

import type { Answer } from '../../../shared/contract'
import { type Fact, VERDICT } from '../facts'
import { chatPrompt } from '../model/chat-prompt'
import type { PhrasingModel } from '../model/model'
import { OWN_NAMES } from '../names/category-words'
import { plainName } from '../words/question-words'
import { senseProblem } from './kept-sense'
import { moodOf, openerMood } from './mood'
import { restating, restatingProblem, restored, type Style } from './restating'
import { fillSentence } from './sentence'
import { taughtProblem, wasTaught } from './taught'
import { agreementProblem, wordingProblem } from './well-said'

/** How an answer is to sound. */
export interface Voice {
  /** The same seed says the same. */
  readonly seed: number
  /** The question leads on from the one before. */
  readonly again: boolean
}

export interface Timing {
  firstTokenMs: number | null
  tokens: number
  elapsedMs: number
}

/** How fast a model was over one answer, as the answer says it; null where none said anything. */
export function speedOf({ firstTokenMs, tokens, elapsedMs }: Timing, model: PhrasingModel | null): Answer['timing'] {
  if (firstTokenMs === null) return null
  const seconds = (elapsedMs - firstTokenMs) / 1000
  return {
    firstTokenMs,
    tokensPerSecond: seconds > 0 ? Math.round((tokens - 1) / seconds) : 0,
    model: model?.name ?? '',
  }
}

export type RestatedSentence =
  | { readonly template: string; readonly problem: null }
  /** What the model said, in the facts' slots as far as they are known, and why it is not used. */
  | { readonly template: string; readonly problem: string }

/** How often a sentence is asked for, and how: other draws first, then greedily, which is less lively and seldom wrong. */
export const TRIES = [
  { temperature: 1.7, drawn: 0 },
  { temperature: 1.7, drawn: 1_000_003 },
  { temperature: 1.7, drawn: 2_000_003 },
  { temperature: 0.8, drawn: 3_000_003 },
  { temperature: 0, drawn: 0 },
] as const

/**
 * Restates a plain template, as often as TRIES says. Yields every try, the last one with `problem` null where one held; nothing where there is
 * nothing to restate, or the model was not taught to. `opens`: the first sentence of an answer may have an opening of its own. `foreign`: payees of the
 * customer in plain spelling, none of which a sentence may name by itself. The number check comes after it.
 */
export async function* restatedSentence(
  model: PhrasingModel,
  template: string,
  facts: readonly Fact[],
  voice: Voice & { readonly opens: boolean },
  foreign: ReadonlySet<string>,
  signal: AbortSignal,
  timing: Timing,
): AsyncGenerator<RestatedSentence> {
  const [verdict, sentence] = withoutVerdict(template)
  const style = verdict === '' ? styleOf(sentence, facts, voice) : 'plain'
  const asked = restating(sentence, facts, style)
  const plain = asked?.prompt.slice(style.length + 1) ?? ''
  if (!asked || (model.taught && !wasTaught(plain, model.taught))) return
  const slots = new Set(asked.slots.keys())
  const prompt = model.dialect === 'chat' ? chatPrompt(asked.prompt) : asked.prompt
  for (const { temperature, drawn } of TRIES) {
    if (signal.aborted) return
    const seed = voice.seed + drawn
    const said = await wholeOf(model.phrase(prompt, signal, { slots, temperature, seed }), timing)
    const own = restored(said, asked)
    const problem =
      restatingProblem(said, slots) ??
      senseProblem(said, plain) ??
      wordingProblem(said, plain) ??
      (model.taught ? taughtProblem(said, plain, model.taught) : null) ??
      ownProblem(said, sentence, style, foreign) ??
      agreementProblem(filled(own, facts), filled(sentence, facts))
    yield { template: verdict + (verdict === '' ? own : lowered(own)), problem }
  }
}

/** Why it says more than it was asked to: names of its own, or a mood that its facts do not have. */
function ownProblem(said: string, asked: string, style: Style, foreign: ReadonlySet<string>): string | null {
  const words = said.replaceAll(/\{\w+\}/g, ' ').toLowerCase()
  const mood = openerMood(said)
  if (mood !== null && mood !== style) return `it is no ${mood} news`
  // 'Health score' is what the plain sentence calls the figure, not the category.
  const category = OWN_NAMES.exec(words)?.[0]
  if (category && !asked.toLowerCase().includes(category)) return 'a category of its own'
  return runsOfWords(words).some((run) => foreign.has(run)) ? 'a payee of its own' : null
}

/** What opens an answer follows the question before, or says that it is good or bad news; one in two that may do so does. */
function styleOf(template: string, facts: readonly Fact[], voice: Voice & { readonly opens: boolean }): Style {
  if (!voice.opens) return 'plain'
  if (voice.again) return 'again'
  return voice.seed % 2 === 0 ? (moodOf(template, facts) ?? 'plain') : 'plain'
}

/** '{verdict}: you kept …' → '{verdict}: ' and 'You kept …' */
function withoutVerdict(template: string): readonly [string, string] {
  const verdict = `{${VERDICT}}: `
  if (!template.startsWith(verdict)) return ['', template]
  const rest = template.slice(verdict.length)
  return [verdict, rest.slice(0, 1).toUpperCase() + rest.slice(1)]
}

function lowered(template: string): string {
  return template.startsWith('I ') ? template : template.slice(0, 1).toLowerCase() + template.slice(1)
}

function filled(template: string, facts: readonly Fact[]): string {
  return fillSentence(template, facts)?.text ?? ''
}

async function wholeOf(pieces: AsyncIterable<string>, timing: Timing): Promise<string> {
  const started = performance.now()
  const before = timing.elapsedMs
  let text = ''
  for await (const piece of pieces) {
    timing.elapsedMs = before + performance.now() - started
    timing.firstTokenMs ??= timing.elapsedMs
    timing.tokens++
    text += piece
  }
  return text.trim()
}

/** Neighbouring words up to three, as plain names are written. */
function runsOfWords(text: string): readonly string[] {
  const words = plainName(text).split(' ')
  return words.flatMap((_, at) => [1, 2, 3].map((length) => words.slice(at, at + length).join(' ')))
}
