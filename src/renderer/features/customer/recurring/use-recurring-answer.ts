import { useTranslations } from 'use-intl'
import type { RecurringAnswer, RecurringItem } from '../../../../shared/recurring'
import { useAct } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'
import { useUndoToast } from '../../../ui/use-undo-toast'

/** Says what a payment is; null takes back what was said. Each answer leaves a toast with the way back. */
export function useRecurringAnswer() {
  const t = useTranslations('recurring.toasts')
  const format = useFormat()
  const toast = useToast()
  const undoable = useUndoToast()
  const { mutateAsync, isPending } = useAct('customer.recurring.answer')
  const give = ({ key, payee }: RecurringItem, answer: RecurringAnswer | null) => {
    const words = { payee: format.name(payee) }
    const text = answer === null ? t('recurs', words) : t(answer, words)
    return mutateAsync({ key, answer }).then(
      ({ before }) => undoable(text, t('restored', words), () => mutateAsync({ key, answer: before })),
      (error: Error) => toast({ text: error.message }),
    )
  }
  return { give, isPending }
}
