import { describe, expect, it } from 'vitest';
import { readManifests } from '../documents/trusted-documents.ts';
import { type Asked, longestAddress, scriptsOf, shownBy } from './shown-by.ts';

const operation = (name: string, id: string) => ({ name, id, document: '', asked: [] });
const scripts = scriptsOf([
  { version: '0.10.0', operations: [operation('AktoFigures', 'new'), operation('AktoMap', 'same')] },
  {
    version: '0.9.0',
    operations: [
      operation('AktoFigures', 'old'),
      operation('AktoMap', 'same'),
      operation('AktoFigure', 'number'),
      operation('AktoCollection', 'collection'),
      operation('AktoMapFigures', 'figures'),
      operation('AktoMapPlans', 'plans'),
      operation('AktoMapDepartments', 'departments'),
    ],
  },
]);
const normandie = { id: 'region:28' } as ReturnType<Parameters<typeof shownBy>[2]['find']>;
const atlas = { find: (name: string) => (name === 'FR-NOR' ? normandie : null) };
const asked = (documentId: string, variables: unknown) =>
  `/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify(variables) })}`;

/** What is shown by who asks there, each in a line. */
const told = (address: string) => {
  const found: Asked | null = shownBy(address, scripts, atlas);
  if (!found || 'script' in found) return found;
  return found.shown.map(({ kind, key, way, version }) => [way, kind, key, version].join(' ').trimEnd());
};

const manifests = await readManifests(new URL('../../../widgets/', import.meta.url));

describe('who asks', () => {
  it.each(
    manifests.flatMap(({ version, operations }) =>
      operations
        // The régions and départements of every map.
        .filter(({ name }) => name !== 'AktoMapDepartments')
        .flatMap(({ name, id, asked }) => asked.map((variables) => [name, version, variables, id] as const)),
    ),
  )('by %s of the elements’ version %s shows something: %j', (_name, _version, variables, id) => {
    const found = shownBy(asked(id, variables), scriptsOf(manifests), atlas);
    expect(found && 'shown' in found && found.shown).not.toEqual([]);
  });

  it.each([
    [asked('number', { l: 'FR', figure: 'poec' }), ['NUMBER FIGURE poec 0.9.0']],
    [
      asked('new', { f: { keys: ['poec', 'salons'] } }),
      ['CARDS FIGURE poec 0.10.0', 'CARDS FIGURE salons 0.10.0'],
    ],
    [asked('old', { f: { convention: 'c', actor: 'a', territory: 'FR-NOR' } }), ['CARDS CONVENTION c 0.9.0']],
    [asked('old', { f: { actor: 'a', territory: 'FR-NOR' } }), ['CARDS ACTOR a 0.9.0']],
    [asked('old', { f: { territory: 'FR-NOR' } }), ['CARDS TERRITORY region:28 0.9.0']],
    [asked('collection', { collection: 'bilan' }), ['CARDS COLLECTION bilan 0.9.0']],
    // Both versions ask so: the newer one is no old script.
    [asked('same', { convention: 'c' }), ['MAP CONVENTION c 0.10.0']],
    [asked('same', {}), []],
    [asked('figures', { indicator: 'i', f: { convention: 'c' } }), ['MAP INDICATOR i 0.9.0']],
    [asked('plans', { f: { actor: 'a' } }), ['MAP ACTOR a 0.9.0']],
    [asked('departments', {}), []],
    ['/embed/figures?figures=poec,salons&layout=list', ['FRAME FIGURE poec', 'FRAME FIGURE salons']],
    ['/embed/figures?convention=c&form=fragment', ['FRAGMENT CONVENTION c']],
    ['/embed/figures?convention=c&form=newsletter', []],
    ['/embed/map?convention=c', ['MAP_FRAME CONVENTION c']],
    ['/embed/map?indicator=i&convention=c', ['MAP_FRAME INDICATOR i']],
    ['/figures/poec.svg', ['IMAGE FIGURE poec']],
    ['/figures/poec.png?lang=en', ['IMAGE FIGURE poec']],
    [`/oembed?${new URLSearchParams({ url: 'https://hub.example/figures/poec' })}`, ['OEMBED FIGURE poec']],
    [
      `/oembed?${new URLSearchParams({ url: 'https://hub.example/embed/map?convention=c' })}`,
      ['OEMBED CONVENTION c'],
    ],
  ])('at %s shows %j', (address, shown) => {
    expect(told(address)).toEqual(shown);
  });

  it.each([
    ['/sdk/v1/akto-figures.js', 'v1'],
    ['/sdk/0.9.0/akto-figures.classic.js', '0.9.0'],
  ])('at %s loads the script %s', (address, script) => {
    expect(told(address)).toEqual({ script });
  });

  it.each([
    '/',
    '/figures/poec',
    '/sdk/v1/akto-map-12345678.js',
    '/sdk/7.7.7/akto-figures.js',
    `/figures/poec.svg?${'a'.repeat(longestAddress)}`,
  ])('at %j shows nothing that is noted', (address) => {
    expect(told(address)).toBeNull();
  });

  it.each([
    asked('unknown', { figure: 'poec' }),
    asked('__proto__', { figure: 'poec' }),
    '/graphql',
    '/graphql?documentId=number&variables={',
    '/graphql?documentId=number&variables=null',
    '/graphql?documentId=number&variables=%E0%A4',
    asked('number', { figure: { key: 'poec' } }),
    asked('number', { figure: 'Poec' }),
    asked('number', { figure: `poec\u0000` }),
    asked('new', { f: 7 }),
    asked('new', { f: { keys: [null, 7, {}] } }),
    asked('new', { f: { territory: 'nowhere' } }),
    '/embed/figures?figures=%2Fetc%2Fpasswd',
    '/embed/map',
    '/oembed?url=nonsense',
  ])('at %j shows nothing, and throws nothing', (address) => {
    expect(told(address)).toEqual([]);
  });
});
