import { resourceMeta } from '@afterbell/graphql/schema-meta'
import { lazy } from 'react'
import { AdminUI, CustomRoutes, Resource } from 'react-admin'
import { Route } from 'react-router-dom'
import { Frame } from '../layout/Frame.tsx'
import { NotFound } from '../layout/NotFound.tsx'
import { Notices } from '../layout/Notices.tsx'
import type { ResourceScreens } from './room.tsx'
import { rooms } from './rooms.ts'

const Today = lazy(() => import('../dashboard/Today.tsx').then(({ Today: page }) => ({ default: page })))
const Password = lazy(() =>
  import('../auth/ChangePasswordPage.tsx').then(({ ChangePasswordPage }) => ({ default: ChangePasswordPage })),
)

/** All pages of the dashboard, for who is signed in. */
export function RoomPages() {
  return (
    <AdminUI
      layout={Frame}
      dashboard={Today}
      notification={Notices}
      catchAll={NotFound}
      loginPage={false}
      disableTelemetry
    >
      {rooms.flatMap(({ resources }) => resources).map(resourceOf)}
      <CustomRoutes>
        {rooms.flatMap(({ pages = [] }) =>
          pages.map(({ path, screen: Screen }) => <Route key={path} path={path} element={<Screen />} />),
        )}
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/password" element={<Password />} />
      </CustomRoutes>
    </AdminUI>
  )
}

const resourceOf = ({ definition, icon, list, show, create, edit }: ResourceScreens) => {
  const name = resourceMeta(definition.type).list
  return (
    <Resource
      key={name}
      name={name}
      icon={icon}
      list={list}
      show={show}
      create={create}
      edit={edit}
      recordRepresentation={definition.represent}
    />
  )
}
