// An answer as it is written on screen and copied: while the privacy eye is closed, without its amounts and names.
import type { Answer, AnswerPart, AnswerSentence } from '../../../shared/contract'
import type { Format } from '../../ui/format'

type Row = Answer['table'][number]

/** Counted, estimated, or plain words. */
export function partKind(part: AnswerPart): 'verified' | 'estimate' | 'words' {
  if ('filter' in part) return 'verified'
  return 'estimate' in part ? 'estimate' : 'words'
}

/**
 * The names that sentences and table rows speak of, as far as their filters tell, longest first: a payee, or the label
 * of a row that stands for one payee or for single payments.
 */
export function namesIn(sentences: readonly AnswerSentence[], table: readonly Row[] = []): readonly string[] {
  const filters = sentences.flatMap(({ parts }) => parts.flatMap((part) => ('filter' in part ? [part.filter] : [])))
  const names = [
    ...filters.map(({ payee }) => payee),
    ...table.map(({ figure }) => figure.filter.payee),
    ...table.filter(namesSomeone).map(({ label }) => label),
  ]
  return [...new Set(names.filter((name): name is string => !!name))].sort((a, b) => b.length - a.length)
}

/** A question that an answer offers, without the names that the answer speaks of while these are hidden. */
export function writtenOffer(offer: string, answer: Answer | null, format: Format): string {
  if (!answer) return offer
  const spoken = answer.sentences.flatMap(({ parts }) =>
    parts.flatMap((part) => ('conceal' in part && part.conceal === 'name' ? [part.text] : [])),
  )
  return withoutNames(offer, [...namesIn(answer.sentences, answer.table), ...spoken], format)
}

export function writtenPart(part: AnswerPart, names: readonly string[], format: Format): string {
  if ('conceal' in part && part.conceal === 'name') return format.name(part.text)
  if ('conceal' in part || partKind(part) !== 'words') return format.text(part.text)
  return withoutNames(part.text, names, format)
}

function withoutNames(words: string, names: readonly string[], format: Format): string {
  return names.reduce((text, name) => text.replaceAll(name, format.name(name)), words)
}

export function writtenLabel(row: Row, format: Format): string {
  return namesSomeone(row) ? format.name(row.label) : row.label
}

/** The answer as plain text, for the clipboard. `checked`: the line that says what it was checked against. */
export function writtenAnswer(answer: Answer, checked: string | null, format: Format): string {
  const names = namesIn(answer.sentences, answer.table)
  const sentences = answer.sentences.map(({ parts }) => parts.map((part) => writtenPart(part, names, format)).join(''))
  const rows = answer.table.map((row) => `${writtenLabel(row, format)}\t${format.exact(row.figure.amountMinor)}`)
  const quoted = answer.quotation?.entry
  const quotation = quoted ? [`“${quoted.text}” (${quoted.title})`] : []
  return [sentences.join(' '), ...quotation, ...rows, ...(checked ? [checked] : [])].join('\n')
}

function namesSomeone({ figure }: Row): boolean {
  return figure.filter.payee !== undefined || figure.filter.ids !== undefined
}
