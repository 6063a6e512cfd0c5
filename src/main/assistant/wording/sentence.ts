import type { AnswerPart } from '../../../shared/contract'
import { type Fact, factPart } from '../facts'
import { isOneDay } from '../periods/periods'

export interface Sentence {
  readonly text: string
  readonly parts: readonly AnswerPart[]
  readonly slots: readonly string[]
}

/** Fills a template's '{slot}'s with facts; null when one of them has none. Begins with a capital letter. */
export function fillSentence(template: string, facts: readonly Fact[]): Sentence | null {
  const bySlot = new Map(facts.map((fact) => [fact.slot, fact]))
  const slots = slotsOf(template)
  if (!slots.every((slot) => bySlot.has(slot))) return null
  const parts: AnswerPart[] = []
  const pieces = template.trim().split(/\{(\w+)\}/)
  for (const [index, piece] of pieces.entries()) {
    const fact = index % 2 === 1 ? bySlot.get(piece) : undefined
    const first = parts.length === 0
    if (fact) parts.push(factPart(fact, first ? capital(fact.text) : fact.text))
    else if (piece !== '') {
      const next = bySlot.get(pieces[index + 1] ?? '')
      // An estimate says 'about' itself, and a day is no time that something is in.
      const said = next?.text.startsWith('about ') ? piece.replace(/\b(about|around) $/, '') : piece
      const text =
        next?.period && next.kind === 'period' && isOneDay(next.period)
          ? said.replace(/\bIn $/, 'On ').replace(/\bin $/, 'on ')
          : said
      parts.push({ text: first ? capital(text) : text })
    }
  }
  return { text: parts.map((part) => part.text).join(''), parts, slots }
}

export function slotsOf(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
}

/** A name in quotation marks stays as it is written: “iCloud+”. */
function capital(text: string): string {
  return text.replace(/^\(?\p{Ll}/u, (letter) => letter.toUpperCase())
}
