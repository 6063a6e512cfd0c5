// The shares of an evaluation, and the independent look for figures that no fact bears out.
import { findPeriods } from '../src/main/assistant/periods/find-periods'
import type { Asked } from './golden-ask'
import type { GoldenQuestion, Kind } from './golden-questions'

export interface Result {
  readonly question: GoldenQuestion
  readonly asked: Asked
  readonly wrong: string | null
}

const ABOUT_THE_BOOKS: readonly Kind[] = ['figure', 'list', 'yesno', 'explain']
const TURNED_AWAY: readonly string[] = ['refused', 'not-understood', 'strange-name']

/** What docs/assistant.md reports; shares are null where nothing of their kind was asked. */
export function evaluation(results: readonly Result[]) {
  const shareRight = (kind: Kind) => share(of(results, [kind]), ({ wrong }) => wrong === null)
  const sentences = results.flatMap(({ asked }) => asked.answered.answer.sentences)
  const timings = results.flatMap(({ asked }) => asked.answered.answer.timing ?? [])
  return {
    questions: results.length,
    rightFigure: shareRight('figure'),
    rightFigureBySql: share(bySource(results, 'sql'), ({ wrong }) => wrong === null),
    rightFigureByPage: share(bySource(results, 'page'), ({ wrong }) => wrong === null),
    rightList: shareRight('list'),
    rightYesNo: shareRight('yesno'),
    rightExplain: shareRight('explain'),
    unverifiedShown: results.reduce((sum, { asked }) => sum + unverifiedFigures(asked).length, 0),
    rightRefusal: shareRight('refusal'),
    falseRefusal: share(of(results, ABOUT_THE_BOOKS), ({ asked }) => TURNED_AWAY.includes(asked.answered.outcome)),
    askedBack: share(of(results, ABOUT_THE_BOOKS), ({ asked }) => asked.answered.outcome === 'clarify'),
    rightHandoff: shareRight('handoff'),
    rightSmallTalk: shareRight('smalltalk'),
    rightClarify: shareRight('clarify'),
    modelSentenceShare: share(sentences, ({ by }) => by === 'model'),
    firstTokenMs: median(timings.map(({ firstTokenMs }) => firstTokenMs)),
    tokensPerSecond: median(timings.map(({ tokensPerSecond }) => tokensPerSecond)),
    answerMs: median(results.map(({ asked }) => Math.round(asked.elapsedMs))),
    wrong: results.flatMap(({ question, wrong }) =>
      wrong === null ? [] : [{ id: question.id, question: question.turns.join(' / '), why: wrong }],
    ),
  }
}

/** Figures in the shown text that are neither a fact nor a part of a time that a fact is about. */
export function unverifiedFigures({ answered, text }: Asked): readonly string[] {
  const known = answered.facts
    .map((fact) => fact.text)
    .filter((known) => /\d/.test(known))
    .sort((a, b) => b.length - a.length)
  // A sentence may begin with a fact.
  const capital = (fact: string) => fact.slice(0, 1).toUpperCase() + fact.slice(1)
  const rest = known.reduce((left, fact) => left.replaceAll(fact, ' ').replaceAll(capital(fact), ' '), text)
  const times = findPeriods(rest, '2099-12-31')
  return [...rest.matchAll(/\d[\d.,]*/g)]
    .filter(({ index }) => !times.some(({ start, end }) => index >= start && index < end))
    .map(([figure]) => figure)
}

function of(results: readonly Result[], kinds: readonly Kind[]): readonly Result[] {
  return results.filter(({ question }) => kinds.includes(question.expect.kind))
}

function bySource(results: readonly Result[], source: 'sql' | 'page'): readonly Result[] {
  return of(results, ['figure']).filter(({ question }) => question.expect[source] !== undefined)
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : Number((items.filter(holds).length / items.length).toFixed(4))
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null
}
