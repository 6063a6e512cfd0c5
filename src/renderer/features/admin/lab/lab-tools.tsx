import { DownloadSimple, FilePdf } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LabResult } from '../../../../shared/product-lab'
import { BackendError, call } from '../../../backend'
import { csvOf, saveFile } from '../../../ui/save-file'
import { useToast } from '../../../ui/toasts'
import { useLabRows } from './use-lab-rows'

interface LabToolsProps {
  readonly result: LabResult
  readonly name: string
}

/** What is on screen as a sheet or a table; nothing else leaves. */
export function LabTools({ result, name }: LabToolsProps) {
  const t = useTranslations('productLab.sheet')
  const toast = useToast()
  const rows = useLabRows()
  const [busy, setBusy] = useState(false)
  const title = name.trim() || t('unnamed')
  const print = async () => {
    setBusy(true)
    try {
      await call('admin.lab.print', { name: title })
      toast({ text: t('saved') })
    } catch (error) {
      const isCancelled = error instanceof BackendError && error.code === 'cancelled'
      if (!isCancelled) toast({ text: (error as Error).message })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="lab-tools">
      <button
        type="button"
        className="button line"
        onClick={() => saveFile(`${title}.csv`, 'text/csv', csvOf(rows(result)))}
      >
        <DownloadSimple size={16} aria-hidden="true" />
        {t('csv')}
      </button>
      <button type="button" className="button line" disabled={busy} onClick={print}>
        <FilePdf size={16} aria-hidden="true" />
        {t('pdf')}
      </button>
    </div>
  )
}
