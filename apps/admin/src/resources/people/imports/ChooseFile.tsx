import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useLocale } from 'react-admin'
import { useMe } from '../../../auth/use-session.ts'
import { uploadFile } from '../../../data/upload.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { saveFile } from '../../../list/save-file.ts'
import type { ListKind } from './list-kind.ts'
import { TermChoice } from './TermChoice.tsx'
import { useCheck } from './use-check.ts'

interface ChooseFileProps {
  readonly kind: ListKind
  readonly onChecked: (batchId: string, uploadId: string) => void
}

/** The first step: the file is sent and checked; when it is no such list, one sentence says why. */
export function ChooseFile({ kind, onChecked }: ChooseFileProps) {
  const say = useWords()
  const checkFile = useCheck(kind)
  const language = useLocale()
  const { school } = useMe()
  const hint = useId()
  const input = useRef<HTMLInputElement>(null)
  const [checking, setChecking] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [termId, setTermId] = useState<string | null>(null)
  const awaitsTerm = kind.ofTerm && termId === null

  async function check(file: File | undefined) {
    if (!file || checking) return
    setFault(awaitsTerm ? say('imports.termFirst') : null)
    if (awaitsTerm) return
    setChecking(file.name)
    const upload = await uploadFile(file, { language, schoolId: school?.id ?? null })
    if (upload.kind === 'kept') {
      const batchId = await checkFile({ uploadId: upload.id, termId }, ({ message }) => {
        setFault(message)
        return true
      })
      if (batchId) return onChecked(batchId, upload.id)
    } else setFault(upload.kind === 'refused' ? upload.message : say('imports.unreachable'))
    setChecking(null)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    void check(event.dataTransfer.files[0])
  }

  async function saveTemplate() {
    const { writeSheet } = await import('../../../list/spreadsheet.ts')
    const name = `${say(kind.title)} ${say('imports.templateName')}`
    saveFile(await writeSheet({ name, headings: kind.templateHeadings, rows: [] }), `${name}.xlsx`)
  }

  return (
    <Card
      sx={{ p: 4, maxWidth: 760, borderStyle: 'dashed' }}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={drop}
    >
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Typography id={hint}>{say('imports.chooseHint')}</Typography>
        {fault && (
          <Alert severity="error" sx={{ width: '100%' }}>
            {fault}
          </Alert>
        )}
        {kind.ofTerm && <TermChoice value={termId} onChoose={setTermId} />}
        <Typography color="text.secondary">{say('imports.dropHere')}</Typography>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          <Button
            variant="contained"
            startIcon={<UploadIcon />}
            disabled={checking !== null || awaitsTerm}
            aria-describedby={hint}
            onClick={() => input.current?.click()}
          >
            {say('imports.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.xls,.csv"
            onChange={({ target }) => {
              void check(target.files?.[0])
              // The same file, mended on disk, is to be chosen again.
              target.value = ''
            }}
          />
          <Button startIcon={<DownloadIcon />} onClick={() => void saveTemplate()}>
            {say('imports.template')}
          </Button>
        </Stack>
        <div role="status" style={{ width: '100%' }}>
          {checking && (
            <>
              <Typography sx={{ mb: 1 }}>{say('imports.checking', { name: checking })}</Typography>
              <LinearProgress aria-label={say('imports.checking', { name: checking })} />
            </>
          )}
        </div>
      </Stack>
    </Card>
  )
}
