import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readFile as readGuide } from 'node:fs/promises';
import { join } from 'node:path';
import { gateWords, sheetColumns } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import { type ImportContext, importsWords, readKnown, writeImport } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDump } from '../../../../tests/support/open-dump.ts';
import { openOnServer } from '../../../../tests/support/open-on-server.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import { aRow, aWorkbook } from '../../tests/workbooks.ts';
import { planImport } from './plan-file.ts';

let database: Database;
let known: ImportContext;
beforeAll(async () => {
  database = await openDump('started');
  known = await readKnown(database, await loadAtlas(database.client));
});
afterAll(async () => {
  await database.close();
  removeFolders();
});

function aFile(content: string | Uint8Array): string {
  const file = join(aFolder(), 'figures');
  writeFileSync(file, content);
  return file;
}

async function planOf(content: string | Uint8Array, options = {}) {
  const plan = await planImport({ file: aFile(content) }, known, options);
  await plan.end();
  return plan;
}

const header = 'Clé;Libellé;Valeur;Rôle;Période;Territoire;Convention;Indicateur;Acteurs;Source;Page';
const row = (changes: Partial<Record<string, string>> = {}) => {
  const cells: Record<string, string | undefined> = {
    Clé: 'formations-normandie',
    Libellé: 'Formations en Normandie',
    Valeur: 'plus de 1 780 formations',
    Rôle: 'réalisé',
    Période: '2022–2024',
    Territoire: 'Normandie',
    Convention: 'akto-agefiph-2022-2024',
    Indicateur: 'poec',
    Acteurs: '"akto ; agefiph"',
    Source: 'akto-agefiph',
    Page: 'p. 3',
    ...changes,
  };
  return header
    .split(';')
    .map((name) => cells[name])
    .join(';');
};
const csv = (...rows: string[]) => [header, ...rows, ''].join('\r\n');

describe('a cell with something that cannot be seen, or leads elsewhere than it says', () => {
  it.each([
    [
      'Formations \u202ecachées',
      'fr',
      /le texte contient un caractère qui ne se voit pas \(U\+202E\), en position 12/,
    ],
    [
      'Voir https://a:b@example.org',
      'en',
      /the text has an address with a name or a password .* at position 6/,
    ],
  ] as const)('is named in the reader’s language: %s', async (label, locale, says) => {
    const { problems } = await planOf(csv(row({ Libellé: label })), { locale });
    expect(problems).toMatchObject([{ row: 2, column: 'Libellé', code: 'notPlain' }]);
    expect(problems[0]?.message).toMatch(says);
    expect(problems[0]?.inPlace).toMatch(says.source.includes('le texte') ? /^Le texte/ : /^The text/);
  });
});

