// The pipeline: screened question → understanding → tool → facts → sentences, each checked → answer.
import type { Answer, AnswerSentence } from '../../shared/contract'
import type { Fact } from './facts'
import type { Findings, Scope } from './findings'
import type { REFUSED } from './intents'
import type { PhrasingModel } from './model'
import type { Timing } from './model-sentences'
import { phrase, type Tally } from './phrasing'
import { TOOLS } from './tools'
import { type Understood, understand } from './understanding'

export interface AnswerInput {
  /** Screened. */
  readonly question: string
  readonly scope: Scope
  /** The customer's own payees. */
  readonly payees: readonly string[]
  readonly previous: Understood | null
  readonly model: PhrasingModel | null
  readonly emit: (sentence: AnswerSentence) => void
  readonly signal: AbortSignal
}

export interface Answered {
  readonly answer: Answer
  /** What the next question may lean on; the one before stays when this one was not about the books. */
  readonly understood: Understood | null
  /** Sentences that the model wrote, and those of them that were kept. */
  readonly model: Readonly<Tally>
}

/** Answers one question from the caller's books. Sentences are emitted one by one, each already checked. */
export async function answerQuestion(input: AnswerInput): Promise<Answered> {
  const understanding = understand(input.question, input.payees, input.scope.asOf, input.previous)
  if (understanding.kind !== 'answerable') return withoutFigures(input, understanding)
  const { intent, ask } = understanding
  const findings = await TOOLS[intent](input.scope, ask)
  const timing: Timing = { firstTokenMs: null, tokens: 0, elapsedMs: 0 }
  const tally: Tally = { written: 0, kept: 0, rejected: [] }
  const sentences: AnswerSentence[] = []
  for await (const sentence of phrase(
    findings,
    input.model,
    input.payees,
    input.scope.asOf,
    input.signal,
    timing,
    tally,
  )) {
    sentences.push(sentence)
    input.emit(sentence)
  }
  if (sentences.length === 0 && !input.signal.aborted) {
    const sentence = plain(
      findings.table.length > 0
        ? 'The figures are in the table below.'
        : 'I cannot put this into words that I can vouch for.',
    )
    sentences.push(sentence)
    input.emit(sentence)
  }
  return {
    answer: {
      question: input.question,
      sentences,
      table: findings.table,
      checkedAgainst: checkedAgainst(findings),
      refused: false,
      suggestions: findings.suggestions,
      timing:
        timing.firstTokenMs === null
          ? null
          : { firstTokenMs: timing.firstTokenMs, tokensPerSecond: tokensPerSecond(timing, timing.firstTokenMs) },
    },
    understood: { intent, ask },
    model: tally,
  }
}

const REFUSALS: Readonly<Record<(typeof REFUSED)[number], string>> = {
  'other-people': 'I can only see your own accounts, so I cannot answer questions about other people.',
  injection: 'I only answer questions about your own money, from your own transactions.',
  'off-topic': 'I can only answer questions about your own money.',
}

const WITHOUT_FIGURES = {
  'small-talk':
    'I answer questions about your spending, bills, subscriptions, balance and forecast, and every figure comes from your own transactions.',
  'strange-name': 'Nobody of that name is in your transactions, so nothing was spent there.',
  'not-understood': 'I did not understand the question, but these are some that I can answer.',
} as const

const STARTERS = ['How much did I spend this month?', 'Will I run out of money?', 'What bills are coming up?'] as const

function withoutFigures(
  input: AnswerInput,
  understanding: Exclude<ReturnType<typeof understand>, { readonly kind: 'answerable' }>,
): Answered {
  const refused = understanding.kind === 'refused'
  const text = refused ? REFUSALS[understanding.why] : WITHOUT_FIGURES[understanding.kind]
  const sentence = plain(text)
  input.emit(sentence)
  return {
    answer: {
      question: input.question,
      sentences: [sentence],
      table: [],
      checkedAgainst: null,
      refused,
      suggestions: refused ? STARTERS.slice(0, 2) : STARTERS,
      timing: null,
    },
    understood: input.previous,
    model: { written: 0, kept: 0, rejected: [] },
  }
}

function plain(text: string): AnswerSentence {
  return { parts: [{ text }], by: 'plain-wording' }
}

function checkedAgainst(findings: Findings): Answer['checkedAgainst'] {
  const headline: Fact | undefined = findings.facts.find((fact) => fact.slot === findings.headline)
  const evidence = headline?.evidence
  return evidence && 'filter' in evidence ? { transactions: evidence.transactions, filter: evidence.filter } : null
}

function tokensPerSecond(timing: Timing, firstTokenMs: number): number {
  const seconds = (timing.elapsedMs - firstTokenMs) / 1000
  return seconds > 0 ? Math.round((timing.tokens - 1) / seconds) : 0
}
