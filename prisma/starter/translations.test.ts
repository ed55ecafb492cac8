import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, FactsUnreadable, loadStarter } from '../index.ts';
import { enterMemory, type Home, newFolder } from '../tests/homes.ts';

const committed = readFileSync(new URL('translations.yaml', import.meta.url), 'utf8');

describe('the starter data in two languages', () => {
  let home: Home;
  let started: Database;
  let empty: Database;
  beforeAll(async () => {
    home = await enterMemory();
    started = await home.started();
    empty = await home.migrated();
  });
  afterAll(() => home.leave());

  it('leaves no reader with the other language, but for roles as the source states them', async () => {
    const { client } = started;
    const columns = await client.$queryRaw<{ table: string; french: string; english: string | null }[]>`
      SELECT fr.table_name AS "table", fr.column_name AS french, en.column_name AS english
      FROM information_schema.columns fr LEFT JOIN information_schema.columns en
        ON en.table_schema = fr.table_schema AND en.table_name = fr.table_name
        AND en.column_name = regexp_replace(fr.column_name, 'Fr$', 'En')
      WHERE fr.table_schema = 'public' AND fr.column_name ~ 'Fr$'`;
    const only: string[] = [];
    for (const { table, french, english } of columns) {
      if (english === null) only.push(`${table}.${french}`);
      else {
        const rows = await client.$queryRawUnsafe<{ text: string }[]>(
          `SELECT coalesce("${french}", "${english}") AS text FROM "${table}"
           WHERE ("${french}" IS NULL) <> ("${english}" IS NULL)`,
        );
        only.push(...rows.map(({ text }) => `${table}.${french}: ${text}`));
      }
    }
    expect(only).toEqual(['OfficeHolder.rolesFr']);
  });

  it('gives each text its own translation', async () => {
    const { client } = started;
    const { versions } = await client.convention.findUniqueOrThrow({
      where: { key: 'agefiph-cheops-2022-2024' },
      select: {
        versions: {
          select: {
            titleEn: true,
            axes: {
              orderBy: { number: 'asc' },
              select: {
                measures: { orderBy: { position: 'asc' }, select: { labelFr: true, labelEn: true } },
              },
            },
          },
        },
      },
    });
    const [version] = versions;
    expect(versions).toHaveLength(1);
    expect(version?.titleEn).toBe('Agefiph – Cheops bilateral agreement 2022–2024');
    expect(version?.axes.slice(0, 2)).toEqual([
      {
        measures: [
          {
            labelFr: "Adapter l'offre avec l'avis des bénéficiaires",
            labelEn: 'Adapt the services with the views of those who use them',
          },
          {
            labelFr: "Simplifier l'accès aux aides par le numérique",
            labelEn: 'Use digital tools to make support easier to access',
          },
          {
            labelFr: 'Mesurer la satisfaction des personnes et des employeurs',
            labelEn: 'Measure the satisfaction of individuals and employers',
          },
        ],
      },
      {
        measures: [
          {
            labelFr: 'Décliner le protocole national de façon opérationnelle',
            labelEn: 'Put the national protocol into practice',
          },
          {
            labelFr: "Apporter une réponse claire aux employeurs, TPE-PME d'abord",
            labelEn:
              'Give employers a clear answer, starting with very small, small and medium-sized businesses',
          },
        ],
      },
    ]);
    const milestones = await client.milestone.findMany({
      where: { version: { convention: { key: 'akto-agefiph-2022-2024' } } },
      orderBy: { position: 'asc' },
      select: { titleEn: true },
    });
    expect(milestones[2]).toEqual({ titleEn: 'Cross-sector seminar on disability for the social partners' });
  });

  it.each([
    [
      'of a convention that is not in the facts',
      ['  akto-reunion-2022:', '  akto-mayotte-2022:'],
      ['  akto-mayotte-2022:', 'conventions.akto-mayotte-2022', 'akto-guyane-2022, '],
    ],
    [
      'of an axis that is not in the facts',
      ['      2:\n', '      7:\n'],
      ['      7:', 'conventions.akto-agefiph-2022-2024.axes.7', 'expected 1, 2'],
    ],
    [
      'of fewer measures than the facts have',
      ['          - Measure the satisfaction of individuals and employers\n', ''],
      ['measures_en:', 'conventions.agefiph-cheops-2022-2024.axes.1.measures_en', 'expected 3 of them'],
    ],
    [
      'of more milestones than the facts have',
      ['      - Launch', '      - Preparation\n      - Launch'],
      [
        'milestones_en:\n      - Preparation',
        'conventions.concertation-2018.milestones_en',
        'expected 2 of them',
      ],
    ],
    [
      'of a note that is not in the facts',
      ['    title_en: AKTO – Réunion', '    note_fr: Un ajout\n    title_en: AKTO – Réunion'],
      ['note_fr: Un ajout', 'conventions.akto-reunion-2022.note_fr', 'expected none'],
    ],
    [
      'of an actor without a note',
      ['  cheops:', '  agefiph:'],
      ['  agefiph:', 'actors.agefiph', 'expected akto, cheops'],
    ],
    [
      'under a word that is not known',
      ['note_fr', 'remark_fr'],
      ['remark_fr', 'conventions.agefiph-cheops-2022-2024.remark_fr', 'expected one of title_en, note_fr'],
    ],
    [
      'that says nothing',
      ['note_en: Skills', 'note_en: "" # Skills'],
      ['note_en: ""', 'actors.akto.note_en', 'expected words that can be read'],
    ],
  ] as const)('refuses a translation %s, by its line', async (_, [right, wrong], [at, place, expected]) => {
    const slip = committed.replace(right, wrong);
    const file = join(newFolder(), 'translations.yaml');
    writeFileSync(file, slip);
    const line = slip.slice(0, slip.indexOf(at)).split('\n').length;

    const loading = loadStarter(empty, { translations: pathToFileURL(file) });
    const refusal = await loading.catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(FactsUnreadable);
    const { message } = refusal as FactsUnreadable;
    expect(message).toContain(`translations.yaml, line ${line}, ${place}: `);
    expect(message).toContain(expected);
    expect(message).not.toContain('\n');
    expect(await empty.client.release.count()).toBe(0);
  });
});
