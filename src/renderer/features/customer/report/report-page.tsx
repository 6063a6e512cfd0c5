import { useTranslations } from 'use-intl'
import { Link, useLocation, useSearch } from 'wouter'
import type { MonthlyReport } from '../../../../shared/report'
import { call, useCall } from '../../../backend'
import { usePrivacy } from '../../../ui/format'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { MonthPicker } from '../spending/month-picker'
import { PaperButton, usePaper, WrittenOnPaper } from './on-paper'
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
  const { hidden } = usePrivacy()
  const { busy, put } = usePaper({
    sheet: 'report',
    save: () => call('customer.report.save', { month: report.month }),
    saved: t('saved'),
    savedHidden: t('savedHidden'),
  })
  return (
    <>
      <ReportTools report={report} busy={busy} onPut={put} />
      <div className={hidden && busy ? 'report-screen' : undefined}>
        <ReportPaper report={report} />
      </div>
      <WrittenOnPaper busy={busy}>
        <ReportPaper report={report} />
      </WrittenOnPaper>
    </>
  )
}

interface ReportToolsProps {
  readonly report: MonthlyReport
  readonly busy: boolean
  readonly onPut: () => void
}

function ReportTools({ report: { month, months }, busy, onPut }: ReportToolsProps) {
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
      <PaperButton save={t('save')} busy={busy} describedBy={hidden ? 'report-hidden' : undefined} onPut={onPut} />
    </div>
  )
}
