// The way back after a change of category. It outlives the drawer that made the change.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAct } from '../../../backend'
import { Toast, type ToastMessage } from '../../../ui/toast'

type ShowUndo = (text: string, undo: string) => void

const UndoToastContext = createContext<ShowUndo>(() => {})

export function useUndoToast(): ShowUndo {
  return useContext(UndoToastContext)
}

export function UndoToast({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('transactions')
  const common = useTranslations('common')
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const { mutate } = useAct('customer.category.undo')

  const show = useCallback<ShowUndo>(
    (text, undo) => {
      const run = () =>
        mutate(
          { undo },
          {
            onSuccess: ({ moved }) => setMessage({ text: t('undone', { count: moved }) }),
            onError: (error) => setMessage({ text: error.message }),
          },
        )
      setMessage({ text, action: { label: common('undo'), run } })
    },
    [mutate, t, common],
  )
  const hide = useCallback(() => setMessage(null), [])
  return (
    <UndoToastContext value={show}>
      {children}
      <Toast message={message} onDone={hide} />
    </UndoToastContext>
  )
}
