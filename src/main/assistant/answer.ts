// The pipeline: screened question → understanding → tool → facts → sentences, each checked → answer.
import type { Answer, AnswerSentence } from '../../shared/contract'
import type { Quotation } from '../../shared/guide'
import { profileOfLocale } from '../../shared/profiles'
import { checkSentence } from './check/grounding'
import { partsWithoutFigures } from './check/without-figures'
import { checkedAgainst, withAll } from './checked-against'
import type { Fact } from './facts'
import type { Findings, Scope } from './findings'
import type { Guide } from './guide/guide'
import { quotedEntry } from './guide/quoted-entry'
import { chosenByModel } from './intent/choosing'
import { readingsOf } from './intent/readings'
import { understand } from './intent/understanding'
import { type Answerable, traitsOf } from './intents'
import type { PhrasingModel } from './model/model'
import { readParameters } from './names/parameters'
import { plainQuestion } from './plain/plain-question'
import { twoQuestions } from './plain/two-questions'
import { KNOWN_WORDS } from './router/router'
import { outsideTheBooks } from './tools/outside-the-books'
import { askedOfProduct } from './tools/product-asked'
import { withPurposeNamed } from './tools/purpose-named'
import { withPaydayDated } from './tools/since-payday'
import { isOfTheWorld } from './tools/strange-topic'
import { toolFor } from './tools/tools'
import { mostPaidFirst } from './tools/topic'
import { answeredYesOrNo } from './tools/yes-or-no'
import { leadsOn } from './turns/follow-up'
import { asksForMineToo, turnOf } from './turns/guide-turns'
import { toldOf } from './turns/told-of'
import { toldRows } from './turns/told-rows'
import type { Listener, Understanding, Understood } from './understood'
import { phrase, type Tally } from './wording/phrasing'
import { speedOf, type Timing } from './wording/restated-sentence'

export interface AnswerInput {
  /** Screened. */
  readonly question: string
  readonly scope: Scope
  /** The customer's own payees. */
  readonly payees: readonly string[]
  readonly previous: Understood | null
  readonly model: PhrasingModel | null
  /** What general questions about money are answered from; without it they are not understood. */
  readonly guide?: Guide
  readonly emit: (sentence: AnswerSentence) => void
  /** The model says the same thing in the same words for the same seed. */
  readonly seed?: number
  readonly signal: AbortSignal
}

export interface Answered {
  readonly answer: Answer
  /** How the question was taken. */
  readonly outcome: Understanding['kind']
  /** What the next question may lean on; the one before stays when this one was not about the books. */
  readonly understood: Understood | null
  /** All that the answer could say, and the fact that answers the question. */
  readonly facts: readonly Fact[]
  readonly headline: Fact | null
  /** Sentences that the model wrote, and those of them that were kept. */
  readonly model: Readonly<Tally>
}

/**
 * Answers a question from the caller's books. Sentences are emitted one by one, each already checked. Two questions in one sentence are
 * answered one after the other, where each has an answer of its own.
 */
export async function answerQuestion(input: AnswerInput): Promise<Answered> {
  const halves = twoQuestions(
    input.question,
    input.scope.books.accounts.map(({ name }) => name),
  )
  if (!halves) return answerOne(input)
  const silent = { ...input, model: null, emit: () => {} }
  const first = await answerOne({ ...silent, question: halves[0] })
  const second = await answerOne({ ...silent, question: halves[1], previous: first.understood })
  const said = new Set(first.answer.sentences.map(textOf))
  const adds = second.headline !== null && second.answer.sentences.every((sentence) => !said.has(textOf(sentence)))
  if (!first.headline || !adds) return answerOne(input)
  const told = await answerOne({ ...input, question: halves[0] })
  const more = await answerOne({ ...input, question: halves[1], previous: told.understood })
  const sentences = [...told.answer.sentences, ...more.answer.sentences]
  const rows = told.answer.checkedAgainst ?? more.answer.checkedAgainst
  return {
    ...told,
    understood: more.understood,
    answer: {
      ...told.answer,
      question: input.question,
      sentences,
      checkedAgainst: rows && (await withAll(input.scope, rows, sentences)),
      table: told.answer.table.length > 0 ? told.answer.table : more.answer.table,
      suggestions: more.answer.suggestions,
    },
    facts: [...told.facts, ...more.facts],
    model: {
      written: told.model.written + more.model.written,
      kept: told.model.kept + more.model.kept,
      rejected: [...told.model.rejected, ...more.model.rejected],
    },
  }
}

