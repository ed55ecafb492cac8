import type { Contents } from '@akto-figures/contents';
import { isLaterPeriod, isOpenPeriod, isUuid, mayFollow, nextPeriod } from '@akto-figures/contents';
import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { mayWrite } from '../acts/draft-change.ts';
import { readStanding } from '../standing/standing.ts';
import type { Standing } from '../standing/stands.ts';
import type { Viewer } from '../viewer.ts';
import { figuresInSeries, seriesOf } from './series.ts';

/** What figures may be carried over from, together: all of a convention, an indicator, a collection, or a release. */
export const renewedFrom = ['CONVENTION', 'INDICATOR', 'COLLECTION', 'RELEASE'] as const;
export type RenewedFrom = (typeof renewedFrom)[number];

/** The most figures that are carried over at once. */
export const mostRenewed = 300;

/** A figure that may be carried over: the latest of its series. */
export interface RenewableFigure {
  readonly standing: Standing<'FIGURE'>;
  /** The period for which it would be stated next, as EDTF; null where nobody can say. */
  readonly nextPeriod: string | null;
  /** It is of the latest period of them all, no starting point, and nowhere drafted for a later one. */
  readonly isProposed: boolean;
  /** The viewer may write it. */
  readonly isYours: boolean;
  /** The periods for which its series is stated already, or drafted from it, as EDTF. */
  readonly takenPeriods: readonly string[];
  /** The same of the convention that succeeds its own; empty where none does. */
  readonly takenBySuccessor: readonly string[];
  /** The release in which it is carried over already; null where there is none. */
  readonly draftedIn: string | null;
}

type Reads = Pick<PrismaClient, 'draftChange' | 'collectionVersion' | 'conventionVersion' | 'release'> &
  Parameters<typeof readStanding>[0] &
  Pick<Prisma.TransactionClient, 'figureVersion'>;

/**
 * The figures that may be carried over from somewhere, those of the latest period first. Of each series it is the latest figure; what
 * is there already of a later period is said of it.
 */
export async function renewableFigures(
  reads: Reads,
  viewer: Viewer,
  from: { readonly kind: RenewedFrom; readonly key: string },
): Promise<RenewableFigure[]> {
  const standing = await readStanding(reads, 'FIGURE', await keysOf(reads, from));
  const stand = [...standing.values()].filter(({ isWithdrawn }) => !isWithdrawn);
  const series = await figuresInSeries(
    reads,
    stand.flatMap(({ content }) => content.indicator ?? []),
  );
  const bySeries = Map.groupBy(series, (each) => each.series);
  const drafted = await draftedFrom(
    reads,
    stand.map(({ key }) => key),
  );
  const successors = await successorsOf(
    reads,
    stand.flatMap(({ content }) => content.convention ?? []),
  );
  const latest = stand.filter(({ content, key }) => {
    const others = (bySeries.get(seriesOf(content)) ?? []).filter((each) => standing.has(each.key));
    return !others.some((each) => each.key !== key && replaces(each.period, content.period ?? ''));
  });
  const periods = latest.flatMap(({ content: { period = '' } }) => (isOpenPeriod(period) ? [] : [period]));
  const last = periods.reduce((one, other) => (isLaterPeriod(other, one) ? other : one), periods[0] ?? '');
  return latest
    .map((each): RenewableFigure => {
      const { key, content } = each;
      const { period = '', role = 'ACTUAL' } = content;
      const draft = drafted.find(({ renews }) => renews === key);
      const taken = (bySeries.get(seriesOf(content)) ?? []).map((other) => other.period);
      const next = nextPeriod(period);
      const ofDraft = draft?.period ? [draft.period] : [];
      const takenPeriods = [...new Set([...taken, ...ofDraft])];
      const bySuccessor = successors.flatMap(({ key: convention, succeeds }) =>
        succeeds === content.convention ? (bySeries.get(seriesOf({ ...content, convention })) ?? []) : [],
      );
      const isSucceeded = successors.some(({ succeeds }) => succeeds === content.convention);
      const takenBySuccessor = isSucceeded
        ? [...new Set([...bySuccessor.map((other) => other.period), ...ofDraft])]
        : [];
      const isFree = next !== null && !takenPeriods.includes(next);
      const isOfLast = !isLaterPeriod(last, period);
      return {
        ...{ standing: each, nextPeriod: next, takenPeriods, takenBySuccessor },
        draftedIn: draft?.releaseId ?? null,
        isProposed: isFree && isOfLast && role !== 'BASELINE',
        isYours: mayWrite(viewer, 'renewFigures', 'FIGURE', [content]),
      };
    })
    .toSorted(byPlace);
}

