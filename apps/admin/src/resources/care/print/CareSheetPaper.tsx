import Paper from '@mui/material/Paper'
import { styled } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { weekdayText } from '../../schools/weekday.ts'
import { spanText } from '../../timetable/wording.ts'
import type { CareSheet } from './operations.ts'

/** Columns to be filled in by hand, one for each week that fits the page. */
const weeks = ['1', '2', '3', '4', '5', '6']

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': { border: '1px solid currentColor', padding: '2px 4px', textAlign: 'left' },
  '& td': { height: 22 },
  '& .week': { width: '9%' },
  '& .number': { width: 32, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& .whole': { whiteSpace: 'nowrap' },
})

/** One care class as it lies on paper: when, where, with whom, and everybody in it. */
export function CareSheetPaper({ sheet }: { readonly sheet: CareSheet }) {
  const say = useWords()
  const facts: readonly (readonly [string, string])[] = [
    [say('print.term'), sheet.term.name],
    [say('print.time'), `${weekdayText(sheet.weekday, say)} ${spanText(sheet.startsAt, sheet.endsAt)}`],
    [say('print.venue'), sheet.venue?.name ?? ''],
    [say('care.adults'), sheet.adultNames.join(say('list.separator'))],
    [say('print.count'), String(sheet.pupils.length)],
  ]
  return (
    <Paper variant="outlined" className="sheet" sx={{ p: 2, overflowX: 'auto' }}>
      <Typography variant="h5" component="h2" sx={{ textAlign: 'center', mb: 1 }}>
        {say('care.sheetTitle', { name: sheet.name, weekday: weekdayText(sheet.weekday, say) })}
      </Typography>
      <Typography component="p" sx={{ mb: 1, display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
        {facts.map(([label, value]) => (
          <span key={label}>
            {label} <strong>{value || '—'}</strong>
          </span>
        ))}
      </Typography>
      {sheet.pupils.length === 0 ? (
        <Typography>{say('care.nobody')}</Typography>
      ) : (
        <Table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {say('print.number')}
              </th>
              <th scope="col">{say('print.class')}</th>
              <th scope="col">{say('print.name')}</th>
              <th scope="col">{say('print.pupilNumber')}</th>
              {weeks.map((week) => (
                <th key={week} scope="col" className="week">
                  {say('print.date')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.pupils.map(({ id, name, pupilNumber, homeClass }, index) => (
              <tr key={id}>
                <td className="number">{index + 1}</td>
                <td className="whole">{homeClass.name}</td>
                <th scope="row" className="whole">
                  {name}
                </th>
                <td>{pupilNumber}</td>
                {weeks.map((week) => (
                  <td key={week} className="week" />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Typography sx={{ mt: 2 }}>{say('print.signature')} ________________</Typography>
    </Paper>
  )
}