describe('a file of figures', () => {
  it('becomes what a figure is drafted from', async () => {
    const { rows, problems, sample, columns } = await planOf(csv(row()));
    expect(problems).toEqual([]);
    expect(rows).toEqual({ new: 1, changed: 0, unchanged: 0 });
    expect(columns.map(({ meaning }) => meaning)).not.toContain(null);
    expect(sample).toEqual([
      {
        row: 2,
        key: 'formations-normandie',
        change: 'new',
        basedOnId: null,
        content: {
          labelFr: 'Formations en Normandie',
          statement: 'STATED',
          quantity: { qualifier: 'MORE_THAN', number: '1780' },
          unit: 'course',
          role: 'ACTUAL',
          period: '2022/2024',
          territory: 'region:28',
          indicator: 'poec',
          convention: 'akto-agefiph-2022-2024',
          actors: ['akto', 'agefiph'],
          citations: [{ source: 'akto-agefiph', locator: 'p. 3' }],
        },
      },
    ]);
  });

  it.each([
    ['1 780', 'EXACT', '1780'],
    ['1,5 million', 'EXACT', '1500000'],
    ['près de 200', 'NEARLY', '200'],
    ['une centaine', 'ABOUT', '100'],
    ['"12,5"', 'EXACT', '12.5'],
    ['more than 1780', 'MORE_THAN', '1780'],
  ])('has the number %s', async (given, qualifier, number) => {
    const { sample, problems } = await planOf(csv(row({ Valeur: given })));
    expect(problems).toEqual([]);
    const scale = given.includes('million') ? { scale: 6 } : {};
    expect(sample[0]?.content.quantity).toEqual({ qualifier, number, ...scale });
  });

  it.each([
    ['+ 2 091', { qualifier: 'EXACT', number: '2091', isChange: true }],
    ['7 sur 10', { kind: 'RATIO', qualifier: 'EXACT', number: '7', outOf: '10' }],
    ['plus de deux tiers', { kind: 'FRACTION', qualifier: 'MORE_THAN', number: '2', outOf: '3' }],
    ['entre 15 et 20', { kind: 'RANGE', qualifier: 'EXACT', low: '15', high: '20' }],
    ['"2,30 par heure"', { qualifier: 'EXACT', number: '2.3', decimals: 2, per: 'HOUR' }],
  ])('has the value %s, which is no plain number', async (given, value) => {
    const { sample } = await planOf(csv(row({ Valeur: given })));
    expect(sample[0]?.content.quantity).toEqual(value);
  });

  it.each([
    ['UTF-8', 'utf8'],
    ['UTF-8 with its mark', 'bom'],
    ['Windows-1252', 'latin1'],
    ['UTF-16', 'utf16'],
  ])('is read in %s', async (_, encoding) => {
    const text = csv(row({ Libellé: 'Formations à Évreux' }));
    const bytes = {
      utf8: Buffer.from(text),
      bom: Buffer.from(`\uFEFF${text}`),
      // Of Windows-1252, these letters are those of Latin-1; its dash is not.
      latin1: Buffer.from(text.replace('–', '-'), 'latin1'),
      utf16: Buffer.from(`\uFEFF${text}`, 'utf16le'),
    }[encoding];
    const { sample, problems } = await planOf(bytes ?? '');
    expect(problems).toEqual([]);
    expect(sample[0]?.content.labelFr).toBe('Formations à Évreux');
  });

  it('is read from a workbook as a person sees it: percentages, days, shared texts', async () => {
    const sheet = `${aRow('key', 'label', 'value', 'period', 'region')}
      <row r="4"><c r="A4" t="inlineStr"><is><t>a-b</t></is></c><c r="B4" t="s"><v>1</v></c>
        <c r="C4" s="1"><v>0.41</v></c><c r="D4" s="3"><v>44690</v></c><c r="E4"><v>28</v></c></row>`;
    const { problems } = await planOf(aWorkbook(sheet));
    // Of a new figure the rest is missing, and only that.
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual(
      ['indicator', 'role', 'actors', 'source_keys'].map((column) => [4, column, 'missing']),
    );
  });

  it('keeps a workbook’s way to write what is no text, which no database would', async () => {
    const sheet = `${aRow('key', 'label_fr')}${aRow('poec', 'a_x0000_b_xD83D_c_x0041_d')}`;
    const { problems, sample } = await planOf(aWorkbook(sheet));
    expect(problems).toEqual([]);
    expect(sample[0]?.content.labelFr).toBe('a_x0000_b_xD83D_cAd');
  });

  it('is found again by what it counts, when and where', async () => {
    const { sample, rows } = await planOf(
      csv(row({ Clé: '', Période: '2022/2024', Territoire: 'FR', Valeur: 'plus de 1 790' })),
    );
    expect(rows).toEqual({ new: 0, changed: 1, unchanged: 0 });
    expect(sample[0]).toMatchObject({ key: 'poec', change: 'changed', basedOnId: expect.any(String) });
  });

  it('says every problem at once, with its row and column', async () => {
    const { problems, rows } = await planOf(
      csv(
        row({ Période: 'hier', Territoire: 'Atlantide', Rôle: 'rêvé' }),
        row({ Clé: 'b', Valeur: '1,780', Acteurs: 'personne', Indicateur: 'rien' }),
        row({ Clé: 'c', Valeur: '=1+1', Source: 'nulle part', Convention: 'aucune' }),
        row({ Clé: 'formations-normandie' }),
        `${row({ Clé: 'd' })};trop`,
        row({ Clé: 'Pas Une Clé', Valeur: 'plus de 3 contrats' }),
      ),
    );
    expect(rows).toMatchObject({ changed: 0, unchanged: 0 });
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Rôle', 'notAWord'],
      [2, 'Période', 'badPeriod'],
      [2, 'Territoire', 'unknownTerritory'],
      [3, 'Valeur', 'badQuantity'],
      [3, 'Indicateur', 'unknownIndicator'],
      [3, 'Acteurs', 'unknownActor'],
      [4, 'Valeur', 'formula'],
      [4, 'Convention', 'unknownConvention'],
      [4, 'Source', 'unknownSource'],
      [5, 'Clé', 'repeatedFigure'],
      [6, null, 'tooManyCells'],
      [7, 'Valeur', 'unitsDiffer'],
      [7, 'Clé', 'badKey'],
    ]);
    expect(problems[1]).toEqual({
      row: 2,
      column: 'Période',
      choices: [],
      code: 'badPeriod',
      read: 'hier',
      expected: gateWords.fr.badPeriod,
      message: expect.stringMatching(/^Ligne 2, colonne Période/),
      offers: null,
      inPlace: expect.stringMatching(/^Ce n’est pas une période\. Attendu\u00a0: /),
    });
  });

  it('is told row by row, as far as it was asked for', async () => {
    const text = csv(
      row({ Clé: 'poec', Territoire: 'FR', Valeur: 'plus de 1 790' }),
      row(),
      row({ Clé: 'c', Période: 'hier' }),
      row({ Clé: 'd' }),
    );
    const { firstRows } = await planOf(text, { rowsTold: 3 });
    expect(firstRows).toMatchObject([
      {
        row: 2,
        key: 'poec',
        does: 'CHANGED',
        before: { qualifier: 'MORE_THAN', number: '1780', unit: 'course' },
        after: { qualifier: 'MORE_THAN', number: '1790', unit: 'course' },
        changes: expect.arrayContaining(['quantity']),
      },
      { row: 3, does: 'NEW', labelFr: 'Formations en Normandie', before: null, after: { number: '1780' } },
      { row: 4, key: 'c', does: 'PROBLEM' },
    ]);
    expect((await planOf(text)).firstRows).toEqual([]);
  });

  it('is mended without being opened, and is another file then', async () => {
    const text = csv(row({ Période: 'hier' }), `${row({ Clé: 'b' })};trop`);
    const fixes = [
      { row: 2, column: 'Période', value: '2024' },
      { row: 2, column: 'label_en', value: 'Courses in Normandy' },
      { row: 99, column: 'nowhere', value: 'x' },
    ];
    const [file, mended] = await Promise.all([planOf(text), planOf(text, { fixes })]);
    expect(mended.sample[0]?.content).toMatchObject({ period: '2024', labelEn: 'Courses in Normandy' });
    expect(mended.problems).toMatchObject([{ row: 3, code: 'tooManyCells' }]);
    expect(mended.columns).toEqual(file.columns);
    expect(mended.sha256).not.toBe(file.sha256);
    const emptied = await planOf(csv(row()), { fixes: [{ row: 2, column: 'Rôle', value: '' }] });
    expect(emptied.problems).toMatchObject([{ row: 2, column: 'Rôle', code: 'missing' }]);
  });

  it('has columns that are read as what somebody says', async () => {
    const text = csv(row({ Libellé: 'En long' })).replace('Page', 'Titre court');
    const columns = [
      { name: 'Titre court', meaning: 'label' },
      { name: 'Convention', meaning: null },
    ];
    const { sample, columns: read, rows } = await planOf(text, { columns });
    expect(rows.new).toBe(1);
    expect(sample[0]?.content).toMatchObject({ labelFr: 'p. 3' });
    expect(sample[0]?.content).not.toHaveProperty('convention');
    expect(read.filter(({ because }) => because !== null)).toMatchObject([
      { name: 'Libellé', meaning: null, because: 'said twice' },
      { name: 'Convention', meaning: null, because: 'told so' },
    ]);
  });

  it.each([
    ['two columns of one name', 'key;label;Label\npoec;a;b\n', ['duplicateColumn']],
    [
      'no column that says which figure',
      'label;valeur\na;1\n',
      ['missingColumn', 'missingColumn', 'missingColumn'],
    ],
  ])('with %s is not read further', async (_, text, codes) => {
    const { problems } = await planOf(text);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it('keeps a decimal comma in one piece, whatever its delimiter', async () => {
    const { problems } = await planOf(csv(row({ Valeur: '12,5' })).replaceAll(';', ','));
    expect(problems).toMatchObject([{ row: 2, code: 'tooManyCells' }]);
    const tabs = await planOf(csv(row({ Valeur: '12,5', Acteurs: 'akto' })).replaceAll(';', '\t'));
    expect(tabs.problems).toEqual([]);
    expect(tabs.sample[0]?.content.quantity?.number).toBe('12.5');
  });
});

