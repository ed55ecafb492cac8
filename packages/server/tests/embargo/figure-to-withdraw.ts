import type { Database } from '@akto-figures/prisma';

/** A figure that is public, and that a release to come withdraws: its number stands wherever a record can hold it. */
export const toWithdraw = { key: 'retirable', number: '738291' } as const;

const id = (number: number) => `0199c0de-0000-7000-8000-00000000001${number}`;

/** Releases that figure, with the same ids in each hub; the database's clock has to stand before that time. */
export async function addFigureToWithdraw({ client }: Database, releasedAt: Date): Promise<void> {
  const { key, number } = toWithdraw;
  const like = await client.figureVersion.findFirstOrThrow({
    where: { figure: { key: 'poec' } },
    omit: { publicFrom: true, publicUntil: true },
    include: { citations: true, actors: true },
  });
  const { actors, citations, ...version } = like;
  const printed = `plus de ${number}`;
  await client.release.create({ data: { id: id(1), titleFr: 'Un chiffre de plus' } });
  await client.figure.create({ data: { id: id(2), key } });
  await client.figureVersion.create({
    data: {
      ...version,
      id: id(3),
      figureId: id(2),
      releaseId: id(1),
      territoryId: 'region:11',
      position: 70,
      number,
      low: number,
      printed,
      plainFr: `En clair, ${number} personnes.`,
      plainEn: `In plain words, ${number} people.`,
      compositionFr: `dont ${number} formations`,
      compositionEn: `including ${number} courses`,
      citations: {
        create: citations.map(({ sourceId }, index) => ({
          ...{ id: id(4 + index), sourceId, printed },
          ...{ quotePrefix: 'En 2022, ', quoteExact: printed, quoteSuffix: ' formations.' },
        })),
      },
      actors: { create: actors.map(({ actorId, position }) => ({ actorId, position })) },
    },
  });
  await client.release.update({ where: { id: id(1) }, data: { state: 'APPROVED', releasedAt } });
}
