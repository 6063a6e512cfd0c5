// What is told but has not been looked at yet.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Insights } from '../../../../shared/insights'
import { call, expectReply, useCall } from '../../../backend'
import { unreadOf } from './use-insight-answer'

/** For the navigation; 0 until it is known. */
export function useUnreadInsights(): number {
  return useCall('customer.insights', {}).data?.unread ?? 0
}

/** Keys of what was unread when it came onto the page. It counts as read from then on, and stays marked for this visit. */
export function useNewlySeen(told: Insights | undefined): ReadonlySet<string> {
  const queries = useQueryClient()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!told || told.unread === 0) return
    setSeen((before) => new Set([...before, ...unreadOf(told.insights).map(({ key }) => key)]))
    call('customer.insights.seen', {}).then(
      () =>
        expectReply(queries, 'customer.insights', ({ insights }) => ({
          insights: insights.map((insight) => ({ ...insight, read: true })),
          unread: 0,
        })),
      // They stay unread, and the next visit says so again.
      () => {},
    )
  }, [told, queries])
  return seen
}
