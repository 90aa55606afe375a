import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useMay } from '../../../auth/use-session.ts'
import { instantText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import type { Commitment, DrawRules } from '../operations.ts'
import { rulesText } from '../rules.ts'
import { EntropyDialog } from './EntropyDialog.tsx'

interface EntropySectionProps {
  readonly commitment: Commitment | null
  /** The rules as they are chosen now, which are fixed with the entropy. */
  readonly rules: DrawRules
}

/** 公开随机数: digits that nobody controls alone, called out by parents' representatives. */
export function EntropySection({ commitment, rules }: EntropySectionProps) {
  const say = useWords()
  const mayRun = useMay('placement:run')
  const [entering, setEntering] = useState(false)
  return (
    <Section title={say('placement.entropy')}>
      <Typography sx={{ mb: 1 }}>{say('placement.entropyWhy')}</Typography>
      {!commitment && <Alert severity="warning">{say('placement.commitFirst')}</Alert>}
      {commitment?.rules && (
        <>
          <Typography sx={{ fontWeight: 600 }}>
            {say('placement.entropyEntered', {
              entropy: commitment.publicEntropy ?? '',
              source: commitment.entropySource ?? '',
              time: commitment.entropyAt ? instantText(commitment.entropyAt) : '',
            })}
          </Typography>
          <Typography>{say('placement.rulesFixed', { rules: rulesText(commitment.rules, say) })}</Typography>
        </>
      )}
      {commitment && !commitment.rules && (
        <>
          <Alert severity="info" sx={{ mb: 1 }}>
            {say('placement.entropyOpen')}
          </Alert>
          {mayRun ? (
            <Button variant="contained" onClick={() => setEntering(true)}>
              {say('placement.enterEntropy')}
            </Button>
          ) : (
            <Typography color="text.secondary">{say('placement.byAdmin')}</Typography>
          )}
        </>
      )}
      {entering && commitment && (
        <EntropyDialog commitmentId={commitment.id} rules={rules} onClose={() => setEntering(false)} />
      )}
    </Section>
  )
}