const server = shareServer();
afterAll(() => server.leave());

describe.each([
  ['the embedded database', () => openDump('started')],
  ['a server', () => openOnServer(server)],
])('an import into %s', (_, open) => {
  let hub: Database;
  beforeAll(async () => {
    hub = await open();
  });
  afterAll(() => hub.close());

  const by = { accountId: randomUUID(), name: 'Camille', cameBy: 'COMMAND_LINE' } as const;
  const many = csv(...Array.from({ length: 2500 }, (_, n) => row({ Clé: `formations-${n}` })));
  const write = async (content: string, name = 'figures.csv') => {
    const plan = await planImport(
      { file: aFile(content) },
      await readKnown(hub, await loadAtlas(hub.client)),
    );
    try {
      return await hub.transaction((session) => writeImport(session, plan, { name, by }));
    } finally {
      await plan.end();
    }
  };

  it('makes one draft of one file, however often it is sent', async () => {
    const first = await write(many);
    expect(first.isRepeated).toBe(false);
    expect(await write(many, 'again.csv')).toEqual({ releaseId: first.releaseId, isRepeated: true });
    expect(
      await hub.client.release.findUnique({ where: { id: first.releaseId }, include: { comments: true } }),
    ).toMatchObject({
      state: 'DRAFT',
      titleFr: expect.stringMatching(/^2\u202f500\u00a0nouveaux chiffres, \p{L}+ \d{4}$/u),
      titleEn: expect.stringMatching(/^2,500 new figures, [A-Z]\p{L}+ \d{4}$/u),
      comments: [{ accountId: by.accountId, text: expect.stringContaining('«\u00a0figures.csv\u00a0»') }],
      createdById: by.accountId,
    });
    expect(await hub.client.draftChange.count()).toBe(2500);
    expect(await hub.client.releaseContributor.findMany()).toEqual([
      { releaseId: first.releaseId, accountId: by.accountId },
    ]);
    expect(await hub.client.auditEntry.findMany()).toMatchObject([
      { number: 1, act: 'importFigures', accountName: 'Camille', after: { file: 'figures.csv', new: 2500 } },
    ]);
    await hub.client.release.delete({ where: { id: first.releaseId } });
    expect((await write(many)).isRepeated).toBe(false);
  }, 60_000);

  it('keeps a text whole that has a line end of its own kind in it', async () => {
    const labelFr = 'Formations\u2028en Normandie\u2029ailleurs';
    const { releaseId } = await write(csv(row({ Clé: 'deux-lignes', Libellé: labelFr })));
    const changes = await hub.client.draftChange.findMany({ where: { releaseId } });
    expect(changes).toMatchObject([{ key: 'deux-lignes', changeKind: 'ADDITION', content: { labelFr } }]);
  }, 60_000);

  it('keeps a public note for what changes, and none for what is new', async () => {
    const file = aFile(csv(row({ Clé: 'poec', Territoire: 'FR' }), row({ Clé: 'tout-neuf' })));
    const plan = await planImport({ file }, await readKnown(hub, await loadAtlas(hub.client)));
    const note = { noteFr: 'Selon le tableau.', noteEn: 'As in the table.' };
    const { releaseId } = await hub.transaction((session) =>
      writeImport(session, plan, { name: 'notes.csv', by, note }),
    );
    await plan.end();
    const changes = await hub.client.draftChange.findMany({ where: { releaseId }, orderBy: { key: 'asc' } });
    const { id: basedOnId } = await hub.client.figureVersion.findFirstOrThrow({
      where: { figure: { key: 'poec' } },
    });
    expect(changes).toMatchObject([
      { key: 'poec', changeKind: 'REVISION', ...note, basedOnId },
      { key: 'tout-neuf', changeKind: 'ADDITION', noteFr: null, noteEn: null, basedOnId: null },
    ]);
  }, 60_000);

  it('writes all of a file or nothing', async () => {
    const before = await hub.client.draftChange.count();
    const releases = await hub.client.release.count();
    const plan = await planImport(
      { file: aFile(csv(row({ Clé: 'un' }))) },
      await readKnown(hub, await loadAtlas(hub.client)),
    );
    const broken = {
      ...plan,
      async *changes() {
        yield* plan.changes();
        throw new Error('the disk is gone');
      },
    };
    await expect(
      hub.transaction((session) => writeImport(session, broken, { name: 'x', by })),
    ).rejects.toThrow('the disk is gone');
    expect(await hub.client.draftChange.count()).toBe(before);
    expect(await hub.client.release.count()).toBe(releases);
    expect(
      (await hub.transaction((session) => writeImport(session, plan, { name: 'x', by }))).isRepeated,
    ).toBe(false);
    await plan.end();
  }, 60_000);
});

