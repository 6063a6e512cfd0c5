import type adminMessages from '../../messages/en/admin.json'

/** The features of segments that there are words for. */
export type FeatureId = keyof (typeof adminMessages)['admin']['feature']
