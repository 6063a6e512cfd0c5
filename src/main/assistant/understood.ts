// What has been understood of a question, and who asked it.
import type { IsoDate } from '../../shared/domain'
import type { ProfileId } from '../../shared/profiles'
import type { Answerable, HandOff, Refused, SmallTalk } from './intents'
import type { Turn } from './turns/turns-joined'

/** A question that was answered, as far as the next one may lean on it. */
export type Understood = Turn

export type Understanding =
  | ({ readonly kind: 'answerable' } & Understood)
  | { readonly kind: 'refused'; readonly why: Refused }
  | { readonly kind: 'small-talk'; readonly about: SmallTalk }
  /** The bank's people have to help. */
  | { readonly kind: 'hand-off'; readonly to: HandOff }
  /** About money in general. */
  | { readonly kind: 'knowledge' }
  /** Two readings are about as likely: the customer is asked which one. */
  | { readonly kind: 'clarify'; readonly choices: readonly [Answerable, Answerable] }
  /** About spending at somebody who is not in the books. */
  | { readonly kind: 'strange-name'; readonly yesNo?: boolean }
  /** Several of the customer's payees are called that. */
  | { readonly kind: 'which-name'; readonly names: readonly string[] }
  /** 'untold': narrowed to what no row says, 'abroad'; 'undated': to a time that no row tells, 'since the wedding'; 'no-such-day': to 31 June; 'unnamed': to somebody without a name, 'my brother'. 'script': in letters that the assistant does not read. 'open': it does not say what it is about, and nothing before it does. 'as-it-stands': of a time, where the thread is about what is only known of today. */
  | {
      readonly kind: 'not-understood'
      readonly why?: 'script' | 'open' | 'untold' | 'undated' | 'no-such-day' | 'unnamed' | 'as-it-stands'
    }

export interface Listener {
  /** The customer's own. */
  readonly payees: readonly string[]
  readonly asOf: IsoDate
  readonly currency: string
  /** What the customer's own accounts are called. */
  readonly accounts?: readonly string[]
  /** For festivals and the financial year. */
  readonly country: ProfileId
}
