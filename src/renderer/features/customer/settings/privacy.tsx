import { Switch } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Preferences } from '../../../../shared/preferences'
import { expectReply, useAct, useCall } from '../../../backend'
import { Skeleton } from '../../../ui/states'
import { useToast } from '../../../ui/toasts'
import { useChangePreferences, usePreferences } from '../preferences/use-preferences'

/** What is hidden to begin with, what is told over other windows, and whether products are recommended. */
export function Privacy() {
  const t = useTranslations('settings.privacy')
  const toast = useToast()
  const change = useChangePreferences()
  const { hiddenAtStart = false, notifications = false } = usePreferences() ?? {}
  const set = (changes: Partial<Preferences>) => change(changes).catch((error: Error) => toast({ text: error.message }))
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{t('title')}</h2>
      <Switch
        className="set-switch"
        color="var(--accent)"
        checked={hiddenAtStart}
        onChange={(event) => set({ hiddenAtStart: event.currentTarget.checked })}
        label={t('hiddenAtStart')}
        description={t('hiddenText')}
      />
      <Switch
        className="set-switch"
        color="var(--accent)"
        checked={notifications}
        onChange={(event) => set({ notifications: event.currentTarget.checked })}
        label={t('notifications')}
        description={t('notificationsText')}
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
