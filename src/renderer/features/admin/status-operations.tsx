import { useFormatter, useTranslations } from 'use-intl'
import type { OperationTiming } from '../../../shared/status'

/** How often each operation was asked for and how long it took. */
export function StatusOperations({ operations }: { readonly operations: readonly OperationTiming[] }) {
  const t = useTranslations('admin.status.operations')
  const write = useFormatter()
  const ms = (value: number) => write.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <section className="status-section" aria-labelledby="status-operations">
      <h2 id="status-operations">{t('title')}</h2>
      <p className="muted">{operations.length === 0 ? t('none') : t('note')}</p>
      {operations.length > 0 && (
        <div className="surface data-surface">
          <table className="data-table status-table" aria-labelledby="status-operations">
            <thead>
              <tr>
                <th scope="col">{t('operation')}</th>
                {(['calls', 'failed', 'p50', 'p95', 'p99'] as const).map((column) => (
                  <th scope="col" className="num" key={column}>
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {operations.map(({ operation, calls, failed, p50Ms, p95Ms, p99Ms }) => (
                <tr key={operation}>
                  <td>
                    <code>{operation}</code>
                  </td>
                  <td className="num">{write.number(calls)}</td>
                  <td className={failed > 0 ? 'num critical' : 'num muted'}>{write.number(failed)}</td>
                  <td className="num">{ms(p50Ms)}</td>
                  <td className="num">{ms(p95Ms)}</td>
                  <td className="num">{ms(p99Ms)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
