// The way back after a change of category. It outlives the drawer that made the change.
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useAct } from '../../../backend'
import { useToast } from '../../../ui/toasts'

/** Says what has happened, with a way back for as long as it stands there. */
export function useUndoToast(): (text: string, undo: string) => void {
  const t = useTranslations('transactions')
  const common = useTranslations('common')
  const toast = useToast()
  const { mutateAsync } = useAct('customer.category.undo')
  return useCallback(
    (text, undo) => {
      const run = () =>
        mutateAsync({ undo }).then(
          ({ moved }) => toast({ text: t('undone', { count: moved }) }),
          (error: Error) => toast({ text: error.message }),
        )
      toast({ text, action: { label: common('undo'), run } })
    },
    [mutateAsync, toast, t, common],
  )
}
