// Findings → checked sentences: each plain sentence in the model's words where they hold, as it is where they do not.
import type { AnswerSentence } from '../../../shared/contract'
import type { IsoDate } from '../../../shared/domain'
import { checkSentence } from '../check/grounding'
import type { Subject } from '../facts'
import type { PhrasingModel } from '../model/model'
import { KNOWN_WORDS } from '../router/router'
import { plainName } from '../words/question-words'
import { restatedSentence, type Timing, type Voice } from './restated-sentence'
import { fillSentence, type Sentence, slotsOf } from './sentence'
import type { Told } from './told'

const MOST_SENTENCES = 3
/** An answer to one question says no more figures than these. */
const MOST_FIGURES = 4

const QUIET: Voice = { seed: 1, again: false }

/** How the model did, for measurements. */
export interface Tally {
  /** Sentences that the model was asked for. */
  written: number
  /** Those that are shown in its words. */
  kept: number
  /** What it said and was not shown, with the reason. */
  readonly rejected: { readonly template: string; readonly why: string }[]
}

/**
 * The sentences of an answer, each checked before it is yielded. What is said, and in which order, is the plain wording's; the
 * model says it in other words. A sentence of the model that does not hold is asked for again a few times and then left to the plain wording; a
 * model that throws or stays silent costs nothing but style. `check`: the number check of whoever is answered.
 */
export async function* phrase(
  findings: Told,
  model: PhrasingModel | null,
  payees: readonly string[],
  asOf: IsoDate,
  signal: AbortSignal,
  timing: Timing,
  tally: Tally,
  check = checkSentence,
  voice: Voice = QUIET,
): AsyncGenerator<AnswerSentence> {
  const { facts, wording } = findings
  const said = new Set<string>()
  let topic: Subject | null = null
  let sentences = 0
  let works = model !== null
  const foreign = new Set(payees.map(plainName).filter((name) => name.length >= 4 && !KNOWN_WORDS.has(name)))

  const checked = (template: string): Checked | null => {
    const sentence = fillSentence(template, facts)
    if (!sentence) return null
    const result = check(sentence.text, facts, asOf, topic)
    if (result.ok) return { ...sentence, topic: result.topic }
    tally.rejected.push({ template, why: result.why })
    return null
  }
  const inOwnWords = async (template: string): Promise<Checked | null> => {
    if (!model || !works) return null
    const asked = { ...voice, seed: voice.seed + sentences, opens: sentences === 0 }
    let tried = false
    try {
      for await (const own of restatedSentence(model, template, facts, asked, foreign, signal, timing)) {
        if (!tried) tally.written++
        tried = true
        if (own.problem) tally.rejected.push({ template: own.template, why: own.problem })
        const sentence = own.problem ? null : checked(own.template)
        if (!sentence) continue
        tally.kept++
        return sentence
      }
    } catch {
      // Whatever the engine's trouble was, the facts are here: the answer goes on in plain wording.
      works = false
    }
    return null
  }
  const fresh = (template: string) => slotsOf(template).some((slot) => !said.has(slot) && isNews(findings, slot))
  const tooMuch = (template: string) =>
    [...said, ...slotsOf(template)].filter((slot) => isFigure(findings, slot)).length > MOST_FIGURES

  for (const template of wording) {
    if (signal.aborted) return
    if (sentences > 0 && (sentences >= MOST_SENTENCES || !fresh(template) || tooMuch(template))) continue
    const plain = checked(template)
    if (!plain) continue
    const own = await inOwnWords(template)
    if (signal.aborted) return
    const sentence = own ?? plain
    topic = sentence.topic
    for (const slot of sentence.slots) said.add(slot)
    sentences++
    yield { parts: sentence.parts, by: own ? 'model' : 'plain-wording' }
  }
}

interface Checked extends Sentence {
  /** What it was about last. */
  readonly topic: Subject | null
}

/** A figure, or a name of which there is none. */
function isNews(findings: Told, slot: string): boolean {
  const kind = kindOf(findings, slot)
  return kind !== undefined && kind !== 'period' && kind !== 'verdict'
}

function isFigure(findings: Told, slot: string): boolean {
  return isNews(findings, slot) && kindOf(findings, slot) !== 'name'
}

function kindOf({ facts }: Told, slot: string): string | undefined {
  return facts.find((fact) => fact.slot === slot)?.kind
}
