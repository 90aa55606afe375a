import { describe, expect, it } from 'vitest'
import { attachmentTypeOf, LARGEST_ATTACHMENT } from './attachment.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('what may be attached', () => {
  it('is known by its content and its name together', () => {
    expect(attachmentTypeOf('方案.PDF', bytes('%PDF-1.7 …'))).toBe('application/pdf')
    expect(attachmentTypeOf('安排表.xlsx', bytes('PK\u0003\u0004…'))).toMatch(/spreadsheetml\.sheet$/)
    expect(attachmentTypeOf('回执.docx', bytes('PK\u0003\u0004…'))).toMatch(/wordprocessingml\.document$/)
    expect(attachmentTypeOf('照片.jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  })

  it.each([
    ['page.html', '<script>'],
    ['方案.pdf', '<html>'],
    ['方案.pdf.html', '%PDF-1.7'],
    ['方案.pdf', ''],
    ['drawing.svg', '<svg/>'],
    ['macros.docm', 'PK\u0003\u0004'],
  ])('is not %s', (name, content) => expect(attachmentTypeOf(name, bytes(content))).toBeUndefined())

  it('is not larger than the limit', () => {
    const large = new Uint8Array(LARGEST_ATTACHMENT + 1)
    large.set(bytes('%PDF-'))
    expect(attachmentTypeOf('大.pdf', large)).toBeUndefined()
    expect(attachmentTypeOf('大.pdf', large.subarray(0, LARGEST_ATTACHMENT))).toBe('application/pdf')
  })
})
