import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectInProportion } from '../../../tests/support/work.ts';
import { lines, read, reading } from '../tests/read.ts';
import { extract, longestPressText } from './extract.ts';

const text =
  'Le bilan 2024\n\nPlus de 1 780 contrats ont été signés en Bretagne, dont 340 dans le Finistère.';

describe('a figure', () => {
  it('keeps the words it came from, with what stands around them', () => {
    const [first] = read(text).candidates;
    expect(first?.quote).toEqual({
      ...{ exact: 'Plus de 1 780 contrats', prefix: '', start: 15, end: 37 },
      suffix: ' ont été signés en Bretagne, dont 340 dans le Finistère.',
    });
  });

  it('has its parts, and says what was read elsewhere', () => {
    const [first, second] = read(text).candidates;
    expect(first).toMatchObject({
      ...{ id: 'c1', counted: 'contrats signés', role: 'ACTUAL', isSure: true },
      value: { qualifier: 'MORE_THAN', number: '1780', unit: 'contract' },
      period: { is: '2024', from: 'title', isInferred: true },
      territory: { is: { iso: 'FR-BRE' }, from: 'sentence', isInferred: false },
    });
    expect(second).toMatchObject({
      counted: 'contrats dans le Finistère',
      relations: [{ type: 'partOf', to: 'c1' }],
    });
  });

  it('is a part where the text says so, even where it is larger than its whole', () => {
    const { candidates } = read('En 2025, 31 réunions ont eu lieu en Normandie, dont 45 dans l’Orne.');
    expect(candidates[1]).toMatchObject({
      value: { number: '45', unit: 'meeting' },
      relations: [{ type: 'partOf', to: 'c1' }],
    });
  });

  it.each([
    'En 2024, la Région a consacré 12 M€ dont 300 entreprises ont bénéficié.',
    'En 2024, 12 M€ ont été engagés, dont 300 entreprises et 45 associations.',
    'En 2024, 300 entreprises ont été aidées, dont 4 M€ en Bretagne.',
  ])('is no part of what is counted in money where it is none, nor the other way round: %s', (said) => {
    const { candidates } = read(said);
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.flatMap(({ relations }) => relations)).toEqual([]);
  });

  it('is a part of money where it is money, said or not', () => {
    const { candidates } = read('En 2024, 12 M€ ont été versés, dont 4 M€ en Bretagne et 3 en Corse.');
    expect(candidates.map(({ value, relations }) => [value.unit, relations.length])).toEqual([
      ['euro', 0],
      ['euro', 1],
      ['euro', 1],
    ]);
  });

  it('is not sure to be of the whole country where its sentence names a place of another figure', () => {
    const { candidates } = read(
      'En 2024, 410 contrats ont été signés en Bretagne, et 15 salons ont été tenus. En 2024, 27 forums ont été tenus.',
    );
    expect(candidates.map(({ territory, isSure }) => [territory?.is.level, isSure])).toEqual([
      ['REGION', true],
      ['COUNTRY', false],
      ['COUNTRY', true],
    ]);
  });

  it('is not called by a verb that lacks what the next figure says', () => {
    const { candidates } = read('En 2024, 300 entreprises ont reçu 12 M€, et 412 entreprises ont recruté.');
    expect(candidates.map(({ counted }) => counted)).toEqual([
      'entreprises',
      null,
      'entreprises qui ont recruté',
    ]);
  });

  it.each([
    ['412 entreprises ont recruté. Parmi elles, 610 sont des PME.', 1],
    ['5 200 personnes ont été accompagnées, parmi lesquelles 6 100 femmes.', 1],
    ['5 200 personnes ont été formées. 300 stagiaires sont venus ; 410 d’entre eux ont un emploi.', 2],
  ])('is a part of those that are named right before it, where it is larger than them: %s', (said, whole) => {
    const { candidates } = read(`Le bilan 2024\n\nEn 2024, ${said}`);
    expect(candidates.at(-1)?.relations).toEqual([{ type: 'partOf', to: `c${whole}` }]);
  });

  it('is of the column over it, also where nothing stands over the names of the rows', () => {
    const { candidates } = read(
      'Bilan\n\nLes publics\n\t2023\t2024\nApprentis\t21 400\t24 150\nFormateurs\t880\t1 040',
    );
    expect(candidates.map(({ period }) => period?.is)).toEqual(['2023', '2024', '2023', '2024']);
  });

  it('is of the year of which most sentences tell, and not of that of writing', () => {
    const { candidates } = read(
      'Une année bien remplie\n\nDiscours de la présidente, Saint-Denis, 14 mars 2024 (seul le prononcé fait foi)\n\nMesdames, Messieurs,\n\nEn 2023, 9 870 alternants ont signé.\n\nLe réseau compte 140 centres.',
    );
    expect(candidates.map(({ period }) => period?.is)).toEqual(['2023', '2023']);
  });

  it('is none of what one person counts in their own story', () => {
    const { candidates, rejects } = read(
      'Bilan 2024\n\nJe pense à Marie-Ange, 23 ans, qui a envoyé 112 candidatures. Aujourd’hui elle dirige 27 personnes.\n\nEn 2024, 140 contrats ont été signés.',
    );
    expect(candidates.map(({ quote }) => quote.exact)).toEqual(['140 contrats']);
    expect(rejects.flatMap(({ because, quote }) => (because === 'anecdote' ? [quote.exact] : []))).toEqual([
      '112 candidatures',
      '27 personnes',
    ]);
  });

  it('of the year before counts the same', () => {
    const { candidates } = read('Le bilan\n\nEn 2025, 2 300 entreprises ont recruté, contre 2 053 en 2024.');
    expect(candidates[1]?.counted).toBe('entreprises');
  });

  it('of a row of a table is of the place that the row begins with, also where that is a word as well', () => {
    const { candidates } = read(
      'Normandie : les contrats signés en 2025\n\nDépartement\tContrats signés\nCalvados\t10 870\nManche\t6 920\nOrne\t3 310',
    );
    expect(candidates.map(({ counted, territory }) => [counted, territory?.is.name])).toEqual([
      ['contrats signés', 'Calvados'],
      ['contrats signés', 'Manche'],
      ['contrats signés', 'Orne'],
    ]);
  });

  it('is not sure to be a share of what is aimed at in the sentence before', () => {
    const { candidates } = read(
      '« Nous visons 2 000 contrats en 2026 », annonce la présidente. Un contrat sur trois est signé par une femme.',
    );
    expect(candidates.map(({ role, isSure }) => [role, isSure])).toEqual([
      ['TARGET', true],
      ['RATE', false],
    ]);
  });

  it('has a title without the marks of Markdown', () => {
    expect(read('# Le bilan 2024\n\nEn 2024, 340 contrats ont été signés.').head.title).toBe('Le bilan 2024');
  });

  it('is of the title under the line that names the body and the kind of text, and a cap that is passed is no objective', () => {
    const { head, candidates } = read(
      'RÉGION NORMANDIE – COMMUNIQUÉ DE PRESSE\n\nLa Normandie franchit un nouveau cap en 2025\n\nParmi eux, 2 150 contrats concernent des femmes. Après six mois, 84 % des apprentis sont en emploi.',
    );
    expect(head.title).toBe('La Normandie franchit un nouveau cap en 2025');
    expect(candidates.map(({ counted, role }) => [counted, role])).toEqual([
      ['contrats qui concernent des femmes', 'ACTUAL'],
      ['apprentis en emploi', 'RATE'],
    ]);
  });

  it.each([
    ['Comité national', 'Ils ont signé 1 780 contrats aux 51 événements.', { type: 'with', to: 'c1' }],
    [
      'Exemple',
      'Ils ont signé 1 780 contrats. À titre d’exemple, 40 réunions ont eu lieu.',
      { type: 'exampleOf', to: 'c1' },
    ],
    ['Avant', 'Ils ont signé 3 071 contrats, contre 2 173 en 2020.', { type: 'comparedWith', to: 'c1' }],
    ['Taux', 'Ils ont signé 3 071 contrats, soit 41 % de plus qu’en 2020.', { type: 'of', to: 'c1' }],
    ['Niveau', 'Le taux recule de 1,5 point, à 9,8 %.', { type: 'of', to: 'c2' }],
    ['Suite', 'En hausse de 8 %, les contrats atteignent 127 400.', { type: 'of', to: 'c2' }],
    [
      'Nom',
      'Ils ont signé 3 071 contrats. Le nombre de contrats progresse de 4 %.',
      { type: 'of', to: 'c1' },
    ],
    ['Part', 'Ils ont signé 3 071 contrats, 60 % pour la première fois.', { type: 'of', to: 'c1' }],
    [
      'Parts',
      'Ils ont signé 3 071 contrats. Ils se répartissent ainsi :\n- 2 000 en Bretagne',
      { type: 'partOf', to: 'c1' },
    ],
  ])('%s: %s', (title, sentence, relation) => {
    const { candidates } = read(`${title}\n\n${sentence}`);
    expect(candidates.flatMap(({ relations }) => relations)).toContainEqual(relation);
  });

  it('of several years has their period, and an amount of each year says so', () => {
    const found = read(
      'Le bilan 2024\n\nEn trois ans, 3 071 contrats ont été signés, pour 22 millions d’euros annuels.',
    ).candidates;
    expect(found.map(({ period }) => period?.is)[0]).toBe('2022/2024');
    expect(found[1]?.value).toMatchObject({ number: '22000000', unit: 'euro', per: 'year' });
  });

  it.each([
    ['En un an, le nombre de contrats est passé de 742 à 972.', ['2023', '2024'], []],
    [
      'En un an, ils sont passés de 742 à 972. Près de six sur dix sont des femmes.',
      ['2023', '2024', '2024'],
      ['of c2'],
    ],
    [
      '2 260 entreprises ont recruté. Les trois quarts comptent moins de 250 salariés.',
      ['2024', '2024'],
      ['of c1'],
    ],
    [
      'Le plan prévoit 5 000 entrées en 2025, après 4 380 en 2024 et 3 900 en 2023.',
      ['2025', '2024', '2023'],
      [],
    ],
    ['18 contrats ont été signés en 2023. Parmi eux, 12 durent.', ['2023', '2023'], ['partOf c1']],
    [
      '640 aides ont été versées :\n- 320 aides à la mobilité\n- 120 aides à la création d’entreprise',
      ['2024', '2024', '2024'],
      ['partOf c1', 'partOf c1'],
    ],
    [
      'Le réseau a accueilli 980 stagiaires. L’industrie en compte 320, le commerce 210.',
      ['2024', '2024', '2024'],
      ['partOf c1', 'partOf c1'],
    ],
    [
      'Ils ont signé 3 350 contrats, contre 2 720 un an plus tôt, soit une hausse de 23 %.',
      ['2024', '2023', '2023/2024'],
      ['of c1'],
    ],
    ['71 % des 5 230 entreprises aidées sont petites.', ['2024', '2024'], ['of c2']],
    [
      '9 870 alternants ont signé. Ils sont 5 300 dans le commerce, 2 100 dans le bâtiment.',
      ['2024', '2024', '2024'],
      ['partOf c1', 'partOf c1'],
    ],
    [
      'Ils ont signé 4 612 contrats, contre 4 380 sur la même période de 2023. Le bâtiment en a signé 760.',
      ['2024', '2023', '2024'],
      ['partOf c1'],
    ],
    [
      'Le taux est de 4,1 %, après 4,6 % en 2023 et 5,3 % en 2022. Il avait atteint 6,2 % en 2021.',
      ['2024', '2023', '2022', '2021'],
      [],
    ],
    [
      '7 640 parcours ont commencé. Le Jura concentre 2 210 parcours, devant le Doubs (1 760) et la Nièvre (340).',
      ['2024', '2024', '2024', '2024'],
      ['partOf c1', 'partOf c1', 'partOf c1'],
    ],
    [
      '23 480 apprentis ont signé.\n\nQui sont-ils ?\n64 % de garçons\n1 050 en situation de handicap',
      ['2024', '2024', '2024'],
      ['of c1', 'partOf c1'],
    ],
    [
      '28 500 départs ont eu lieu. 22 % des départs vont en Espagne, devant l’Allemagne (17 %).',
      ['2024', '2024', '2024'],
      ['of c1', 'of c1'],
    ],
    [
      'Sur les 9,4 millions d’euros de 2024, 8,7 ont été dépensés, soit 92,6 %.',
      ['2024', '2024', '2024'],
      ['partOf c1', 'of c1', 'of c2'],
    ],
    [
      '61 200 élèves ont été vus.\n\nZoom sur les départements\nGard : 18 900 élèves\nHérault : 14 250',
      ['2024', '2024', '2024'],
      ['partOf c1', 'partOf c1'],
    ],
    [
      'Ils ont signé 48 900 contrats : 44 300 en apprentissage et 4 600 en professionnalisation.',
      ['2024', '2024', '2024'],
      ['partOf c1', 'partOf c1'],
    ],
    [
      'Le taux est passé de 12 % à 9,5 %. Le budget grimpe de 212 à 236 millions d’euros.',
      ['2023', '2024', '2023', '2024'],
      [],
    ],
    [
      '410 formateurs, qui suivaient 610 apprentis il y a deux ans, en suivent désormais 890.',
      ['2024', '2022', '2024'],
      [],
    ],
    [
      '1 870 personnes ont suivi un parcours. Dans l’Hérault, elles étaient 410, et 300 en Lozère.',
      ['2024', '2024', '2024'],
      ['partOf c1', 'partOf c1'],
    ],
    [
      'Le réseau compte 64 centres. 51 d’entre eux ont un référent, contre 44 un an plus tôt.',
      ['2024', '2024', '2023'],
      ['partOf c1'],
    ],
    [
      'Ils ont signé 640 contrats, contre 415 un an plus tôt : 270 durables, 190 courts et 180 saisonniers.',
      ['2024', '2023', '2024', '2024', '2024'],
      ['partOf c1', 'partOf c1', 'partOf c1'],
    ],
    ['M. Roy, dont l’association emploie 64 salariés, a aidé 280 personnes.', ['2024', '2024'], []],
    // What adds up exactly belongs together, whichever comes first and wherever the total stands.
    [
      'Il a accueilli 1 946 apprentis et 312 stagiaires, soit 2 258 personnes.',
      ['2024', '2024', '2024'],
      ['partOf c3', 'partOf c3'],
    ],
    [
      'Il y a 1 946 apprentis. Ils viennent de la restauration (810), du bâtiment (700) et du commerce (436).',
      ['2024', '2024', '2024', '2024'],
      ['partOf c1', 'partOf c1', 'partOf c1'],
    ],
    [
      'Total des dépenses : 27,9 M€\nCours : 19,5 M€\nTrajets : 8,4 M€',
      ['2024', '2024', '2024'],
      ['partOf c1', 'partOf c1'],
    ],
    [
      'Jeunes accueillis : 34 780\ndont premiers accueils : 11 940\ndont habitants d’une ville : 9 265',
      ['2024', '2024', '2024'],
      ['partOf c1', 'partOf c1'],
    ],
    [
      '14 320 contrats ont été signés. Les femmes en représentent 17 %, soit 2 434 contrats.',
      ['2024', '2024', '2024'],
      ['of c1', 'partOf c1'],
    ],
    [
      'Sur 702 candidats, 604 ont un diplôme. Le taux de réussite, 86 %, est élevé.',
      ['2024', '2024', '2024'],
      ['partOf c1', 'of c1', 'of c2'],
    ],
    [
      'La Manche (1 240) et l’Orne (690) reculent de 3 % et de 5 %.',
      ['2024', '2024', '2023/2024', '2023/2024'],
      ['of c1', 'of c2'],
    ],
    // The same number, told of as known, is the same figure.
    [
      'En 2024, 7 150 personnes ont été suivies. Les 7 150 personnes vivent en ville.',
      ['2024', '2024'],
      ['sameAs c1'],
    ],
    // Times count from what was told of last.
    ['Ils étaient 430 salariés fin 2020. Deux ans plus tard, ils sont 1 150.', ['2020-12', '2022-12'], []],
    ['Ils sont 74 salariés, contre 51 en 2022 et 12 deux ans plus tôt.', ['2024', '2022', '2020'], []],
  ])('relates what stands together, and dates it: %s', (text, periods, relations) => {
    const { candidates } = read(`Le bilan 2024\n\n${text}`);
    expect(candidates.map(({ period }) => period?.is)).toEqual(periods);
    const compared = candidates
      .flatMap(({ relations }) => relations)
      .filter(({ type }) => type !== 'comparedWith');
    expect(compared.map(({ type, to }) => `${type} ${to}`)).toEqual(relations);
  });

  it.each([
    [
      'Le bilan\nAnnée scolaire 2023-2024\n(entre crochets : année scolaire 2022-2023)\n\nÉlèves inscrits : 1 284 [1 130]',
      ['2023-09/2024-08', '2022-09/2023-08'],
    ],
    [
      'Le bilan du premier semestre 2025\n\nEntre parenthèses, les chiffres du premier semestre 2024.\n\nJeunes accueillis : 34 780 (33 150)',
      ['2025-01/2025-06', '2024-01/2024-06'],
    ],
  ])(
    'in brackets is of the time that the text says of its brackets, and is compared: %j',
    (text, periods) => {
      const { candidates } = read(text);
      expect(candidates.map(({ period }) => period?.is)).toEqual(periods);
      expect(candidates[1]?.relations).toEqual([{ type: 'comparedWith', to: 'c1' }]);
    },
  );

  it.each([
    ['Le réseau\nTrois ans après : le bilan du plan 2022-2024', '2022/2024'],
    ['Ce que 2023 a changé', '2023'],
    [
      'Le campus\n\nIl a refermé ses portes sur une année scolaire 2024-2025 bien remplie, le 4 juillet.',
      '2024-09/2025-08',
    ],
    ['Communiqué du 28 janvier 2025\n\nLes résultats de 2024', '2024'],
  ])('is of the time that the text is about: %j', (head, period) => {
    const { candidates } = read(`${head}\n\nIl y a 1 284 contrats.`);
    expect(candidates.at(-1)?.period?.is).toBe(period);
  });

  it('has the unit of its column, or of its label', () => {
    const rows = 'Région | Contrats 2024 | Montant (M€) | Évolution (en %)\nBretagne | 96 | 2,4 | + 11,7';
    expect(lines(`Le bilan 2024\n\n${rows}\n\nBudget (k€) : 320`)).toEqual([
      'EXACT 96 contract ACTUAL 2024 FR-BRE',
      'EXACT 2400000 euro ACTUAL 2024 FR-BRE',
      'EXACT 11.7 percent RATE 2023/2024 FR-BRE',
      'EXACT 320000 euro ACTUAL 2024 FR',
    ]);
  });

  it('of a table counts what its row or its column says, and nothing of the paragraph above', () => {
    const table =
      'Nous avons aidé 12 400 entreprises.\n\nIndicateur\tValeur\nApprentis formés\t8 120\nCentres\t45\n\nRégion\tContrats\tAgences\nBretagne\t120\t41';
    const { candidates } = read(`Le bilan 2024\n\n${table}`);
    expect(candidates.slice(1).map(({ counted, value }) => [counted, value.unit])).toEqual([
      ['Apprentis formés', null],
      ['Centres', null],
      ['contrats', 'contract'],
      ['agences', null],
    ]);
  });

  it('takes what an objective is compared with for none', () => {
    const { candidates } = read(
      'Le plan prévoit 5 000 entrées en 2025, après 4 380 en 2024 et 3 900 en 2023.',
    );
    expect(candidates.map(({ role }) => role)).toEqual(['TARGET', 'ACTUAL', 'ACTUAL']);
  });

  it('names the records that are passed in: the convention, the actors of its sentence, its indicator', () => {
    const { candidates } = read(
      'La convention Emploi 2024 a été signée.\n\nServiplus et le Fonds Passerelle ont financé 1 780 contrats.',
      'fr',
      {
        actors: [
          { id: 'a1', names: ['Serviplus'] },
          { id: 'a2', names: ['Fonds Passerelle', 'FP'] },
          { id: 'a3', names: ['Autre'] },
        ],
        conventions: [{ id: 'k1', names: ['convention Emploi'] }],
        indicators: [{ id: 'i1', names: ['Contrats'] }],
      },
    );
    expect(candidates[0]).toMatchObject({
      ...{ actors: ['a1', 'a2'], indicator: 'i1' },
      convention: { is: 'k1', from: 'text', isInferred: true },
    });
  });

  it('is read in a table by the place of its row and the year of its column', () => {
    expect(lines('Le bilan\n\nRégion | 2023 | 2024\nBretagne | 1 200 | 1 340\nCorse | 80 | 96')).toEqual([
      'EXACT 1200 - ACTUAL 2023 FR-BRE',
      'EXACT 1340 - ACTUAL 2024 FR-BRE',
      'EXACT 80 - ACTUAL 2023 FR-20R',
      'EXACT 96 - ACTUAL 2024 FR-20R',
    ]);
  });
});

