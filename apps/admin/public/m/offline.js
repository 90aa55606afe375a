// Lets the roll open without a network: what the page itself is made of, and nothing of what it shows. Names and marks are
// kept by the page; answers of the API never come here.
const shelf = 'afterbell-roll-1'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

/** The newest page while there is a network; without one the page that was last read, whichever session it was of. */
async function page(request) {
  const kept = await caches.open(shelf)
  try {
    const answer = await fetch(request)
    if (answer.ok) await kept.put('/m/roll', answer.clone())
    return answer
  } catch (error) {
    const last = await kept.match('/m/roll')
    if (last) return last
    throw error
  }
}

/** Files whose names carry a hash of their content never change. */
async function file(request) {
  const kept = await caches.open(shelf)
  const known = await kept.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await kept.put(request, answer.clone())
  return answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname.startsWith('/m/roll/')) event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request))
})

// The files of a page that was opened before this stood: the page names them once this has taken over.
self.addEventListener('message', (event) => {
  event.waitUntil(
    (async () => {
      const kept = await caches.open(shelf)
      await kept.put('/m/roll', await fetch(event.data.page))
      await kept.addAll(event.data.files)
      event.source.postMessage('kept')
    })(),
  )
})
