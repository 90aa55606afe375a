import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalInputText } from './canonical.ts'
import type { DrawInput } from './draw-input.ts'

/** Hashes, secrets and seeds: 64 lower-case hexadecimal digits. */
const HEX_256 = /^[0-9a-f]{64}$/
/** Printable, without blanks at its ends; people read it aloud and type it in. */
const PUBLIC_ENTROPY = /^(?!\s)[^\p{C}]{1,200}(?<!\s)$/u
/** The one alphabet of identifiers in a draw: it has no colon and no blank, which therefore can separate them. */
const DRAW_IDENTIFIER = /^[A-Za-z0-9_-]{1,64}$/

export const isHex256 = (text: string): boolean => HEX_256.test(text)
export const isPublicEntropy = (text: string): boolean => PUBLIC_ENTROPY.test(text) && text.normalize('NFC') === text
export const isDrawIdentifier = (text: string): boolean => DRAW_IDENTIFIER.test(text)

const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

function demand(holds: boolean, what: string): void {
  if (!holds) throw new TypeError(what)
}

/** SHA-256 of the canonical input: the same for the same rows in any order, another for any change. */
export function inputHashOf(input: DrawInput): string {
  return sha256Hex(canonicalInputText(input))
}

/** What the school publishes before applications close: SHA-256 of the secret's 64 hexadecimal digits, as any tool computes it. */
export function commitmentOf(secret: string): string {
  demand(isHex256(secret), 'A secret is 64 lower-case hexadecimal digits')
  return sha256Hex(secret)
}

/**
 * The seed of the draw: SHA-256(secret ‖ public ‖ inputHash), the texts written one after another. The first and the last are always 64
 * digits, so no two triples are written alike.
 * @param publicEntropy what nobody controls alone: digits that parents' representatives typed in, or a named public source
 */
export function seedOf(secret: string, publicEntropy: string, inputHash: string): string {
  demand(isHex256(secret), 'A secret is 64 lower-case hexadecimal digits')
  demand(isPublicEntropy(publicEntropy), 'Public entropy is 1 to 200 printable characters in NFC')
  demand(isHex256(inputHash), 'An input hash is 64 lower-case hexadecimal digits')
  return sha256Hex(`${secret}${publicEntropy}${inputHash}`)
}

/**
 * The lottery tickets of a draw: HMAC-SHA-256(seed, drawId ":" pupilId), as hexadecimal digits; the smallest goes first. The key is
 * prepared once for all pupils, which halves the work.
 */
export function ticketsOf(seed: string, drawId: string): (pupilId: string) => string {
  demand(isHex256(seed), 'A seed is 64 lower-case hexadecimal digits')
  const prepared = hmac.create(sha256, hexToBytes(seed)).update(utf8ToBytes(`${drawId}:`))
  return (pupilId) => bytesToHex(prepared.clone().update(utf8ToBytes(pupilId)).digest())
}

/**
 * The name under which a pupil stands in the public file of one draw. Only who knows the key can tell whose it is, and it differs from
 * draw to draw.
 * @param key 64 hexadecimal digits that the school keeps
 */
export function pseudonymOf(key: string, drawId: string, pupilId: string): string {
  demand(isHex256(key), 'A key is 64 lower-case hexadecimal digits')
  return bytesToHex(hmac(sha256, hexToBytes(key), utf8ToBytes(`pseudonym:${drawId}:${pupilId}`))).slice(0, 32)
}
