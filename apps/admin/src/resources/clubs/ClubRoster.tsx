import Alert from '@mui/material/Alert'
import type { ReactNode } from 'react'
import { instantText } from '../../i18n/moments.ts'
import { useWords, type WordKey } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import type { ClubPlace } from './operations.ts'
import { useClub } from './use-club.ts'

interface Part {
  readonly state: ClubPlace['state']
  readonly title: WordKey
  /** What is told of a place beside whose it is. */
  readonly about: readonly { readonly heading: WordKey; readonly cell: (place: ClubPlace) => ReactNode }[]
}

/** The roster of a club: who is in it, who waits, and who was withdrawn, with the reason. Only pupils whom the viewer may see. */
export function ClubRoster() {
  const say = useWords()
  const { enrolments, toldFrom } = useClub()
  const parts: readonly Part[] = [
    {
      state: 'ENROLLED',
      title: 'clubs.enrolled',
      about: [
        { heading: 'clubs.position', cell: ({ position }) => position },
        {
          heading: 'clubs.pinned',
          cell: ({ pinned, pinReason }) => (pinned ? (pinReason ?? say('ra.boolean.true')) : ''),
        },
      ],
    },
    {
      state: 'WAITING',
      title: 'clubs.waiting',
      about: [
        { heading: 'clubs.position', cell: ({ position }) => position },
        { heading: 'clubs.offeredAt', cell: ({ offeredAt }) => (offeredAt ? instantText(offeredAt) : '') },
      ],
    },
    {
      state: 'WITHDRAWN',
      title: 'clubs.withdrawn',
      about: [
        { heading: 'clubs.withdrawnAt', cell: ({ withdrawnAt }) => (withdrawnAt ? instantText(withdrawnAt) : '') },
        { heading: 'clubs.reason', cell: ({ withdrawReason }) => withdrawReason },
      ],
    },
  ]
  const lists = parts.map(({ state, title, about }) => {
    const places = enrolments.filter((place) => place.state === state)
    return (
      <Section key={state} title={say(title, { count: places.length })}>
        <FactTable
          label={say(title, { count: places.length })}
          headings={[
            say('clubs.pupil'),
            say('clubs.homeClass'),
            say('clubs.pupilNumber'),
            ...about.map(({ heading }) => say(heading)),
          ]}
          rows={places.map((place) => ({
            key: place.id,
            cells: [
              place.pupil.name,
              place.pupil.homeClass?.name ?? say('record.unset'),
              place.pupil.pupilNumber,
              ...about.map(({ cell }) => cell(place)),
            ],
          }))}
        />
      </Section>
    )
  })
  return (
    <>
      {toldFrom && <Alert severity="info">{say('clubs.toldFrom', { time: instantText(toldFrom) })}</Alert>}
      {lists}
    </>
  )
}
