import { readFileSync } from 'node:fs';
import { texts } from '@akto-figures/contents';
import { expect, it } from 'vitest';
import { aGuardedHub } from '../../tests/a-guarded-hub.ts';
import {
  editorialNumbers,
  editorialTurns,
  exportTurns,
  type Limit,
  limits,
  pageTurns,
  prices,
  ratePerSecond,
} from './limits.ts';
import { type SocketLimit, socketLimits } from './socket-limits.ts';

const text = readFileSync(new URL('../../../../docs/limits.md', import.meta.url), 'utf8');
const number = (value: number) => value.toLocaleString('en');

it.each(Object.entries<Limit>(limits))('docs/limits.md has the row of %s as it is', (name, limit) => {
  const { most, unit, code, remedy } = limit;
  expect(text).toContain(`| \`${name}\` | ${number(most)} | ${unit} | \`${code}\` | ${remedy} |`);
});

it.each(Object.values<SocketLimit>(socketLimits))(
  'docs/limits.md says of a connection: $unit',
  ({ most, unit, outcome }) => {
    expect(text).toContain(`| ${number(most)} | ${unit} | ${outcome} |`);
  },
);

it.each([
  ['an object, whatever is asked of it', prices.object],
  ['a list with pages, and a `totalCount`', prices.question],
  ['a `sum` or an `aggregate` of a list', prices.aggregate],
  ['a request, whatever becomes of it', prices.request],
  [
    'a page, an embed, a file of one figure, what describes columns, `/feed.atom`, `/dcat.jsonld`, `/oembed`, `/sitemap.xml`, `/llms.txt` or `/metrics`',
    prices.page,
  ],
  ['an export or `/changes.jsonl`', prices.export],
  ['what stands under `/auth`', prices.signIn],
  ['a stream of `/live`', prices.stream],
])('docs/limits.md says what %s costs', (what, points) => {
  expect(text).toContain(`| ${what} | ${number(points)} |`);
});

it.each(Object.entries(editorialNumbers))(
  'docs/limits.md says how %s differs on the editorial graph',
  (name, most) => {
    expect(text).toContain(`| \`${name}\` | ${number(most)} |\n`);
  },
);

it('docs/limits.md says whose turn it is on the editorial graph', () => {
  const { ofAll, ofOne } = editorialTurns;
  expect(text.replaceAll('\n', ' ')).toContain(`${ofAll} at a time, of one account ${ofOne}`);
});

it('docs/limits.md says whose page is made', () => {
  const { ofAll, ofOne, patienceMs } = pageTurns;
  expect(text.replaceAll('\n', ' ')).toContain(
    `are made ${ofAll} at a time, of one client ${ofOne}. Others wait, and after ${patienceMs / 1000} s are refused with 503`,
  );
});

it('docs/limits.md says whose turn it is to export', () => {
  const { ofAll, ofOne, patienceMs, idleMs } = exportTurns;
  const said = text.replaceAll('\n', ' ');
  expect(said).toContain(`are made ${ofAll} at a time, of one client ${ofOne}.`);
  expect(said).toContain(`after ${patienceMs / 1000} s are refused with 503`);
  expect(said).toContain(`takes nothing of theirs for ${idleMs / 1000} s`);
});

it('docs/limits.md says how long lists are taken to be', () => {
  expect(text).toContain(`| a page without \`first\` or \`last\` | that of ${prices.pageItems} items |`);
  expect(text).toContain(`| a list without pages | that of ${prices.unpagedItems} items |`);
});

it('says in the refusal how fast points come back', () => {
  expect(limits.rate.remedy).toContain(`${ratePerSecond} points come back each second`);
  expect(limits.rate.most / ratePerSecond).toBe(30);
});

it('docs/limits.md shows a refusal as it comes', async () => {
  const hub = await aGuardedHub();
  const { body } = await hub.ask(
    '{ conventions(first: 100) { nodes { figures(first: 100) { nodes { key } } } } }',
  );
  await hub.database.close();
  const [, shown = ''] = /```json\n(.*?)```/s.exec(text) ?? [];
  expect(body).toEqual(JSON.parse(shown.replace('https://HUB', 'https://hub.example')));
});

it.each(Object.entries(texts))(
  'docs/limits.md has how long a text may be that holds %s',
  (name, { most, right }) => {
    expect(text).toContain(`| \`${name}\` | ${number(most)} | ${right} |`);
  },
);

it('docs/limits.md lists no limit that there is none of, and no text', () => {
  const rows = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(rows.filter((name) => name !== 'measure')).toEqual([
    ...Object.keys(limits),
    ...Object.keys(texts),
    ...Object.keys(editorialNumbers),
  ]);
});
