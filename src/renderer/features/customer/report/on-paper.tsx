// A page that goes on paper: into a file on a machine of one's own, out of the printer at a kiosk that has one.
import { FilePdf, Printer } from '@phosphor-icons/react'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { SHEETS } from '../../../../shared/report'
import { BackendError, call } from '../../../backend'
import { usePrivacy, WrittenOut } from '../../../ui/format'
import { KIOSK_PRINTS } from '../../../ui/kiosk'
import { useToast } from '../../../ui/toasts'

interface Paper {
  readonly sheet: (typeof SHEETS)[number]
  readonly save: () => Promise<unknown>
  /** What is said of the file; `savedHidden` where the page hides what the file shows. */
  readonly saved: string
  readonly savedHidden: string
}

/** `busy` while main makes the file or prints: until then the page shows what goes on paper. */
export function usePaper({ sheet, save, saved, savedHidden }: Paper): { busy: boolean; put: () => Promise<void> } {
  const t = useTranslations('kiosk')
  const toast = useToast()
  const { hidden } = usePrivacy()
  const [busy, setBusy] = useState(false)
  const put = async () => {
    // What goes on paper must be on the page before main prints it.
    flushSync(() => setBusy(true))
    try {
      if (KIOSK_PRINTS) {
        await call('customer.sheet.print', { sheet })
        toast({ text: t(hidden ? 'printedHidden' : 'printed') })
      } else {
        await save()
        toast({ text: hidden ? savedHidden : saved })
      }
    } catch (error) {
      const isCancelled = error instanceof BackendError && error.code === 'cancelled'
      if (!isCancelled) toast({ text: (error as Error).message })
    } finally {
      setBusy(false)
    }
  }
  return { busy, put }
}

interface PaperButtonProps {
  readonly save: string
  readonly busy: boolean
  readonly describedBy?: string | undefined
  readonly onPut: () => void
}

/** At a kiosk without a printer there is none: `data-saves` hides it. */
export function PaperButton({ save, busy, describedBy, onPut }: PaperButtonProps) {
  const t = useTranslations('kiosk')
  const Icon = KIOSK_PRINTS ? Printer : FilePdf
  return (
    <button
      type="button"
      className="button primary"
      data-saves={KIOSK_PRINTS ? undefined : true}
      disabled={busy}
      aria-describedby={describedBy}
      onClick={onPut}
    >
      <Icon size={16} aria-hidden="true" />
      {KIOSK_PRINTS ? t('print') : save}
    </button>
  )
}

/** With the privacy eye closed the sheet on screen stays hidden, and another one goes on paper. */
export function WrittenOnPaper({ busy, children }: { readonly busy: boolean; readonly children: ReactNode }) {
  const { hidden } = usePrivacy()
  if (!hidden || !busy) return null
  return (
    <div className="report-print" aria-hidden="true">
      <WrittenOut>{children}</WrittenOut>
    </div>
  )
}
