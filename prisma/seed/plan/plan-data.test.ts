import { redactText } from '@afterbell/domain/policies/redact'
import { structuredTextSchema } from '@afterbell/domain/policies/structured-text'
import { planThresholdsSchema } from '@afterbell/domain/policies/thresholds'
import { describe, expect, test } from 'vitest'
import { duties } from './duties.ts'
import { legalBases } from './legal-bases.ts'
import { plan, planComments } from './plan.ts'
import { regulations } from './regulations.ts'

const texts = [plan.body, ...regulations.map(({ body }) => body), ...legalBases.map(({ body }) => body)]
const baseKeys = new Set(legalBases.map(({ key }) => key))
const regulationKeys = new Set(regulations.map(({ key }) => key))

describe('the plan of spring 2022 as data', () => {
  test('every text keeps the limits of a policy’s text and contains no phone', () => {
    for (const text of texts) {
      expect(structuredTextSchema.safeParse(text).error).toBeUndefined()
      expect(redactText(text, 'zh')).toEqual(text)
    }
    expect(planThresholdsSchema.safeParse(plan.thresholds).success).toBe(true)
  })

  test('there are thirteen regulations, each of five blocks and more, under titles and numbers of their own', () => {
    expect(regulations).toHaveLength(13)
    expect(Math.min(...regulations.map(({ body }) => body.length))).toBeGreaterThanOrEqual(5)
    expect(new Set(regulations.map(({ title }) => title)).size).toBe(13)
    expect(new Set([plan, ...regulations].map(({ documentNumber }) => documentNumber)).size).toBe(14)
  })

  test('whatever is named is there', () => {
    const named = [...plan.bases, ...regulations.flatMap(({ bases }) => bases)]
    expect(named.filter((key) => !baseKeys.has(key))).toEqual([])
    expect(duties.flatMap(({ regulation }) => regulation ?? []).filter((key) => !regulationKeys.has(key))).toEqual([])
    expect(planComments.map(({ block }) => plan.body[block]?.type)).toEqual(['heading', 'heading', 'heading'])
  })

  test('each regulation is somebody’s duty to lead, and no group has two duties of one title (R41)', () => {
    const led = new Set(duties.filter(({ part }) => part === 'LEADS').map(({ regulation }) => regulation))
    expect([...regulationKeys].filter((key) => !led.has(key))).toEqual([])
    const titles = duties.map(({ holder, title }) => `${holder} ${title}`)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('what is invented of a higher level says so', () => {
    const invented = legalBases.filter(({ level }) => level !== 'STATE')
    expect(invented.map(({ level }) => level)).toEqual(['PROVINCE', 'CITY', 'DISTRICT'])
    for (const { title, documentNumber } of invented) expect(`${title}${documentNumber}`).toMatch(/（示例）.*示例/)
  })
})