describe('characters that nobody sees', () => {
  it('change no number, and the quote has them as the text does', () => {
    const given = 'En 2024, plus de 1\u00a0\u200b780 contra\u00adts ont e\u0301te\u0301 signe\u0301s.';
    const [first] = read(given).candidates;
    expect(first?.value).toMatchObject({ qualifier: 'MORE_THAN', number: '1780', unit: 'contract' });
    expect(first?.quote.exact).toBe('plus de 1\u00a0\u200b780 contra\u00adts');
    expect(given.slice(first?.quote.start, first?.quote.end)).toBe(first?.quote.exact);
  });

  it('may turn the direction of writing, and digits of another script are not taken for ours', () => {
    expect(lines('En 2024, \u202e1780\u202c contrats.')).toEqual(['EXACT 1780 contract ACTUAL 2024 FR']);
    const { candidates, rejects } = read('En 2024, \u0661\u0667\u0668\u0660 contrats et 1\u0667 80 actions.');
    expect(candidates.map(({ quote }) => quote.exact)).toEqual(['80 actions']);
    expect(rejects.map(({ because }) => because)).toEqual(['year', 'unreadable', 'unreadable']);
  });
});

describe('a table that blanks or tabs part', () => {
  const cells = (table: string) =>
    read(`Bilan 2024\n\n${table}`).candidates.map(({ quote, counted, period, territory, isSure }) =>
      [quote.exact, counted, period?.is, territory?.is.name, isSure].join(', '),
    );

  it('has the year of the column over each number, also where nothing stands over the names of the rows', () => {
    expect(
      cells(
        '                     2023      2024\nContrats signés      1 340     1 488\nTaux de rupture      21 %      19,5 %',
      ),
    ).toEqual([
      '1 340, Contrats signés, 2023, France entière, false',
      '1 488, Contrats signés, 2024, France entière, false',
      '21 %, Taux de rupture, 2023, France entière, false',
      '19,5 %, Taux de rupture, 2024, France entière, false',
    ]);
  });

  it('has the place of the column, and what both row and column say', () => {
    expect(cells('Indicateur\tNormandie\tBretagne\nContrats signés\t1 780\t610')).toEqual([
      '1 780, Contrats signés, 2024, Normandie, true',
      '610, Contrats signés, 2024, Bretagne, true',
    ]);
    expect(cells('Secteur\t2023\nContrats rompus\t31 contrats')).toEqual([
      '31 contrats, Contrats rompus, 2023, France entière, false',
    ]);
    expect(cells('Secteur\tContrats signés\nCommerce\t340\nTotal\t460')).toEqual([
      '340, contrats signés (Commerce), 2024, France entière, true',
      '460, contrats signés, 2024, France entière, false',
    ]);
  });

  it('has a cell under what stands above it, and asks where nothing does', () => {
    const head = 'Département          Contrats signés     Entreprises\n';
    expect(cells(`${head}Orne                                     31`)).toEqual([
      '31, entreprises, 2024, Orne, true',
    ]);
    expect(cells(`${head}Orne               31`)).toEqual(['31, , 2024, Orne, false']);
    expect(cells('Département\tContrats\nOrne\t31\t12')).toEqual([
      '31, , 2024, Orne, false',
      '12, , 2024, Orne, false',
    ]);
  });
});

