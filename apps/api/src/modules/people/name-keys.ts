import { pinyin } from 'pinyin-pro'

/** What a name is found by, beside itself. */
export interface NameKeys {
  /** Full pinyin without tones or spaces, ü as v, as it is typed: wangxinyi. */
  readonly pinyin: string
  /** The first letter of each syllable: wxy. */
  readonly initials: string
}

/** The keys of a name. Its head is read as a surname: 单 is shan, 曾 zeng, 仇 qiu. */
export function nameKeys(name: string): NameKeys {
  const syllables = pinyin(name, {
    type: 'array',
    toneType: 'none',
    surname: 'head',
    v: true,
    nonZh: 'consecutive',
  })
    .flatMap((part) =>
      part
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^a-z]+/),
    )
    .filter((part) => part !== '')
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}
