// One toast for the whole workspace: it outlives the page or the drawer that has something to say.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { Toast, type ToastMessage } from './toast'

type ShowToast = (message: ToastMessage) => void

const ToastContext = createContext<ShowToast>(() => {})

/** Shows a message, in the place of the one before. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const hide = useCallback(() => setMessage(null), [])
  return (
    <ToastContext value={setMessage}>
      {children}
      <Toast message={message} onDone={hide} />
    </ToastContext>
  )
}
