import type { QueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { CategoryRule } from '../../../../shared/contract'
import { expectReply, useAct, useCall } from '../../../backend'
import { Category } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { Payee } from '../../../ui/payee'
import { ErrorState, Skeleton } from '../../../ui/states'
import { useToast } from '../../../ui/toasts'
import { Verified } from '../../../ui/verified-figure'

/** The rules that the customer has made, each with the rows that stand in its category and a way to delete it. */
export function OwnRules() {
  const t = useTranslations('settings.rules')
  const { data: rules, error, refetch } = useCall('customer.rules', {})
  return (
    <section aria-labelledby="own-rules">
      <h2 id="own-rules">{t('title')}</h2>
      <p className="muted set-text">{t('text')}</p>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !rules ? (
        <Skeleton heights={[108]} />
      ) : rules.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <table className="set-rules">
          <thead>
            <tr>
              <th scope="col">{t('payee')}</th>
              <th scope="col">{t('category')}</th>
              <th scope="col">{t('rows')}</th>
              <th>
                <span className="sr-only">{t('delete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <Rule key={rule.payee} rule={rule} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Rule({ rule: { payee, categoryId, rows } }: { readonly rule: CategoryRule }) {
  const t = useTranslations('settings.rules')
  const format = useFormat()
  const common = useTranslations('common')
  const toast = useToast()
  const remove = useAct('customer.rule.delete', hideRule)
  const restore = useAct('customer.rule.restore')
  const name = payee || t('unnamed')
  const count = t('count', { count: rows.transactions })
  const failed = (error: Error) => toast({ text: error.message })
  const undo = () => restore.mutateAsync({ payee, categoryId }).then(() => toast({ text: t('restored') }), failed)
  const submit = () =>
    remove
      .mutateAsync({ payee })
      .then(() => toast({ text: t('deleted'), action: { label: common('undo'), run: undo } }), failed)
  return (
    <tr>
      <td>
        <Payee name={name} />
      </td>
      <td>
        <Category categoryId={categoryId} />
      </td>
      <td>
        {rows.transactions === 0 ? (
          <span className="muted">{count}</span>
        ) : (
          <Verified transactions={rows.transactions} filter={rows.filter}>
            {count}
          </Verified>
        )}
      </td>
      <td className="num">
        <button type="button" className="act" aria-label={t('deleteOf', { payee: format.name(name) })} onClick={submit}>
          {t('delete')}
        </button>
      </td>
    </tr>
  )
}

function hideRule(queries: QueryClient, { payee }: { readonly payee: string }): void {
  expectReply(queries, 'customer.rules', (rules) => rules.filter((rule) => rule.payee !== payee))
}
