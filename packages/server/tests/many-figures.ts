import type { TestHub } from './a-hub.ts';

/** Releases so many figures more, each like "poec" but for its key and its place in the order. */
export async function releaseManyFigures(hub: TestHub, count: number): Promise<void> {
  const { client } = hub.database;
  const { id, publicFrom, publicUntil, ...like } = await client.figureVersion.findFirstOrThrow({
    where: { figure: { key: 'poec' } },
  });
  const release = await client.release.create({ data: { titleFr: 'Beaucoup de chiffres' } });
  const figures = await client.figure.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({ key: `chiffre-${index}` })),
  });
  await client.figureVersion.createMany({
    data: figures.map((figure, index) => ({
      ...like,
      figureId: figure.id,
      releaseId: release.id,
      position: 1000 + index,
    })),
  });
  await hub.approve(release.id);
}
