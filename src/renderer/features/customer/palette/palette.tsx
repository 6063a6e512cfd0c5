// Ctrl+K: any page, any action and any transaction, by a few letters.
import { Modal } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { PaletteBox } from './palette-box'
import './palette.css'

export interface PaletteProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onSheet: () => void
  readonly onSignOut: () => void
}

export function Palette({ opened, onClose, onSheet, onSignOut }: PaletteProps) {
  const t = useTranslations('customer.palette')
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={600}
      yOffset={80}
      transitionProps={{ duration: 120 }}
      classNames={{ content: 'palette', overlay: 'keys-overlay' }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('title')}>
        <PaletteBox onClose={onClose} onSheet={onSheet} onSignOut={onSignOut} />
      </Modal.Content>
    </Modal.Root>
  )
}
