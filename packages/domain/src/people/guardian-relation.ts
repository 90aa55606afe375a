import { withoutSpaces } from '../written-text.ts'

/** What a guardian is to a pupil. */
export const GUARDIAN_RELATIONS = [
  'FATHER',
  'MOTHER',
  'GRANDFATHER',
  'GRANDMOTHER',
  'MATERNAL_GRANDFATHER',
  'MATERNAL_GRANDMOTHER',
  'OTHER',
] as const
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number]

const NAMES: Record<GuardianRelation, { zh: string; en: string }> = {
  FATHER: { zh: '父亲', en: 'Father' },
  MOTHER: { zh: '母亲', en: 'Mother' },
  GRANDFATHER: { zh: '祖父', en: "Father's father" },
  GRANDMOTHER: { zh: '祖母', en: "Father's mother" },
  MATERNAL_GRANDFATHER: { zh: '外祖父', en: "Mother's father" },
  MATERNAL_GRANDMOTHER: { zh: '外祖母', en: "Mother's mother" },
  OTHER: { zh: '其他监护人', en: 'Other guardian' },
}

/** Words of everyday speech, beside the names themselves. */
const EVERYDAY_WORDS: Record<GuardianRelation, string> = {
  FATHER: '爸爸 爸 父 父子 父女 继父 养父',
  MOTHER: '妈妈 妈 母 母子 母女 继母 养母',
  GRANDFATHER: '爷爷 阿爷',
  GRANDMOTHER: '奶奶 阿奶',
  MATERNAL_GRANDFATHER: '外公 姥爷 外爷',
  MATERNAL_GRANDMOTHER: '外婆 姥姥 阿婆 姥娘',
  OTHER: '其他 其它 监护人 亲戚 叔叔 伯伯 伯父 伯母 姑姑 姑妈 舅舅 舅妈 阿姨 姨妈 婶婶 哥哥 姐姐 保姆',
}

const RELATION_OF_WORD = new Map(
  GUARDIAN_RELATIONS.flatMap((relation) =>
    [
      NAMES[relation].zh,
      NAMES[relation].en.toLowerCase().replaceAll(' ', ''),
      ...EVERYDAY_WORDS[relation].split(' '),
    ].map((word) => [word, relation] as const),
  ),
)

/** The relation's name: 外祖母, or "Mother's mother". */
export function guardianRelationName(relation: GuardianRelation, locale: 'zh' | 'en'): string {
  return NAMES[relation][locale]
}

/** Reads a relation as schools and families say it (父亲, 爸爸, 外婆); undefined for a word that is none. */
export function parseGuardianRelation(text: string): GuardianRelation | undefined {
  return RELATION_OF_WORD.get(withoutSpaces(text).toLowerCase())
}