describe('the gate of keys, periods and texts', () => {
  it.each([
    ['key', 'Poéc', 'badKey', gateWords.fr.badKey],
    ['period', '2022-21', 'badPeriod', gateWords.fr.badPeriod],
    ['period', '6 juillet', 'doubtfulPeriod', '«\u00a0XXXX-07-06\u00a0» (6 juillet (année non précisée))'],
    ['period', '2024/2022', 'doubtfulPeriod', '«\u00a02022/2024\u00a0» (de 2022 à 2024)'],
    ['label', 'For\u202emations', 'notPlain', expect.any(String)],
  ])('is an import’s: %s %s', async (column, text, code, expected) => {
    const { problems: found } = await planOf(
      `${column === 'key' ? '' : 'key;'}${column}\n${column === 'key' ? '' : 'poec;'}${text}`,
    );
    expect(found).toContainEqual(expect.objectContaining({ row: 2, column, code, expected }));
  });

  it.each([
    ['de mai 2022 à 2024', '2022-05/2024'],
    // A season, to EDTF; to people four years.
    ['2022-25', '2022/2025'],
    ['1er trimestre 2023', '2023-01/2023-03'],
    ['31/12/23', '2023-12-31'],
  ])('lets a period in as people write it: %s', async (text, period) => {
    const { problems: found, sample } = await planOf(`key;period\npoec;${text}`, {
      otherPeriods: 'CORRECTION',
    });
    expect(found).toEqual([]);
    expect(sample[0]?.content).toMatchObject({ period });
  });

  const withPlainSpaces = (text: string) => text.replaceAll(/\s/gu, ' ');

  it('asks with what may have been meant, each of which is read as that where it is written', async () => {
    const { problems: found } = await planOf(
      'key;territory;text;period\npoec;93;+500 entreprises;2021-22\nsalons-2021;Normandie;1,780;2021',
    );
    expect(found.map(({ column, choices }) => [column, ...choices.map(withPlainSpaces)])).toEqual([
      ['text', 'plus de 500 entreprises', '+ 500 entreprises'],
      ['period', 'de 2021 à 2022', 'de septembre 2021 à août 2022'],
      ['territory', 'Provence-Alpes-Côte d’Azur', 'Seine-Saint-Denis'],
      ['text', '1 780', '1,78'],
    ]);
    for (const { column, choices } of found) {
      for (const choice of choices) {
        const read = await planOf(`key;${column}\npoec;"${choice}"`);
        expect(read.problems.filter((problem) => problem.column === column)).toEqual([]);
      }
    }
  });

  it('asks which period is meant, in the reader’s language', async () => {
    const { problems: found } = await planOf('key;period\npoec;2021-22\nsalons-2021;mardi 9 mai 2022');
    expect(found.map(({ message }) => message)).toEqual([
      'Ligne 2, colonne period\u00a0: cette période peut se lire de plusieurs façons («\u00a02021-22\u00a0»). Attendu\u00a0: ' +
        '«\u00a02021/2022\u00a0» (de 2021 à 2022) ou «\u00a02021-09/2022-08\u00a0» (de septembre 2021 à août 2022).',
      'Ligne 3, colonne period\u00a0: le 9 mai 2022 est un lundi («\u00a0mardi 9 mai 2022\u00a0»). Attendu\u00a0: ' +
        '«\u00a02022-05-09\u00a0» (9 mai 2022) ou «\u00a02022-05-10\u00a0» (10 mai 2022).',
    ]);
  });
});

