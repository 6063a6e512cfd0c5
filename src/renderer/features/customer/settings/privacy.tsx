import { Switch } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { expectReply, useAct, useCall } from '../../../backend'
import { Skeleton } from '../../../ui/states'
import { useToast } from '../../../ui/toasts'
import { useChangePreferences, usePreferences } from '../preferences/use-preferences'

/** What is hidden to begin with, and whether products are recommended. */
export function Privacy() {
  const t = useTranslations('settings.privacy')
  const toast = useToast()
  const change = useChangePreferences()
  const hiddenAtStart = usePreferences()?.hiddenAtStart ?? false
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{t('title')}</h2>
      <Switch
        className="set-switch"
        color="var(--accent)"
        checked={hiddenAtStart}
        onChange={(event) =>
          change({ hiddenAtStart: event.currentTarget.checked }).catch((error: Error) => toast({ text: error.message }))
        }
        label={t('hiddenAtStart')}
        description={t('hiddenText')}
      />
      <Recommendations />
    </section>
  )
}

function Recommendations() {
  const t = useTranslations('settings.privacy')
  const toast = useToast()
  const { data, error } = useCall('customer.products', {})
  const choose = useAct('customer.products.choose', (queries, { recommendations }) =>
    expectReply(queries, 'customer.products', (before) => ({ ...before, recommendations })),
  )
  // Without a transaction there is nothing to recommend from, and nothing to choose.
  if (error) return null
  if (!data) return <Skeleton heights={[44]} />
  return (
    <Switch
      className="set-switch"
      color="var(--accent)"
      checked={data.recommendations}
      onChange={(event) =>
        choose.mutate(
          { recommendations: event.currentTarget.checked },
          { onError: (failure) => toast({ text: failure.message }) },
        )
      }
      label={t('recommendations')}
      description={t('recommendationsText')}
    />
  )
}
