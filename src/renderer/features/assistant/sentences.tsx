// The words of an answer, one checked sentence after the other. Counted figures open their rows, estimates do not.
import type { Answer, AnswerPart, AnswerSentence } from '../../../shared/contract'
import { useFormat } from '../../ui/format'
import { Verified } from '../../ui/verified-figure'
import { PublishedFigure } from './published-figure'
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
    if (!opens(part)) return before && opens(before) ? text.slice(markAt(text).length) : text
    const after = parts[place + 1]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence do not move.
      <span className="assistant-figure" key={place}>
        {'page' in part ? (
          <PublishedFigure part={part}>{text}</PublishedFigure>
        ) : (
          <Verified transactions={part.transactions} filter={part.filter}>
            {text}
          </Verified>
        )}
        {after && !opens(after) && markAt(writtenPart(after, names, format))}
      </span>
    )
  })
}

type Opening = Extract<AnswerPart, { readonly filter: unknown } | { readonly page: unknown }>

/** Whether a part is a figure that leads somewhere: to its rows, or to the page that shows it. */
function opens(part: AnswerPart): part is Opening {
  return 'filter' in part || 'page' in part
}

/** The punctuation that a text starts with: a line may not break between a figure and its full stop. */
function markAt(text: string): string {
  return /^[.,;:!?)]*/.exec(text)?.[0] ?? ''
}