describe('a page that was copied whole', () => {
  const page = `Aller au contenu principal
Ce site utilise 12 cookies pour mesurer l’audience.
Tout accepter
Rechercher
Nos 48 branches
Accueil > Actualités > L’alternance progresse
Partager
LinkedIn
L’alternance progresse en Normandie
Publié le 18 février 2025 – Temps de lecture : 3 min
En 2024, plus de 1 780 contrats ont été signés en Normandie.
Lire aussi
Orne : 250 apprentis formés en 2023
En 2024, 412 entreprises ont recruté en Normandie.
Sur le même sujet
La région engage 32 millions d’euros en 2022
Le 12 janvier 2024
Suivez-nous
14 500 abonnés
© 2025 Réseau Alternance, 75002 Paris`;

  it('has the title and the numbers of its article, and says that the rest is left out', () => {
    const { head, candidates, rejects } = read(page);
    expect(head).toMatchObject({
      ...{ title: 'L’alternance progresse en Normandie', days: ['2025-02-18'], isOfPage: true, isTwo: false },
    });
    expect(candidates.map(({ quote }) => quote.exact)).toEqual(['plus de 1 780 contrats', '412 entreprises']);
    const left = rejects.flatMap(({ because, quote }) => (because === 'menu' ? [quote.exact] : []));
    expect(left).toEqual(['12', '48', '250', '2023', '32', '2022', '12', '2024', '14 500', '2025', '75002']);
  });

  it('is none where a text only leads on to another', () => {
    const text = 'Le bilan\n\nEn 2024, 340 contrats ont été signés dans l’Orne.\n\nLire aussi : 12 fiches';
    expect(read(text).head.isOfPage).toBe(false);
  });
});

