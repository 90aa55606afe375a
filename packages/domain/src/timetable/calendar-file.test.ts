import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SchoolDate } from '../schools/school-day.ts'
import { type CalendarEvent, calendarFileText } from './calendar-file.ts'

const event: CalendarEvent = {
  uid: '2022-02-15-s1@afterbell',
  date: '2022-02-15' as SchoolDate,
  startsAt: 980,
  endsAt: 1020,
  summary: '围棋',
  location: '活动室2',
  description: '赵敏',
  cancelled: false,
}
const madeAt = new Date('2022-02-10T01:02:03.456Z')
const textOf = (events: readonly CalendarEvent[], name = '围棋') => calendarFileText({ name, madeAt, events })

/** Reads a file as RFC 5545 has it, from its grammar and not from what writes it. */
function read(text: string) {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end')
  if (/(^|[^\r])\n/.test(text)) throw new Error('A line ends with less than CRLF')
  const lines = text.slice(0, -2).split('\r\n')
  for (const line of lines) if (Buffer.byteLength(line) > 75) throw new Error('A line has more than 75 octets')
  const unfolded = lines.join('\n').replaceAll('\n ', '').split('\n')
  const properties = unfolded.map((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/s.exec(line) ?? []
    return { name, value: name === 'BEGIN' || name === 'END' ? value : unescaped(value) }
  })
  const events: Record<string, string>[] = []
  const calendar: Record<string, string> = {}
  const open: string[] = []
  for (const { name, value } of properties) {
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error('A component ends that did not begin')
    } else {
      const into = open.at(-1) === 'VEVENT' ? (events.at(-1) ?? {}) : calendar
      if (name in into) throw new Error(`${name} stands there twice`)
      into[name] = value
    }
  }
  if (open.length > 0) throw new Error('A component does not end')
  return { calendar, events }
}

function unescaped(value: string): string {
  return value.replaceAll(/\\(.)|[;,]/gs, (whole, letter: string | undefined) => {
    if (letter === undefined) throw new Error(`${whole} is not escaped`)
    if (letter === 'n') return '\n'
    if (!['\\', ';', ','].includes(letter)) throw new Error(`\\${letter} is no escape`)
    return letter
  })
}

describe('a calendar file', () => {
  it('says what is held, when and where, in the time of the school', () => {
    const { calendar, events } = read(textOf([event]))
    expect(calendar).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH', 'X-WR-CALNAME': '围棋' })
    expect(events).toEqual([
      {
        UID: '2022-02-15-s1@afterbell',
        DTSTAMP: '20220210T010203Z',
        DTSTART: '20220215T082000Z',
        DTEND: '20220215T090000Z',
        SUMMARY: '围棋',
        LOCATION: '活动室2',
        DESCRIPTION: '赵敏',
        STATUS: 'CONFIRMED',
      },
    ])
  })

  it('keeps what is cancelled, under the same identifier, and leaves out what is not known', () => {
    const { events } = read(textOf([{ ...event, cancelled: true, location: null, description: null }]))
    expect(events[0]).toMatchObject({ UID: event.uid, STATUS: 'CANCELLED' })
    expect(Object.keys(events[0] ?? {})).not.toContain('LOCATION')
  })

  it('is read back, whatever stands in it', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replaceAll(/\p{Cc}/gu, '\n'))
    const made = fc.record({ name: words, summary: words, location: words, description: words })
    fc.assert(
      fc.property(made, ({ name, ...texts }) => {
        const { calendar, events } = read(textOf([{ ...event, ...texts }], name))
        expect(calendar['X-WR-CALNAME']).toBe(name)
        expect([events[0]?.SUMMARY, events[0]?.LOCATION, events[0]?.DESCRIPTION]).toEqual([
          texts.summary,
          texts.location,
          texts.description,
        ])
      }),
      { numRuns: 500 },
    )
  })

  it('lets no text end its line or begin another property', () => {
    const { events } = read(textOf([{ ...event, summary: '围棋\r\nATTENDEE:mailto:x\u0007\r\nEND:VEVENT' }]))
    expect(events).toHaveLength(1)
    expect(events[0]?.SUMMARY).toBe('围棋\nATTENDEE:mailto:x\nEND:VEVENT')
  })

  it('the reader sees a line that is too long, one that is not escaped, and a bare line end', () => {
    expect(() => read(`${'X'.repeat(76)}:1\r\n`)).toThrow('75 octets')
    expect(() => read('BEGIN:VCALENDAR\r\nX:a,b\r\nEND:VCALENDAR\r\n')).toThrow('not escaped')
    expect(() => read('BEGIN:VCALENDAR\nEND:VCALENDAR\r\n')).toThrow('CRLF')
  })
})
