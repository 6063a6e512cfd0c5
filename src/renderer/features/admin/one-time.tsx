import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OneTimePassword } from '../../../shared/users'
import { copyText } from '../../ui/copy-text'

/** A password that is told once; it stays until somebody has said that they have it. */
export function OneTime({ userId, password, onDone }: OneTimePassword & { readonly onDone: () => void }) {
  const t = useTranslations('admin.users.password')
  const [copied, setCopied] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <div className="users-one-time" role="status" tabIndex={-1} ref={panel}>
      <div>
        <h2>{t('title', { userId })}</h2>
        <p className="muted">{t('text')}</p>
      </div>
      <code>{password}</code>
      <button type="button" className="button line" onClick={() => setCopied(copyText(password))}>
        {t(copied ? 'copied' : 'copy')}
      </button>
      <button type="button" className="button quiet" onClick={onDone}>
        {t('done')}
      </button>
    </div>
  )
}
