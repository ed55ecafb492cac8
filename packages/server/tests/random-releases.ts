import { type FigureContent, storedQuantity } from '@akto-figures/contents';
import type { FigureRelation } from '@akto-figures/prisma/client';
import type { TestHub } from './a-hub.ts';

/** Numbers that look random and are the same each time: of 0 up to a number, that one left out. */
export type Roll = (sides: number) => number;

export function dice(seed: number): Roll {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

type Related = Pick<FigureRelation, 'kind' | 'figureId' | 'position'>;

/** What a figure may state: a number mostly, and each other kind of value. */
const values: readonly ((roll: Roll) => FigureContent['quantity'])[] = [
  ...Array.from({ length: 4 }, () => (roll: Roll) => ({ number: `${1 + roll(5000)}` })),
  (roll) => ({ kind: 'RATIO' as const, number: `${roll(11)}`, outOf: '10' }),
  (roll) => ({ kind: 'FRACTION' as const, number: `${1 + roll(3)}`, outOf: '4' }),
  (roll) => ({ kind: 'RANGE' as const, low: `${roll(40)}`, high: `${41 + roll(40)}` }),
  (roll) => ({ kind: 'MULTIPLE' as const, number: `${2 + roll(5)}` }),
  (roll) => ({ number: `${roll(50) - 25}`, isChange: true }),
  (roll) => ({ number: `${1 + roll(50)}`, per: 'YEAR' as const, decimals: 2 }),
];

/** The columns of a value; each of them null where there is none. */
function storedValueOf(quantity: FigureContent['quantity'], unit: string | null) {
  const none = { qualifier: null, number: null, low: null, high: null, valueKind: null, outOf: null };
  const content = { unit, quantity: quantity && { qualifier: 'EXACT', ...quantity } } as FigureContent;
  return { ...none, per: null, isChange: null, decimals: null, scale: null, ...storedQuantity(content) };
}

/** Lets a release come out that adds, revises, corrects or withdraws one to three figures, indicators and sources. */
export async function randomRelease({ database: { client }, approve }: TestHub, roll: Roll): Promise<void> {
  const { id: releaseId } = await client.release.create({ data: { titleFr: 'Une publication de plus' } });
  const orderBy = { publicFrom: 'desc' as const };
  const figures = await client.figure.findMany({ orderBy: { key: 'asc' } });
  const touched = new Set(Array.from({ length: 1 + roll(3) }, () => roll(figures.length + 3)));
  for (const place of touched) {
    const figure = figures[place];
    if (!figure) {
      await changeWords(place % 2 === 0 ? 'indicator' : 'source');
      continue;
    }
    const before = await client.figureVersion.findFirstOrThrow({
      where: { figureId: figure.id },
      orderBy,
      include: { citations: true, actors: true, relations: true },
    });
    const { id, publicFrom, publicUntil, citations, actors, relations, ...version } = before;
    const isNew = roll(8) === 0;
    const figureId = isNew
      ? (await client.figure.create({ data: { key: `chiffre-${place}-${releaseId}` } })).id
      : figure.id;
    const isWithdrawn = !isNew && roll(4) === 0;
    const changeKind = isNew
      ? 'ADDITION'
      : isWithdrawn
        ? 'WITHDRAWAL'
        : roll(2) === 0
          ? 'CORRECTION'
          : 'REVISION';
    await client.figureVersion.create({
      data: {
        ...version,
        figureId,
        releaseId,
        changeKind,
        changeFr: isNew ? null : `Publication ${releaseId}`,
        ...(isWithdrawn
          ? storedValueOf(undefined, version.unit)
          : {
              ...storedValueOf(values[roll(values.length)]?.(roll), version.unit),
              ...{ statement: 'STATED' as const, printed: null },
            }),
        citations: {
          create: citations.map(({ sourceId, locator, printed }) => ({ sourceId, locator, printed })),
        },
        actors: { create: actors.map(({ actorId, position }) => ({ actorId, position })) },
        relations: { create: relationsOf(figureId, relations) },
      },
    });
  }
  await approve(releaseId);

  /** What a version says of other figures: mostly what the one before said, sometimes a figure more, sometimes none. */
  function relationsOf(figureId: string, before: readonly Related[]): Related[] {
    const kept =
      roll(6) === 0 ? [] : before.map(({ kind, figureId, position }) => ({ kind, figureId, position }));
    const other = figures[roll(figures.length * 3)];
    if (!other || other.id === figureId || kept.some((relation) => relation.figureId === other.id))
      return kept;
    return [...kept, { kind: 'WITH', figureId: other.id, position: kept.length }];
  }

  async function changeWords(kind: 'indicator' | 'source'): Promise<void> {
    const words = { releaseId, changeKind: 'REVISION' as const, changeFr: 'Mieux dit.' };
    if (kind === 'indicator') {
      const all = await client.indicator.findMany({ orderBy: { key: 'asc' } });
      const indicatorId = all[roll(all.length)]?.id ?? '';
      if (await client.indicatorVersion.findFirst({ where: { indicatorId, releaseId } })) return;
      const { id, publicFrom, publicUntil, ...version } = await client.indicatorVersion.findFirstOrThrow({
        where: { indicatorId },
        orderBy,
      });
      await client.indicatorVersion.create({
        data: { ...version, ...words, labelFr: `Indicateur ${roll(1000)}` },
      });
      return;
    }
    const all = await client.source.findMany({ orderBy: { key: 'asc' } });
    const sourceId = all[roll(all.length)]?.id ?? '';
    if (await client.sourceVersion.findFirst({ where: { sourceId, releaseId } })) return;
    const { id, publicFrom, publicUntil, ...version } = await client.sourceVersion.findFirstOrThrow({
      where: { sourceId },
      orderBy,
    });
    await client.sourceVersion.create({ data: { ...version, ...words, titleFr: `Document ${roll(1000)}` } });
  }
}
