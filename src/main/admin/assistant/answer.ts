// Screened question → understanding → tool → facts → sentences, each checked → answer, for the bank.
import type { AnswerSentence, BankAnswer } from '../../../shared/contract'
import type { ProfileId } from '../../../shared/profiles'
import type { Fact } from '../../assistant/facts'
import type { PhrasingModel } from '../../assistant/model/model'
import { leadsOn } from '../../assistant/turns/follow-up'
import { phrase, type Tally } from '../../assistant/wording/phrasing'
import { speedOf, type Timing } from '../../assistant/wording/restated-sentence'
import { nothing } from './cells'
import { checkBankSentence } from './check/check'
import { bankWordsWithoutFigures } from './check/without-figures'
import { type BankUnderstanding, understandBank } from './intent/understanding'
import { type BankAnswerable, traitsOf } from './intents'
import { outsideTheLab } from './names/draft-limits'
import type { BankListener } from './names/names'
import { AGE_WORDS } from './names/words'
import type { BankAsk, BankFindings, BankScope, BankTool, BankUnderstood } from './scope'
import { comparedNames } from './tools/compared-names'
import { inUnitAsked } from './tools/in-unit-asked'
import { noteOn, unpublishedSplit, unpublishedTime } from './tools/published-by'
import { AFTER_LAB } from './tools/simulated'
import { meaningIn } from './tools/terms'
import { BANK_TOOLS } from './tools/tools'
import { answeredYesOrNo, type Ranking, setAgainst } from './tools/yes-or-no'

export interface BankInput {
  /** Screened. */
  readonly question: string
  readonly scope: BankScope
  /** Names that a question may use. */
  readonly names: Pick<BankListener, 'segments' | 'products'>
  readonly country: ProfileId
  readonly previous: BankUnderstood | null
  /** Says in other words what has been found; null for plain wording. */
  readonly model?: PhrasingModel | null
  /** The model says the same thing in the same words for the same seed. */
  readonly seed?: number
  readonly emit: (sentence: AnswerSentence) => void
  readonly signal: AbortSignal
}

export interface BankAnswered {
  readonly answer: BankAnswer
  readonly outcome: BankUnderstanding['kind']
  /** What the next question may lean on; the one before stays when this one was not answered with figures. */
  readonly understood: BankUnderstood | null
  readonly facts: readonly Fact[]
  readonly headline: Fact | null
}

/** Answers one question from published cells. Sentences are emitted one by one, each already checked. */
export async function answerBankQuestion(input: BankInput): Promise<BankAnswered> {
  const { scope, names, country, question } = input
  const listener = { ...names, asOf: scope.asOf, currency: scope.currency, country }
  const understanding = understandBank(question, listener, input.previous)
  if (understanding.kind !== 'answerable') return withoutFigures(input, understanding)
  const { intent, ask, earlier = null, than = null } = understanding
  const findings = await findingsOf(scope, country, intent, ask, than)
  const timing: Timing = { firstTokenMs: null, tokens: 0, elapsedMs: 0 }
  const tally: Tally = { written: 0, kept: 0, rejected: [] }
  const sentences: AnswerSentence[] = []
  const say = (sentence: AnswerSentence) => {
    sentences.push(sentence)
    input.emit(sentence)
  }
  const voice = { seed: input.seed ?? 1, again: leadsOn(question) && input.previous?.intent === intent }
  for await (const sentence of phrase(
    findings,
    input.model ?? null,
    [],
    scope.asOf,
    input.signal,
    timing,
    tally,
    checkBankSentence,
    voice,
  )) {
    say(sentence)
  }
  if (sentences.length === 0 && !input.signal.aborted) {
    say(
      plain(
        findings.rows.length > 0
          ? 'The figures are in the table below.'
          : 'I cannot put this into words that I can vouch for.',
      ),
    )
  }
  const headline = findings.facts.find((fact) => fact.slot === findings.headline) ?? null
  return {
    answer: {
      ...NOTHING_OF_ROWS,
      question,
      sentences,
      refused: false,
      headline: headline?.text ?? null,
      suggestions: findings.suggestions,
      timing: speedOf(timing, input.model ?? null),
      published: {
        outcome: 'answerable',
        intent,
        page: findings.page,
        rows: findings.rows,
        draft: findings.draftOfLab,
      },
    },
    outcome: 'answerable',
    understood: { intent, ask, about: headline?.about ?? null, earlier },
    facts: findings.facts,
    headline,
  }
}

/** Ages are published in bands alone: of others nothing can be said. */
const BY_AGE: readonly BankAnswerable[] = ['customers', 'shortfall', 'shortfall-by-age', 'view-age']
const OF_THE_LAB: readonly BankAnswerable[] = ['simulate', 'takers', 'fairness', 'earners']
const AGES_KNOWN = 'Customers are published by the age bands that the table shows, and that age is not among them.'
const LAB_TAKES = 'The lab cannot try that out: a rate is a part of the whole, and no number of its form is negative.'

