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
  ['PUBLISHER', '/console/webhooks', false],
  ['EDITOR', '/console/journal', false],
  ['PUBLISHER', '/console/journal', true],
  ['ADMIN', '/console/figures/poec/edit', false],
  ['EDITOR', '/console/figures/poec/edit', true],
  ['ADMIN', '/console/figures/poec', true],
  ['ADMIN', '/console/conventions/new', false],
  ['ADMIN', '/console/import', false],
  ['ADMIN', '/console/account', true],
  ['ADMIN', '/console', true],
] as const)('opens to %s %s: %s', (role, path, isOpen) => {
  expect(isOpenTo([role], path)).toBe(isOpen);
});

it('shows each role its own sections, and where it is', () => {
  const admin = sectionsFor(['ADMIN'], '/console/team/x');
  const paths = admin.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['/console', '/console/figures', '/console/team', '/console/journal']),
  );
  expect(paths).not.toContain('/console/import');
  expect(admin.filter(({ isCurrent }) => isCurrent).map(({ path }) => path)).toEqual(['/console/team']);
});

it('shows somebody with several roles the sections of each', () => {
  const paths = sectionsFor(['EDITOR', 'ADMIN'], '/console').map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/console/import', '/console/team']));
  expect(isOpenTo(['EDITOR', 'ADMIN'], '/console/figures/new')).toBe(true);
});
