import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Cell, Overview } from '../../../shared/contract'
import { BackendError, useCall } from '../../backend'
import { CategoryIcon, categoryColour, useCategoryName } from '../../ui/category'
import { Chart } from '../../ui/chart'
import { monthCell } from '../../ui/chart-table'
import { useChartTokens } from '../../ui/chart-theme'
import { useFormat } from '../../ui/format'
import { ErrorState, Skeleton } from '../../ui/states'
import { VerifiedCell } from '../../ui/verified-figure'
import { NotReady } from './not-ready'
import { NothingYet } from './nothing-yet'
import './overview.css'
import { balancesOption, flowsOption } from './overview-options'

export function AdminOverview() {
  return (
    <div className="content">
      <Loaded />
    </div>
  )
}

function Loaded() {
  const t = useTranslations('admin.notReady')
  const overview = useTranslations('admin.overview')
  const format = useFormat()
  const { data, error, isPending, refetch } = useCall('admin.overview', {})
  if (isPending) return <Skeleton heights={[96, 240, 280]} />
  if (data && 'suppressed' in data.customers) {
    return (
      <NothingYet title={overview('title')} text={overview('tooFew', { count: format.count(format.smallestGroup) })} />
    )
  }
  if (data) return <Ready overview={data} />
  if (!(error instanceof BackendError && error.code === 'not-ready'))
    return <ErrorState error={error} retry={refetch} />
  return <NotReady title={overview('title')} text={t('overview')} heights={[96, 240, 280]} retry={refetch} />
}

function Ready({ overview }: { readonly overview: Overview }) {
  const t = useTranslations('admin.overview')
  const format = useFormat()
  const tokens = useChartTokens()
  const words = useMemo(
    () => ({
      amount: format.compact,
      month: format.shortMonth,
      balances: t('balancesTrend'),
      moneyIn: t('in'),
      moneyOut: t('out'),
    }),
    [format, t],
  )
  const { months } = overview
  const balances = useMemo(() => balancesOption(months, tokens, words), [months, tokens, words])
  const flows = useMemo(() => flowsOption(months, tokens, words), [months, tokens, words])
  const written = (cell: Cell) => ('suppressed' in cell ? '–' : format.exact(cell.value))
  const hidesMonths = months.some((month) => 'suppressed' in month.balancesMinor || 'suppressed' in month.inflowMinor)
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <section>
        <p className="muted">{t('balances')}</p>
        <p className="page-figure">
          <VerifiedCell cell={overview.balancesMinor} write={format.whole} />
        </p>
        <p className="overview-lead">
          {t.rich('suppressed' in overview.active ? 'whoHidden' : 'who', {
            count: format.count(format.smallestGroup),
            customers: () => <VerifiedCell cell={overview.customers} write={format.count} />,
            active: () => <VerifiedCell cell={overview.active} write={format.count} />,
            deposits: () => <VerifiedCell cell={overview.depositsMinor} write={format.whole} />,
          })}
        </p>
        <Chart
          label={t('balancesTrend')}
          option={balances}
          height={216}
          table={{
            columns: [t('month'), t('balancesTrend')],
            rows: months.map((row) => [monthCell(row.month, format), written(row.balancesMinor)]),
          }}
        />
        {hidesMonths && <p className="caption">{t('hiddenMonths', { count: format.count(format.smallestGroup) })}</p>}
      </section>
      <div className="overview-columns">
        <section>
          <div className="overview-head">
            <h2>{t('flows')}</h2>
            <p className="overview-legend caption">
              <span className="in">{t('in')}</span>
              <span className="out">{t('out')}</span>
            </p>
          </div>
          <p className="muted">{t('flowsNote')}</p>
          <Chart
            label={t('flows')}
            option={flows}
            height={232}
            table={{
              columns: [t('month'), t('in'), t('out')],
              rows: months.map((row) => [
                monthCell(row.month, format),
                written(row.inflowMinor),
                written(row.outflowMinor),
              ]),
            }}
          />
        </section>
        <Shortfalls overview={overview} />
      </div>
      <div className="overview-columns even">
        <Counts
          title={t('health')}
          note={t('healthNote')}
          rows={overview.healthBands.map(({ band, customers }) => ({ name: t(`healthBand.${band}`), customers }))}
        />
        <Counts
          title={t('alerts')}
          note={t('alertsNote')}
          rows={overview.alerts.map(({ kind, customers }) => ({ name: t(`alert.${kind}`), customers }))}
        />
      </div>
      <Mix overview={overview} />
      <Opinions opinions={overview.assistant} />
    </>
  )
}

