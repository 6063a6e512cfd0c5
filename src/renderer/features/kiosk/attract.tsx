import { useTranslations } from 'use-intl'
import { Mark } from '../../ui/shell'
import { Illustration } from '../sign-in/illustration'

/** What an unused kiosk shows: whose it is, and where to begin. */
export function Attract({ bankName, onBegin }: { readonly bankName: string; readonly onBegin: () => void }) {
  const t = useTranslations('kiosk')
  return (
    <button type="button" className="kiosk-attract" onClick={onBegin}>
      <span className="kiosk-bank">
        <Mark />
        {bankName}
      </span>
      <span className="kiosk-picture" aria-hidden="true">
        <Illustration />
      </span>
      <span className="kiosk-begin">{t('begin')}</span>
      <span className="caption">{t('promise')}</span>
    </button>
  )
}
