import type { Limit } from './throttle.ts'

/** A school is one address to us, so that what comes from one address is limited generously, and an account tightly. */
export const perAddress: Limit = { name: 'sign-in-address', uses: 200, seconds: 60 }

/** Failures of one account, from wherever they come; by user name. */
export const perAccount: Limit = { name: 'sign-in-account', uses: 5, seconds: 15 * 60 }

/** Wrong current passwords of one account: a session that was left open is no way to guess its password. */
export const perChange: Limit = { name: 'change-password', uses: 5, seconds: 15 * 60 }
