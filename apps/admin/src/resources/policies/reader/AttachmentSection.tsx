import AttachIcon from '@mui/icons-material/AttachFileOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import { useLocale } from 'react-admin'
import { useMay, useMe } from '../../../auth/use-session.ts'
import { uploadFile } from '../../../data/upload.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { usePolicy } from '../use-policy.ts'
import { AddAttachment, ArchiveAttachments, type Attachment } from './operations.ts'
import { sizeText } from './size-text.ts'

/** The kinds that the server takes; it looks at the content, this only helps to choose. */
const accepted = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg'

/** The files of a policy, to be downloaded; who drafts adds and archives them. */
export function AttachmentSection() {
  const say = useWords()
  const mayDraft = useMay('policies:draft')
  const { attachments, archivedAt } = usePolicy()
  const mayChange = mayDraft && !archivedAt
  if (attachments.length === 0 && !mayChange) return null
  return (
    <Section title={say('policies.attachments')} actions={mayChange && <AddButton />}>
      {attachments.length === 0 && <Typography color="text.secondary">{say('policies.noAttachments')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {attachments.map((attachment) => (
          <AttachmentLine key={attachment.id} attachment={attachment} mayChange={mayChange} />
        ))}
      </Box>
    </Section>
  )
}

function AttachmentLine({ attachment, mayChange }: { attachment: Attachment; mayChange: boolean }) {
  const say = useWords()
  const verb = useVerb()
  const { id, fileName, size, url } = attachment
  const archive = () =>
    verb(ArchiveAttachments, { ids: [id] }, { done: 'policies.attachmentArchived', resource: 'policies', ids: [id] })
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Link href={url} download sx={{ flex: 1, overflowWrap: 'anywhere' }}>
        {fileName} ({sizeText(size)})
      </Link>
      {mayChange && (
        <Button aria-label={`${say('record.archive')}: ${fileName}`} onClick={() => void archive()}>
          {say('record.archive')}
        </Button>
      )}
    </Box>
  )
}

function AddButton() {
  const say = useWords()
  const verb = useRunVerb()
  const language = useLocale()
  const { school } = useMe()
  const { id: policyId } = usePolicy()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  async function add(file: File | undefined) {
    if (!file) return
    setFault(null)
    setSending(true)
    const upload = await uploadFile(file, { language, schoolId: school?.id ?? null })
    if (upload.kind === 'kept') {
      await verb(AddAttachment, { input: { policyId, uploadId: upload.id } }, ({ message }) => {
        setFault(message)
        return true
      })
    } else setFault(upload.kind === 'refused' ? upload.message : say('imports.unreachable'))
    setSending(false)
  }

  return (
    <>
      <Button
        startIcon={<AttachIcon />}
        loading={sending}
        loadingPosition="start"
        onClick={() => input.current?.click()}
      >
        {say('policies.attach')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        onChange={({ target }) => {
          void add(target.files?.[0])
          // The same file, mended on disk, is to be chosen again.
          target.value = ''
        }}
      />
      {fault && (
        <Alert severity="error" sx={{ width: '100%' }}>
          {fault}
        </Alert>
      )}
    </>
  )
}
