import { Modal } from '@mantine/core'
import { ChartLineUp, type Icon, ListMagnifyingGlass, ShieldCheck } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { messages } from '../../../messages/messages'
import { useBank, useFormat } from '../../../ui/format'
import './welcome.css'

interface Step {
  readonly name: keyof (typeof messages)['welcome']['step']
  readonly picture: Icon
}

const STEPS: readonly Step[] = [
  { name: 'shows', picture: ChartLineUp },
  { name: 'rows', picture: ListMagnifyingGlass },
  { name: 'privacy', picture: ShieldCheck },
]
/** Nobody's money: what a figure looks like. */
const EXAMPLE = { amountMinor: 12_345_00, transactions: 14 }

interface WelcomeProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Three steps. Escape, a click beside it and 'Skip' all put it away. */
export function Welcome({ opened, onClose }: WelcomeProps) {
  const t = useTranslations('welcome')
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={520}
      centered
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'welcome', overlay: 'keys-overlay' }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('title')}>
        <Steps onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Steps({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('welcome')
  const bank = useBank()
  const [at, setAt] = useState(0)
  const { name, picture: Picture } = STEPS[at] as Step
  const isLast = at === STEPS.length - 1
  return (
    <>
      <div className="welcome-step" aria-live="polite">
        <Picture size={32} weight="duotone" className="welcome-picture" aria-hidden="true" />
        <p className="caption">{t('stepOf', { step: at + 1, steps: STEPS.length })}</p>
        <h2>{t(`step.${name}.title`)}</h2>
        <p className="lead">{t(`step.${name}.text`, { bank: bank.name })}</p>
        {name === 'rows' ? <Example /> : <p className="muted">{t(`step.${name}.more`)}</p>}
      </div>
      <div className="welcome-acts">
        {isLast ? (
          <span />
        ) : (
          <button type="button" className="quiet" onClick={onClose}>
            {t('skip')}
          </button>
        )}
        <span className="fill" />
        {at > 0 && (
          <button type="button" className="button line" onClick={() => setAt(at - 1)}>
            {t('back')}
          </button>
        )}
        <button
          type="button"
          className="button primary"
          data-autofocus
          onClick={() => (isLast ? onClose() : setAt(at + 1))}
        >
          {isLast ? t('done') : t('next')}
        </button>
      </div>
    </>
  )
}

function Example() {
  const t = useTranslations('welcome')
  const format = useFormat()
  return (
    <p className="muted">
      {t.rich('example', {
        figure: () => <span className="verified">{format.exact(EXAMPLE.amountMinor)}</span>,
        count: EXAMPLE.transactions,
      })}
    </p>
  )
}
