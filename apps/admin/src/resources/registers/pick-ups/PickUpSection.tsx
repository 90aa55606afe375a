import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useRecordContext, useTranslate } from 'react-admin'
import { useMay } from '../../../auth/use-session.ts'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { enumLabel } from '../../../i18n/labels.ts'
import { useWords, type Words } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import { Section } from '../../../record/Section.tsx'
import type { Pupil } from '../../people/operations.ts'
import { type PickUp, ReadPickUps } from './operations.ts'
import { PickUpDialog } from './PickUpDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'

/** 接送授权: who may collect a pupil, or that he leaves alone; those revoked last (R45, R57). */
export function PickUpSection() {
  const say = useWords()
  const pupil = useRecordContext<Pupil>()
  const mayArrange = useMay('registers:arrange')
  const [adding, setAdding] = useState(false)
  if (!pupil || !mayArrange) return null
  return (
    <Section
      title={say('registers.pickUps.title')}
      actions={<Button onClick={() => setAdding(true)}>{say('registers.pickUps.add')}</Button>}
    >
      <PickUpTable pupil={pupil} />
      {adding && <PickUpDialog pupil={pupil} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function PickUpTable({ pupil }: { readonly pupil: Pupil }) {
  const { id: pupilId, guardianships } = pupil
  const say = useWords()
  const translate = useTranslate()
  const dataProvider = useDataProvider<AppDataProvider>()
  const [revoking, setRevoking] = useState<PickUp | null>(null)
  const { data = [] } = useQuery({
    queryKey: ['registers', 'pickUps', { pupilId }],
    queryFn: async ({ signal }) => (await dataProvider.run(ReadPickUps, { pupilId }, { signal })).pickUpAuthorisations,
  })
  const relationOf = ({ guardian, relation }: PickUp) => {
    const known = guardianships.find((guardianship) => guardianship.guardian.id === guardian?.id)
    return known ? (
      enumLabel(translate, 'GuardianRelation', known.relation)
    ) : (
      <span key="relation" lang="zh-CN">
        {relation ?? ''}
      </span>
    )
  }
  return (
    <>
      <FactTable
        label={say('registers.pickUps.title')}
        headings={[
          say('registers.pickUps.who'),
          say('registers.pickUps.relation'),
          say('registers.pickUps.days'),
          say('registers.pickUps.confirmed'),
          '',
        ]}
        rows={data.map((pickUp) => ({
          key: pickUp.id,
          cells: [
            <span key="who" lang="zh-CN">
              {whoText(pickUp) || enumLabel(translate, 'PickUpKind', pickUp.kind)}
            </span>,
            relationOf(pickUp),
            daysText(pickUp, say),
            enumLabel(translate, 'PickUpConfirmation', pickUp.confirmedHow),
            pickUp.revokedAt ? (
              <span key="revoked">
                {say('registers.pickUps.revoked')} <span lang="zh-CN">{pickUp.revokedReason}</span>
              </span>
            ) : (
              <Button
                key="revoke"
                size="small"
                aria-label={say('registers.pickUps.revokeNamed', {
                  name: whoText(pickUp) || enumLabel(translate, 'PickUpKind', pickUp.kind),
                })}
                onClick={() => setRevoking(pickUp)}
              >
                {say('registers.pickUps.revoke')}
              </Button>
            ),
          ],
        }))}
      />
      {revoking && <RevokeDialog pickUp={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}

const whoText = ({ name, guardian }: PickUp): string => guardian?.name ?? name ?? ''

const daysText = ({ validFrom, validTo }: PickUp, say: Words): string =>
  validTo ? `${validFrom} – ${validTo}` : say('registers.pickUps.since', { date: validFrom })
