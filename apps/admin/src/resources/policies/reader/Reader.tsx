import PrintIcon from '@mui/icons-material/Print'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { EditButton, Title, useCanAccess } from 'react-admin'
import { Link } from 'react-router-dom'
import { useMay } from '../../../auth/use-session.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { PrintStyle } from '../../../layout/PrintStyle.tsx'
import { ArchiveButton } from '../../../record/ArchiveButton.tsx'
import { ActivityPanel } from '../../actions/ActivityPanel.tsx'
import { versionPath } from '../addresses.ts'
import { BlockMarks } from '../comments/BlockMarks.tsx'
import { CommentSection } from '../comments/CommentSection.tsx'
import { CommentingProvider } from '../comments/use-commenting.tsx'
import type { Version } from '../operations.ts'
import { StepPanel } from '../steps/StepPanel.tsx'
import { textOf } from '../text.ts'
import { usePolicy } from '../use-policy.ts'
import { AttachmentSection } from './AttachmentSection.tsx'
import { Contents } from './Contents.tsx'
import { DocumentHead } from './DocumentHead.tsx'
import { DocumentText } from './DocumentText.tsx'
import { contentsOf } from './headings.ts'
import { ThresholdTable } from './ThresholdTable.tsx'
import { VersionSection } from './VersionSection.tsx'

/** The page on which a policy is read, and taken on its way by those who may. */
export function Reader({ version }: { version: Version | null }) {
  const say = useWords()
  const mayReadLog = useMay('actions:read')
  const { id, title } = usePolicy()
  return (
    <>
      <Title title={title} />
      <PrintStyle />
      <PageBar readable={version !== null} />
      {version === null ? (
        <Typography role="alert">{say('policies.versionGone')}</Typography>
      ) : (
        <CommentingProvider version={version}>
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              alignItems: 'start',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
              gridTemplateRows: { lg: 'auto 1fr' },
              gridTemplateAreas: { xs: '"way" "document" "rest"', lg: '"document way" "document rest"' },
              '@media print': { display: 'block' },
            }}
          >
            <Box sx={{ gridArea: 'document', minWidth: 0, display: 'grid', gap: 2 }}>
              <OtherVersionNote shown={version} />
              <Document version={version} />
              <CommentSection version={version} />
            </Box>
            <Box className="not-printed" sx={{ gridArea: 'way', minWidth: 0, display: 'grid', gap: 2 }}>
              <StepPanel version={version} />
              <Contents entries={contentsOf(textOf(version.body), title)} />
            </Box>
            <Box className="not-printed" sx={{ gridArea: 'rest', minWidth: 0, display: 'grid', gap: 2 }}>
              <VersionSection shownId={version.id} />
              <AttachmentSection />
              {mayReadLog && <ActivityPanel resource="policies" recordId={id} />}
            </Box>
          </Box>
        </CommentingProvider>
      )}
    </>
  )
}

function PageBar({ readable }: { readable: boolean }) {
  const say = useWords()
  const { id, archivedAt } = usePolicy()
  const { canAccess: mayEdit } = useCanAccess({ resource: 'policies', action: 'edit' })
  const archived = Boolean(archivedAt)
  return (
    <>
      <Box
        className="not-printed"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'flex-end', my: 1 }}
      >
        {readable && (
          <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => print()}>
            {say('policies.print')}
          </Button>
        )}
        {mayEdit && !archived && <EditButton variant="outlined" label={say('policies.editFacts')} />}
        <ArchiveButton ids={[id]} archived={archived} />
      </Box>
      {archived && (
        <Alert severity="info" className="not-printed" sx={{ mb: 1 }}>
          {say('record.archivedNote')}
        </Alert>
      )}
    </>
  )
}

/** Says when another version than the one shown is in force, or is being worked on. */
function OtherVersionNote({ shown }: { shown: Version }) {
  const say = useWords()
  const { id, published, current } = usePolicy()
  const isInForce = published?.id === shown.id
  const other = isInForce ? current : published
  if (!other || other.id === shown.id) return null
  return (
    <Alert
      severity="info"
      className="not-printed"
      action={
        <Button component={Link} color="inherit" to={versionPath(id, other.id)}>
          {say('policies.openVersion', { number: other.number })}
        </Button>
      }
    >
      {isInForce
        ? say('policies.newerNote', { number: other.number })
        : say('policies.inForceNote', { shown: shown.number, number: other.number })}
    </Alert>
  )
}

function Document({ version }: { version: Version }) {
  const say = useWords()
  const { title } = usePolicy()
  const text = textOf(version.body)
  return (
    <Paper variant="outlined" component="article" className="sheet" sx={{ p: { xs: 2, sm: 4 } }}>
      <DocumentHead version={version} />
      {text.length === 0 && <Typography color="text.secondary">{say('policies.noText')}</Typography>}
      <DocumentText text={text} title={title} beside={(index) => <BlockMarks index={index} block={text[index]} />} />
      {version.thresholds && <ThresholdTable thresholds={version.thresholds} />}
    </Paper>
  )
}
