// The words of an answer, one checked sentence after the other. Counted figures open their rows, estimates do not.
import type { Answer, AnswerPart, AnswerSentence } from '../../../shared/contract'
import { useFormat } from '../../ui/format'
import { Verified } from '../../ui/verified-figure'
import { namesIn, writtenPart } from './written'

interface SentencesProps {
  readonly sentences: readonly AnswerSentence[]
  readonly table: Answer['table'] | undefined
  /** Said while more may come; null when all is there. */
  readonly waiting: string | null
}

export function Sentences({ sentences, table, waiting }: SentencesProps) {
  const names = namesIn(sentences, table)
  return (
    <>
      <p className="assistant-sentences" aria-live="polite">
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences are only ever added at the end.
          <span className="assistant-sentence" key={index}>
            <Sentence parts={sentence.parts} names={names} />{' '}
          </span>
        ))}
      </p>
      {waiting !== null && (
        <p className="assistant-waiting" role="status">
          <span className="sr-only">{waiting}</span>
          <i aria-hidden="true" />
          <i aria-hidden="true" />
          <i aria-hidden="true" />
        </p>
      )}
    </>
  )
}

function Sentence({ parts, names }: { readonly parts: readonly AnswerPart[]; readonly names: readonly string[] }) {
  const format = useFormat()
  return parts.map((part, place) => {
    const text = writtenPart(part, names, format)
    const before = parts[place - 1]
    // The mark after a figure has been written with it.
    if (!('filter' in part)) return before && 'filter' in before ? text.slice(markAt(text).length) : text
    const after = parts[place + 1]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence do not move.
      <span className="assistant-figure" key={place}>
        <Verified transactions={part.transactions} filter={part.filter}>
          {text}
        </Verified>
        {after && !('filter' in after) && markAt(writtenPart(after, names, format))}
      </span>
    )
  })
}

/** The punctuation that a text starts with: a line may not break between a figure and its full stop. */
function markAt(text: string): string {
  return /^[.,;:!?)]*/.exec(text)?.[0] ?? ''
}
