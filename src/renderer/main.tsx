import '@fontsource-variable/inter'
import '@fontsource-variable/noto-sans-devanagari'
import '@mantine/core/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { KIOSK_IDLE_SECONDS } from './ui/kiosk'
import './ui/tokens.css'
import './ui/base.css'
import './ui/paper.css'

document.documentElement.toggleAttribute('data-kiosk', KIOSK_IDLE_SECONDS !== null)

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
