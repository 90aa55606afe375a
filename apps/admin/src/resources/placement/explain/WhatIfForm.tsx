import DownIcon from '@mui/icons-material/ArrowDownwardOutlined'
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined'
import RemoveIcon from '@mui/icons-material/CloseOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import { ClubSearch } from '../ClubSearch.tsx'
import type { ClubOutcome } from '../operations.ts'
import { slotText } from '../slot.ts'
import { useOfDraw } from '../use-placement.ts'
import { AskWhatIf, type Explanation, type WhatIf } from './operations.ts'
import { added, moved, type OtherList, without } from './other-list.ts'

interface WhatIfFormProps {
  readonly drawId: string
  readonly pupilId: string
  readonly choices: Explanation['choices']
  readonly clubs: readonly ClubOutcome[]
}

/** 如果换一种填法: another list is tried out, and everything is drawn again with it. */
export function WhatIfForm({ drawId, pupilId, choices, clubs }: WhatIfFormProps) {
  const say = useWords()
  const handedIn = choices.map(({ clubId }) => clubId)
  const [list, setList] = useState<OtherList>(handedIn)
  const [asked, setAsked] = useState<OtherList | null>(null)
  const { data, isFetching } = useOfDraw(
    AskWhatIf,
    'what-if',
    { id: drawId, pupilId, clubIds: [...(asked ?? [])] },
    asked !== null,
  )
  const nameOf = (id: string) =>
    clubs.find(({ clubId }) => clubId === id)?.name ?? choices.find(({ clubId }) => clubId === id)?.clubName ?? ''
  const isUnchanged = list.join() === handedIn.join()
  // Of another list the answer is not.
  const answer = asked === list && !isFetching ? data?.draw?.whatIf : null
  return (
    <Box component="section" aria-label={say('placement.whatIf')}>
      <Typography variant="h6" component="h4">
        {say('placement.whatIf')}
      </Typography>
      <Typography color="text.secondary">{say('placement.whatIfHint')}</Typography>
      <Box component="ol" sx={{ pl: 3, my: 1 }}>
        {list.map((id, index) => (
          <li key={id}>
            <Box sx={{ display: 'flex', alignItems: 'center' }}>
              <Typography sx={{ minWidth: 140 }}>{nameOf(id)}</Typography>
              <IconButton
                aria-label={say('placement.moveUp', { club: nameOf(id) })}
                disabled={index === 0}
                onClick={() => setList(moved(list, index, -1))}
              >
                <UpIcon />
              </IconButton>
              <IconButton
                aria-label={say('placement.moveDown', { club: nameOf(id) })}
                disabled={index === list.length - 1}
                onClick={() => setList(moved(list, index, 1))}
              >
                <DownIcon />
              </IconButton>
              <IconButton
                aria-label={say('placement.takeAway', { club: nameOf(id) })}
                onClick={() => setList(without(list, id))}
              >
                <RemoveIcon />
              </IconButton>
            </Box>
          </li>
        ))}
      </Box>
      <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
        <Box sx={{ width: '100%' }}>
          <ClubSearch
            key={list.length}
            label={say('placement.addClub')}
            clubs={clubs.filter(({ clubId }) => !list.includes(clubId))}
            value={null}
            onChange={(id) => id && setList(added(list, id))}
          />
        </Box>
        <Button variant="outlined" disabled={isUnchanged} loading={isFetching} onClick={() => setAsked(list)}>
          {say('placement.ask')}
        </Button>
        {answer && <Answer answer={answer} />}
      </Stack>
    </Box>
  )
}

const tones = { SAME: 'success', WORSE: 'info', BETTER: 'warning', MIXED: 'warning' } as const

function Answer({ answer: { sentence, verdict, slots } }: { answer: WhatIf }) {
  const say = useWords()
  return (
    <>
      <Alert severity={tones[verdict]}>{sentence}</Alert>
      <FactTable
        label={say('placement.whatIf')}
        headings={[
          say('placement.slotHeading'),
          say('placement.reallyGot'),
          say('placement.wouldGet'),
          say('placement.comparisonHeading'),
        ]}
        rows={slots.map(({ slotId, clubName, otherwiseName, comparison }) => ({
          key: slotId,
          cells: [
            slotText(slotId, say),
            clubName ?? say('record.none'),
            otherwiseName ?? say('record.none'),
            say(`placement.comparisons.${comparison}`),
          ],
        }))}
      />
    </>
  )
}
