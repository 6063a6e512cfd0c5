// The words of an answer, one checked sentence after the other. Counted figures open their rows, estimates do not.
import { useTranslations } from 'use-intl'
import type { Answer, AnswerSentence } from '../../../shared/contract'
import { useFormat } from '../../ui/format'
import { Verified } from '../../ui/verified-figure'
import { namesIn, writtenPart } from './written'

interface SentencesProps {
  readonly sentences: readonly AnswerSentence[]
  readonly table: Answer['table'] | undefined
  /** More may come. */
  readonly waiting: boolean
}

export function Sentences({ sentences, table, waiting }: SentencesProps) {
  const t = useTranslations('assistant')
  const format = useFormat()
  const names = namesIn(sentences, table)
  return (
    <>
      <p className="assistant-sentences" aria-live="polite">
        {sentences.map(({ parts }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences are only ever added at the end.
          <span className="assistant-sentence" key={index}>
            {parts.map((part, place) =>
              'filter' in part ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence do not move.
                <Verified key={place} transactions={part.transactions} filter={part.filter}>
                  {writtenPart(part, names, format)}
                </Verified>
              ) : (
                writtenPart(part, names, format)
              ),
            )}{' '}
          </span>
        ))}
      </p>
      {waiting && (
        <p className="assistant-waiting" role="status">
          <span className="sr-only">{t('answering')}</span>
          <i aria-hidden="true" />
          <i aria-hidden="true" />
          <i aria-hidden="true" />
        </p>
      )}
    </>
  )
}
