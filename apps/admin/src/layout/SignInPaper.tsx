import Paper from '@mui/material/Paper'
import { styled } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { useWords } from '../i18n/use-words.ts'

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': { border: '1px solid currentColor', padding: '2px 4px', textAlign: 'left' },
  '& td': { height: 24 },
  '& .number': { width: 32, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& .whole': { whiteSpace: 'nowrap' },
})

/** What all cells to be filled in take of the width together. */
const cellsWidth = 60

interface SignInPaperProps {
  readonly title: string
  /** What stands above the list: each with its label. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly rows: readonly {
    readonly id: string
    readonly className: string
    readonly name: string
    readonly pupilNumber: string
  }[]
  /** How many cells a pupil has: one for each meeting that fits the page. */
  readonly meetings: number
  /** What is said where there is nobody. */
  readonly empty: string
  readonly legend?: string
}

/** A sign-in sheet as it lies on paper: who belongs there, and cells to note who came. */
export function SignInPaper({ title, facts, rows, meetings, empty, legend }: SignInPaperProps) {
  const say = useWords()
  const cells = Array.from({ length: meetings }, (_, index) => String(index + 1))
  const width = `${cellsWidth / meetings}%`
  return (
    <Paper variant="outlined" className="sheet" sx={{ p: 2, overflowX: 'auto' }}>
      <Typography variant="h5" component="h2" sx={{ textAlign: 'center', mb: 1 }}>
        {title}
      </Typography>
      <Typography component="p" sx={{ mb: 1, display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
        {facts.map(([label, value]) => (
          <span key={label}>
            {label} <strong>{value || '—'}</strong>
          </span>
        ))}
      </Typography>
      {rows.length === 0 ? (
        <Typography>{empty}</Typography>
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
              {cells.map((cell) => (
                <th key={cell} scope="col" style={{ width }}>
                  {say('print.date')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, className, name, pupilNumber }, index) => (
              <tr key={id}>
                <td className="number">{index + 1}</td>
                <td className="whole">{className}</td>
                <th scope="row" className="whole">
                  {name}
                </th>
                <td>{pupilNumber}</td>
                {cells.map((cell) => (
                  <td key={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {legend && <Typography sx={{ mt: 1, fontSize: '0.875rem' }}>{legend}</Typography>}
      <Typography sx={{ mt: 3 }}>{say('print.signature')} ________________</Typography>
    </Paper>
  )
}
