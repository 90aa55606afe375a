import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidyLines, tidyProse, tidyText, withoutSpaces } from './written-text.ts'

describe('text as schools type it', () => {
  it('makes full-width characters half-width', () => {
    expect(tidyText('２０２１１１１３')).toBe('20211113')
    expect(tidyText('一（１）班')).toBe('一(1)班')
  })

  it('drops what cannot be seen and keeps one space between words', () => {
    expect(tidyText('\uFEFF Li\u200B\u00A0\u3000 Ming\t')).toBe('Li Ming')
    expect(tidyText('第一行\n第二行')).toBe('第一行 第二行')
    expect(withoutSpaces(' 郝\u3000欣 乐 ')).toBe('郝欣乐')
  })

  it('keeps the signs of prose', () => {
    expect(tidyProse(' 哮喘，\u200B备药（早）\n')).toBe('哮喘，备药（早）')
  })

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tidy = tidyText(text)
        expect(tidyText(tidy)).toBe(tidy)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('tidyLines', () => {
  it('keeps line breaks, and nothing that a database refuses', () => {
    expect(tidyLines(' 第一行\r\n\t第二\u0000行\ud800 ')).toBe('第一行\n\t第二行')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidyLines(text)).not.toMatch(/\p{Cs}/u)
        expect(tidyLines(text)).not.toContain('\u0000')
      }),
      { numRuns: 1000 },
    )
  })
})
