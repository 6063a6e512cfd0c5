import { Switch } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useAct } from '../../../backend'
import { useToast } from '../../../ui/toasts'

/** Whether products are recommended at all. */
export function RecommendSwitch({ on }: { readonly on: boolean }) {
  const t = useTranslations('products')
  const common = useTranslations('common')
  const toast = useToast()
  const { mutateAsync, isPending } = useAct('customer.products.choose')
  const choose = (recommendations: boolean) =>
    mutateAsync({ recommendations }).catch((error: Error) => toast({ text: error.message }))
  const change = async (recommendations: boolean) => {
    await choose(recommendations)
    toast({
      text: t(recommendations ? 'turnedOn' : 'turnedOff'),
      action: { label: common('undo'), run: () => void choose(!recommendations) },
    })
  }
  return (
    <section className="products-choice" aria-label={t('choice')}>
      <Switch
        color="var(--accent)"
        checked={on}
        disabled={isPending}
        onChange={(event) => void change(event.currentTarget.checked)}
        label={t('recommend')}
        description={t('recommendText')}
      />
    </section>
  )
}
