import OkIcon from '@mui/icons-material/CheckCircleOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link as RouterLink, type To } from 'react-router-dom'
import { useMay } from '../auth/use-session.ts'
import { gradeText } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Term } from '../resources/schools/operations.ts'
import { serviceFindings } from '../resources/schools/service-findings.ts'
import { useCount } from './Figures.tsx'
import { clubFindings, type Figure } from './figures.ts'
import { listAddress } from './list-address.ts'

interface FindingsProps {
  /** The open term, once it is there. */
  readonly term: Term | undefined
  readonly scope: Readonly<Record<string, unknown>>
}

/** What is not as the plan wants it, each with the way to where it is put right. */
export function Findings({ term, scope }: FindingsProps) {
  const say = useWords()
  const mayReadPlacement = useMay('placement:read')
  return (
    <Card component="section" aria-label={say('home.findings')}>
      <CardContent>
        <Typography variant="h6" component="h2" sx={{ mb: 1 }}>
          {say('home.findings')}
        </Typography>
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
          {term && <ServiceLines term={term} />}
          {clubFindings(scope).map((finding) => (
            <ClubLine key={finding.label} finding={finding} />
          ))}
          {term && mayReadPlacement && <PlacementLine termId={term.id} />}
        </Box>
      </CardContent>
    </Card>
  )
}

/** R12: the grades that are served for less than the plan promises. */
function ServiceLines({ term }: { term: Term }) {
  const say = useWords()
  const translate = useTranslate()
  const short = serviceFindings(term).filter(({ shortBy }) => shortBy > 0)
  const to = `/terms/${term.id}/show`
  if (short.length === 0) {
    return (
      <Line sound to={to}>
        {say('home.serviceMet')}
      </Line>
    )
  }
  return short.map(({ grades, minutes, promised }) => (
    <Line key={grades.join()} sound={false} to={to}>
      {say('home.serviceShort', {
        grades: grades.map((grade) => gradeText(grade, translate)).join(say('list.separator')),
        minutes,
        promised,
      })}
    </Line>
  ))
}

function ClubLine({ finding }: { finding: Figure }) {
  const translate = useTranslate()
  const count = useCount(finding)
  if (count === undefined || !finding.label) return null
  return (
    <Line sound={count === 0} to={listAddress(finding.resource, finding.filter)}>
      {translate(finding.label)} {count}
    </Line>
  )
}

/** Whether the placement of the term is published. */
function PlacementLine({ termId }: { termId: string }) {
  const say = useWords()
  const runs = useCount({ resource: 'draws', filter: { termId } })
  const published = useCount({ resource: 'draws', filter: { termId, state: 'PUBLISHED' } })
  if (runs === undefined || published === undefined) return null
  const isPublished = published > 0
  return (
    <Line sound={isPublished} to="/placement">
      {isPublished ? say('placement.home.published') : say('placement.home.open', { smart_count: runs })}
    </Line>
  )
}

function Line({ sound, to, children }: { sound: boolean; to: To; children: ReactNode }) {
  const say = useWords()
  const Icon = sound ? OkIcon : WarningIcon
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Icon color={sound ? 'success' : 'warning'} titleAccess={say(sound ? 'home.sound' : 'home.unsound')} />
      <Link component={RouterLink} to={to} color="text.primary">
        {children}
      </Link>
    </Box>
  )
}
