import type { EnumValue } from '@afterbell/graphql/schema-meta'

export const schoolsZh = {
  enums: {
    VenueKind: {
      CLASSROOM: '教室',
      SPECIAL_ROOM: '专用教室',
      HALL: '礼堂或体育馆',
      OUTDOOR: '室外场地',
    } satisfies Record<EnumValue<'VenueKind'>, string>,
  },
  resources: {
    venues: {
      name: '场地',
      fields: { name: '名称', kind: '种类', capacity: '容纳人数', archivedAt: '归档时间', updatedAt: '最近修改' },
      filters: { q: '名称', kind: '种类' },
      hints: { name: '校内唯一，不超过 40 字', capacity: '1 至 2000 人' },
    },
  },
}
