import type { Prisma, Qualifier } from '@akto-figures/prisma/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../tests/releases-to-come.ts';

let graph: TestGraph;
let minutes = 0;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

/** Releases a figure as it was at first but for a change, and gives the time from which it is public. */
async function released(key: string, change: Partial<Prisma.FigureVersionUncheckedCreateInput>) {
  const releaseId = await aDraftOf(graph.database, key, change);
  minutes += 60;
  const releasedAt = await minuteFromNow(graph.database, minutes);
  await approve(graph.database, releaseId, releasedAt);
  return releasedAt;
}

const amount = (qualifier: Qualifier | null, number: string) => ({
  qualifier,
  number,
  low: qualifier === 'EXACT' || qualifier === 'MORE_THAN' || qualifier === 'AT_LEAST' ? number : null,
  high: qualifier === 'EXACT' || qualifier === 'NEARLY' || qualifier === 'LESS_THAN' ? number : null,
  printed: null,
});
const years = (from: number, to = from) => ({
  period: from === to ? `${from}` : `${from}/${to}`,
  periodStart: new Date(`${from}-01-01`),
  periodEnd: new Date(`${to}-12-31`),
});

describe('a trend', () => {
  const trendOf = async (key: string, present?: Date) => {
    const { data, errors } = await graph.ask(
      `query ($key: String!) { figure(key: $key) { trend { since { key } order change { qualifier number low high unit }
        fr: text en: text(locale: EN) spokenFr: text(form: SPOKEN) spokenEn: text(locale: EN, form: SPOKEN) } } }`,
      { key },
      present,
    );
    expect(errors).toBeUndefined();
    const { trend } = data.figure;
    return (
      trend && {
        ...trend,
        fr: plain(trend.fr),
        en: plain(trend.en),
        spokenFr: plain(trend.spokenFr),
        spokenEn: plain(trend.spokenEn),
      }
    );
  };

  it('says a result against the one before it, as one reads and says it', async () => {
    expect(await trendOf('contrats-apprentissage-normandie-2021')).toEqual({
      since: { key: 'contrats-apprentissage-normandie-2020' },
      order: 'GREATER',
      change: { qualifier: 'EXACT', number: '41.3', low: '41.3', high: '41.3', unit: 'PERCENT' },
      fr: '+41 % sur un an',
      en: '+41% in one year',
      spokenFr: 'en hausse de 41 pour cent sur un an',
      spokenEn: 'up 41 percent in one year',
    });
  });

  it.each([
    [
      'plus de 3 071',
      amount('MORE_THAN', '3071'),
      years(2021),
      'en hausse de plus de 41 % sur un an',
      'en hausse de plus de 41 pour cent sur un an',
    ],
    ['plus de 2 173', amount('MORE_THAN', '2173'), years(2021), 'en hausse sur un an', 'en hausse sur un an'],
    ['2 173', amount('EXACT', '2173'), years(2021), 'stable sur un an', 'stable sur un an'],
    [
      '2 175',
      amount('EXACT', '2175'),
      years(2021),
      '+0,1 % sur un an',
      'en hausse de 0,1 pour cent sur un an',
    ],
    [
      '1 930',
      amount('EXACT', '1930'),
      years(2022),
      '−11 % sur deux ans',
      'en baisse de 11 pour cent sur deux ans',
    ],
    [
      'moins de 1 930',
      amount('LESS_THAN', '1930'),
      years(2021),
      'en baisse de plus de 11 % sur un an',
      'en baisse de plus de 11 pour cent sur un an',
    ],
    ['près de 2 173', amount('NEARLY', '2173'), years(2032), 'en baisse sur 12 ans', 'en baisse sur 12 ans'],
  ])('of %s keeps what its bound tells', async (_, quantity, period, text, spoken) => {
    const at = await released('contrats-apprentissage-normandie-2021', { ...quantity, ...period });
    expect(await trendOf('contrats-apprentissage-normandie-2021', at)).toMatchObject({
      fr: text,
      spokenFr: spoken,
    });
  });

  it.each([
    ['whose bound does not tell which is larger', amount('MORE_THAN', '2000')],
    [
      'that the source does not state',
      { ...amount(null, '0'), number: null, low: null, statement: 'NOT_STATED' as const },
    ],
    ['of a longer period', years(2021, 2022)],
    ['of a period that has not ended before', years(2020)],
    ['that reports on no convention', { conventionId: null, axisNumber: null }],
    ['of another territory', { territoryId: 'country:FR' }],
    ['that is a rate', { role: 'RATE' as const }],
  ])('is null for a number %s', async (_, change) => {
    const at = await released('contrats-apprentissage-normandie-2021', change);
    expect(await trendOf('contrats-apprentissage-normandie-2021', at)).toBeNull();
  });

  it('is null for numbers in percent, whose change in percent would be taken for points', async () => {
    const rate = { ...amount('EXACT', '40'), unit: 'percent' };
    await released('contrats-apprentissage-normandie-2020', rate);
    const at = await released('contrats-apprentissage-normandie-2021', {
      ...rate,
      ...amount('MORE_THAN', '50'),
    });
    expect(await trendOf('contrats-apprentissage-normandie-2021', at)).toBeNull();
    await released('contrats-apprentissage-normandie-2020', {});
  });

  it('is null where two results could be the one before', async () => {
    const { indicatorId, territoryId, conventionId } =
      await graph.database.client.figureVersion.findFirstOrThrow({
        where: { figure: { key: 'contrats-apprentissage-normandie-2020' } },
      });
    await released('contrats-apprentissage-normandie-2021', {});
    const at = await released('poec', {
      indicatorId,
      territoryId,
      conventionId,
      ...years(2020),
      ...amount('EXACT', '2000'),
      unit: 'contract',
    });
    expect(await trendOf('contrats-apprentissage-normandie-2021', at)).toBeNull();
    await released('poec', {});
  });

  it('does not follow from what is not public', async () => {
    await aDraftOf(graph.database, 'contrats-apprentissage-normandie-2020', amount('EXACT', '1'));
    expect((await trendOf('contrats-apprentissage-normandie-2021')).fr).toBe('+41 % sur un an');
  });
});

