import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { WhatIf } from '../../../../shared/what-if'
import { useFormat } from '../../../ui/format'
import type { Metric } from './changes'

const MOST_CAUSES = 3

/** What the changes do, in a sentence or two; without changes, what usual months come to. */
export function EffectSentence({ result, metric }: { readonly result: WhatIf; readonly metric: Metric }) {
  const t = useTranslations('whatIf.sentence')
  const format = useFormat()
  const list = useFormatter()
  const { effect, baseline, changed } = result
  const { month } = effect
  const isChanged = changesAnything(result)
  const last = (scenario: WhatIf['baseline']) => {
    const end = scenario.expected.months.at(-1)
    return (metric === 'cash' ? end?.cashMinor : end?.netWorthMinor) ?? 0
  }
  const [before, after] = [last(baseline), last(changed)]
  const difference = after - before
  const strong = (words: ReactNode) => (
    <strong className={after < 0 ? 'whatif-strong critical' : 'whatif-strong'}>{words}</strong>
  )
  if (!isChanged) {
    return (
      <Sentences
        lead={t.rich('usual', { metric, strong, amount: format.rounded(before), month: format.monthYear(month) })}
      >
        {effect.shortInBefore
          ? t('shortUsual', { month: format.monthYear(effect.shortInBefore) })
          : t('nothingChanged')}
      </Sentences>
    )
  }
  const causes = effect.causes.slice(0, MOST_CAUSES).map(({ cause, netWorthMinor }) =>
    t(`cause.${cause}`, {
      direction: netWorthMinor < 0 ? 'less' : 'more',
      amount: format.rounded(Math.abs(netWorthMinor)),
    }),
  )
  return (
    <Sentences
      lead={t.rich('changed', {
        metric,
        strong,
        direction: difference === 0 ? 'same' : difference < 0 ? 'less' : 'more',
        difference: format.rounded(Math.abs(difference)),
        amount: format.rounded(after),
        before: format.rounded(before),
        month: format.monthYear(month),
      })}
    >
      {causes.length > 0 && t('causes', { causes: list.list(causes) })} <Shortage result={result} />
    </Sentences>
  )
}

/** Of the same height whatever they say, or nearly, so that a slider does not move under the hand. */
function Sentences({ lead, children }: { readonly lead: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="whatif-sentences" role="status">
      <p className="whatif-lead">{lead}</p>
      <p className="muted">{children}</p>
    </div>
  )
}

function Shortage({ result: { effect } }: { readonly result: WhatIf }) {
  const t = useTranslations('whatIf.sentence')
  const format = useFormat()
  const { shortIn, shortInBefore } = effect
  if (shortIn === shortInBefore) return shortIn && t('shortStill', { month: format.monthYear(shortIn) })
  if (shortIn === null) return t('shortNoMore', { month: format.monthYear(shortInBefore ?? '') })
  return (
    <strong className="critical">
      {shortInBefore === null
        ? t('shortNow', { month: format.monthYear(shortIn) })
        : t('shortOther', { month: format.monthYear(shortIn), before: format.monthYear(shortInBefore) })}
    </strong>
  )
}

/** Judged by the months, as the reply tells them. */
export function changesAnything({ baseline, changed }: WhatIf): boolean {
  return changed.expected.months.some((month, at) => {
    const before = baseline.expected.months[at]
    return !before || month.cashMinor !== before.cashMinor || month.netWorthMinor !== before.netWorthMinor
  })
}