describe('a text', () => {
  const told = 'En 2024, 340 contrats ont été signés dans l’Orne par les entreprises du département.';
  it.each([
    [
      'two days',
      `Le bilan\n\nCaen, le 3 mars 2025\n\n${told}\n\nLa suite\n\nCaen, le 4 mars 2025\n\n${told}`,
      true,
    ],
    ['the same day twice', `Le bilan\n\n3 mars 2025\n\n${told}\n\nLa suite\n\n3 mars 2025\n\n${told}`, true],
    [
      'two beginnings',
      `Communiqué de presse\n\nLe bilan\n\n${told}\n\nCommuniqué de presse\n\nLa suite\n\n${told}`,
      true,
    ],
    ['one beginning', `Communiqué de presse\n\nLe bilan\n\nCaen, le 3 mars 2025\n\n${told}`, false],
  ])('that has %s is two texts: %s', (_, text, isTwo) => {
    expect(read(text).head.isTwo).toBe(isTwo);
  });

  it.each([
    ['de', 'Im Jahr 2024 wurden mehr als 1 780 Verträge unterzeichnet, davon 340 im Norden des Landes.'],
    ['es', 'En 2024 se firmaron más de 1 780 contratos, de los cuales 340 en el norte del país.'],
    ['it', 'Nel 2024 sono stati firmati oltre 1 780 contratti, di cui 340 nel nord del paese.'],
    ['pt', 'Em 2024 foram assinados mais de 1 780 contratos, dos quais 340 no norte do país.'],
    ['nl', 'In 2024 werden meer dan 1 780 contracten getekend, waarvan 340 in het noorden van het land.'],
    [
      'de',
      'Im Jahr 2024 wurden mehr als 1 780 Verträge unterzeichnet, davon 340 im Norden des Landes. '.repeat(5),
    ],
    [null, 'En 2024, 1 780 contrats ont été signés, dont 340 dans le nord du pays.'],
    [null, 'Apprentis : 2 340. Contrats : 560.'],
  ])('that seems to be in %s says so, and nothing of it is sure', (seems, short) => {
    const { head, candidates } = read(short);
    expect(head.seemsIn).toBe(seems);
    expect(candidates.length).toBeGreaterThan(0);
    if (seems !== null) expect(candidates.filter(({ isSure }) => isSure)).toEqual([]);
  });

  it('that is short and in English is not read as French', () => {
    const short = 'In 2024, more than 1,780 contracts were signed in Normandy, of which 340 in the Orne.';
    expect(extract(short, reading('fr'))).toEqual({ ok: false, problem: 'otherLanguage' });
    expect(extract(short, reading('en')).ok).toBe(true);
  });

  it.each([
    ['', 'empty'],
    [' \n\u00a0', 'empty'],
    ['a'.repeat(longestPressText + 1), 'tooLong'],
    ['12 '.repeat(7000), 'tooManyNumbers'],
    [
      'В 2024 году было подписано более 1780 договоров, из них 340 на севере страны. '.repeat(5),
      'otherLanguage',
    ],
  ])('that is refused says why (%#: %j)', (given, problem) => {
    expect(extract(given, reading())).toEqual({ ok: false, problem });
  });

  const press = ['01', '02', '03', '04']
    .map((name) => readFileSync(new URL(`../tests/texts/${name}.txt`, import.meta.url), 'utf8'))
    .join('\n\n');

  it('of many words takes as long as it is, in proportion', () =>
    expectInProportion((times) => extract(`${press}\n\n`.repeat(times), reading()), 32));

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['digits with commas', '1,'.repeat(50_000)],
    ['brackets in brackets', `${'('.repeat(100_000)}1${')'.repeat(100_000)}`],
    ['numbers in brackets', '(1 '.repeat(5000)],
    ['characters without width', '1\u200b'.repeat(50_000)],
    ['marks of direction', '\u202e12 contrats\u202c '.repeat(5000)],
    ['digits of another script', '\u0661\u0662 '.repeat(30_000)],
    ['one sentence of figures', 'dont 12 contrats en 2024 en Bretagne, '.repeat(1900)],
    ['names of months', 'janvier '.repeat(60_000)],
    ['ampersats', 'a@'.repeat(100_000)],
    ['stops', '. '.repeat(100_000)],
    ['lines', 'a\n'.repeat(100_000)],
  ])('of nothing but %s takes as long as it is, in proportion', (_, given) =>
    expectInProportion((length) => extract(given.slice(0, length), reading()), given.length),
  );
});