async function answerOne(input: AnswerInput): Promise<Answered> {
  const { scope, payees } = input
  const { asOf, books, locale } = scope
  const accounts = books.accounts.map(({ name }) => name)
  const listener = { payees, accounts, asOf, currency: books.currency, country: profileOfLocale(locale) }
  const question = await withPaydayDated(input.question, scope)
  const routed = understand(await withPurposeNamed(question, payees, scope), listener, input.previous)
  const chosen = await chosenByModel(question, listener, routed, input.model, input.signal)
  const product = await askedOfProduct(scope, question, listener, chosen)
  const quotation = input.guide ? await quotedEntry(plainQuestion(input.question, listener), chosen, input.guide) : null
  // Of what the guide has by its name the guide speaks, whatever a product is called.
  const quoted = quotation && !(product && (chosen.kind !== 'knowledge' || !quotation.entry))
  const explained = (quoted && quotation?.entry && turnOf(quotation.entry.id, listener)) || null
  // 'What is net worth, and what is mine': the figure and what the guide says of it.
  const own = explained && asksForMineToo(input.question) ? { kind: 'answerable' as const, ...explained } : null
  if (quoted && !own)
    return { ...withoutFigures(input, { kind: 'knowledge' }, quotation), ...(explained && { understood: explained }) }
  const understanding = own ?? product ?? worldly(chosen, input, listener)
  if (understanding.kind !== 'answerable') return withoutFigures(input, understanding)
  const { intent } = understanding
  const ask = await mostPaidFirst(scope, understanding.ask)
  const findings =
    (await outsideTheBooks(scope, listener.country, intent, ask, plainQuestion(question, listener))) ??
    answeredYesOrNo(await toolFor(intent, ask)(scope, ask), intent, ask, scope.write)
  const voice = { seed: input.seed ?? 1, again: leadsOn(input.question) && input.previous?.intent === intent }
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
    checkSentence,
    voice,
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
  const headline = headlineOf(findings)
  const told = toldOf(headline, findings.facts, { intent, ask }, asOf)
  const rows = toldRows(findings.table, findings.facts, listener)
  return {
    answer: {
      question: input.question,
      sentences,
      table: findings.table,
      checkedAgainst: await checkedAgainst(scope, findings, sentences),
      refused: false,
      quotation: own ? quotation : null,
      handOff: null,
      headline: headline?.text ?? null,
      suggestions: findings.suggestions,
      timing: speedOf(timing, input.model),
    },
    outcome: 'answerable',
    understood: {
      intent,
      ask,
      ...(understanding.earlier && { earlier: understanding.earlier }),
      ...(told && { told }),
      // One row of several leaves the others to be asked of.
      ...(understanding.rows ? { rows: understanding.rows } : rows.length > 1 && { rows }),
    },
    facts: findings.facts,
    headline,
    model: tally,
  }
}

/** A question that nothing is made of, and that has nothing of the asker's, is about the world. */
function worldly(chosen: Understanding, { question, previous }: AnswerInput, listener: Listener): Understanding {
  if (chosen.kind !== 'not-understood' || chosen.why || previous) return chosen
  const asked = plainQuestion(question, listener)
  const named = readParameters(asked, listener.payees, listener.asOf, listener.country)
  const likely = readingsOf(asked, named)[0]?.intent === 'off-topic'
  return isOfTheWorld(named.masked, KNOWN_WORDS, likely) ? { kind: 'refused', why: 'off-topic' } : chosen
}

const STARTERS: readonly Answerable[] = ['spending-total', 'forecast', 'bills']

function withoutFigures(
  input: AnswerInput,
  understanding: Exclude<Understanding, { readonly kind: 'answerable' }>,
  quotation: Quotation | null = null,
): Answered {
  const refused = understanding.kind === 'refused'
  const parts = quotation ? [{ text: wordsBefore(quotation) }] : partsWithoutFigures(understanding)
  const sentence: AnswerSentence = { parts, by: 'plain-wording' }
  const choices = choicesAfter(understanding)
  input.emit(sentence)
  return {
    answer: {
      question: input.question,
      sentences: [sentence],
      table: [],
      checkedAgainst: null,
      refused,
      quotation,
      handOff: understanding.kind === 'hand-off' ? understanding.to : null,
      headline: null,
      suggestions:
        quotation || understanding.kind === 'which-name'
          ? []
          : choices.slice(0, refused ? 2 : 3).map((intent) => traitsOf(intent).example),
      timing: null,
    },
    outcome: understanding.kind,
    understood: input.previous,
    facts: [],
    headline: null,
    model: { written: 0, kept: 0, rejected: [] },
  }
}

function choicesAfter(understanding: Exclude<Understanding, { readonly kind: 'answerable' }>): readonly Answerable[] {
  if (understanding.kind === 'clarify') return understanding.choices
  if (understanding.kind === 'refused' && understanding.why === 'kept-elsewhere') return ['health-score', 'balance']
  if (understanding.kind !== 'hand-off') return STARTERS
  return understanding.to === 'hardship' ? ['bills', 'forecast', 'tip'] : ['unusual', 'largest-payments']
}

function wordsBefore({ entry }: Quotation): string {
  return entry
    ? 'This is what the guide says about it.'
    : 'The guide has nothing that is surely about this, but these entries come near.'
}

function textOf({ parts }: AnswerSentence): string {
  return parts.map(({ text }) => text).join('')
}

function plain(text: string): AnswerSentence {
  return { parts: [{ text }], by: 'plain-wording' }
}

function headlineOf(findings: Findings): Fact | null {
  return findings.facts.find((fact) => fact.slot === findings.headline) ?? null
}
