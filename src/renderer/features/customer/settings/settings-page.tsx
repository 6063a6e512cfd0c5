import { useTranslations } from 'use-intl'
import { Keyboard } from './keyboard'
import { OwnRules } from './own-rules'
import './settings.css'
import { YourData } from './your-data'

/** What a customer may take along, and the rules that a customer has made. */
export function SettingsPage() {
  const t = useTranslations('settings')
  return (
    <div className="content set-page">
      <h1>{t('title')}</h1>
      <YourData />
      <OwnRules />
      <Keyboard />
    </div>
  )
}
