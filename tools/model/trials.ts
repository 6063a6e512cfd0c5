// What the model is tried on: sentences whose wording, or whose set of facts, it has never seen in training, and the
// application's own plain sentences.
import { moodOf } from '../../src/main/assistant/wording/mood'
import { type Restating, restating, type Style } from '../../src/main/assistant/wording/restating'
import { slotsOf } from '../../src/main/assistant/wording/sentence'
import { readPhrasings } from './phrasing-files'
import { ownTemplate, type SentenceCase, sentenceCases } from './sentence-cases'
import { hashed, waysOf } from './ways'

export type TrialSet = 'unseen wording' | 'unseen facts' | 'plain sentence'

export interface Trial {
  readonly set: TrialSet
  readonly style: Style
  /** The sentence to restate, with the slots of the facts. */
  readonly template: string
  readonly asked: Restating
  readonly of: SentenceCase
}

const MOST_OF_A_SET = 3

/** What refers back never opens an answer, and only an opening has a style of its own. */
const REFERS_BACK =
  /^(That|This|It|They|These|Then|Next|After that|Over a|For comparison|The (total|previous|earlier|difference))\b/

/** All trials of the phrasings in a folder, in an order that is always the same. */
export async function trialsOf(folder: string): Promise<readonly Trial[]> {
  const cases = await sentenceCases()
  return readPhrasings(folder).flatMap((group) => {
    const found = waysOf(group, cases)
    return found.ways.flatMap((ways) => {
      const fitting = found.cases.find(({ slots }) => ways.slots.every((slot) => slots.has(slot)))
      if (!fitting) return []
      const few = (texts: readonly string[]) =>
        [...texts].sort((a, b) => hashed(`trial: ${a}`) - hashed(`trial: ${b}`)).slice(0, MOST_OF_A_SET)
      const trial = (set: TrialSet) => (text: string) => trialsFor(set, text, fitting)
      if (ways.unseen)
        return few([...ways.plain, ...ways.ways, ...ways.heard, ...ways.heldOut]).flatMap(trial('unseen facts'))
      return [...few(ways.heldOut).flatMap(trial('unseen wording')), ...ways.plain.flatMap(trial('plain sentence'))]
    })
  })
}

function trialsFor(set: TrialSet, text: string, of: SentenceCase): readonly Trial[] {
  const template = ownTemplate(text, of)
  const mood = moodOf(template, of.facts)
  const styles: readonly Style[] = REFERS_BACK.test(text) ? ['plain'] : ['plain', 'again', ...(mood ? [mood] : [])]
  // A held-out wording is tried in one style, a sentence of the application in all that it may have.
  const tried = set === 'plain sentence' ? styles : [styles[hashed(text) % styles.length] as Style]
  return tried.flatMap((style) => {
    const asked = restating(template, of.facts, style)
    return asked && slotsOf(template).length > 0 ? [{ set, style, template, asked, of }] : []
  })
}
