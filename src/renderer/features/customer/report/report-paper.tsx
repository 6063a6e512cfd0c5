// The sheet itself. It is light in either theme, because paper is.
import { useTranslations } from 'use-intl'
import type { Figure } from '../../../../shared/domain'
import type { MonthlyReport } from '../../../../shared/report'
import { InCurrency, useBank, useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { ReportBudgets, ReportCategories, ReportLargest, ReportUnusual } from './report-month'
import { ReportNow } from './report-now'

interface ReportProps {
  readonly report: MonthlyReport
}

export function ReportPaper({ report }: ReportProps) {
  const t = useTranslations('report')
  const format = useFormat()
  const bank = useBank()
  const { asOf } = report
  return (
    <article className="report-paper" data-theme="light">
      <header className="report-head">
        <p className="report-bank">
          <span>{t('head', { bank: bank.name })}</span>
          <span>{t('asOf', { date: format.fullDay(asOf) })}</span>
        </p>
        <h1>{t('title', { month: format.monthYear(report.month) })}</h1>
        <p className="muted">
          {t(report.complete ? 'of' : 'ofSoFar', {
            name: format.name(report.name),
            period: format.period(report.from, report.to),
          })}
        </p>
      </header>
      <Summary report={report} />
      <Accounts report={report} />
      <ReportCategories report={report} />
      <ReportLargest report={report} />
      <ReportBudgets report={report} />
      <ReportUnusual report={report} />
      <ReportNow report={report} />
      <footer className="report-foot">
        <p>{t('made', { bank: bank.name, date: format.fullDay(asOf) })}</p>
        <p>{t('meaning')}</p>
      </footer>
    </article>
  )
}

function Summary({ report: { income, spent, incomeBefore, spentBefore, complete } }: ReportProps) {
  const t = useTranslations('report')
  const format = useFormat()
  const leftMinor = income.amountMinor - spent.amountMinor
  const against = (before: number) => t(complete ? 'monthBefore' : 'daysBefore', { amount: format.exact(before) })
  return (
    <dl className="report-summary">
      <div>
        <dt>{t('income')}</dt>
        <dd>
          <VerifiedFigure figure={income} />
        </dd>
        <dd className="caption">{against(incomeBefore.amountMinor)}</dd>
      </div>
      <div>
        <dt>{t('spent')}</dt>
        <dd>
          <VerifiedFigure figure={spent} />
        </dd>
        <dd className="caption">{against(spentBefore.amountMinor)}</dd>
      </div>
      <div>
        <dt>{t(leftMinor < 0 ? 'overspent' : 'left')}</dt>
        <dd>{format.exact(Math.abs(leftMinor))}</dd>
        <dd className="caption">{t('leftMeaning')}</dd>
      </div>
    </dl>
  )
}

function Accounts({ report: { accounts, to } }: ReportProps) {
  const t = useTranslations('report')
  const format = useFormat()
  return (
    <section aria-labelledby="report-accounts">
      <h2 id="report-accounts">{t('accounts', { date: format.dayYear(to) })}</h2>
      <table>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('account')}</th>
            <th scope="col">{t('balance')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ account, balance }) => (
            <InCurrency key={account.id} currency={account.currency}>
              <tr>
                <th scope="row">{t('accountName', { name: account.name, tail: format.tail(account.tail) })}</th>
                <Amount figure={balance} />
              </tr>
            </InCurrency>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** An account without a row has what it was opened with: nothing to open. */
function Amount({ figure }: { readonly figure: Figure }) {
  const format = useFormat()
  return (
    <td className="num">
      {figure.transactions > 0 ? <VerifiedFigure figure={figure} /> : format.exact(figure.amountMinor)}
    </td>
  )
}
