// A guest is a key that this browser made and never shows: whoever holds it can change the guest's answers, nobody else.
import { globals } from '../globals.js';
import type { Device } from './device.js';
import type { TakeTurns } from './platform.js';
import { failure } from './problems.js';

export interface GuestKey {
  /** The public point, base64url. */
  readonly point: string;
  readonly sign: CryptoKey;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** The guest key of a place, if one was made. */
export function findGuestKey(device: Device, place: string): Promise<GuestKey | undefined> {
  return device.get<GuestKey>('keys', [place]);
}

/** The guest key of a place; made, and kept, when there is none. Two tabs agree on one. */
export function guestKey(device: Device, place: string, takeTurns: TakeTurns): Promise<GuestKey> {
  return takeTurns(`hearth ${place} key`, async () => {
    const known = await findGuestKey(device, place);
    if (known) return known;
    const made = await makeKey();
    await device.put('keys', [[[place], made]]);
    return made;
  });
}

async function makeKey(): Promise<GuestKey> {
  // Plain http outside localhost has no keys.
  if (!globals.crypto?.subtle) throw failure('unsupported');
  const { publicKey, privateKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const point = await crypto.subtle.exportKey('raw', publicKey);
  return { point: base64url(point), sign: privateKey };
}

export async function signWith(key: GuestKey, challenge: string): Promise<string> {
  return base64url(await crypto.subtle.sign(algorithm, key.sign, new TextEncoder().encode(challenge)));
}

function base64url(bytes: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
