import { Refused, SignedOut } from '../hub/failures.ts';
import { fetchJson } from '../hub/fetch-json.ts';

export type Role = 'EDITOR' | 'REVIEWER' | 'PUBLISHER' | 'ADMIN';

/** Who is signed in, as /auth/viewer says it. */
export interface Viewer {
  readonly accountId: string;
  readonly name: string;
  /** At least one; what any of them may do, the person may. */
  readonly roles: readonly Role[];
  /** The keys of the actors that an editor writes for. */
  readonly actorKeys: readonly string[];
}

export const writers: readonly Role[] = ['EDITOR', 'REVIEWER', 'PUBLISHER'];

/** Whether who is signed in has one of these roles. */
export const hasRole = (...roles: readonly Role[]): boolean =>
  current?.roles.some((role) => roles.includes(role)) ?? false;

/** Whether who is signed in writes: an admin as such reads along. */
export const isWriter = (): boolean => hasRole(...writers);

/** How far somebody has come. */
export type SessionState =
  | { readonly is: 'signedIn'; readonly viewer: Viewer }
  | { readonly is: 'signedOut' }
  /** The role asks for a second factor: one has to be set up, or the session is of one factor alone. */
  | { readonly is: 'secondFactor'; readonly isSetUp: boolean };

let current: Viewer | null = null;
let again: { readonly promise: Promise<void>; resolve(): void; reject(reason: Error): void } | undefined;

const kept = 'akto-console/viewer';

/** Who is signed in; nobody before the first look. */
export const viewer = (): Viewer | null => current;

/**
 * Who was signed in here last, so that the screen need not wait for the hub to say it again. It opens nothing: each question
 * is answered to whom the session belongs, and `lookWho` tells where that is somebody else.
 */
export function rememberWho(): Viewer | null {
  try {
    const found = JSON.parse(localStorage.getItem(kept) ?? 'null');
    // Kept before somebody could have several roles, it says less than the screens ask.
    current = Array.isArray(found?.roles) && Array.isArray(found.actorKeys) ? found : null;
  } catch {
    // Somebody has written there by hand.
    current = null;
  }
  return current;
}

function remember(viewer: Viewer | null): void {
  current = viewer;
  if (viewer) localStorage.setItem(kept, JSON.stringify(viewer));
  else localStorage.removeItem(kept);
}

/** Looks who is signed in. */
export async function lookWho(): Promise<SessionState> {
  try {
    const viewer = await fetchJson<Viewer>('/auth/viewer');
    remember(viewer);
    // What asked before somebody had come in goes on.
    again?.resolve();
    again = undefined;
    return { is: 'signedIn', viewer };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, code, isSetUp = false } = error.refusal;
    if (code === 'SECOND_FACTOR_REQUIRED') return { is: 'secondFactor', isSetUp };
    if (status === 401) {
      // In the middle of a sentence it is still known whose it is.
      localStorage.removeItem(kept);
      return { is: 'signedOut' };
    }
    throw error;
  }
}

/** Resolves when somebody has signed in again; the shell shows where, over what is on the screen. */
export function signInAgain(): Promise<void> {
  if (!again) {
    again = Promise.withResolvers<void>();
    dispatchEvent(new Event('session-lost'));
  }
  return again.promise;
}

/**
 * What waited for a session goes on. Somebody else than before begins anew: what is on the screen is not theirs.
 */
export async function signedInAgain(): Promise<void> {
  const before = current?.accountId;
  const waiting = again;
  again = undefined;
  const standing = await lookWho();
  if (standing.is !== 'signedIn') {
    again = waiting;
    return;
  }
  if (before && standing.viewer.accountId !== before) {
    location.assign('/console');
    return;
  }
  waiting?.resolve();
}

/** What waited for a session ends: the person has chosen not to sign in. */
export function stayedSignedOut(): void {
  again?.reject(new SignedOut('Nobody has signed in.'));
  again = undefined;
}

/** Ends the session, and begins where one signs in. */
export async function signOut(): Promise<void> {
  await fetchJson('/auth/sign-out', {});
  remember(null);
  location.assign('/console');
}
