import { CARE_MINIMUM } from '@afterbell/domain/care/input'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useMe } from '../../../auth/use-session.ts'
import { gradeText } from '../../../i18n/labels.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useGrades } from '../../schools/use-grades.ts'
import { weekdays, weekdayText } from '../../schools/weekday.ts'
import type { CareQuestion } from './use-proposal.ts'

interface QuestionFormProps {
  readonly asking: boolean
  readonly onAsk: (question: CareQuestion) => void
}

/** From how many pupils on a home class usually has care by itself; the field says so before anybody asks. */
const USUAL_MINIMUM = 15

/** For which grades and weekdays is asked, and from how many pupils on a class is by itself. */
export function QuestionForm({ asking, onAsk }: QuestionFormProps) {
  const say = useWords()
  const translate = useTranslate()
  const held = useMe().permissions.filter(({ name }) => name === 'care:edit')
  const grades = useGrades().filter(({ number }) =>
    held.some(({ reach, grades: led }) => reach === 'SCHOOL' || led.includes(number)),
  )
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [days, setDays] = useState<readonly number[]>(weekdays)
  const [minimum, setMinimum] = useState(String(USUAL_MINIMUM))
  const gradeIds = chosen ?? grades.map(({ id }) => id)
  const least = Number(minimum)
  const isWrong = !Number.isInteger(least) || least < CARE_MINIMUM.least || least > CARE_MINIMUM.most
  const look = { color: 'text.primary', fontSize: '1rem', px: 1.5, minHeight: 40 }
  return (
    <Card sx={{ p: 2 }}>
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault()
          onAsk({ gradeIds, weekdays: days, minimum: least })
        }}
        sx={{ flexDirection: 'row', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}
      >
        <ToggleButtonGroup
          size="small"
          value={[...gradeIds]}
          aria-label={say('care.grade')}
          onChange={(_event, next: string[]) => next.length > 0 && setChosen(next)}
          sx={{ flexWrap: 'wrap' }}
        >
          {grades.map(({ id, number }) => (
            <ToggleButton key={id} value={id} sx={look}>
              {gradeText(number, translate)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <ToggleButtonGroup
          size="small"
          value={[...days]}
          aria-label={say('care.weekday')}
          onChange={(_event, next: number[]) => next.length > 0 && setDays(next)}
        >
          {weekdays.map((day) => (
            <ToggleButton key={day} value={day} sx={look}>
              {weekdayText(day, say)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TextField
          size="small"
          type="number"
          label={say('care.minimum')}
          value={minimum}
          error={isWrong}
          helperText={say('care.minimumHint')}
          onChange={({ target }) => setMinimum(target.value)}
          slotProps={{ htmlInput: { min: CARE_MINIMUM.least, max: CARE_MINIMUM.most } }}
          sx={{ width: 260 }}
        />
        <Button type="submit" variant="contained" loading={asking} disabled={isWrong || gradeIds.length === 0}>
          {say('care.ask')}
        </Button>
      </Stack>
    </Card>
  )
}
