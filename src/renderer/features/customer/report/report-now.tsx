// What holds today, whichever month the report is of: recurring payments, goals and the health score.
import { useTranslations } from 'use-intl'
import type { MonthlyReport } from '../../../../shared/report'
import { InCurrency, useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'

type Now = MonthlyReport['now']

export function ReportNow({ report: { now, asOf } }: { readonly report: MonthlyReport }) {
  const t = useTranslations('report')
  const format = useFormat()
  return (
    <>
      <Recurring recurring={now.recurring} inAll={now.recurringInAll} />
      <Goals goals={now.goals} />
      <section aria-labelledby="report-health">
        <h2 id="report-health">{t('health')}</h2>
        <p>
          {now.health
            ? t(`healthIs.${now.health.band}`, { score: format.count(now.health.score) })
            : t('healthUnknown')}{' '}
          <span className="muted">{t('healthAsOf', { date: format.dayYear(asOf) })}</span>
        </p>
      </section>
    </>
  )
}

function Recurring({ recurring, inAll }: { readonly recurring: Now['recurring']; readonly inAll: number }) {
  const t = useTranslations('report')
  if (recurring.length === 0) return null
  return (
    <section aria-labelledby="report-recurring">
      <h2 id="report-recurring">{t('recurring')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('payee')}</th>
            <th scope="col">{t('howOften')}</th>
            <th scope="col">{t('next')}</th>
            <th scope="col" className="num">
              {t('each')}
            </th>
            <th scope="col" className="num">
              {t('soFar')}
            </th>
          </tr>
        </thead>
        <tbody>
          {recurring.map((item) => (
            <InCurrency key={item.key} currency={item.account.currency}>
              <RecurringRow item={item} />
            </InCurrency>
          ))}
        </tbody>
      </table>
      {inAll > recurring.length && <p className="caption">{t('moreRecurring', { count: inAll - recurring.length })}</p>}
    </section>
  )
}

function RecurringRow({ item }: { readonly item: Now['recurring'][number] }) {
  const t = useTranslations('report')
  const format = useFormat()
  const paid = { ...item.paid, amountMinor: -item.paid.amountMinor }
  return (
    <tr>
      <th scope="row" className="report-long">
        {format.name(item.payee)}
      </th>
      <td className="muted">{t(`period.${item.period}`)}</td>
      <td className="muted">{item.nextOn && format.dayYear(item.nextOn)}</td>
      <td className="num">
        {item.fixedAmount ? format.exact(-item.amountMinor) : t('about', { amount: format.rounded(-item.amountMinor) })}
      </td>
      <td className="num">
        <VerifiedFigure figure={paid} />
      </td>
    </tr>
  )
}

function Goals({ goals }: { readonly goals: Now['goals'] }) {
  const t = useTranslations('report')
  if (goals.length === 0) return null
  return (
    <section aria-labelledby="report-goals">
      <h2 id="report-goals">{t('goals')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('goal')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col" className="num">
              {t('savedSoFar')}
            </th>
            <th scope="col" className="num">
              {t('target')}
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <InCurrency key={goal.id} currency={goal.currency}>
              <GoalRow goal={goal} />
            </InCurrency>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function GoalRow({ goal }: { readonly goal: Now['goals'][number] }) {
  const t = useTranslations('report')
  const format = useFormat()
  return (
    <tr>
      <th scope="row" className="report-long">
        {format.text(goal.name)}
      </th>
      <td className="muted">{t(`goalIs.${goal.state}`)}</td>
      <td className="muted">{goal.dueOn && format.dayYear(goal.dueOn)}</td>
      <td className="num">{format.exact(goal.savedMinor)}</td>
      <td className="num">{format.exact(goal.targetMinor)}</td>
    </tr>
  )
}
