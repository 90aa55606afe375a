import polyglotI18nProvider from 'ra-i18n-polyglot'
import { expect, test } from 'vitest'
import { zh } from '../../../../i18n/catalogue.zh.ts'
import type { Words } from '../../../../i18n/use-words.ts'
import { visitorsText } from './visitors-text.ts'

const { translate } = polyglotI18nProvider(() => zh, 'zh-CN')
const say: Words = (key, inserted) => translate(key, { ...inserted })

const editor = (name: string | null) => ({ name, editing: true })
const reader = (name: string | null) => ({ name, editing: false })

test.each([
  [[], ''],
  [[editor('陈丽')], '陈丽 也在编辑'],
  [[reader('陈丽'), editor('李敏')], '李敏 也在编辑，陈丽 也在看'],
  [[editor(null)], '另一位老师 也在编辑'],
  [['甲', '乙', '丙', '丁'].map(editor), '甲、乙、丙 等 4 人 也在编辑'],
])('%j is told as %j', (others, text) => {
  expect(visitorsText(say, others)).toBe(text)
})
