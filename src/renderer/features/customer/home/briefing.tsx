import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { addMonths } from '../../../../shared/dates'
import type { MonthlyReport } from '../../../../shared/report'
import { useCall } from '../../../backend'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { reportPath } from '../report/report-path'
import { movedMost } from './moved-most'

/** The last whole month in a few sentences, each from the figures of its report. */
export function Briefing() {
  const t = useTranslations('home.briefing')
  const { data, error, refetch } = useCall('customer.report', {})
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) {
    return (
      <div className="home-briefing">
        <Skeleton heights={[28, 72]} />
      </div>
    )
  }
  return (
    <section className="home-briefing" aria-labelledby="home-briefing">
      <div className="home-latest-head">
        <h2 id="home-briefing">
          <Title report={data} />
        </h2>
        <Link href={reportPath(data.month)} className="act">
          {t('report')}
        </Link>
      </div>
      <p>
        <InAndOut report={data} /> <Moved report={data} /> <Largest report={data} />
      </p>
    </section>
  )
}

interface PartProps {
  readonly report: MonthlyReport
}

function Title({ report: { month, complete } }: PartProps) {
  const t = useTranslations('home.briefing')
  const format = useFormat()
  return t(complete ? 'title' : 'titleSoFar', { month: format.month(month) })
}

function InAndOut({ report: { income, spent } }: PartProps) {
  const t = useTranslations('home.briefing')
  const format = useFormat()
  const leftMinor = income.amountMinor - spent.amountMinor
  const figures = {
    income: () => <VerifiedFigure figure={income} />,
    spent: () => <VerifiedFigure figure={spent} />,
    amount: format.exact(Math.abs(leftMinor)),
  }
  if (income.transactions === 0) return t.rich('spentAlone', figures)
  if (spent.transactions === 0) return t.rich('incomeAlone', figures)
  return t.rich(leftMinor < 0 ? 'overspent' : 'left', figures)
}

function Moved({ report }: PartProps) {
  const t = useTranslations('home.briefing')
  const format = useFormat()
  const categoryName = useCategoryName()
  const moved = movedMost(report.categories)
  if (!moved) return null
  const { categoryId, spent, before } = moved
  const words = before.transactions === 0 ? 'isNew' : spent.amountMinor > before.amountMinor ? 'rose' : 'fell'
  return t.rich(words, {
    category: categoryName(categoryId),
    month: format.month(addMonths(report.month, -1)),
    before: () => <VerifiedFigure figure={before} />,
    after: () => <VerifiedFigure figure={spent} />,
  })
}

function Largest({ report: { largest } }: PartProps) {
  const t = useTranslations('home.briefing')
  const format = useFormat()
  const [payment] = largest
  if (!payment) return null
  return t.rich('largest', {
    payee: format.name(payment.payee),
    paid: () => <VerifiedFigure figure={payment.paid} />,
  })
}
