import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Connection } from './connection.ts'
import { RecordsTab } from './RecordsTab.tsx'
import { ReleaseTab } from './ReleaseTab.tsx'
import type { Link, RollBook } from './roll-book.ts'
import { shownSheet } from './sheet.ts'
import { TakeTab } from './TakeTab.tsx'
import { clock, fill, words } from './words.ts'

interface RollAppProps {
  readonly book: RollBook | null
  readonly sessionId: string
  readonly connection: Connection
}

/** 手机点名: a session's roll, its dismissal and its records (ux.md 9.5). */
export function RollApp({ book, ...rest }: RollAppProps) {
  return book ? <Roll book={book} {...rest} /> : <Message text={words.absent} />
}

const tabs = ['roll', 'release', 'records'] as const
type Tab = (typeof tabs)[number]

/** How often what could not be sent is tried again, in milliseconds; at once when the phone says that it has a network. */
const rest = 5_000

function Roll({ book, sessionId, connection }: RollAppProps & { book: RollBook }) {
  const { kept, link } = useSyncExternalStore(book.follow, book.shown)
  const [tab, setTab] = useState<Tab>('roll')
  const refresh = useCallback(() => void book.refresh(), [book])
  useEffect(() => {
    refresh()
    window.addEventListener('online', refresh)
    const again = setInterval(() => {
      if (book.shown().link !== 'signedOut') refresh()
    }, rest)
    return () => {
      window.removeEventListener('online', refresh)
      clearInterval(again)
    }
  }, [book, refresh])
  const sheet = shownSheet(kept)
  if (link === 'absent' && kept.waiting.length === 0) return <Message text={words.absent} />
  if (link === 'signedOut' && (connection.byPass || !sheet)) {
    return <Message text={connection.byPass ? words.passEnded : words.signedOut} signIn={!connection.byPass} />
  }
  if (!sheet) return <Message text={link === 'offline' ? words.needsNetwork : words.reading} />
  return (
    <main>
      <header className="head">
        <div className="title">
          <h1>{sheet.name}</h1>
          {!connection.byPass && (
            <a href="/" aria-label={words.home}>
              ⌂
            </a>
          )}
        </div>
        <p className="where">
          {sheet.date} {clock(sheet.startsAt)}–{clock(sheet.endsAt)}
          {sheet.venueName && ` · ${sheet.venueName}`}
          {sheet.adultNames.length > 0 && ` · ${sheet.adultNames.join('、')}`}
        </p>
        <LinkLine link={link} waiting={kept.waiting.filter(({ takerId }) => takerId === sheet.takerId).length} />
        {kept.waiting.some(({ takerId }) => takerId !== sheet.takerId) && (
          <p className="told" role="alert">
            {fill(words.othersWaiting, {
              n: kept.waiting.filter(({ takerId }) => takerId !== sheet.takerId).length,
            })}
          </p>
        )}
        {link === 'signedOut' && (
          <p className="told" role="alert">
            {words.signedOut} <a href="/">{words.signIn}</a>
          </p>
        )}
        {!connection.byPass && (
          <div className="tabs" role="tablist">
            {tabs.map((each) => (
              <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => setTab(each)}>
                {words.tabs[each]}
              </button>
            ))}
          </div>
        )}
      </header>
      {tab === 'roll' && <TakeTab book={book} sheet={sheet} notes={kept.notes} connection={connection} />}
      {tab === 'release' && <ReleaseTab sessionId={sessionId} connection={connection} />}
      {tab === 'records' && <RecordsTab sessionId={sessionId} sheet={sheet} connection={connection} onDone={refresh} />}
    </main>
  )
}

/** Whether everything is saved, in words (ux.md 9.5). */
function LinkLine({ link, waiting }: { readonly link: Link; readonly waiting: number }) {
  const isOffline = link === 'offline' || link === 'signedOut'
  const text = isOffline
    ? waiting > 0
      ? fill(words.offline, { n: waiting })
      : words.offlineNothing
    : waiting > 0
      ? fill(words.sending, { n: waiting })
      : words.saved
  return (
    <p className={isOffline ? 'link offline' : 'link'} role="status">
      {text}
    </p>
  )
}

function Message({ text, signIn = false }: { readonly text: string; readonly signIn?: boolean }) {
  return (
    <main className="message">
      <p role="status">{text}</p>
      {signIn && (
        <a className="primary" href="/">
          {words.signIn}
        </a>
      )}
    </main>
  )
}
