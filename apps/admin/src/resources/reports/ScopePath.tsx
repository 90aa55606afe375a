import Breadcrumbs from '@mui/material/Breadcrumbs'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { useMe } from '../../auth/use-session.ts'
import { gradeText } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { BureauSchool } from './operations.ts'
import type { Scope } from './use-reports.ts'

const order = ['district', 'school', 'grade', 'class'] as const

/** Where in the bureau one is: bureau → district → school → grade → class, each a way back. */
export function ScopePath({ scope, schools }: { readonly scope: Scope; readonly schools: readonly BureauSchool[] }) {
  const say = useWords()
  const translate = useTranslate()
  const { bureau } = useMe()
  const [params, setParams] = useSearchParams()
  const names: Record<(typeof order)[number], string | undefined> = {
    district: schools.find(({ districtId }) => districtId === scope.districtId)?.districtName,
    school: schools.find(({ schoolId }) => schoolId === scope.schoolId)?.name,
    grade: scope.grade ? gradeText(scope.grade, translate) : undefined,
    class: scope.homeClassId && say('reports.oneClass'),
  }
  const steps = [
    { key: null, name: bureau?.name ?? '' },
    ...order.flatMap((key) => (names[key] ? [{ key, name: names[key] }] : [])),
  ]
  const backTo = (key: (typeof order)[number] | null) => {
    const deeper = key === null ? order : order.slice(order.indexOf(key) + 1)
    for (const each of deeper) params.delete(each)
    setParams(params)
  }
  return (
    <Breadcrumbs aria-label={say('reports.path')}>
      {steps.map(({ key, name }, index) =>
        index === steps.length - 1 ? (
          <Typography key={name} aria-current="page">
            {name}
          </Typography>
        ) : (
          <Link key={name} component="button" type="button" onClick={() => backTo(key)} sx={{ minHeight: 32 }}>
            {name}
          </Link>
        ),
      )}
    </Breadcrumbs>
  )
}
