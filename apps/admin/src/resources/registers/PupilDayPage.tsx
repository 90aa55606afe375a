import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { Title } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { classText } from '../../i18n/class-name.ts'
import { clockText, dateText, instantText, today } from '../../i18n/moments.ts'
import { useWords, type Words } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { DateBar } from '../timetable/DateBar.tsx'
import { spanText } from '../timetable/wording.ts'
import type { PupilDay } from './operations.ts'
import { usePupilDay } from './use-day.ts'

/** One pupil's day as one chain: lesson → care → club → gate, and where it does not hold (R57). */
export function PupilDayPage() {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const pupil = params.get('pupil') ?? ''
  const date = params.get('date') ?? today()
  return (
    <Permitted permission="registers:read">
      <Title title={say('registers.chain.title')} />
      <Box sx={{ py: 1, maxWidth: 720 }}>
        <DateBar date={date} days={1} onChange={(next) => setParams({ pupil, date: next })} />
        <Chain pupilId={pupil} date={date} />
      </Box>
    </Permitted>
  )
}

function Chain({ pupilId, date }: { readonly pupilId: string; readonly date: string }) {
  const say = useWords()
  const day = usePupilDay(pupilId, date)
  if (day === undefined) return null
  if (day === null) return <Typography sx={{ py: 2 }}>{say('registers.chain.absent')}</Typography>
  return (
    <Card sx={{ p: 2, mt: 1 }}>
      <Typography variant="h6" component="h2">
        {day.name} {classText(day.gradeNumber, day.classNumber)} · {dateText(date, say)}
      </Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        <Step head={say('registers.chain.lesson')}>
          {day.headTeacherName && say('registers.chain.lessonOf', { name: day.headTeacherName })}
        </Step>
        {day.links.map((link) => (
          <Step
            key={link.sessionId}
            head={`${spanText(link.startsAt, link.endsAt)} ${link.name}`}
            gap={link.gap && say(`registers.chain.gaps.${link.gap}`)}
          >
            {linkText(link, say).map((line) => (
              <Typography key={line} variant="body2">
                {line}
              </Typography>
            ))}
          </Step>
        ))}
        <Step
          head={[say('registers.chain.gate'), day.gate, day.leavesAt === null ? null : clockText(day.leavesAt)]
            .filter(Boolean)
            .join(' · ')}
          gap={day.gap && say(`registers.chain.gaps.${day.gap}`)}
        >
          {day.release ? releaseText(day.release, say) : say('registers.chain.notReleased')}
        </Step>
      </Box>
    </Card>
  )
}

interface StepProps {
  readonly head: string
  readonly gap?: string | null
  readonly children: ReactNode
}

const Step = ({ head, gap = null, children }: StepProps) => (
  <Box component="li" sx={{ borderLeft: 3, borderColor: gap ? 'error.main' : 'primary.main', pl: 2, py: 1, ml: 1 }}>
    <Typography sx={{ fontWeight: 600 }}>{head}</Typography>
    <Typography component="div" variant="body2" color="text.secondary">
      {children}
    </Typography>
    {gap && (
      <Alert severity="error" sx={{ mt: 0.5, py: 0 }}>
        {gap}
      </Alert>
    )}
  </Box>
)

function linkText(link: PupilDay['links'][number], say: Words): string[] {
  const { arrival, status, markedByName, markedAt, homework, outcome } = link
  const lines = [[link.adultNames.join(say('list.separator')), link.venueName].filter(Boolean).join(' · ')]
  if (arrival) {
    lines.push(
      arrival.takenByName
        ? say('registers.chain.arrival', { by: arrival.byName, taken: arrival.takenByName })
        : say('registers.chain.arrivalOpen', { by: arrival.byName }),
    )
  }
  const said = status && say(`registers.chain.statuses.${status}`)
  if (said && markedAt) {
    const time = instantText(markedAt).slice(11)
    lines.push(say('registers.chain.marked', { status: said, by: markedByName ?? '', time }))
  } else lines.push(said ?? say('registers.chain.unmarked'))
  if (outcome) lines.push(say(`registers.outcomes.${outcome}`))
  if (homework)
    lines.push(say('registers.chain.homework', { state: say(`registers.chain.homeworkStates.${homework}`) }))
  return lines.filter((line) => line !== '')
}

function releaseText(release: NonNullable<PupilDay['release']>, say: Words): string {
  const time = instantText(release.releasedAt).slice(11)
  const by = release.releasedByName
  if (release.way === 'ALONE') return say('registers.chain.alone', { time, by })
  if (release.way === 'COLLECTED')
    return say('registers.chain.released', { time, by, person: release.personName ?? '' })
  return say('registers.chain.decided', { time, person: release.decidedByName ?? '', note: release.note ?? '' })
}
