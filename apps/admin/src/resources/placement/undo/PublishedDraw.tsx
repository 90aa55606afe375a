import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import UndoIcon from '@mui/icons-material/Undo'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Confirm } from 'react-admin'
import { useMay } from '../../../auth/use-session.ts'
import { instantText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { type Refused, useRunVerb, wholeSentence } from '../../../record/use-run-verb.ts'
import { useUndoNotice } from '../../../record/use-undo-notice.tsx'
import { CodeText } from '../CodeText.tsx'
import { DrawChip } from '../DrawChip.tsx'
import type { Draw } from '../operations.ts'
import { rulesText } from '../rules.ts'
import { NotifyChange } from './NotifyChange.tsx'
import { UndoDraw } from './operations.ts'
import { UndoRefused } from './UndoRefused.tsx'
import { drawFileName, useDrawFile } from './use-draw-file.ts'

/** A draw that is or was published: its facts, its public file, and taking it back. */
export function PublishedDraw({ draw }: { draw: Draw }) {
  const say = useWords()
  const mayPublish = useMay('placement:publish')
  const download = useDrawFile(draw)
  return (
    <Section title={draw.name} actions={<DrawChip draw={draw} />}>
      <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
        {draw.publishedAt && (
          <Typography>{say('placement.publishedAt', { time: instantText(draw.publishedAt) })}</Typography>
        )}
        {draw.state === 'PUBLISHED' && <NotifyChange draw={draw} />}
        {draw.undoneAt && <Typography>{say('placement.undoneAt', { time: instantText(draw.undoneAt) })}</Typography>}
        <Typography color="text.secondary">{rulesText(draw.rules, say)}</Typography>
        <Typography>{say('placement.fileWhy')}</Typography>
        <Button variant="outlined" startIcon={<DownloadIcon />} onClick={() => void download()}>
          {say('placement.download')}
        </Button>
        <CodeText>{`pnpm verify-draw ${drawFileName(draw)}`}</CodeText>
        {draw.state === 'PUBLISHED' && (
          <>
            <Typography>{say('placement.undoMeans')}</Typography>
            {mayPublish ? (
              <TakeBack draw={draw} />
            ) : (
              <Typography color="text.secondary">{say('placement.undoByAdmin')}</Typography>
            )}
          </>
        )}
      </Stack>
    </Section>
  )
}

function TakeBack({ draw: { id, name } }: { draw: Draw }) {
  const say = useWords()
  const run = useRunVerb()
  const tell = useUndoNotice()
  const [asking, setAsking] = useState(false)
  const [running, setRunning] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  async function undo() {
    setRunning(true)
    setRefused(null)
    const made = await run(UndoDraw, { id }, (refusal: Refused) => {
      setRefused(wholeSentence(refusal))
      return true
    })
    setRunning(false)
    setAsking(false)
    if (made) void tell('placement.undone', [id])
  }

  return (
    <>
      {refused && <UndoRefused sentence={refused} />}
      <Button variant="outlined" color="warning" startIcon={<UndoIcon />} onClick={() => setAsking(true)}>
        {say('placement.undoDraw')}
      </Button>
      <Confirm
        isOpen={asking}
        loading={running}
        title={say('placement.undoTitle', { name })}
        content={say('placement.undoContent')}
        confirm={say('placement.undoDraw')}
        onConfirm={() => void undo()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
