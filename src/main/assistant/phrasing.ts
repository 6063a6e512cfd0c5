// Findings → checked sentences: the model's where they hold, plain wording for the rest.
import type { AnswerSentence } from '../../shared/contract'
import type { IsoDate } from '../../shared/domain'
import type { Subject } from './facts'
import { checkSentence } from './grounding'
import type { PhrasingModel } from './model'
import { modelSentences, type Timing, templateProblem } from './model-sentences'
import { plainName } from './parameters'
import { KNOWN_WORDS } from './router'
import { fillSentence, slotsOf } from './sentence'
import type { Told } from './told'

const MOST_SENTENCES = 4
const MOST_OF_MODEL = 3
const MOST_PLAIN = 3
/** An answer to one question says no more figures than these. */
const MOST_FIGURES = 4

/** How the model did, for measurements. */
export interface Tally {
  written: number
  kept: number
  /** Sentences that were not shown, with the reason. */
  readonly rejected: { readonly template: string; readonly why: string }[]
}

/**
 * The sentences of an answer, each checked before it is yielded. The model's come as it completes them; one that fails is
 * replaced by the plain wording of what it was about. Plain wording answers the question first when the model does
 * not, and adds what the model was not asked. A model that throws or stays silent costs nothing but style.
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
): AsyncGenerator<AnswerSentence> {
  const { facts, draft, wording } = findings
  const said = new Set<string>()
  let topic: Subject | null = null
  let sentences = 0
  let ofModel = 0

  const checked = (template: string, by: AnswerSentence['by']): AnswerSentence | null => {
    const sentence = fillSentence(template, facts)
    if (!sentence) return null
    const figures = [...said, ...sentence.slots].filter((slot) => isFigure(findings, slot)).length
    if (sentences > 0 && figures > MOST_FIGURES) return null
    const result = check(sentence.text, facts, asOf, topic)
    if (!result.ok) {
      tally.rejected.push({ template, why: result.why })
      return null
    }
    topic = result.topic
    for (const slot of sentence.slots) said.add(slot)
    sentences++
    if (by === 'model') ofModel++
    return { parts: sentence.parts, by }
  }
  const fresh = (template: string) => slotsOf(template).some((slot) => !said.has(slot) && isFigure(findings, slot))
  let opened = false
  const answered = () => opened || draft === null || draft.key.every((slot) => said.has(slot))

  if (model && draft) {
    // The opening says which time it is about: without it 'your largest merchant' would be of all times.
    const opening = draft.optional.includes('period') ? [...draft.key, 'period'] : draft.key
    const foreign = new Set(payees.map(plainName).filter((name) => name.length >= 4 && !KNOWN_WORDS.has(name)))
    const isNow = facts.some((fact) => fact.slot === 'period' && fact.period?.to === asOf)
    try {
      for await (const written of modelSentences(model, draft, signal, timing)) {
        tally.written++
        const template = answered() ? written : opening.includes('period') ? withPeriod(written, isNow) : written
        const opens = answered() || opening.every((slot) => slotsOf(template).includes(slot))
        const problem = opens ? templateProblem(template, draft, said, foreign) : 'it does not answer the question'
        if (problem) tally.rejected.push({ template, why: problem })
        const kept = problem ? null : checked(template, 'model')
        if (kept) {
          tally.kept++
          yield kept
        } else if (!answered()) {
          const plain = wording[0] ? checked(wording[0], 'plain-wording') : null
          if (plain) yield plain
          opened = true
        }
        if (ofModel >= MOST_OF_MODEL) break
      }
    } catch {
      // Whatever the engine's trouble was, the facts are here: the answer goes on in plain wording.
    }
  }
  const most = ofModel === 0 ? MOST_PLAIN : Math.min(MOST_SENTENCES, sentences + Math.max(1, ofModel))
  for (const [index, template] of wording.entries()) {
    if (signal.aborted) return
    if (sentences > 0 && (sentences >= most || !fresh(template))) continue
    if (index === 0 && ofModel > 0) continue
    const sentence = checked(template, 'plain-wording')
    if (sentence) yield sentence
  }
}

function isFigure(findings: Told, slot: string): boolean {
  const kind = findings.facts.find((fact) => fact.slot === slot)?.kind
  return kind !== undefined && kind !== 'name' && kind !== 'period' && kind !== 'verdict'
}

/**
 * 'Home is your main expense.' → 'In {period}, home is …', and 'In total, … went on bills.' → '… in {period}.' A sentence in
 * the present tense stays as it is, and so fails, when the period is over.
 */
function withPeriod(template: string, isNow: boolean): string {
  if (slotsOf(template).includes('period') || (!isNow && PRESENT.test(template))) return template
  if (/^(in total|so far|overall|altogether|right now)\b/i.test(template))
    return template.replace(/[.]$/, ' in {period}.')
  return `In {period}, ${template.slice(0, 1).toLowerCase()}${template.slice(1)}`
}

const PRESENT = /\b(is|are|goes|spend|leads|tops|stands|comes|adds|costs|makes|takes)\b/
