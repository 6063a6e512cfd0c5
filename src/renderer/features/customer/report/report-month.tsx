// What happened in the month: where it went, the largest payments, budgets, and what was out of the ordinary.
import { useTranslations } from 'use-intl'
import type { MonthlyReport } from '../../../../shared/report'
import { Category } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { useInsightTitle } from '../insights/insight-words'

interface ReportProps {
  readonly report: MonthlyReport
}

export function ReportCategories({ report: { categories, complete } }: ReportProps) {
  const t = useTranslations('report')
  const format = useFormat()
  return (
    <section aria-labelledby="report-categories">
      <h2 id="report-categories">{t('categories')}</h2>
      {categories.length === 0 ? (
        <p className="muted">{t('nothingSpent')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('category')}</th>
              <th scope="col" className="num">
                {t('share')}
              </th>
              <th scope="col" className="num">
                {t('spent')}
              </th>
              <th scope="col" className="num">
                {t(complete ? 'before' : 'beforeSameDays')}
              </th>
              <th scope="col" className="num">
                {t('change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {categories.map(({ categoryId, spent, before, shareOfSpend }) => (
              <tr key={categoryId}>
                <th scope="row">
                  <Category categoryId={categoryId} />
                </th>
                <td className="num muted">{format.share(shareOfSpend)}</td>
                <td className="num">
                  <VerifiedFigure figure={spent} />
                </td>
                <td className="num">
                  {before.transactions > 0 ? <VerifiedFigure figure={before} /> : format.exact(before.amountMinor)}
                </td>
                <td className="num muted">{format.signed(spent.amountMinor - before.amountMinor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

export function ReportLargest({ report: { largest } }: ReportProps) {
  const t = useTranslations('report')
  const format = useFormat()
  if (largest.length === 0) return null
  return (
    <section aria-labelledby="report-largest">
      <h2 id="report-largest">{t('largest')}</h2>
      <table>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('payee')}</th>
            <th scope="col">{t('category')}</th>
            <th scope="col">{t('paid')}</th>
          </tr>
        </thead>
        <tbody>
          {largest.map(({ payee, categoryId, bookedOn, paid }) => (
            <tr key={paid.filter.ids?.join()}>
              <td className="report-day muted">{format.day(bookedOn)}</td>
              <th scope="row" className="report-long">
                {format.name(payee)}
              </th>
              <td>
                <Category categoryId={categoryId} />
              </td>
              <td className="num">
                <VerifiedFigure figure={paid} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function ReportBudgets({ report: { budgets } }: ReportProps) {
  const t = useTranslations('report')
  const format = useFormat()
  if (budgets.length === 0) return null
  return (
    <section aria-labelledby="report-budgets">
      <h2 id="report-budgets">{t('budgets')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('category')}</th>
            <th scope="col" className="num">
              {t('budget')}
            </th>
            <th scope="col" className="num">
              {t('spent')}
            </th>
            <th scope="col" className="num">
              {t('leftOfBudget')}
            </th>
          </tr>
        </thead>
        <tbody>
          {budgets.map(({ categoryId, availableMinor, spent, leftMinor }) => (
            <tr key={categoryId}>
              <th scope="row">
                <Category categoryId={categoryId} />
              </th>
              <td className="num">{format.exact(availableMinor)}</td>
              <td className="num">
                {spent.transactions > 0 ? <VerifiedFigure figure={spent} /> : format.exact(spent.amountMinor)}
              </td>
              <td className="num">
                {leftMinor < 0 ? t('over', { amount: format.exact(-leftMinor) }) : format.exact(leftMinor)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function ReportUnusual({ report: { unusual } }: ReportProps) {
  const t = useTranslations('report')
  const format = useFormat()
  const title = useInsightTitle()
  if (unusual === null) return null
  return (
    <section aria-labelledby="report-unusual">
      <h2 id="report-unusual">{t('unusual')}</h2>
      {unusual.length === 0 ? (
        <p className="muted">{t('nothingUnusual')}</p>
      ) : (
        <table>
          <tbody>
            {unusual.map((insight) => (
              <tr key={insight.key}>
                <td className="report-day muted">{format.day(insight.on)}</td>
                <th scope="row" className="report-long">
                  {title(insight)}
                </th>
                <td className="num">{insight.figure && <VerifiedFigure figure={insight.figure} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
