import { FilePdf } from '@phosphor-icons/react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { Link, useLocation, useSearch } from 'wouter'
import type { MonthlyReport } from '../../../../shared/report'
import { BackendError, call, useCall } from '../../../backend'
import { usePrivacy, WrittenOut } from '../../../ui/format'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { useToast } from '../../../ui/toasts'
import { useKept } from '../../../ui/use-kept'
import { MonthPicker } from '../spending/month-picker'
import { ReportPaper } from './report-paper'
import { reportPath } from './report-path'
import './report.css'

/** A month as it will be on paper, and the way to make a file of it. */
export function ReportPage() {
  const month = new URLSearchParams(useSearch()).get('month')
  const { data, error, refetch } = useCall('customer.report', month ? { month } : {})
  const report = useKept(data)
  return (
    <div className="content report">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !report ? (
        <Skeleton heights={[36, 1040]} />
      ) : report.accounts.every(({ balance }) => balance.transactions === 0) ? (
        <Empty />
      ) : (
        <Ready report={report} />
      )}
    </div>
  )
}

function Empty() {
  const t = useTranslations('report')
  return (
    <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
      <Link href="/import" className="button primary">
        {t('emptyAct')}
      </Link>
    </EmptyState>
  )
}

function Ready({ report }: { readonly report: MonthlyReport }) {
  const t = useTranslations('report')
  const toast = useToast()
  const { hidden } = usePrivacy()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    // What goes into the file must be on the page before main prints it.
    flushSync(() => setBusy(true))
    try {
      await call('customer.report.save', { month: report.month })
      toast({ text: t(hidden ? 'savedHidden' : 'saved') })
    } catch (error) {
      const isCancelled = error instanceof BackendError && error.code === 'cancelled'
      if (!isCancelled) toast({ text: (error as Error).message })
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <ReportTools report={report} busy={busy} onSave={save} />
      <div className={hidden && busy ? 'report-screen' : undefined}>
        <ReportPaper report={report} />
      </div>
      {hidden && busy && (
        <div className="report-print" aria-hidden="true">
          <WrittenOut>
            <ReportPaper report={report} />
          </WrittenOut>
        </div>
      )}
    </>
  )
}

interface ReportToolsProps {
  readonly report: MonthlyReport
  readonly busy: boolean
  readonly onSave: () => void
}

function ReportTools({ report: { month, months }, busy, onSave }: ReportToolsProps) {
  const t = useTranslations('report')
  const [, navigate] = useLocation()
  const { hidden } = usePrivacy()
  return (
    <div className="report-tools">
      <MonthPicker months={months} chosen={month} onMonth={(chosen) => navigate(reportPath(chosen))} />
      <span className="fill" />
      {hidden && (
        <span className="caption" id="report-hidden">
          {t('hidden')}
        </span>
      )}
      <button
        type="button"
        className="button primary"
        data-saves
        disabled={busy}
        aria-describedby={hidden ? 'report-hidden' : undefined}
        onClick={onSave}
      >
        <FilePdf size={16} aria-hidden="true" />
        {t('save')}
      </button>
    </div>
  )
}
