import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import MuiLink from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useRecordContext } from 'react-admin'
import { Link } from 'react-router-dom'
import { useMay } from '../../auth/use-session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../record/Section.tsx'
import { MoveDialog } from './dialogs/MoveDialog.tsx'
import { SplitDialog } from './dialogs/SplitDialog.tsx'
import type { CareClass } from './operations.ts'

/** Who is in the class; those selected can go to another class, or get one of their own (R20). */
export function PupilSection() {
  const say = useWords()
  const care = useRecordContext<CareClass>()
  const may = useMay('care:edit')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<'move' | 'split' | null>(null)
  if (!care?.pupils) return null
  const editable = may && care.editable && !care.archivedAt
  const chosen = care.pupils.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  const hidden = care.pupilCount - care.pupils.length
  const toggle = (id: string) => setSelected((before) => before.symmetricDifference(new Set([id])))
  const close = () => setOpen(null)
  const done = () => {
    setSelected(new Set())
    close()
  }
  return (
    <Section
      title={say('care.pupils', { smart_count: care.pupilCount })}
      actions={
        editable && (
          <>
            <Button disabled={chosen.length === 0} variant="outlined" onClick={() => setOpen('move')}>
              {say('care.move', { smart_count: chosen.length })}
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setOpen('split')}>
              {say('care.split')}
            </Button>
          </>
        )
      }
    >
      {care.pupils.length === 0 && <Typography color="text.secondary">{say('care.nobody')}</Typography>}
      {care.pupils.length > 0 && (
        <Table size="small" aria-label={say('care.pupils', { smart_count: care.pupilCount })}>
          <TableHead>
            <TableRow>
              {editable && <TableCell padding="checkbox" />}
              <TableCell>{say('print.name')}</TableCell>
              <TableCell>{say('print.class')}</TableCell>
              <TableCell>{say('print.pupilNumber')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {care.pupils.map(({ id, name, homeClass, pupilNumber }) => (
              <TableRow key={id} hover selected={selected.has(id)}>
                {editable && (
                  <TableCell padding="checkbox">
                    <Checkbox
                      checked={selected.has(id)}
                      onChange={() => toggle(id)}
                      slotProps={{ input: { 'aria-label': say('care.select', { name }) } }}
                    />
                  </TableCell>
                )}
                <TableCell component="th" scope="row">
                  <MuiLink component={Link} to={`/pupils/${id}/show`}>
                    {name}
                  </MuiLink>
                </TableCell>
                <TableCell>{homeClass.name}</TableCell>
                <TableCell>{pupilNumber}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {hidden > 0 && <Typography color="text.secondary">{say('care.hidden', { smart_count: hidden })}</Typography>}
      {open === 'move' && <MoveDialog care={care} pupilIds={chosen} onClose={close} onDone={done} />}
      {open === 'split' && <SplitDialog care={care} pupilIds={chosen} onClose={close} onDone={done} />}
    </Section>
  )
}
