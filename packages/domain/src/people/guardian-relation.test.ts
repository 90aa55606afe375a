import { describe, expect, it } from 'vitest'
import { GUARDIAN_RELATIONS, guardianRelationName, parseGuardianRelation } from './guardian-relation.ts'
import { parseSex } from './sex.ts'

describe('relations of guardians', () => {
  it('reads back both of their names', () => {
    for (const relation of GUARDIAN_RELATIONS) {
      expect(parseGuardianRelation(guardianRelationName(relation, 'zh'))).toBe(relation)
      expect(parseGuardianRelation(guardianRelationName(relation, 'en'))).toBe(relation)
    }
  })

  it.each([
    ['妈妈', 'MOTHER'],
    [' 外 婆 ', 'MATERNAL_GRANDMOTHER'],
    ['爷爷', 'GRANDFATHER'],
    ['姥爷', 'MATERNAL_GRANDFATHER'],
    ['舅舅', 'OTHER'],
  ])('reads %j', (text, relation) => expect(parseGuardianRelation(text)).toBe(relation))

  it.each(['', '邻居家', '12031084827', '父母'])('refuses %j', (text) =>
    expect(parseGuardianRelation(text)).toBeUndefined(),
  )
})

describe('sex', () => {
  it('reads words and codes and nothing else', () => {
    expect(['男', ' 女', 'F', '1', '２'].map(parseSex)).toEqual(['MALE', 'FEMALE', 'FEMALE', 'MALE', 'FEMALE'])
    expect(['', '0', '男女'].map(parseSex)).toEqual([undefined, undefined, undefined])
  })
})
