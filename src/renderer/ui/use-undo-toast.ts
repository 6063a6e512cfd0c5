// What has just been changed, with its way back.
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useToast } from './toasts'

/** Says `text` with an undo; once that has run says `undone`, or why it could not. */
export function useUndoToast(): (text: string, undone: string, undo: () => Promise<unknown>) => void {
  const t = useTranslations('common')
  const toast = useToast()
  return useCallback(
    (text, undone, undo) => {
      const run = () =>
        undo().then(
          () => toast({ text: undone }),
          (error: Error) => toast({ text: error.message }),
        )
      toast({ text, action: { label: t('undo'), run } })
    },
    [t, toast],
  )
}
