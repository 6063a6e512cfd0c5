import { useTranslations } from 'use-intl'
import type { RecurringItem } from '../../../../shared/recurring'
import { useFormat } from '../../../ui/format'
import { useRecurringAnswer } from './use-recurring-answer'

const TEXTS = {
  active: ['stillActive', 'stillActiveOf'],
  ended: ['ended', 'endedOf'],
  'not-recurring': ['not', 'notOf'],
} as const

interface RecurringAnswersProps {
  readonly item: RecurringItem
  /** Each with the class of its button. */
  readonly answers: { readonly [Answer in keyof typeof TEXTS]?: string }
}

/** What a customer may say about a recurring payment, one at a time. */
export function RecurringAnswers({ item, answers }: RecurringAnswersProps) {
  const t = useTranslations('recurring')
  const payee = useFormat().name(item.payee)
  const { give, isPending } = useRecurringAnswer()
  return (
    <p className="recurring-answers">
      {(Object.keys(answers) as (keyof typeof TEXTS)[]).map((answer) => (
        <button
          key={answer}
          type="button"
          className={answers[answer]}
          aria-label={t(TEXTS[answer][1], { payee })}
          disabled={isPending}
          onClick={() => give(item, answer)}
        >
          {t(TEXTS[answer][0])}
        </button>
      ))}
    </p>
  )
}
