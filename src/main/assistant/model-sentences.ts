// From the model's stream of letters to templates that may be filled: whole sentences of words and offered slots.
import { OWN_NAMES } from './category-words'
import { chatPrompt } from './chat-prompt'
import { NUMBER_WORDS } from './grounding-words'
import type { PhrasingModel } from './model'
import { plainName } from './parameters'
import { slotsOf } from './sentence'
import type { Draft } from './told'

/** Intent, one of our own questions, slots and flag, as the model was trained; nothing that a customer or a merchant wrote decides its form. */
export function draftPrompt(draft: Draft): string {
  // The model was trained with slots in any order; with the period first it prefers the past tense.
  const offered = [...draft.key, ...draft.optional]
  const slots = [...offered.filter((slot) => slot === 'period'), ...offered.filter((slot) => slot !== 'period')]
    .map((slot) => `{${slot}}`)
    .join('')
  return `${draft.intent}\nQ: ${withoutMarks(draft.question)}\nFacts: ${slots}${draft.flag ? ` ${draft.flag}` : ''}`
}

export interface Timing {
  firstTokenMs: number | null
  tokens: number
  elapsedMs: number
}

const MOST_SENTENCES = 6

/** Templates as the model completes them, unfiltered; at most six. `timing` is filled in while it runs. */
export async function* modelSentences(
  model: PhrasingModel,
  draft: Draft,
  signal: AbortSignal,
  timing: Timing,
): AsyncGenerator<string> {
  const started = performance.now()
  let text = ''
  let sentences = 0
  const prompt = model.dialect === 'chat' ? chatPrompt(draft) : draftPrompt(draft)
  for await (const piece of model.phrase(prompt, signal)) {
    timing.firstTokenMs ??= performance.now() - started
    timing.tokens++
    timing.elapsedMs = performance.now() - started
    text += piece
    for (let end = sentenceEnd(text); end > 0; end = sentenceEnd(text)) {
      yield text.slice(0, end).trim()
      text = text.slice(end)
      if (++sentences >= MOST_SENTENCES) return
    }
  }
  if (text.trim() !== '' && !signal.aborted) yield text.trim()
}

/**
 * Why a template of the model may not be filled; null when it may. It says nothing in figures or names of its own, uses
 * offered slots only, each once in the whole answer, and at least one: a sentence without a fact cannot be checked.
 * `payees`: plain names of those in the customer's books.
 */
export function templateProblem(
  template: string,
  draft: Draft,
  usedSlots: ReadonlySet<string>,
  payees: ReadonlySet<string>,
): string | null {
  const slots = slotsOf(template)
  const offered = [...draft.key, ...draft.optional]
  const words = template.replaceAll(/\{\w+\}/g, ' ').toLowerCase()
  if (slots.length === 0) return 'nothing in it can be checked'
  if (slots.some((slot) => !offered.includes(slot))) return 'a slot that was not offered'
  if (new Set(slots).size < slots.length || slots.some((slot) => usedSlots.has(slot))) return 'a slot used twice'
  if (!/^[\p{L}\s,.;:!?'’()-]*$/u.test(words)) return 'signs that no sentence needs'
  if (!/[.!?]$/.test(template)) return 'it is not finished'
  if (NUMBER_WORDS.test(words)) return 'a number in words'
  if (OWN_NAMES.test(words)) return 'a category of its own'
  if (runsOfWords(words).some((run) => payees.has(run))) return 'a payee of its own'
  if (/\b(i|we|my|our)\b/.test(words) && !/\bi (count|see)\b/.test(words)) return 'it speaks of itself'
  if (draft.intent === 'category_spend' && /\bin this category\b/.test(words) && !offered.includes('category_txns'))
    return 'it calls a payee a category'
  return null
}

/** Neighbouring words up to three, as plain names are written. */
function runsOfWords(text: string): readonly string[] {
  const words = plainName(text).split(' ')
  return words.flatMap((_, at) => [1, 2, 3].map((length) => words.slice(at, at + length).join(' ')))
}

function sentenceEnd(text: string): number {
  const match = /[.!?](?=\s)/.exec(text)
  return match ? match.index + 1 : 0
}

/** Names in our question to the model are text to it, never slots or marks. */
function withoutMarks(question: string): string {
  return question.replace(/[^\p{L}\p{M}\p{N}\s?'’&.-]/gu, '').slice(0, 120)
}
