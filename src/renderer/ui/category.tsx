// A category's icon, colour and name; a guess is dashed and asks.
import {
  Airplane,
  ArrowsLeftRight,
  Basket,
  Briefcase,
  Bus,
  ChartLineUp,
  CoinVertical,
  CreditCard,
  DotsThreeCircle,
  FilmSlate,
  FirstAidKit,
  ForkKnife,
  GraduationCap,
  Handbag,
  HandCoins,
  House,
  type Icon,
  Lightning,
  Money,
  PiggyBank,
  Receipt,
  ShieldCheck,
  TrayArrowDown,
} from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { CategoryId } from '../../shared/domain'

const ICONS = {
  home: House,
  groceries: Basket,
  'eating-out': ForkKnife,
  transport: Bus,
  shopping: Handbag,
  bills: Lightning,
  health: FirstAidKit,
  entertainment: FilmSlate,
  travel: Airplane,
  education: GraduationCap,
  insurance: ShieldCheck,
  cash: Money,
  fees: Receipt,
  other: DotsThreeCircle,
  salary: Briefcase,
  interest: CoinVertical,
  'other-income': TrayArrowDown,
  'own-transfer': ArrowsLeftRight,
  'card-repayment': CreditCard,
  'loan-repayment': HandCoins,
  'loan-payout': HandCoins,
  savings: PiggyBank,
  investment: ChartLineUp,
} as const satisfies Record<CategoryId, Icon>

/** Paul Tol's muted palette for six categories; all others share one grey. Never the only sign: the icon and name stand beside. */
const COLOURS: Partial<Record<CategoryId, string>> = {
  home: 'var(--cat-home)',
  groceries: 'var(--cat-groceries)',
  'eating-out': 'var(--cat-eating)',
  transport: 'var(--cat-transport)',
  shopping: 'var(--cat-shopping)',
  bills: 'var(--cat-bills)',
}

export function categoryColour(categoryId: CategoryId): string {
  return COLOURS[categoryId] ?? 'var(--cat-other)'
}

export function useCategoryName(): (categoryId: CategoryId) => string {
  const t = useTranslations('categories')
  return (categoryId) => t(categoryId)
}

export function CategoryIcon({ categoryId, size = 16 }: { readonly categoryId: CategoryId; readonly size?: number }) {
  const Picture = ICONS[categoryId]
  return (
    <span className="duotone" style={{ color: categoryColour(categoryId) }} aria-hidden="true">
      <Picture size={size} weight="duotone" />
    </span>
  )
}

interface CategoryProps {
  readonly categoryId: CategoryId
  readonly guess?: boolean
  readonly chip?: boolean
}

export function Category({ categoryId, guess, chip }: CategoryProps) {
  const name = useCategoryName()(categoryId)
  return (
    <span className={`category${chip ? ' chip' : ''}${guess ? ' guess' : ''}`}>
      <CategoryIcon categoryId={categoryId} />
      {guess ? `${name}?` : name}
    </span>
  )
}
