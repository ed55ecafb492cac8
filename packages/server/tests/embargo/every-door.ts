import type { Manifest } from '../../src/documents/trusted-documents.ts';
import { inEachOther, type PublicPath } from '../../src/doors/door-table.ts';
import { searchTypes } from '../../src/doors/parameters.ts';
import { sealed } from '../../src/preview/capability.ts';
import { keyFor } from '../../src/sign-in/secret.ts';
import { publicUrl } from '../an-editorial-hub.ts';
import { asksOfAssistants } from './asks-of-assistants.ts';
import { keys, type Places } from './every-question.ts';
import { toWithdraw } from './figure-to-withdraw.ts';
import { sentinels } from './sentinels.ts';

/** Something that anybody may send to the hub. */
export interface Knock {
  readonly path: string;
  readonly init?: RequestInit;
}

const figures = keys.Figure ?? [];
const query = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters)}`;
const endings = ['csv', 'json', 'jsonl', 'xlsx', 'parquet', 'csv-metadata.json'] as const;
const json = { 'Content-Type': 'application/json' };
/** A page that says what is to come, as somebody has it looked at. */
const checked = (path: string): Knock => ({
  path,
  init: {
    method: 'POST',
    body: new URLSearchParams({
      page: `<akto-figures figures="${figures.join(' ')}"></akto-figures> 12 345 embargolix en 2022`,
    }),
  },
});

/**
 * What is asked at each door: at the public ones by their path in the table, at all else by its route; nothing at those that
 * only let pass.
 */
export function everyDoor(
  questions: readonly string[],
  manifests: readonly Manifest[],
  { now, releaseAt, hidden }: Places,
): Record<PublicPath, Knock[]> & Record<string, Knock[]> {
  const instants = [now, releaseAt].map((each) => each.toISOString());
  const views = ['', '?lang=en', ...instants.map((asOf) => query({ asOf }))];
  const files = (ending: string) =>
    figures.flatMap((key) => views.map((view) => ({ path: `/figures/${key}${ending}${view}` })));
  const pictures = ['poec', 'embargolix-figure'].map((key) => ({ path: `/figures/${key}.png` }));
  const filters = [
    {},
    { lang: 'en' },
    ...instants.map((asOf) => ({ asOf })),
    { keys: figures.join(',') },
    { keys: figures.join(','), lang: 'en' },
    { convention: 'embargolix-convention' },
    { actor: 'embargolix-actor' },
    { indicator: 'embargolix-indicator' },
    { within: 'Normandie' },
    { period: '2022/2024' },
    { role: 'ACTUAL' },
    { role: 'embargolix' },
  ].map((parameters) => query(parameters as Record<string, string>));
  const embedded = [
    { figures: figures.join(',') },
    { figures: figures.join(','), lang: 'en' },
    { figures: toWithdraw.key },
    { figures: 'embargolix-figure', lang: 'en' },
    { convention: 'embargolix-convention' },
    { convention: 'akto-alternance-2022' },
    { actor: 'embargolix-actor' },
    { indicator: 'embargolix-indicator' },
    { collection: 'embargolix-collection' },
    { collection: 'ordinaire' },
    { collection: 'ordinaire', lang: 'en' },
    ...instants.map((instant) => ({ figures: 'poec', 'as-of': instant })),
  ].map((parameters) => query(parameters as Record<string, string>));
  const found = [
    ...[{}, { q: 'embargolix' }, { q: toWithdraw.key }, { q: 'embargolix', type: 'FIGURE' }],
    ...searchTypes.map((type) => ({ type })),
    { collection: 'embargolix-collection' },
    { convention: 'embargolix-convention' },
    { actor: 'embargolix-actor' },
    { indicator: 'embargolix-indicator' },
    { source: 'embargolix-source' },
    { unit: 'embargolix-unit' },
    { territory: 'Normandie', role: 'ACTUAL', period: '2022' },
    ...instants.flatMap((asOf) => [{ asOf }, { asOf, q: 'embargolix' }]),
  ].map((parameters) => query(parameters as Record<string, string>));
  // Each key once, and the last of them in every view: all pages of records are asked in the same way.
  const records = (path: string, type: string, ...others: string[]) => {
    const named = [...(keys[type] ?? []), ...others].map((key) => `/${path}/${key}`);
    return [...named, ...views.slice(1).map((view) => `${named.at(-1)}${view}`)].map((path) => ({ path }));
  };
  const exported = (ending: string, some: readonly string[] = filters) =>
    some.map((filter) => ({ path: `/export/figures.${ending}${filter}` }));
  /** The files of a table, and what describes them; its CSV file is asked most, because all are made of the same records. */
  const each = <Name extends 'conventions' | 'action-plans' | 'changes'>(
    table: Name,
    queries: readonly string[],
  ) =>
    Object.fromEntries(
      endings.map((ending) => [
        `/export/${table}.${ending}`,
        queries
          .slice(0, ending === 'csv' ? undefined : 2)
          .map((query) => ({ path: `/export/${table}.${ending}${query}` })),
      ]),
    ) as Record<`/export/${Name}.${(typeof endings)[number]}`, Knock[]>;
  const post = (path: string, body: object): Knock => ({
    path,
    init: { method: 'POST', headers: json, body: JSON.stringify(body) },
  });
  const byId = manifests.flatMap(({ operations }) =>
    operations.flatMap(({ id, asked }) =>
      asked.map((variables) => ({
        path: `/graphql${query({ documentId: id, variables: JSON.stringify(variables) })}`,
      })),
    ),
  );
  return {
    'ALL /*': [
      { path: '/embargolix-figure' },
      { path: '/console' },
      // A refusal is a page for who asks for one.
      { path: '/embed/embargolix-figure', init: { headers: { Accept: 'text/html' } } },
      { path: '/embed/figures?figures=embargolix-figure', init: { headers: { Accept: 'text/html' } } },
    ],
    '/graphql': [
      ...questions.map((question) => ({ path: `/graphql${query({ query: question })}` })),
      ...byId,
      post('/graphql', { query: '{ figures(first: 100) { totalCount nodes { key label } } }' }),
      post('/graphql', { query: '{ embargolix }' }),
      post('/graphql', { query: 'mutation { approveRelease { id } }' }),
    ],
    '/mcp': asksOfAssistants(figures, instants),
    '/schema.graphql': [{ path: '/schema.graphql' }],
    '/schema/:file{[^/]+\\.graphql}': [
      { path: '/schema/0.4.0.graphql' },
      { path: '/schema/embargolix.graphql' },
    ],
    '/openapi.json': [{ path: '/openapi.json' }],
    'GET /auth/methods': [{ path: '/auth/methods' }],
    'GET /auth/viewer': [{ path: '/auth/viewer' }],
    'GET /auth/second-factor': [{ path: '/auth/second-factor' }],
    'GET /auth/mail-wishes': [{ path: '/auth/mail-wishes' }],
    'POST /auth/mail-wishes': [post('/auth/mail-wishes', { work: 'DIGEST' })],
    'POST /auth/forgotten-password': [post('/auth/forgotten-password', { email: 'a@example.fr' })],
    'ALL /auth/*': [{ path: '/auth/get-session' }, post('/auth/sign-in/email', { email: 'a@example.fr' })],
    'ALL /editorial/*': [{ path: '/editorial/graphql?query={workingReleases{totalCount}}' }],
    'POST /editorial/graphql': hidden.map((id) =>
      post('/editorial/graphql', { query: `{ workingRelease(id: "${id}") { id } }` }),
    ),
    'GET /preview/:capability/graphql': [
      ...hidden.flatMap((id) => byId.map(({ path }) => ({ path: `/preview/${id}${path}` }))).slice(0, 20),
      // As somebody would make one who knows what it is made of, and not the key.
      ...hidden.map((id) => ({ path: `/preview/${sealed(madeUp(id, now), guessed)}${byId[0]?.path}` })),
    ],
    // It is listened to beside all that is asked: listen.ts.
    '/live': [],
    '/healthz': [{ path: '/healthz' }],
    '/readyz': [{ path: '/readyz' }],
    'ALL /metrics': [],
    'GET /metrics': [{ path: '/metrics' }],
    '/integrations/:plugin': [{ path: '/integrations/akto-figures-wordpress.zip' }],
    '/sdk/manifest.json': [{ path: '/sdk/manifest.json' }],
    '/sdk/:version/:file{.+}': [{ path: '/sdk/v1/akto-figures.js' }],
    '/figures/:file{[^/]+\\.json}': files('.json'),
    '/figures/:file{[^/]+\\.csv}': files('.csv'),
    '/figures/:file{[^/]+\\.svg}': files('.svg'),
    '/figures/:file{[^/]+\\.png}': pictures,
    '/export/figures.csv': exported('csv'),
    '/export/figures.json': exported('json', filters),
    '/export/figures.jsonl': exported(
      'jsonl',
      filters.filter((filter) => filter.includes('keys=')),
    ),
    '/export/figures.xlsx': exported('xlsx', ['', ...filters.filter((each) => each.startsWith('?keys='))]),
    '/export/figures.parquet': exported('parquet', ['', '?lang=en']),
    '/export/action-plans.geojson': [{ path: '/export/action-plans.geojson' }],
    '/export/datapackage.json': [{ path: '/export/datapackage.json' }],
    ...each('conventions', ['?actor=embargolix-actor', ...views]),
    ...each('action-plans', ['?convention=embargolix-convention', '', '?lang=en']),
    ...each('changes', [...filters.filter((filter) => filter.includes('keys=')), '']),
    '/export/figures.csv-metadata.json': [
      { path: '/export/figures.csv-metadata.json' },
      { path: '/export/figures.csv-metadata.json?role=embargolix' },
    ],
    '/export/csv-metadata.json': [
      { path: '/export/csv-metadata.json' },
      { path: '/export/csv-metadata.json?lang=en' },
    ],
    '/changes.jsonl': [
      ...filters
        .filter((filter) => !filter.includes('asOf'))
        .map((filter) => ({ path: `/changes.jsonl${filter}` })),
      ...[...instants, ...hidden].map((since) => ({ path: `/changes.jsonl${query({ since })}` })),
    ],
    '/dcat.jsonld': [{ path: '/dcat.jsonld' }],
    '/feed.atom': filters
      .filter((filter) => !filter.includes('asOf'))
      .map((filter) => ({ path: `/feed.atom${filter}` })),
    '/docs': [{ path: '/docs' }, { path: '/docs?lang=en&q=embargolix' }],
    '/docs/:guide': [{ path: '/docs/start' }, { path: '/docs/embargolix' }],
    '/changelog': [{ path: '/changelog' }, { path: '/changelog?lang=en' }],
    '/changelog.atom': [{ path: '/changelog.atom' }],
    '/docs/elements': [{ path: '/docs/elements' }, { path: '/docs/elements?lang=en' }],
    // What it shows, the frames beneath show too: here it counts what it finds, and what it names.
    '/integrer': [
      {},
      { q: 'embargolix' },
      { figures: figures.join(',') },
      { figures: figures.join(','), lang: 'en' },
      { convention: 'embargolix-convention', as: 'map' },
      { collection: 'embargolix-collection', q: 'embargolix' },
    ].map((about) => ({ path: `/integrer${query(about as Record<string, string>)}` })),
    ...inEachOther('embed', (path) => [
      { path: `${path}?q=embargolix` },
      { path: `${path}${query({ figures: figures.join(',') })}` },
    ]),
    // What one may ask it is the page: one that says what is to come must learn no more than any other.
    '/verifier': [{ path: '/verifier' }, checked('/verifier')],
    ...inEachOther('check', (path) => [{ path }, checked(path)]),
    '/declaration-accessibilite': [{ path: '/declaration-accessibilite' }],
    ...inEachOther('accessibility', (path) => [{ path }]),
    '/mentions-legales': [{ path: '/mentions-legales' }],
    ...inEachOther('legal-notice', (path) => [{ path }]),
    '/confidentialite': [{ path: '/confidentialite' }],
    ...inEachOther('privacy', (path) => [{ path }]),
    '/abonnement': [
      ...figures.map((figure) => ({ path: `/abonnement${query({ figure })}` })),
      { path: '/abonnement?convention=embargolix-convention' },
      { path: '/abonnement?collection=embargolix-collection' },
    ],
    ...inEachOther('subscription', (path) => [{ path: `${path}?figure=embargolix-figure` }]),
    '/embed/figures': ['', '&form=fragment', '&form=newsletter', '&form=json'].flatMap((form) =>
      embedded.map((about) => ({ path: `/embed/figures${about}${form}` })),
    ),
    '/embed/map': [
      { convention: 'embargolix-convention' },
      { convention: 'akto-alternance-2022' },
      { indicator: 'embargolix-indicator' },
      { indicator: 'poec' },
      { indicator: 'poec', lang: 'en' },
      { indicator: 'poec', form: 'json' },
    ].flatMap((of) =>
      [{}, ...instants.map((asOf) => ({ 'as-of': asOf }))].map((at) => ({
        path: `/embed/map${query({ ...of, ...at } as Record<string, string>)}`,
      })),
    ),
    '/oembed': [
      '',
      ...figures.flatMap((key) => [`figures/${key}`, `figures/${key}?lang=en`]),
      ...embedded.map((about) => `embed/figures${about}`),
      'embed/map?convention=embargolix-convention',
    ].map((page) => ({
      path: `/oembed${query({ url: `${publicUrl}/${page}` })}`,
    })),
    '/robots.txt': [{ path: '/robots.txt' }],
    '/sitemap.xml': [
      { path: '/sitemap.xml' },
      { path: '/sitemap.xml?part=1' },
      { path: '/sitemap.xml?part=2' },
    ],
    '/llms.txt': [{ path: '/llms.txt' }, { path: '/llms.txt?lang=en' }],
    '/': [{ path: '/' }, { path: '/?lang=en' }, { path: '/', init: { method: 'HEAD' } }],
    '/chiffres': found.map((asked) => ({ path: `/chiffres${asked}` })),
    ...inEachOther('figures', (path) => found.slice(0, 6).map((asked) => ({ path: `${path}${asked}` }))),
    '/conventions/:key': records('conventions', 'Convention', 'akto-alternance-2022'),
    '/indicateurs/:key': records('indicateurs', 'Indicator', 'poec'),
    '/acteurs/:key': records('acteurs', 'Actor', 'cheops'),
    '/territoires/:key': records('territoires', 'Territory', 'FR', '28', 'embargolix'),
    '/sources/:key': records('sources', 'Source'),
    '/publications/:key': [
      ...views.map((view) => ({ path: `/publications/latest${view}` })),
      ...hidden.map((id) => ({ path: `/publications/${btoa(`Release:${id}`)}` })),
    ],
    '/figures/:key': files(''),
    '/assets/pages.css': [{ path: '/assets/pages.css' }],
    '/assets/embed.css': [{ path: '/assets/embed.css' }],
    '/assets/map-room.js': [{ path: '/assets/map-room.js' }],
    '/assets/try-question.js': [{ path: '/assets/try-question.js' }],
    '/assets/copy-text.js': [{ path: '/assets/copy-text.js' }],
    '/assets/find-as-one-types.js': [{ path: '/assets/find-as-one-types.js' }],
    '/assets/integrate.js': [{ path: '/assets/integrate.js' }],
    '/assets/frame-links.js': [{ path: '/assets/frame-links.js' }],
    '/assets/icon.svg': [{ path: '/assets/icon.svg' }],
  };
}

const guessed = keyFor('a secret that somebody guesses wrongly', 'previews');
const madeUp = (release: string, now: Date) => ({
  release,
  account: '00000000-0000-0000-0000-000000000000',
  expiresAt: new Date(now.getTime() + 60_000),
});

/** What has to show a release as soon as it is out, each through its own door. */
export const windows: readonly string[] = [
  '/',
  '/?lang=en',
  '/chiffres',
  '/chiffres?collection=ordinaire',
  '/conventions/akto-alternance-2022',
  '/acteurs/cheops',
  '/indicateurs/poec',
  '/publications/latest',
  '/territoires/FR',
  `/en/figures${query({ q: sentinels.APPROVED.word })}`,
  '/figures/poec',
  '/figures/poec.json',
  '/figures/poec.csv',
  '/figures/poec.svg',
  `/figures/${toWithdraw.key}`,
  '/figures/embargolix-figure',
  '/figures/embargolix-figure.json',
  '/export/figures.csv',
  '/export/figures.json',
  '/export/figures.jsonl',
  '/export/conventions.csv',
  '/export/action-plans.jsonl',
  '/export/changes.csv',
  '/changes.jsonl',
  '/feed.atom',
  '/llms.txt',
  `/oembed${query({ url: `${publicUrl}/figures/poec` })}`,
  '/embed/figures?figures=poec',
  '/embed/figures?figures=poec&form=fragment',
  '/embed/figures?figures=poec&form=newsletter',
  '/embed/figures?figures=poec&form=json',
  '/embed/map?convention=akto-alternance-2022',
  '/embed/map?indicator=poec',
  ...[
    '{ releases(last: 1) { nodes { title } } }',
    '{ figure(key: "poec") { label } }',
    '{ changes(last: 50, filter: { records: [FIGURE] }) { nodes { record { ... on Figure { label } } } } }',
    '{ releases(last: 1) { nodes { changes { nodes { record { ... on Actor { name } } } } } } }',
    '{ actor(key: "cheops") { name } }',
    '{ indicator(key: "poec") { label } }',
    '{ unit(key: "unite-ordinaire") { singular } }',
    '{ convention(key: "akto-alternance-2022") { title } }',
    '{ collection(key: "ordinaire") { title } }',
    '{ actionPlans(first: 100) { nodes { why } } }',
    '{ figure(key: "personnes-formees-alternance") { citations { source { title } } } }',
    `{ search(text: "${sentinels.APPROVED.word}") { nodes { ... on Figure { label } } } }`,
    // A letter is missing: what is to come corrects nobody's spelling.
    `{ search(text: "${sentinels.APPROVED.word.replace('g', '')} ${sentinels.APPROVED.secret}") { totalCount readAs } }`,
  ].map((question) => `/graphql${query({ query: question })}`),
];
