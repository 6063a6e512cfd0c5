// The sheet that goes to the bank. It is light in either theme, because paper is.
import { useTranslations } from 'use-intl'
import type { HandOffDraft } from '../../../../shared/hand-off'
import { InCurrency, useBank, useFormat } from '../../../ui/format'
import type { HandOffEdits } from './hand-off-edits'

interface HandOffPaperProps {
  readonly draft: HandOffDraft
  readonly edits: HandOffEdits
}

export function HandOffPaper({ draft, edits }: HandOffPaperProps) {
  const t = useTranslations('handOff')
  const format = useFormat()
  const bank = useBank()
  return (
    <article className="report-paper hand-off-paper" data-theme="light" aria-label={t('sheet')}>
      <header className="report-head">
        <p className="report-bank">
          <span>{t('head', { bank: bank.name })}</span>
          <span>{t('asOf', { date: format.fullDay(draft.asOf) })}</span>
        </p>
        <h1>{t(`title.${draft.topic}`)}</h1>
        <p className="muted">{t('of', { name: format.name(draft.name), number: format.name(draft.customerId) })}</p>
      </header>
      <Words title={t('happened')} text={edits.happened} />
      {edits.noticed.trim() !== '' && <Words title={t('noticed')} text={edits.noticed} />}
      <Payments draft={draft} edits={edits} />
      <Dues draft={draft} edits={edits} />
      <Accounts draft={draft} edits={edits} />
      <Words title={t('ask')} text={edits.asks} />
      <Words title={t('reach')} text={edits.reach} />
      <p className="hand-off-sign">{t('sign')}</p>
      <footer className="report-foot">
        <p>{t('made', { bank: bank.name, date: format.fullDay(draft.asOf) })}</p>
      </footer>
    </article>
  )
}

/** An empty field is a line to write on. */
function Words({ title, text }: { readonly title: string; readonly text: string }) {
  const format = useFormat()
  return (
    <section>
      <h2>{title}</h2>
      {text.trim() === '' ? (
        <p className="hand-off-line" />
      ) : (
        <p className="hand-off-words">{format.text(text.trim())}</p>
      )}
    </section>
  )
}

function Payments({ draft: { rows, accounts }, edits: { chosen } }: HandOffPaperProps) {
  const t = useTranslations('handOff')
  const format = useFormat()
  const shown = rows.filter(({ transaction }) => chosen.has(transaction.id))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="hand-off-payments">
      <h2 id="hand-off-payments">{t('payments')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('payee')}</th>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('account')}</th>
            <th scope="col" className="num">
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ transaction: { id, bookedOn, payee, reference, accountId, amountMinor } }) => {
            const account = accounts.find((each) => each.id === accountId)
            return (
              <tr key={id}>
                <td className="hand-off-day">{format.dayYear(bookedOn)}</td>
                <td className="report-long">{format.name(payee)}</td>
                <td className="report-long">{format.text(reference)}</td>
                <td>{account ? t('accountName', { name: account.name, tail: format.tail(account.tail) }) : ''}</td>
                <td className="num">
                  <InCurrency currency={account?.currency ?? format.currency}>
                    <Paid amountMinor={amountMinor} />
                  </InCurrency>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Paid({ amountMinor }: { readonly amountMinor: number }) {
  return useFormat().exact(-amountMinor)
}

function Dues({ draft, edits }: HandOffPaperProps) {
  const t = useTranslations('handOff')
  const format = useFormat()
  const shown = draft.dues.filter(({ key }) => edits.dues.has(key))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="hand-off-dues">
      <h2 id="hand-off-dues">{t('dues')}</h2>
      <table>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('payee')}</th>
            <th scope="col">{t('often')}</th>
            <th scope="col">{t('next')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, payee, period, nextOn, amountMinor, fixedAmount, account }) => (
            <InCurrency key={key} currency={account.currency}>
              <tr>
                <td>{format.name(payee)}</td>
                <td>{t(`period.${period}`)}</td>
                <td>{nextOn && t('nextOn', { date: format.dayYear(nextOn) })}</td>
                <td className="num">
                  {fixedAmount ? format.exact(-amountMinor) : t('about', { amount: format.rounded(-amountMinor) })}
                </td>
              </tr>
            </InCurrency>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Accounts({ draft: { accounts } }: HandOffPaperProps) {
  const t = useTranslations('handOff')
  const format = useFormat()
  if (accounts.length === 0) return null
  const names = accounts.map(({ name, tail }) => t('accountName', { name, tail: format.tail(tail) }))
  return (
    <section>
      <h2>{t('accounts')}</h2>
      <p>{names.join(', ')}</p>
    </section>
  )
}
