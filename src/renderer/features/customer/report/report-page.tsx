import { FilePdf } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link, useLocation, useSearch } from 'wouter'
import type { MonthlyReport } from '../../../../shared/report'
import { BackendError, call, useCall } from '../../../backend'
import { usePrivacy } from '../../../ui/format'
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
        <>
          <ReportTools report={report} />
          <ReportPaper report={report} />
        </>
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

function ReportTools({ report: { month, months } }: { readonly report: MonthlyReport }) {
  const t = useTranslations('report')
  const [, navigate] = useLocation()
  const toast = useToast()
  const { hidden } = usePrivacy()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await call('customer.report.save', { month })
      toast({ text: t('saved') })
    } catch (error) {
      const isCancelled = error instanceof BackendError && error.code === 'cancelled'
      if (!isCancelled) toast({ text: (error as Error).message })
    } finally {
      setBusy(false)
    }
  }
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
        disabled={busy || hidden}
        aria-describedby={hidden ? 'report-hidden' : undefined}
        onClick={save}
      >
        <FilePdf size={16} aria-hidden="true" />
        {t('save')}
      </button>
    </div>
  )
}
