import { bellScheduleOf, bellScheduleTotals, type KeptBellSchedule } from '@afterbell/domain/schools/bell-schedule'
import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { clockText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'

interface BellTotalsProps {
  readonly bells: KeptBellSchedule
  /** The minutes a day that the plan promises (R12); null where the term has no plan. */
  readonly promisedMinutes: number | null
}

/** What a bell schedule adds up to, and whether that is what the plan promises (R12, R14). */
export function BellTotals({ bells, promisedMinutes }: BellTotalsProps) {
  const say = useWords()
  const { windowMinutes, periods, breakMinutes } = bellScheduleTotals(bellScheduleOf(bells))
  const window = `${clockText(bells.startsAt)}–${clockText(bells.endsAt)}`
  const short = promisedMinutes !== null && windowMinutes < promisedMinutes
  return (
    <>
      <Typography color="text.secondary" sx={{ my: 0.5 }}>
        {say('schools.bellTotals', { window, windowMinutes, periods, breakMinutes })}
      </Typography>
      {short && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {say('schools.bellsTooShort', { window, minutes: windowMinutes, promised: promisedMinutes })}
        </Alert>
      )}
    </>
  )
}
