import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useTranslate } from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'
import { useWords, type Words } from '../../../i18n/use-words.ts'
import type { ProposedCareClass } from './operations.ts'

const chipColours = { NEW: 'success', CHANGED: 'warning', SAME: 'default', KEPT: 'info' } as const

/** Of which home classes, with how many of each: 三（1）班 12 + 三（2）班 9. */
const partsText = ({ parts }: ProposedCareClass, say: Words) =>
  parts
    .map(({ name, pupils, part, parts: of }) =>
      of > 1 ? say('care.dividedPart', { name, pupils, part, of }) : say('care.part', { name, pupils }),
    )
    .join(say('care.plus'))

const fromTo = (before: string | null, after: string, say: Words) =>
  before === null || before === after ? after : say('care.fromTo', { before, after })

const sizeText = ({ pupils, pupilsBefore, capacity }: ProposedCareClass, say: Words) => {
  const size = fromTo(pupilsBefore === null ? null : String(pupilsBefore), String(pupils), say)
  return capacity === null ? size : say('care.ofCapacity', { size, capacity })
}

const roomText = ({ venueName, venueNameBefore }: ProposedCareClass, say: Words) =>
  fromTo(venueNameBefore, venueName ?? say('care.noRoom'), say)

/** The classes of a day: a table, and on a phone a card each. */
export function ProposedClasses({ classes }: { readonly classes: readonly ProposedCareClass[] }) {
  const say = useWords()
  const phone = useMediaQuery('(max-width: 899px)')
  if (classes.length === 0) return <Typography sx={{ p: 2 }}>{say('care.noneChanges')}</Typography>
  if (phone) return <Cards classes={classes} />
  return (
    <Card>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{say('care.class')}</TableCell>
            <TableCell>{say('care.parts')}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{say('care.size')}</TableCell>
            <TableCell>{say('care.room')}</TableCell>
            <TableCell>{say('care.why')}</TableCell>
            <TableCell>{say('care.change')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {classes.map((each) => (
            <TableRow key={keyOf(each)}>
              <TableCell component="th" scope="row">
                {each.name}
              </TableCell>
              <TableCell>{partsText(each, say)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{sizeText(each, say)}</TableCell>
              <TableCell sx={each.venueName === null ? { color: 'warning.dark' } : {}}>{roomText(each, say)}</TableCell>
              <TableCell>{each.reasons.join(' ')}</TableCell>
              <TableCell>
                <Change of={each} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

const keyOf = ({ standingId, name, weekday }: ProposedCareClass) => standingId ?? `${weekday} ${name}`

function Cards({ classes }: { readonly classes: readonly ProposedCareClass[] }) {
  const say = useWords()
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {classes.map((each) => (
        <Card key={keyOf(each)} component="li" sx={{ p: 1.5 }}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
            <Typography sx={{ fontWeight: 600 }}>{each.name}</Typography>
            <Change of={each} />
          </Box>
          <Typography>
            {sizeText(each, say)} · {roomText(each, say)}
          </Typography>
          <Typography variant="body2">{partsText(each, say)}</Typography>
          <Typography variant="body2" color="text.secondary">
            {each.reasons.join(' ')}
          </Typography>
        </Card>
      ))}
    </Box>
  )
}

function Change({ of: { change } }: { readonly of: ProposedCareClass }) {
  const translate = useTranslate()
  return (
    <Chip
      size="small"
      variant={change === 'SAME' ? 'outlined' : 'filled'}
      color={chipColours[change]}
      label={enumLabel(translate, 'CareClassChange', change)}
    />
  )
}
