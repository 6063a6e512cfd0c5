import { Switch } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useShortcutsOn } from '../../../ui/use-shortcuts-on'

/** Single letters as shortcuts get in the way of speech input and of those who touch keys by mistake. */
export function Keyboard() {
  const t = useTranslations('settings.keyboard')
  const [on, setOn] = useShortcutsOn()
  return (
    <section aria-labelledby="keyboard">
      <h2 id="keyboard">{t('title')}</h2>
      <Switch
        className="set-switch"
        color="var(--accent)"
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
        label={t('singleKeys')}
        description={t('text')}
      />
    </section>
  )
}
