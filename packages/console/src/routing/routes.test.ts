import { expect, it } from 'vitest';
import { matchRoute } from './routes.ts';

it.each([
  ['/console', 'today-screen', {}],
  ['/console/', 'today-screen', {}],
  ['/console/figures/new', 'figure-editor', {}],
  ['/console/figures/poec', 'figure-screen', { key: 'poec' }],
  ['/console/figures/poec/edit', 'figure-editor', { key: 'poec' }],
  ['/console/plans', 'plans-screen', {}],
  ['/console/plans/akto%2Fregion%3A28', 'record-screen', { section: 'plans', key: 'akto/region:28' }],
  ['/console/sources/new', 'record-screen', { section: 'sources', key: 'new' }],
])('shows at %s the %s', (path, tag, params) => {
  expect(matchRoute(path)).toMatchObject({ route: { tag }, params });
});

it.each(['/', '/console/a/b/c', '/console/figures/%E0%A4%A'])('shows nothing at %s', (path) => {
  expect(matchRoute(path)).toBeUndefined();
});
