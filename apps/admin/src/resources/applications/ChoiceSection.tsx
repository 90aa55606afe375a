import Typography from '@mui/material/Typography'
import { useRecordContext, useTranslate } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { RecordLinkTo } from '../../record/RecordLinkTo.tsx'
import { Section } from '../../record/Section.tsx'
import { sessionsText } from '../clubs/form-parts.ts'
import type { Application, Choice } from './operations.ts'

/** The clubs that an application chooses, in their order. */
export function ChoiceSection() {
  const say = useWords()
  const translate = useTranslate()
  const application = useRecordContext<Application>()
  if (!application) return null
  const choices = application.choices as readonly Choice[]
  return (
    <Section title={say('applications.choices')}>
      {choices.length === 0 ? (
        <Typography color="text.secondary">{say('applications.none')}</Typography>
      ) : (
        <FactTable
          label={say('applications.choices')}
          headings={[say('applications.rank'), say('applications.club'), say('applications.meets')]}
          rows={choices.map(({ rank, club }) => ({
            key: String(rank),
            cells: [
              say('applications.rankText', { rank }),
              <RecordLinkTo key="club" resource="clubs" id={club.id}>
                {club.name}
              </RecordLinkTo>,
              sessionsText(club.sessions, translate),
            ],
          }))}
        />
      )}
    </Section>
  )
}
