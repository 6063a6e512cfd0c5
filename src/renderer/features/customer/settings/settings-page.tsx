import { useTranslations } from 'use-intl'
import { useTour } from '../welcome/tour'
import { Appearance } from './appearance'
import { Assistant } from './assistant'
import { ChatHistory } from './chat-history'
import { Keyboard } from './keyboard'
import { OwnRules } from './own-rules'
import { Privacy } from './privacy'
import './settings.css'
import { YourData } from './your-data'

/** What a customer may take along, how Teller looks and what it hides, and the rules that a customer has made. */
export function SettingsPage() {
  const t = useTranslations('settings')
  const tour = useTranslations('welcome')
  return (
    <div className="content set-page">
      <div className="set-head">
        <h1>{t('title')}</h1>
        <button type="button" className="act" onClick={useTour()}>
          {tour('tour')}
        </button>
      </div>
      <YourData />
      <Appearance />
      <Privacy />
      <Assistant />
      <ChatHistory />
      <OwnRules />
      <Keyboard />
    </div>
  )
}