describe('progress', () => {
  const progressOf = async (key: string, present: Date) => {
    const { data, errors } = await graph.ask(
      `query ($key: String!) { figure(key: $key) { progress { target { key } share { qualifier number low high }
        fr: text en: text(locale: EN) spokenFr: text(form: SPOKEN) spokenEn: text(locale: EN, form: SPOKEN) } } }`,
      { key },
      present,
    );
    expect(errors).toBeUndefined();
    const { progress } = data.figure;
    return progress && { ...progress, fr: plain(progress.fr), en: plain(progress.en) };
  };
  const towardsTarget = async (change: Partial<Prisma.FigureVersionUncheckedCreateInput>) => {
    const { indicatorId, territoryId, conventionId, unit } =
      await graph.database.client.figureVersion.findFirstOrThrow({
        where: { figure: { key: 'objectif-contrats-2022' } },
      });
    return released('poec', { indicatorId, territoryId, conventionId, unit, ...years(2022), ...change });
  };

  it('says how far a result is towards its objective', async () => {
    const at = await towardsTarget(amount('EXACT', '70400'));
    expect(await progressOf('poec', at)).toEqual({
      target: { key: 'objectif-contrats-2022' },
      share: { qualifier: 'EXACT', number: '64', low: '64', high: '64' },
      fr: '64 % de l’objectif',
      en: '64% of the target',
      spokenFr: '64 pour cent de l’objectif de 110000 contrats',
      spokenEn: '64 percent of the target of 110000 contracts',
    });
  });

  it.each([
    [amount('MORE_THAN', '71000'), 'plus de 64 % de l’objectif', { low: '64.5', high: null }],
    [amount('NEARLY', '110000'), 'près de 100 % de l’objectif', { low: null, high: '100' }],
    [amount('EXACT', '109700'), '99,7 % de l’objectif', { low: '99.7', high: '99.7' }],
    [amount('EXACT', '137500'), '125 % de l’objectif', { low: '125', high: '125' }],
    [
      {
        ...amount('EXACT', '55000'),
        period: '2022-03',
        periodStart: new Date('2022-03-01'),
        periodEnd: new Date('2022-03-31'),
      },
      '50 % de l’objectif',
      { low: '50' },
    ],
  ])('keeps what its bound tells, and never rounds up to the objective', async (change, fr, share) => {
    const at = await towardsTarget(change);
    expect(await progressOf('poec', at)).toMatchObject({ fr, share });
  });

  it.each([
    ['of a longer period than the objective', { ...amount('EXACT', '70400'), ...years(2022, 2023) }],
    ['of another convention', { ...amount('EXACT', '70400'), conventionId: null }],
    ['that is an objective itself', { ...amount('EXACT', '70400'), role: 'TARGET' as const }],
  ])('is null for a number %s', async (_, change) => {
    const at = await towardsTarget(change);
    expect(await progressOf('poec', at)).toBeNull();
  });
});

it('cost a list one query more, however long it is', async () => {
  const list = (fields: string, first: number) =>
    graph.ask(`{ figures(first: ${first}) { nodes { key ${fields} } } }`);
  const outlook =
    'trend { text since { key } } progress { text target { key } } correctedSince { kind } overdueSince';
  const [bare, few, all] = [await list('', 24), await list(outlook, 3), await list(outlook, 24)];
  expect(all.errors).toBeUndefined();
  expect(all.queries).toBe(few.queries);
  expect(all.queries).toBe(bare.queries + 1);
});
