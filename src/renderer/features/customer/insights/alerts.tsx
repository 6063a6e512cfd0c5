// Listens for as long as somebody is signed in: counts follow the books, and something urgent is said at once.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { Insights } from '../../../../shared/insights'
import { stream } from '../../../backend'
import { useToast } from '../../../ui/toasts'

export function Alerts() {
  const t = useTranslations('insights.alerts')
  const queries = useQueryClient()
  const toast = useToast()
  const [, navigate] = useLocation()
  useEffect(() => {
    const alerts = stream('customer.alerts', { words: t('words') }, ({ unread, urgent }) => {
      const known = queries.getQueryData<Insights>(['customer.insights', {}])
      if (known && known.unread !== unread) queries.invalidateQueries({ queryKey: ['customer.insights'] })
      if (urgent === 0) return
      toast({ text: t('urgent', { count: urgent }), action: { label: t('look'), run: () => navigate('/insights') } })
    })
    // The pages say themselves what is wrong with the books.
    alerts.reply.catch(() => {})
    return alerts.cancel
  }, [t, queries, toast, navigate])
  return null
}
