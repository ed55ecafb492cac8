import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isOpenTo, sectionsFor } from './sections.ts';

beforeAll(() => vi.stubGlobal('localStorage', { getItem: () => 'fr' }));
afterAll(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['EDITOR', '/console/team', false],
  ['REVIEWER', '/console/team', false],
  ['ADMIN', '/console/team', true],
  ['EDITOR', '/console/journal', false],
  ['PUBLISHER', '/console/journal', true],
  ['ADMIN', '/console/figures/poec/edit', false],
  ['EDITOR', '/console/figures/poec/edit', true],
  ['ADMIN', '/console/account', true],
  ['ADMIN', '/console', true],
] as const)('opens to %s %s: %s', (role, path, isOpen) => {
  expect(isOpenTo(role, path)).toBe(isOpen);
});

it('shows each role its own sections, and where it is', () => {
  const admin = sectionsFor('ADMIN', '/console/team/x');
  expect(admin.map(({ path }) => path)).toEqual(['/console', '/console/team', '/console/journal']);
  expect(admin.filter(({ isCurrent }) => isCurrent).map(({ path }) => path)).toEqual(['/console/team']);
});
