import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberWho } from '../session/session.ts';
import { forgetAllKept, keptWords } from './kept-words.ts';

/** A browser's own storage, of which the names are its keys. */
const storage = () =>
  Object.defineProperties({} as Record<string, string>, {
    getItem: {
      value(this: Record<string, string>, name: string) {
        return this[name] ?? null;
      },
    },
    setItem: {
      value(this: Record<string, string>, name: string, text: string) {
        this[name] = text;
      },
    },
    removeItem: {
      value(this: Record<string, string>, name: string) {
        delete this[name];
      },
    },
  });

beforeEach(() => vi.stubGlobal('localStorage', storage()));
afterEach(() => {
  vi.unstubAllGlobals();
});

const signedIn = (accountId: string | null) => {
  const viewer =
    accountId && JSON.stringify({ accountId, name: accountId, roles: ['EDITOR'], actorKeys: [] });
  localStorage.setItem('akto-console/viewer', viewer ?? 'null');
  rememberWho();
};

it('keeps what one account has typed, and shows it to no other on the same browser', () => {
  signedIn('camille');
  keptWords('sources/new').keep('Bilan');
  signedIn('claude');
  expect(keptWords('sources/new').read()).toBe(null);
  keptWords('sources/new').keep('Rapport');
  forgetAllKept();
  expect(keptWords('sources/new').read()).toBe(null);
  signedIn('camille');
  expect(keptWords('sources/new').read()?.typed).toBe('Bilan');
  keptWords('sources/new').forget();
  expect(keptWords('sources/new').read()).toBe(null);
});

it('gives nothing back of what was written there by hand', () => {
  signedIn('camille');
  localStorage.setItem('akto-console/kept/camille/sources/new', '{');
  expect(keptWords('sources/new').read()).toBe(null);
});

it('goes on where the browser’s room is full', () => {
  signedIn('camille');
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  });
  expect(() => keptWords('sources/new').keep('Bilan')).not.toThrow();
});
