import type { CareClassReason } from './care-class.ts'

type Locale = 'zh' | 'en'
type Kind = CareClassReason['kind']

/** What home classes and rooms are called. */
export interface CareNames {
  readonly homeClass: (id: string) => string
  readonly room: (id: string) => string
}

type Sentence<Of extends Kind> = (reason: Extract<CareClassReason, { readonly kind: Of }>, names: CareNames) => string

const SENTENCES: { readonly [Of in Kind]: Record<Locale, Sentence<Of>> } = {
  KEPT: {
    zh: () => '学校已确定，编班时保持不变。',
    en: () => 'Settled by the school, and kept.',
  },
  OWN_CLASS: {
    zh: ({ pupils, minimum }) => `有 ${pupils} 人留下，达到 ${minimum} 人，单独成班。`,
    en: ({ pupils, minimum }) => `${pupils} pupils stay, at least ${minimum}: a class of its own.`,
  },
  COMBINED: {
    zh: ({ smallHomeClassIds, minimum }, { homeClass }) =>
      `${smallHomeClassIds.map(homeClass).join('、')}不足 ${minimum} 人，与同年级相邻班合并。`,
    en: ({ smallHomeClassIds, minimum }, { homeClass }) =>
      `Fewer than ${minimum} stay in ${smallHomeClassIds.map(homeClass).join(', ')}: combined with neighbours of the grade.`,
  },
  STAYS_SMALL: {
    zh: ({ pupils, minimum }) => `只有 ${pupils} 人，不足 ${minimum} 人，但相邻班的教室坐不下。`,
    en: ({ pupils, minimum }) => `Only ${pupils} of ${minimum} pupils, but no neighbour has room for them.`,
  },
  OTHER_ROOM: {
    zh: ({ roomId, pupils }, { room }) => `自己的教室不能用或坐不下 ${pupils} 人，改在${room(roomId)}。`,
    en: ({ roomId, pupils }, { room }) => `Its own room cannot have the ${pupils} pupils: held in ${room(roomId)}.`,
  },
  SPLIT: {
    zh: ({ homeClassId, pupils, largestRoom }, { homeClass }) =>
      `${homeClass(homeClassId)}有 ${pupils} 人，没有一间空教室坐得下（最大 ${largestRoom} 人），分开安排。`,
    en: ({ homeClassId, pupils, largestRoom }, { homeClass }) =>
      `${homeClass(homeClassId)} has ${pupils} pupils and no free room holds them (the largest ${largestRoom}): divided.`,
  },
  OVER_ROOM: {
    zh: ({ pupils, capacity }) => `有 ${pupils} 人，超过教室可容纳的 ${capacity} 人，请换教室或调整。`,
    en: ({ pupils, capacity }) =>
      `${pupils} pupils, more than the ${capacity} that the room holds; change the room or the class.`,
  },
  NO_ROOM: {
    zh: ({ pupils }) => `${pupils} 人没有可用的教室，请安排一间。`,
    en: ({ pupils }) => `No room is left for ${pupils} pupils; find one.`,
  },
}

/** Why a care class is as it is, in one sentence. */
export function explainCareClass<Of extends Kind>(
  reason: Extract<CareClassReason, { readonly kind: Of }>,
  names: CareNames,
  locale: Locale,
): string {
  return SENTENCES[reason.kind as Of][locale](reason, names)
}