it('explains every column and every message to editors', async () => {
  const guide = await readGuide(new URL('../../../../docs/importing.md', import.meta.url), 'utf8');
  for (const { is } of Object.values(importsWords.fr.problems)) expect(guide).toContain(`| ${is} |`);
  const exported = Object.values(sheetColumns).map(({ name }) => name);
  for (const name of exported.filter((name) => !['value', 'territory'].includes(name))) {
    expect(guide).toContain(`\`${name}\``);
  }
});

describe('a row whose period is not that of the figure of its key', () => {
  const natural = 'Clé;Valeur;Période;Source\nsalons-2021;31;2025;akto-agefiph\n';

  it('is asked about, and nothing is written', async () => {
    const { problems, rows } = await planOf(natural);
    expect(problems).toMatchObject([{ row: 2, code: 'otherPeriod', offers: 'PERIOD' }]);
    expect(rows.changed).toBe(1);
    expect(problems[0]?.message).toMatch(
      /dont la période est «\u00a02021\u00a0»\u00a0; la ligne dit «\u00a02025\u00a0»/,
    );
  });

  it('begins a figure of the new period, and leaves the old one as it is', async () => {
    const { problems, rows, sample, notes } = await planOf(natural, { otherPeriods: 'NEW_PERIOD' });
    expect(problems).toEqual([]);
    expect(rows).toEqual({ new: 1, changed: 0, unchanged: 0 });
    expect(sample).toMatchObject([
      {
        ...{ change: 'new', basedOnId: null, renews: 'salons-2021' },
        content: { period: '2025', quantity: { number: '31' }, citations: [{ source: 'akto-agefiph' }] },
      },
    ]);
    expect(sample[0]?.key).toMatch(/2025$/);
    expect(notes.filter(({ code }) => code === 'otherSheets')).toEqual([]);
  });

  it('changes the period of the figure where it is a correction, said of the row alone', async () => {
    const periods = [{ row: 2, is: 'CORRECTION' }];
    const { problems, sample } = await planOf(natural, { otherPeriods: 'NEW_PERIOD', periods });
    expect(problems).toEqual([]);
    expect(sample).toMatchObject([{ key: 'salons-2021', change: 'changed', content: { period: '2025' } }]);
  });

  it('takes what figures name into the new period as well, and what the sources print', async () => {
    const both =
      'Clé;Valeur;Période;Source;Imprimé;part_of\nsalons-normandie-2021;6;2025;akto-normandie;5;salons-2021\nsalons-2021;80;2025;akto-normandie;70;\n';
    const { sample, notes } = await planOf(both, { otherPeriods: 'NEW_PERIOD' });
    const [part, whole] = sample;
    expect(part?.content.partOf).toBe(whole?.key);
    expect([part, whole].map((each) => each?.content.citations?.[0]?.printed)).toEqual(['6', '80']);
    expect(notes.map(({ code }) => code)).toEqual(['printedFollows', 'sameSource']);
  });
});

describe('a value that changes', () => {
  it('takes what its source prints along, where the row says nothing of that', async () => {
    const { sample, notes } = await planOf('Clé;Valeur\nsalons-2021;71\n');
    expect(sample).toMatchObject([
      { content: { quantity: { number: '71' }, citations: [{ printed: '71' }] } },
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['printedFollows']);
    const said = await planOf('Clé;Valeur;Imprimé\nsalons-2021;71;70 salons\n');
    expect(said.sample).toMatchObject([{ content: { citations: [{ printed: '70 salons' }] } }]);
  });
});
