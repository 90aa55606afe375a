import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { Title } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { Section } from '../../record/Section.tsx'
import { DrawTable } from './DrawTable.tsx'
import { whereItStands } from './standing.ts'
import { stepPath } from './steps.ts'
import { type TermChoice, useDraws, usePreparation, useTerms } from './use-placement.ts'

/** 编排: the draws of a term, where it stands and what comes next. */
export function DrawsPage() {
  const say = useWords()
  return (
    <Permitted permission="placement:read">
      <Title title={say('placement.title')} />
      <Draws />
    </Permitted>
  )
}

function Draws() {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const { terms, term } = useTerms()
  if (term === undefined) return <Skeleton variant="rounded" height={320} sx={{ my: 2 }} />
  if (term === null) return <Typography sx={{ p: 2 }}>{say('placement.noTerm')}</Typography>
  const choose = (id: string) => {
    const next = new URLSearchParams(params)
    next.set('term', id)
    setParams(next)
  }
  return (
    <Stack spacing={2} sx={{ py: 2 }}>
      <Typography>{say('placement.intro')}</Typography>
      <TextField
        select
        label={say('placement.term')}
        value={term.id}
        onChange={({ target }) => choose(target.value)}
        sx={{ maxWidth: 280 }}
      >
        {terms.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <OfTerm term={term} />
    </Stack>
  )
}

function OfTerm({ term }: { term: TermChoice }) {
  const say = useWords()
  const [params] = useSearchParams()
  const { data: draws } = useDraws(term.id)
  const { data: prepared } = usePreparation(term.id)
  if (!draws || !prepared) return <Skeleton variant="rounded" height={240} />
  const { state, next } = whereItStands(draws, prepared.drawCommitment)
  return (
    <>
      <Alert
        severity={state === 'published' ? 'success' : 'info'}
        action={
          <Button color="inherit" component={Link} to={stepPath(next, params, { term: term.id })}>
            {state === 'published'
              ? say('placement.view')
              : say('placement.goTo', { step: say(`placement.steps.${next}`) })}
          </Button>
        }
      >
        {say(`placement.standing.${state}`)}
      </Alert>
      <Section title={say('placement.drawsOf', { term: term.name })}>
        <DrawTable draws={draws} />
      </Section>
    </>
  )
}
