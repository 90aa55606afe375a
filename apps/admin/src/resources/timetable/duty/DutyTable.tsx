import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { dateText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { DutyTurn } from '../operations.ts'
import { spanText } from '../wording.ts'
import type { DutyPost, DutyRoster } from './operations.ts'

interface DutyTableProps {
  readonly roster: DutyRoster
  /** Opens the swap of a turn; null for who may not. */
  readonly onSwap: ((turn: DutyTurn) => void) | null
  /** Opens a post; null for who may not change it. */
  readonly onPost: ((post: DutyPost) => void) | null
}

/** The duty calendar: days as row heads, posts as column heads, and in each cell who is on duty. */
export function DutyTable({ roster: { days, posts, turns }, onSwap, onPost }: DutyTableProps) {
  const say = useWords()
  return (
    <TableContainer tabIndex={0} role="region" aria-label={say('timetable.duty')}>
      <Table size="small" sx={{ '& td, & th': { border: 1, borderColor: 'divider' } }}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{say('timetable.date')}</TableCell>
            {posts.map((post) => (
              <TableCell key={post.id} scope="col" lang="zh-CN">
                {onPost ? (
                  <Button
                    size="small"
                    sx={{ minHeight: 44 }}
                    aria-label={say('timetable.editPostNamed', { name: post.name })}
                    onClick={() => onPost(post)}
                  >
                    {titleOf(post)}
                  </Button>
                ) : (
                  titleOf(post)
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {days.map((date) => (
            <TableRow key={date}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                {dateText(date, say)}
              </TableCell>
              {posts.map(({ id, name, needed }) => {
                const own = turns.filter((turn) => turn.postId === id && turn.date === date)
                return (
                  <TableCell key={id}>
                    {own.map((turn) =>
                      onSwap ? (
                        <Button
                          key={turn.id}
                          size="small"
                          sx={{ minHeight: 44 }}
                          aria-label={say('timetable.swapTurn', {
                            date: dateText(date, say),
                            post: name,
                            name: turn.staffName,
                          })}
                          onClick={() => onSwap(turn)}
                        >
                          {turn.staffName}
                        </Button>
                      ) : (
                        <Typography key={turn.id} component="div">
                          {turn.staffName}
                        </Typography>
                      ),
                    )}
                    {own.length < needed && (
                      <Typography component="div" color="warning.dark" variant="body2">
                        {say('timetable.missing', { smart_count: needed - own.length })}
                      </Typography>
                    )}
                  </TableCell>
                )
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

const titleOf = ({ name, startsAt, endsAt }: DutyPost) => `${name} · ${spanText(startsAt, endsAt)}`
