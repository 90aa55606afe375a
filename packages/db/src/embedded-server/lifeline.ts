import { spawn } from 'node:child_process'
import { Socket } from 'node:net'

/** Cut it when the server has been stopped in the ordinary way. */
export interface Lifeline {
  cut: () => void
}

// Reads until its input ends, which it does when our process ends in whatever way, then asks the server to stop.
const WAIT_AND_STOP = 'while read -r _; do :; done; kill -INT "$1" 2>/dev/null'

/**
 * Binds the life of a server to that of this process, even when this process is killed and can run no handler of its own.
 * Windows has no shell for it: there the next start finds the server and stops it.
 */
export function tieToThisProcess(serverPid: number): Lifeline {
  if (process.platform === 'win32') return { cut: () => {} }
  const watcher = spawn('/bin/sh', ['-c', WAIT_AND_STOP, 'afterbell-lifeline', String(serverPid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watcher.unref()
  if (watcher.stdin instanceof Socket) watcher.stdin.unref()
  // Without a shell the server merely outlives a killed process, and the next start stops it.
  watcher.on('error', () => {})
  return { cut: () => watcher.kill('SIGKILL') }
}