function Shortfalls({ overview }: { readonly overview: Overview }) {
  const t = useTranslations('admin.overview')
  const bands = useTranslations('admin.overview.band')
  const format = useFormat()
  const rates = overview.shortfallByAge
  const most = Math.max(0.01, ...rates.map(({ rate }) => valueOr(rate, 0)))
  return (
    <section>
      <h2>{t('shortfalls')}</h2>
      <p className="overview-rate">
        <b>
          <VerifiedCell cell={overview.shortfallRate} write={format.share} />
        </b>{' '}
        {t('shortfallsNote')}
      </p>
      <table className="overview-bars" aria-label={`${t('shortfalls')}, ${t('byAge')}`}>
        <tbody>
          {rates.map(({ band, rate }) => (
            <tr key={band}>
              <th scope="row">{bands(band as Parameters<typeof bands>[0])}</th>
              <Bar cell={rate} share={valueOr(rate, 0) / most} colour="var(--accent)" write={format.share} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CountsProps {
  readonly title: string
  readonly note: string
  readonly rows: readonly { readonly name: string; readonly customers: Cell }[]
}

/** Numbers of customers, one bar each. */
function Counts({ title, note, rows }: CountsProps) {
  const format = useFormat()
  const most = Math.max(1, ...rows.map(({ customers }) => valueOr(customers, 0)))
  return (
    <section>
      <h2>{title}</h2>
      <p className="muted">{note}</p>
      <table className="overview-bars" aria-label={title}>
        <tbody>
          {rows.map(({ name, customers }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <Bar cell={customers} share={valueOr(customers, 0) / most} colour="var(--accent)" write={format.count} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Where next to nobody has asked, or everybody has, nothing may be said of anybody: one sentence instead of four hidden rows. */
function Opinions({ opinions }: { readonly opinions: Overview['assistant'] }) {
  const t = useTranslations('admin.overview')
  const format = useFormat()
  if (opinions.length === 0) return null
  const asked = opinions.filter(({ opinion }) => opinion !== 'not-asked')
  if (asked.every(({ customers }) => 'suppressed' in customers)) {
    return (
      <section className="overview-mix">
        <h2>{t('assistant')}</h2>
        <p className="muted">{t('assistantFew', { count: format.count(format.smallestGroup) })}</p>
      </section>
    )
  }
  return (
    <div className="overview-columns even">
      <Counts
        title={t('assistant')}
        note={t('assistantNote')}
        rows={opinions.map(({ opinion, customers }) => ({ name: t(`opinion.${opinion}`), customers }))}
      />
    </div>
  )
}

function Mix({ overview }: { readonly overview: Overview }) {
  const t = useTranslations('admin.overview')
  const name = useCategoryName()
  const format = useFormat()
  const { categories } = overview
  const most = Math.max(0.01, ...categories.map(({ shareOfSpend }) => valueOr(shareOfSpend, 0)))
  return (
    <section className="overview-mix">
      <h2>{t('mix')}</h2>
      <p className="muted">{t('mixNote')}</p>
      <table className="overview-bars" aria-label={t('mix')}>
        <tbody>
          {categories.map(({ categoryId, spentMinor, shareOfSpend }) => (
            <tr key={categoryId}>
              <th scope="row">
                <span className="category">
                  <CategoryIcon categoryId={categoryId} />
                  {name(categoryId)}
                </span>
              </th>
              <Bar
                cell={shareOfSpend}
                share={valueOr(shareOfSpend, 0) / most}
                colour={categoryColour(categoryId)}
                write={format.share}
              />
              <td className="num">
                {'suppressed' in spentMinor || <VerifiedCell cell={spentMinor} write={format.whole} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface BarProps {
  readonly cell: Cell
  /** Of the widest bar. */
  readonly share: number
  readonly colour: string
  readonly write: (value: number) => string
}

function Bar({ cell, share, colour, write }: BarProps) {
  if ('suppressed' in cell) {
    return (
      <td colSpan={2}>
        <VerifiedCell cell={cell} write={write} />
      </td>
    )
  }
  return (
    <>
      <td className="overview-bar" aria-hidden="true">
        <i style={{ width: `${Math.max(0, share) * 100}%`, background: colour }} />
      </td>
      <td className="num">
        <VerifiedCell cell={cell} write={write} />
      </td>
    </>
  )
}

function valueOr(cell: Cell, otherwise: number): number {
  return 'suppressed' in cell ? otherwise : cell.value
}