/** Whether a series goes on with a period: "depuis 2021" and "2023" stand beside each other. */
const replaces = (period: string, before: string): boolean =>
  isOpenPeriod(period) === isOpenPeriod(before) && mayFollow(period, before);

const byPlace = ({ standing: a }: RenewableFigure, { standing: b }: RenewableFigure): number => {
  const [one, other] = [a.content.period ?? '', b.content.period ?? ''];
  if (isLaterPeriod(one, other)) return -1;
  if (isLaterPeriod(other, one)) return 1;
  const [at, then] = [a.content.position ?? 0, b.content.position ?? 0];
  return at - then || (a.key < b.key ? -1 : 1);
};

/** More than are carried over at once: of these the latest are shown. */
const mostLookedAt = 2000;

async function keysOf(
  { figureVersion, collectionVersion, draftChange }: Reads,
  { kind, key }: { readonly kind: RenewedFrom; readonly key: string },
): Promise<string[]> {
  const stands = { publicFrom: { not: null }, publicUntil: null, changeKind: { not: 'WITHDRAWAL' } } as const;
  if (kind === 'COLLECTION') {
    const version = await collectionVersion.findFirst({
      where: { ...stands, collection: { key } },
      select: { items: { select: { figure: { select: { key: true } } }, take: mostLookedAt } },
    });
    return version?.items.map(({ figure }) => figure.key) ?? [];
  }
  if (kind === 'RELEASE') {
    const rows = isUuid(key)
      ? await draftChange.findMany({
          where: { releaseId: key, kind: 'FIGURE', changeKind: { not: 'WITHDRAWAL' } },
          select: { key: true },
          take: mostLookedAt,
        })
      : [];
    return rows.map((row) => row.key);
  }
  const of = kind === 'CONVENTION' ? { convention: { key } } : { indicator: { key } };
  const rows = await figureVersion.findMany({
    where: { ...stands, ...of },
    select: { figure: { select: { key: true } } },
    orderBy: { periodEnd: { sort: 'desc', nulls: 'first' } },
    take: mostLookedAt,
  });
  return rows.map(({ figure }) => figure.key);
}

/** The conventions that succeed these, each with the one that it succeeds. */
async function successorsOf(
  { conventionVersion }: Reads,
  conventions: readonly string[],
): Promise<{ key: string; succeeds: string }[]> {
  const key = { select: { key: true } } as const;
  const rows = await conventionVersion.findMany({
    where: {
      succeeds: { key: { in: [...new Set(conventions)] } },
      ...{ publicFrom: { not: null }, publicUntil: null, changeKind: { not: 'WITHDRAWAL' } },
    },
    select: { convention: key, succeeds: key },
  });
  return rows.flatMap(({ convention, succeeds }) =>
    succeeds ? [{ key: convention.key, succeeds: succeeds.key }] : [],
  );
}

/** The figures that are carried over from these in releases that are not approved. */
export async function draftedFrom(
  { draftChange }: Pick<Prisma.TransactionClient, 'draftChange'>,
  keys: readonly string[],
): Promise<{ renews: string; key: string; period: string | undefined; releaseId: string }[]> {
  const rows = await draftChange.findMany({
    where: { renews: { in: [...keys] }, release: { state: { not: 'APPROVED' } } },
    select: { renews: true, key: true, content: true, releaseId: true },
  });
  return rows.flatMap(({ renews, content, ...row }) =>
    renews === null ? [] : [{ ...row, renews, period: (content as Contents['FIGURE']).period }],
  );
}
