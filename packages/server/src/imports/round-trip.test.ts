import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prisma } from '@akto-figures/prisma/client';
import { type ImportContext, readKnown, readStanding } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHub, type TestHub } from '../../tests/a-hub.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import { savedByExcel } from '../../tests/saved-by-excel.ts';
import { planImport } from './plan-file.ts';

let hub: TestHub;
let known: ImportContext;
beforeAll(async () => {
  hub = await aHub();
  known = await readKnown(hub.database, await loadAtlas(hub.database.client));
});
afterAll(async () => {
  await hub.database.close();
  removeFolders();
});

/** The file that somebody takes along, perhaps changed in between. */
async function exported(path: string, change: (csv: string) => string = (csv) => csv): Promise<string> {
  const file = join(aFolder(), 'figures');
  const bytes = new Uint8Array(await (await hub.get(path)).arrayBuffer());
  const isCsv = path.includes('.csv');
  writeFileSync(file, isCsv ? change(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) : bytes);
  return file;
}

/** The same as a French Excel saves it that has opened it. */
async function exportedThroughExcel(): Promise<string> {
  const file = await exported('/export/figures.csv');
  writeFileSync(file, savedByExcel(readFileSync(file, 'utf8')));
  return file;
}

async function plan(file: string) {
  const plan = await planImport({ file }, known);
  await plan.end();
  return plan;
}

describe('an export that is imported again', () => {
  it.each(['csv?lang=fr', 'csv?lang=en', 'xlsx?lang=fr', 'xlsx?lang=en'])(
    'changes nothing: figures.%s',
    async (ending) => {
      const { rows, problems, sample } = await plan(await exported(`/export/figures.${ending}`));
      expect({ problems, sample }).toEqual({ problems: [], sample: [] });
      expect(rows).toEqual({ new: 0, changed: 0, unchanged: 24 });
    },
  );

  it('changes what was changed in it, and nothing else', async () => {
    const file = await exported('/export/figures.csv', (csv) =>
      csv
        .replace(/^poec;(.*?);MORE_THAN;1780;/m, 'poec;$1;MORE_THAN;1800;')
        .replace('plus\u00a0de\u00a01\u202f780\u00a0formations', ''),
    );
    const { rows, problems, sample } = await plan(file);
    expect(problems).toEqual([]);
    expect(rows).toEqual({ new: 0, changed: 1, unchanged: 23 });
    expect(sample).toMatchObject([
      { key: 'poec', change: 'changed', content: { quantity: { qualifier: 'MORE_THAN', number: '1800' } } },
    ]);
    expect(sample[0]?.content.labelEn).toBeTruthy();
  });

  it('sees that a number and its words were not changed together', async () => {
    const file = await exported('/export/figures.csv', (csv) =>
      csv.replace('plus\u00a0de\u00a01\u202f780\u00a0formations', 'plus de 1 800 formations'),
    );
    expect((await plan(file)).problems).toMatchObject([{ column: 'text', code: 'qualifiersDiffer' }]);
  });
});

type Revision = Partial<Prisma.FigureVersionUncheckedCreateInput>;
type Cited = Prisma.CitationCreateWithoutFigureVersionInput extends infer All ? Partial<All> : never;

/** Releases a revision of a figure that cites the starter data's first sources, each so. */
async function revise(key: string, change: Revision, cited: readonly Cited[]): Promise<void> {
  const { client } = hub.database;
  const { id, publicFrom, publicUntil, ...version } = await client.figureVersion.findFirstOrThrow({
    where: { figure: { key } },
  });
  const sources = await client.source.findMany({ take: cited.length });
  const { id: releaseId } = await client.release.create({ data: { titleFr: 'Une révision' } });
  await client.figureVersion.create({
    data: {
      ...version,
      releaseId,
      changeKind: 'REVISION',
      changeFr: 'Précisé.',
      ...change,
      citations: {
        create: cited.map((each, position) => ({ ...each, position, sourceId: sources[position]?.id ?? '' })),
      },
    },
  });
  await hub.approve(releaseId);
}

