import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import { gradeText } from '../../../i18n/labels.ts'
import { contentLanguage } from '../../../i18n/locale.ts'
import { useWords, type WordKey, type Words } from '../../../i18n/use-words.ts'
import { DrawChip, KindText } from '../DrawChip.tsx'
import type { Draw } from '../operations.ts'
import { rulesText } from '../rules.ts'
import { stepPath } from '../steps.ts'
import { ClosedClubs } from './ClosedClubs.tsx'
import type { DrawStats } from './operations.ts'
import type { PupilsOf } from './PupilsDialog.tsx'
import { shareOf } from './share.ts'

interface ComparisonTableProps {
  readonly draws: readonly Draw[]
  readonly onList: (of: PupilsOf) => void
}

interface Compared {
  readonly draw: Draw
  readonly stats: DrawStats
}

interface Row {
  readonly label: WordKey
  readonly cell: (of: Compared) => ReactNode
}

/** The runs in columns, their figures in rows. */
export function ComparisonTable({ draws, onList }: ComparisonTableProps) {
  const say = useWords()
  const translate = useTranslate()
  const [params] = useSearchParams()
  const compared = draws.flatMap((draw): Compared[] => (draw.stats ? [{ draw, stats: draw.stats }] : []))
  const listed = (count: number, { draw, list }: PupilsOf) => {
    const pupils = say('placement.pupils', { smart_count: count })
    return count === 0 ? (
      0
    ) : (
      <Button
        size="small"
        sx={{ p: 0, minWidth: 0 }}
        aria-label={say('placement.showList', { name: draw.name, list: say(`placement.lists.${list}`), pupils })}
        onClick={() => onList({ draw, list })}
      >
        {pupils}
      </Button>
    )
  }
  const rows: Row[] = [
    { label: 'placement.state', cell: ({ draw }) => <DrawChip draw={draw} /> },
    { label: 'placement.kind', cell: ({ draw }) => <KindText official={draw.official} /> },
    { label: 'placement.steps.rules', cell: ({ draw }) => rulesText(draw.rules, say) },
    { label: 'placement.figures.first', cell: ({ stats: { total } }) => shareText(total.first, total.lists, say) },
    { label: 'placement.figures.any', cell: ({ stats: { total } }) => shareText(total.any, total.lists, say) },
    { label: 'placement.figures.none', cell: ({ stats: { total } }) => shareText(total.none, total.lists, say) },
    {
      label: 'placement.figures.withoutClub',
      cell: ({ draw, stats }) => listed(stats.withoutClub, { draw, list: 'withoutClub' }),
    },
    {
      label: 'placement.figures.unluckiest',
      cell: ({ draw, stats }) => listed(stats.unluckiest, { draw, list: 'unluckiest' }),
    },
    {
      label: 'placement.figures.worstGrade',
      cell: ({ stats: { worstGrade } }) =>
        worstGrade
          ? `${gradeText(worstGrade.gradeNumber, translate)} ${shareText(worstGrade.first, worstGrade.lists, say)}`
          : say('record.none'),
    },
    {
      label: 'placement.figures.closed',
      cell: ({ draw, stats }) => (stats.clubsClosed === 0 ? 0 : <ClosedClubs drawId={draw.id} />),
    },
    { label: 'placement.figures.full', cell: ({ stats }) => stats.clubsFull },
    { label: 'placement.figures.places', cell: ({ stats }) => `${stats.placesTaken} / ${stats.placesTotal}` },
    {
      label: 'placement.onwards',
      cell: ({ draw: { id, name } }) => (
        <Stack sx={{ alignItems: 'flex-start' }}>
          {(['explain', 'adjust', 'publish'] as const).map((step) => (
            <Button
              key={step}
              size="small"
              sx={{ px: 0, minWidth: 0 }}
              component={Link}
              to={stepPath(step, params, { draw: id })}
              aria-label={`${say(`placement.steps.${step}`)} ${name}`}
            >
              {say(`placement.steps.${step}`)}
            </Button>
          ))}
        </Stack>
      ),
    },
  ]
  return (
    <TableContainer tabIndex={0} role="region" aria-label={say('placement.comparison')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{say('placement.figure')}</TableCell>
            {compared.map(({ draw }) => (
              <TableCell key={draw.id} lang={contentLanguage} sx={{ minWidth: 170 }}>
                {draw.name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ label, cell }) => (
            <TableRow key={label} sx={{ verticalAlign: 'top' }}>
              <TableCell component="th" scope="row" sx={{ minWidth: 130 }}>
                {say(label)}
              </TableCell>
              {compared.map((of) => (
                <TableCell key={of.draw.id}>{cell(of)}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

/** 71%（790 / 1 112）. */
function shareText(part: number, whole: number, say: Words): string {
  const share = shareOf(part, whole)
  return share === null ? say('record.none') : say('placement.share', { share, part, whole })
}
