import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { Title } from 'react-admin'
import type { WordKey } from '../../i18n/use-words.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { useOpenTerm } from './use-timetable.ts'

export type OpenTerm = NonNullable<ReturnType<typeof useOpenTerm>>

interface OfOpenTermProps {
  readonly title: WordKey
  readonly children: (term: OpenTerm) => ReactNode
}

/** A page of the room, for the term that runs. */
export function OfOpenTerm({ title, children }: OfOpenTermProps) {
  const say = useWords()
  const term = useOpenTerm()
  return (
    <Permitted permission="timetable:read">
      <Title title={say(title)} />
      <Box sx={{ py: 1 }}>
        <RoomLinks />
        {term === null && <Typography sx={{ p: 2 }}>{say('timetable.noTerm')}</Typography>}
        {term && children(term)}
      </Box>
    </Permitted>
  )
}
