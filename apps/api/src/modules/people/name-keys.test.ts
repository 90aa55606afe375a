import { describe, expect, test } from 'vitest'
import { nameKeys } from './name-keys.ts'

describe('what a name is found by', () => {
  test.for([
    ['王欣怡', 'wangxinyi', 'wxy'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['曾子墨', 'zengzimo', 'zzm'],
    ['翁帆', 'wengfan', 'wf'],
    ['仇英', 'qiuying', 'qy'],
    ['任盈盈', 'renyingying', 'ryy'],
    ['解小雨', 'xiexiaoyu', 'xxy'],
    ['朴志英', 'piaozhiying', 'pzy'],
    ['尉迟恭', 'yuchigong', 'ycg'],
    ['万俟雪', 'moqixue', 'mqx'],
    ['欧阳娜', 'ouyangna', 'oyn'],
    ['吕一', 'lvyi', 'ly'],
    ['买买提·艾力', 'maimaitiaili', 'mmtal'],
    ["Anne-Marie O'Neil", 'annemarieoneil', 'amon'],
    ['Änne Müller', 'annemuller', 'am'],
  ] as const)('%s', ([name, full, initials]) => {
    expect(nameKeys(name)).toEqual({ pinyin: full, initials })
  })

  test('only a surname is read as one: 单 at the end of a name is dan', () => {
    expect(nameKeys('王小单').pinyin).toBe('wangxiaodan')
  })
})
