import { useTranslations } from 'use-intl'
import type { Account } from '../../../../shared/domain'
import type { Goal } from '../../../../shared/plans'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'

/** How far it is, what it still needs each month, and where the money came from. */
export function GoalSaved({ goal, account }: { readonly goal: Goal; readonly account: Account | null }) {
  const t = useTranslations('goals')
  const format = useFormat()
  const { savedMinor, targetMinor, putAsideMinor, neededPerMonthMinor, state } = goal
  const saved = { saved: format.exact(savedMinor), share: format.share(Math.min(1, savedMinor / targetMinor)) }
  return (
    <>
      <p className="goals-saved">{t('saved', saved)}</p>
      {state !== 'overdue' && neededPerMonthMinor !== null && neededPerMonthMinor > 0 && (
        <p className="goals-needed">{t('needed', { amount: format.rounded(neededPerMonthMinor) })}</p>
      )}
      <p className="caption goals-basis">
        <Growth goal={goal} account={account} />{' '}
        {putAsideMinor > 0 && t('aside', { amount: format.exact(putAsideMinor) })}
      </p>
    </>
  )
}

function Growth({ goal, account }: { readonly goal: Goal; readonly account: Account | null }) {
  const t = useTranslations('goals')
  const format = useFormat()
  const { growth, shareOfGrowth, begunOn } = goal
  if (!growth || !account) return null
  const words = {
    account: t('in', { account: account.name, tail: format.tail(account.tail) }),
    day: format.dayYear(begunOn),
    share: format.share(shareOfGrowth),
  }
  if (growth.transactions === 0) return t('noGrowth', words)
  const kind = growth.amountMinor < 0 ? 'lost' : shareOfGrowth < 1 ? 'sharedGrowth' : 'growth'
  const figure = { ...growth, amountMinor: Math.abs(growth.amountMinor) }
  return t.rich(kind, { ...words, growth: () => <VerifiedFigure figure={figure} /> })
}
