import { useWords } from '../../i18n/use-words.ts'
import { Revealable } from '../people/Revealable.tsx'
import { type Application, RevealPickUpPhone } from './operations.ts'

/** The phone of who collects, masked until it is asked for, which is logged. */
export function PickUpPhone({ application }: { application: Application }) {
  const say = useWords()
  const { id, pickUpPhoneMasked, pupil } = application
  return (
    <Revealable
      masked={pickUpPhoneMasked}
      label={say('applications.revealOf', { name: pupil.name })}
      reveal={async (dataProvider) => {
        const { revealPickUpPhone } = await dataProvider.run(RevealPickUpPhone, { input: { id } })
        return revealPickUpPhone.__typename === 'RevealedValue' ? { value: revealPickUpPhone.value } : revealPickUpPhone
      }}
    />
  )
}
