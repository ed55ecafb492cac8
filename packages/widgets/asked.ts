/**
 * With which variables the elements ask, about the starter data and one collection: each operation at least once, and once with all that it can
 * carry. They are kept with every release, for the hub's contract test.
 */
export const asked: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  AktoCollection: [{ l: 'FR', collection: 'bilan', n: 100, plain: true }],
  AktoFigure: [
    { l: 'FR', figure: 'entreprises-parcours-th' },
    { l: 'EN', figure: 'poec' },
  ],
  AktoFigures: [
    { l: 'FR', c: 'akto-agefiph-2022-2024', ofC: true, f: { convention: 'akto-agefiph-2022-2024' } },
    { l: 'EN', f: { keys: ['poec', 'salons-2021'] }, n: 2 },
    { l: 'FR', f: { actor: 'akto', keeping: ['poec', 'salons-2021'] } },
    {
      l: 'FR',
      c: 'akto-agefiph-2022-2024',
      a: 'agefiph',
      p: 'FR-NOR',
      ofC: true,
      ofA: true,
      ofP: true,
      f: { convention: 'akto-agefiph-2022-2024', actor: 'agefiph', territory: 'FR-NOR', role: 'ACTUAL' },
      n: 100,
      plain: true,
    },
  ],
  AktoNumbers: [
    { l: 'FR', keys: ['entreprises-parcours-th', 'poec'] },
    { l: 'EN', keys: ['poec', 'salons-2021'] },
  ],
  AktoMap: [{ l: 'FR', convention: 'akto-alternance-2022' }],
  AktoMapFigures: [
    {
      l: 'FR',
      indicator: 'reunions-entreprises',
      f: { indicator: 'reunions-entreprises', status: ['CURRENT', 'WITHDRAWN'] },
    },
    {
      l: 'EN',
      indicator: 'poec',
      f: { indicator: 'poec', convention: 'akto-agefiph-2022-2024', actor: 'agefiph' },
      deep: true,
    },
  ],
  AktoMapPlans: [
    { l: 'FR', a: 'akto', ofA: true, f: { actor: 'akto' } },
    { l: 'EN', ofA: false, f: { convention: 'akto-alternance-2022' }, deep: true },
  ],
};
