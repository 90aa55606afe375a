import { gradeName, isGrade } from '@afterbell/domain/schools/grade'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useLocale } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { type Question, schoolWeekdays } from './question.ts'
import type { useQuestion } from './use-question.ts'

interface ChoosersProps {
  readonly question: Question
  readonly choices: NonNullable<ReturnType<typeof useQuestion>['choices']['data']>
  readonly onChoose: ReturnType<typeof useQuestion>['choose']
}

/** Chooses term, grade and weekday; what is chosen stands in the address. */
export function Choosers({ question, choices: { terms, grades }, onChoose }: ChoosersProps) {
  const say = useWords()
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const nameOf = (number: number) => (isGrade(number) ? gradeName(number, locale) : String(number))
  return (
    <>
      <TextField
        select
        label={say('board.grade')}
        value={question.grade}
        onChange={({ target }) => onChoose({ grade: String(target.value) })}
        fullWidth={false}
        sx={{ minWidth: 104 }}
      >
        {grades
          .toSorted((one, other) => one.number - other.number)
          .map(({ id, number }) => (
            <MenuItem key={id} value={number}>
              {nameOf(number)}
            </MenuItem>
          ))}
      </TextField>
      <TextField
        select
        label={say('board.weekday')}
        value={question.weekday}
        onChange={({ target }) => onChoose({ weekday: String(target.value) })}
        fullWidth={false}
        sx={{ minWidth: 92 }}
      >
        {schoolWeekdays.map((weekday) => (
          <MenuItem key={weekday} value={weekday}>
            {say(`time.weekdays.${weekday}`)}
          </MenuItem>
        ))}
      </TextField>
      {terms.items.length > 1 && (
        <TextField
          select
          label={say('board.term')}
          value={question.termId}
          onChange={({ target }) => onChoose({ term: target.value })}
          fullWidth={false}
          sx={{ minWidth: 120 }}
        >
          {terms.items.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  )
}
