import { useTranslations } from 'use-intl'
import type { LabResult } from '../../../../shared/product-lab'
import { useBank, useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'
import { Yearly } from './lab-results'
import { useBasis } from './use-basis'
import { useGroupName } from './use-group-name'
import { useTerms } from './use-terms'

interface LabSheetProps {
  readonly result: LabResult
  readonly name: string
}

/** One page for a meeting. It is on paper alone, light in either theme. */
export function LabSheet({ result, name }: LabSheetProps) {
  const t = useTranslations('productLab.sheet')
  const words = useTranslations('productLab.result')
  const format = useFormat()
  const bank = useBank()
  const terms = useTerms()
  const basis = useBasis()
  const { uptake, eligible, customers } = result
  return (
    <article className="lab-sheet" data-theme="light" aria-hidden="true">
      <p className="lab-sheet-head">
        <span>{t('head', { bank: bank.name })}</span>
        <span>{t('asOf', { date: format.dayYear(result.asOf) })}</span>
      </p>
      <h1>{name.trim() || t('unnamed')}</h1>
      <dl className="lab-lead">
        <div>
          <dt>{words('net')}</dt>
          <dd>{words('about', { amount: format.rounded(result.netMinor.expected) })}</dd>
          <dd className="caption">
            {words('netRange', {
              low: format.rounded(result.netMinor.low),
              high: format.rounded(result.netMinor.high),
            })}
          </dd>
        </div>
        <div>
          <dt>{words('eligible')}</dt>
          <dd>
            <VerifiedCell cell={eligible} write={format.count} />
          </dd>
          <dd className="caption">
            {'suppressed' in customers ? null : words('eligibleOf', { count: format.count(customers.value) })}
          </dd>
        </div>
        <div>
          <dt>{words('uptake')}</dt>
          <dd>{words('aboutCount', { count: format.count(uptake.expected) })}</dd>
          <dd className="caption">
            {words('uptakeRange', { low: format.count(uptake.low), high: format.count(uptake.high) })}
          </dd>
        </div>
      </dl>
      <section>
        <h2>{t('terms')}</h2>
        <table className="lab-table">
          <tbody>
            {terms(result.simulation).map((term) => (
              <tr key={term.name}>
                <th scope="row">{term.name}</th>
                <td>{term.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Yearly result={result} />
      <SheetSensitivity result={result} />
      <SheetGroups result={result} />
      <p className="lab-sheet-foot">
        {basis(result)} {words('estimate', { count: format.smallestGroup })}
      </p>
    </article>
  )
}

function SheetSensitivity({ result: { sensitivity } }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.sensitivity')
  const names = useTranslations('productLab.assumption')
  const format = useFormat()
  if (sensitivity.length === 0) return null
  return (
    <section>
      <h2>{t('title')}</h2>
      <table className="lab-table">
        <thead>
          <tr>
            <th scope="col">{t('assumption')}</th>
            <th scope="col" className="num">
              {t('lower')}
            </th>
            <th scope="col" className="num">
              {t('higher')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sensitivity.slice(0, 4).map(({ assumption, netAtLowMinor, netAtHighMinor }) => (
            <tr key={assumption}>
              <th scope="row">{names(assumption)}</th>
              <td className="num">{format.rounded(netAtLowMinor)}</td>
              <td className="num">{format.rounded(netAtHighMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SheetGroups({ result }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.fairness')
  const segmentWords = useTranslations('productLab.segments')
  const about = useTranslations('productLab.result')
  const format = useFormat()
  const name = useGroupName()
  return (
    <div className="lab-sheet-columns">
      <section>
        <h2>{segmentWords('title')}</h2>
        <table className="lab-table">
          <tbody>
            {result.segments.map(({ segment, uptake, netMinor }) => (
              <tr key={segment}>
                <th scope="row">{segment}</th>
                <td className="num">{about('aboutCount', { count: format.count(uptake) })}</td>
                <td className="num">{format.rounded(netMinor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t('title')}</h2>
        <table className="lab-table">
          <tbody>
            {result.fairness.flatMap(({ by, groups }) =>
              groups.map(({ group, ratio, underFourFifths }) => (
                <tr key={`${by} ${group}`}>
                  <th scope="row">{name(by, group)}</th>
                  <td className="num">{format.share(ratio)}</td>
                  <td>{t(underFourFifths ? 'under' : 'fine')}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </div>
  )
}