async function findingsOf(
  scope: BankScope,
  country: ProfileId,
  intent: BankAnswerable,
  ask: BankAsk,
  than: BankUnderstood['than'],
): Promise<BankFindings> {
  if (ask.strangeAge && BY_AGE.includes(intent)) {
    const known = Object.values(AGE_WORDS).map(({ name }) => ({
      label: name.replace('c', 'C'),
      text: 'Published',
      bar: null,
    }))
    return { ...nothing('/', AGES_KNOWN, ['Which age group runs short most often?']), rows: known }
  }
  if (OF_THE_LAB.includes(intent) && outsideTheLab(ask.turn)) return nothing('/lab', LAB_TAKES, AFTER_LAB)
  const unsplit = unpublishedTime(intent, ask, scope.asOf, country) ?? unpublishedSplit(intent, ask)
  if (unsplit) return nothing('/', unsplit, ['Which segments are there?', 'What do customers spend most on?'])
  const note = noteOn(intent, ask, scope.asOf)
  const tool: BankTool = (within, wanted) => inUnitAsked(within, intent, wanted, BANK_TOOLS[intent])
  if (than && !note) return setAgainst(scope, intent, ask, tool, { ask: than.ask, tool: BANK_TOOLS[than.intent] })
  // What a described product is told by are no limits of its figures.
  const compared = OF_THE_LAB.includes(intent) ? null : await comparedNames(scope, intent, ask, tool)
  // Of another time or group neither yes nor no is known.
  const findings =
    compared ??
    (OF_THE_LAB.includes(intent) || note
      ? await tool(scope, ask)
      : await answeredYesOrNo(scope, intent, ask, tool, rankingOf(intent), OF_ALL[intent] ?? null))
  return after(note ?? meaningIn(ask.turn), findings)
}

/** The findings after a sentence without a figure; alone where nothing was found. */
function after(sentence: string | null, findings: BankFindings): BankFindings {
  if (sentence === null) return findings
  return { ...findings, wording: [sentence, ...(findings.facts.length > 0 ? findings.wording : [])] }
}

/** The tools that put in order what is known of a kind of names, and that say it of one; null where nothing is put in order. */
function rankingOf(intent: BankAnswerable): Ranking | null {
  const by = RANKED_BY[intent] ?? (RANKS.includes(intent) ? intent : null)
  return by && { inOrder: BANK_TOOLS[by], ofOne: BANK_TOOLS[OF_ONE[by] ?? by] }
}

const RANKED_BY: Partial<Record<BankAnswerable, BankAnswerable>> = {
  ...({ segments: 'segment-biggest', 'segment-one': 'segment-biggest', 'category-share': 'category-mix' } as const),
  ...({ customers: 'age-ranked', 'product-funnel': 'interest', 'product-compare': 'interest' } as const),
  ...({ health: 'health', 'segment-compare': 'segment-biggest' } as const),
  ...({
    inflow: 'month-ranked',
    outflow: 'month-ranked',
    'net-flow': 'month-ranked',
    balances: 'month-ranked',
  } as const),
}
const OF_ONE: Partial<Record<BankAnswerable, BankAnswerable>> = {
  ...({ 'category-mix': 'category-share', interest: 'product-funnel' } as const),
}
/** What says the figure of one name of all customers. */
const OF_ALL: Partial<Record<BankAnswerable, BankTool>> = { 'shortfall-by-age': BANK_TOOLS.shortfall }
const RANKS = (Object.keys(BANK_TOOLS) as BankAnswerable[]).filter((intent) => 'ranked' in traitsOf(intent))

const NOTHING_OF_ROWS = { table: [], checkedAgainst: null, quotation: null, handOff: null, timing: null }
const STARTERS: readonly BankAnswerable[] = ['segments', 'churn-segments', 'product-opportunity']

function withoutFigures(
  input: BankInput,
  understanding: Exclude<BankUnderstanding, { readonly kind: 'answerable' }>,
): BankAnswered {
  const refused = understanding.kind === 'refused'
  const sentence = plain(bankWordsWithoutFigures(understanding))
  const choices = understanding.kind === 'clarify' ? understanding.choices : STARTERS
  input.emit(sentence)
  return {
    answer: {
      ...NOTHING_OF_ROWS,
      question: input.question,
      sentences: [sentence],
      refused,
      headline: null,
      suggestions: choices.slice(0, refused ? 2 : 3).map((intent) => traitsOf(intent).example),
      published: { outcome: understanding.kind, intent: aboutOf(understanding), page: null, rows: [], draft: null },
    },
    outcome: understanding.kind,
    understood: input.previous,
    facts: [],
    headline: null,
  }
}

function aboutOf(understanding: Exclude<BankUnderstanding, { readonly kind: 'answerable' }>): string | null {
  if (understanding.kind === 'refused') return understanding.why
  if (understanding.kind === 'small-talk') return understanding.about
  return understanding.kind === 'clarify' ? understanding.choices.join(', ') : null
}

function plain(text: string): AnswerSentence {
  return { parts: [{ text }], by: 'plain-wording' }
}
