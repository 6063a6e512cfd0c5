import { useTranslations } from 'use-intl'
import { roundToSignificant } from '../../../../shared/money'
import { useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import type { GoalIdea } from './goal-entry'

/** For who has no goal yet and less than six months of needs at hand: the fund that the health score asks for. */
export function FirstGoal({ onChosen }: { readonly onChosen: (idea: GoalIdea) => void }) {
  const t = useTranslations('goals.first')
  const format = useFormat()
  const { data } = useCall('customer.health', {})
  const step = data?.score?.dimensions.find(({ id }) => id === 'emergency-fund')?.step
  if (step?.kind !== 'build-emergency-fund') return null
  const targetMinor = roundToSignificant(step.amountMinor, 3)
  return (
    <section className="goals-first" aria-labelledby="goals-first">
      <h2 id="goals-first">{t('title')}</h2>
      <p>{t('text', { amount: format.rounded(targetMinor) })}</p>
      <button type="button" className="act" onClick={() => onChosen({ name: t('name'), targetMinor })}>
        {t('choose')}
      </button>
    </section>
  )
}
