import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Link as RouterLink, useSearchParams } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import { type Draw, FindDrawnPupils } from '../operations.ts'
import { stepPath } from '../steps.ts'
import { useOfDraw } from '../use-placement.ts'

/** A list of pupils that a figure counts. */
export interface PupilsOf {
  readonly draw: Draw
  readonly list: 'withoutClub' | 'unluckiest'
}

interface PupilsDialogProps {
  readonly of: PupilsOf
  readonly onClose: () => void
}

const filters = { withoutClub: { list: 'WITHOUT_CLUB' }, unluckiest: { list: 'UNLUCKIEST' } } as const

/** The most that the dialog names; it says when there are more. */
const mostNamed = 500

/** The pupils whom a figure of a run counts, each with the way to the reasons. */
export function PupilsDialog({ of: { draw, list }, onClose }: PupilsDialogProps) {
  const say = useWords()
  const titleId = useId()
  const [params] = useSearchParams()
  const { data } = useOfDraw(FindDrawnPupils, 'pupils', {
    id: draw.id,
    page: { page: 1, perPage: mostNamed },
    filter: filters[list],
  })
  const results = data?.draw?.results
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        {say('placement.listOf', { list: say(`placement.lists.${list}`), name: draw.name })}
      </DialogTitle>
      <DialogContent>
        <Typography color="text.secondary" sx={{ mb: 1 }}>
          {say(`placement.listHint.${list}`)}
        </Typography>
        {results && (
          <FactTable
            label={say(`placement.lists.${list}`)}
            headings={[say('placement.pupil'), say('placement.number'), say('placement.got')]}
            rows={results.items.map(({ order, placed, bestRank, pupil }) => ({
              key: pupil.id,
              cells: [
                <Link
                  component={RouterLink}
                  key="link"
                  to={stepPath('explain', params, { draw: draw.id, pupil: pupil.id })}
                >
                  {say('placement.person', { name: pupil.name, className: pupil.homeClass.name })}
                </Link>,
                order,
                placed === 0
                  ? say('placement.noClub')
                  : say('placement.clubsAndBest', { smart_count: placed, rank: bestRank ?? say('record.none') }),
              ],
            }))}
          />
        )}
        {results && results.total > mostNamed && (
          <Typography>{say('placement.moreNot', { smart_count: results.total - mostNamed })}</Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('placement.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
