import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ChatPage } from '../../../../shared/chats'
import { call } from '../../../backend'

const AT_ONCE = 30

/**
 * The customer's chats that have the words of `search`, or all of them, in pages that follow one another. What was there before
 * stays until another search is answered.
 */
export function useChats(search: string) {
  const words = search === '' ? {} : { search }
  const { data, ...rest } = useInfiniteQuery({
    queryKey: ['customer.chats', 'pages', words],
    queryFn: ({ pageParam: offset }): Promise<ChatPage> => call('customer.chats', { ...words, offset, limit: AT_ONCE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const there = pages.reduce((count, { chats }) => count + chats.length, 0)
      return last.chats.length > 0 && there < last.total ? there : undefined
    },
    placeholderData: keepPreviousData,
  })
  const chats = data?.pages.flatMap((page) => page.chats)
  return { ...rest, chats, total: data?.pages.at(-1)?.total ?? 0 }
}