it('holds a row against what an edit of the figure would begin from', async () => {
  const { client } = hub.database;
  await revise('poec', { number: '1790.50', low: '1790.50', reviewBy: new Date('2027-06-30') }, [
    { checkedAt: new Date('2026-03-01T08:05:00.120Z'), checkedBy: 'Camille' },
    { locator: 'p. 3 ; annexe', printed: '' },
  ]);
  const keys = (await client.figure.findMany()).map(({ key }) => key);
  const standing = await readStanding(client, 'FIGURE', keys);
  expect(standing.size).toBe(24);
  const held = await known.standing([...keys, ...keys, 'is-not-there']);
  const contents = [...held].map(([key, { versionId, content }]) => [key, { versionId, content }] as const);
  expect(Object.fromEntries(contents)).toEqual(
    Object.fromEntries([...standing].map(([key, { versionId, content }]) => [key, { versionId, content }])),
  );
});

it('changes nothing of an export whose figures name what was withdrawn, or cite a place with a semicolon', async () => {
  const withdrawn = { qualifier: null, number: null, low: null, high: null };
  for (const key of ['salons-2021', 'evenements-aktiv-alternance', 'contrats-apprentissage-normandie-2020'])
    await hub.release(key, { changeKind: 'WITHDRAWAL', changeFr: 'Retiré.', ...withdrawn });
  for (const ending of ['csv', 'xlsx']) {
    const { rows, problems, sample } = await plan(await exported(`/export/figures.${ending}`));
    expect({ problems, sample }).toEqual({ problems: [], sample: [] });
    expect(rows).toEqual({ new: 0, changed: 0, unchanged: 21 });
  }
});

it('stores once that two figures are stated together, whichever of their rows say so', async () => {
  const file = await exported(
    '/export/figures.csv?keys=reunions-of-2021,organismes-reunions-2021,poec',
    (csv) =>
      csv
        .replaceAll(/^(reunions-of|organismes-reunions)-2021;/gm, '$1-2031;')
        .replaceAll(/;;;(reunions-of|organismes-reunions)-2021;;;/g, ';;;$1-2031;;;'),
  );
  const { rows, problems, sample } = await plan(file);
  expect(problems).toEqual([]);
  expect(rows).toEqual({ new: 2, changed: 0, unchanged: 1 });
  expect(sample.map(({ key, content }) => [key, content.with])).toEqual([
    ['reunions-of-2031', ['organismes-reunions-2031']],
    ['organismes-reunions-2031', undefined],
  ]);
});

it('changes nothing of an export that a French Excel has opened and saved, and tells what is left of its cells', async () => {
  const labelFr = 'Formations «\u00a0en\u202fligne\u00a0» 🙂';
  const rate = { number: '2.30', low: '2.30', high: '2.30', qualifier: 'EXACT', decimals: 2 } as const;
  await revise('poec', { ...rate, labelFr, period: '2022-05', territoryId: 'region:01' }, [
    { locator: '1-2', printed: '2,30' },
  ]);
  const seven = { number: '7', low: '7', high: '7', qualifier: 'EXACT' } as const;
  const ratio = { ...seven, outOf: '10', valueKind: 'RATIO' } as const;
  await revise('reunions-of-2021', { ...ratio, period: '2022-05-09' }, [{ locator: '12-14' }]);
  const { rows, problems, sample, notes } = await plan(await exportedThroughExcel());
  expect({ problems, sample }).toEqual({ problems: [], sample: [] });
  const left = [
    ['mai-22'],
    ['01-févr (1-2)', '2,3 (2,30)', `Formations «\u00a0en?ligne\u00a0» ?? (${labelFr})`],
    ['déc-14 (12-14)'],
  ].flat();
  expect(notes.map(({ message }) => message)).toEqual(
    left.map(
      (what) => `Un tableur a modifié cette cellule\u00a0; la valeur publiée est conservée\u00a0: ${what}.`,
    ),
  );
  expect(rows).toEqual({ new: 0, changed: 0, unchanged: 21 });
});
