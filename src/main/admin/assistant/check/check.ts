// The number check as the bank's sentences need it: all that the shared one catches, and words that claim an order, a
// change or a judgement, which must come in with a fact.
import type { IsoDate } from '../../../../shared/domain'
import { type Checked, checkSentence } from '../../../assistant/check/grounding'
import { sentenceTokens, type Token } from '../../../assistant/check/sentence-tokens'
import type { Fact, Subject } from '../../../assistant/facts'

/** Checks one finished sentence, as `checkSentence` does. */
export function checkBankSentence(
  written: string,
  facts: readonly Fact[],
  asOf: IsoDate,
  topic: Subject | null,
): Checked {
  // It is Teller that was started, and no time of the books.
  const text = written.replace(/\bsince the start\b/gi, 'since it began')
  const tokens = sentenceTokens(text, facts, asOf)
  const claim = tokens.find((token) => token.kind === 'word' && CLAIMS.has(token.text))
  if (claim) return { ok: false, why: 'an order or a judgement that is no fact' }
  if (mixesSubjects(tokens)) return { ok: false, why: 'two names where one is meant' }
  return checkSentence(text, facts, asOf, topic)
}

const CLAIMS: ReadonlySet<string> = new Set(
  (
    'largest biggest highest most top first smallest lowest least fewest last second fair unfair intact changed missing ' +
    'grown shrunk gained lost good bad better best worse worst older younger richer poorer every all nobody everybody none'
  ).split(' '),
)

/** In one clause all names are of the same thing: 'the Cash users segment is Quiet accounts' says nothing true. */
function mixesSubjects(tokens: readonly Token[]): boolean {
  let about: ReadonlySet<string> | null = null
  for (const token of tokens) {
    if (token.kind === 'stop') about = null
    if (token.kind !== 'fact') continue
    const names = token.facts.filter(({ kind }) => kind === 'name').map((fact) => fact.about)
    if (names.length === 0) continue
    const before: ReadonlySet<string> = about ?? new Set(names)
    about = new Set(names.filter((name) => before.has(name)))
    if (about.size === 0) return true
  }
  return false
}
