import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useSearchParams } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { DrawChip } from './DrawChip.tsx'
import type { Draw } from './operations.ts'
import { rulesText } from './rules.ts'

interface DrawChoiceProps {
  readonly draws: readonly Draw[]
  readonly draw: Draw
}

/** Which of the runs with a result a step looks at; the address says it. */
export function DrawChoice({ draws, draw }: DrawChoiceProps) {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const choose = (id: string) => {
    const next = new URLSearchParams(params)
    next.set('draw', id)
    setParams(next)
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <TextField
        select
        label={say('placement.run')}
        value={draw.id}
        onChange={({ target }) => choose(target.value)}
        sx={{ maxWidth: 320 }}
      >
        {draws
          .filter(({ stats }) => stats !== null)
          .map((each) => (
            <MenuItem key={each.id} value={each.id}>
              {each.name} · {say(each.official ? 'placement.official' : 'placement.rehearsal')}
            </MenuItem>
          ))}
      </TextField>
      <DrawChip draw={draw} />
      <Typography color="text.secondary">{rulesText(draw.rules, say)}</Typography>
    </Box>
  )
}
