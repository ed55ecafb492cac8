import {
  type FigureContent,
  firstLanguage,
  labelOf,
  localizedWith,
  mayFollow,
  nameOf,
  periodAsFar,
  periodText,
  textsOf,
  typeset,
} from '@akto-figures/contents';
import { renewalsWords } from '../../messages/generated/renewals.ts';
import { commentOnRelease } from '../acts/comment-on-release.ts';
import { createRelease } from '../acts/create-release.ts';
import { draft } from '../acts/draft-change.ts';
import { Refused, type Verb, type Work } from '../acts/work.ts';
import type { RenewInput } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import { onlyActorOf } from '../permissions.ts';
import { readStanding } from '../standing/standing.ts';
import type { Standing } from '../standing/stands.ts';
import { findSource } from '../texts/find-source.ts';
import { figureKeyOf, freeKeys, keyOf } from '../texts/free-keys.ts';
import { carriedOver } from './carried-over.ts';
import { draftedFrom, mostRenewed } from './renewable-figures.ts';
import { figuresInSeries, seriesOf } from './series.ts';

const draftFigure = draft('draftFigure', 'FIGURE');
const draftSource = draft('draftSource', 'SOURCE');
const asNew = {
  basedOn: null,
  revision: null,
  changeKind: 'ADDITION',
  ...localizedWith('note', () => null),
} as const;

/** A figure that stands, and the period that it is stated again for. */
interface Renewed {
  readonly standing: Standing<'FIGURE'>;
  readonly period: string;
}

/**
 * Drafts figures again for their next period, in one release of their own: all of them, or nothing. They have no value yet. What is
 * there for the new period already is left out, and the release says so.
 */
export const renewFigures: Verb<'renewFigures'> = async (work, input) => {
  const refused = refuserFor(input);
  // Of two people who carry the same over at once, the second finds the drafts of the first.
  await work.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('akto-figures: renewals'))`;
  const wanted = new Map(input.figures.map(({ key, period }) => [key, period]));
  if (wanted.size === 0) return refused.because('nothing');
  if (wanted.size > mostRenewed) return refused.because('manyFigures', { most: mostRenewed });
  const standing = await readStanding(work.tx, 'FIGURE', wanted.keys());
  const renewed: Renewed[] = [];
  for (const [key, period] of wanted) {
    const figure = standing.get(key);
    if (!figure || figure.isWithdrawn)
      return refused.because('notThere', { subject: named(work, key, figure, input) });
    const subject = named(work, key, figure, input);
    const older = figure.content.period ?? '';
    if (!mayFollow(period, older))
      return refused.because('notLater', {
        ...{ subject, period: periodText(period, nameOf(input.locale)) },
        older: periodText(older, nameOf(input.locale)),
      });
    if ((figure.content.actors ?? []).length === 0 && onlyActorOf(work.viewer) === null)
      return refused.because('noActor', { subject });
    renewed.push({ standing: figure, period });
  }
  const there = await whatIsThere(work, renewed, input);
  const free = renewed.filter((each) => there.of(each) === null);
  if (free.length === 0) return refused.because('alreadyThere');

  const release = done(await createRelease(work, textsOf(input, 'title', 'note')));
  const source = await sourceFor(work, input, release);
  const give = await freeKeys(
    work.tx,
    'FIGURE',
    free.map((each) => wantedKey(work, each)),
  );
  const keys = new Map(free.map((each) => [each.standing.key, give(wantedKey(work, each))]));
  const counterpartOf = await counterparts(work, renewed, keys, input);
  for (const each of free) {
    const { standing: figure, period } = each;
    const { key, content } = figure;
    done(
      await draftFigure(work, {
        ...{ ...asNew, release, key: keys.get(key) ?? '', renews: key },
        content: carriedOver(content, {
          ...{ period, source, convention: input.convention },
          counterpartOf: (other) => counterpartOf(other, each),
        }),
      }),
    );
  }
  const left = renewed.filter((each) => there.of(each) !== null);
  if (left.length > 0) {
    const figures = left
      .map(({ standing: { key } }) => named(work, key, standing.get(key), input))
      .join(', ');
    const text = renewalsWords[input.locale].alreadyThere({ count: left.length, figures });
    done(await commentOnRelease(work, { release, text: text.slice(0, longestComment) }));
  }
  return { is: 'Done', release };
};

const longestComment = 2000;

type Refusals = (typeof renewalsWords)[keyof typeof renewalsWords]['refusals'];

/** Why figures are not carried over, in the reader's language. */
const refuserFor = ({ locale }: RenewInput) => ({
  because<Code extends keyof Refusals>(
    code: Code,
    ...given: Refusals[Code] extends (given: infer Given) => string ? [Given] : []
  ): Outcome {
    const says: unknown = renewalsWords[locale].refusals[code];
    const message = typeof says === 'function' ? String(says(...given)) : String(says);
    return { is: 'RenewalRefused', code, message };
  },
});

const named = (
  { atlas }: Work,
  key: string,
  figure: Standing<'FIGURE'> | undefined,
  { locale }: RenewInput,
): string =>
  typeset((figure && labelOf('FIGURE', key, figure.content, { atlas, last: () => null }, locale)) || key);

const wantedKey = ({ atlas }: Work, { standing: { content }, period }: Renewed): string =>
  figureKeyOf({ label: content.labelFr ?? null, territory: content.territory ?? null, period }, atlas);

/** What says the same of the new period already: a figure that stands, or one that is carried over in another draft. */
async function whatIsThere({ tx }: Work, renewed: readonly Renewed[], { convention }: RenewInput) {
  const contents = renewed.map(({ standing }) => standing.content);
  const stand = await figuresInSeries(
    tx,
    contents.flatMap(({ indicator }) => indicator ?? []),
  );
  const drafted = await draftedFrom(
    tx,
    renewed.map(({ standing }) => standing.key),
  );
  return {
    of({ standing: { key, content }, period }: Renewed): string | null {
      const series = seriesOf({ ...content, convention: convention ?? content.convention });
      const other =
        stand.find((each) => each.series === series && each.period === period) ??
        drafted.find((each) => each.renews === key && each.period === period);
      return other?.key ?? null;
    },
  };
}

/** Whom a figure that is named is in the new period: the one that is carried over with it, or the one that is there already. */
async function counterparts(
  { tx }: Work,
  renewed: readonly Renewed[],
  keys: ReadonlyMap<string, string>,
  { convention }: RenewInput,
): Promise<(key: string, by: Renewed) => string | null> {
  const others = renewed
    .flatMap(({ standing: { content } }) => namedIn(content))
    .filter((key) => !keys.has(key));
  const standing = await readStanding(tx, 'FIGURE', others);
  const series = await figuresInSeries(
    tx,
    [...standing.values()].flatMap(({ content }) => content.indicator ?? []),
  );
  return (key, { standing: { content: naming }, period }) => {
    const own = keys.get(key);
    if (own) return own;
    const { content } = standing.get(key) ?? {};
    if (!content?.period || !naming.period) return null;
    const then = periodAsFar(content.period, naming.period, period);
    const moved = content.convention === naming.convention ? convention : null;
    const alike = [moved ?? content.convention, content.convention].map((of) =>
      seriesOf({ ...content, convention: of }),
    );
    const found = alike.flatMap(
      (each) => series.find((one) => one.series === each && one.period === then) ?? [],
    );
    return found[0]?.key ?? null;
  };
}

const namedIn = ({ partOf, exampleOf, with: stated = [], derivedFrom = [] }: FigureContent): string[] =>
  [partOf, exampleOf, ...stated, ...derivedFrom].flatMap((key) => key ?? []);

/** The key of the one source of all figures: one that stands, or one that is drafted with them. */
async function sourceFor(work: Work, { source }: RenewInput, release: string): Promise<string> {
  const { tx } = work;
  const stands = { publicFrom: { not: null }, publicUntil: null, changeKind: { not: 'WITHDRAWAL' } } as const;
  if ('key' in source) {
    const found = await tx.sourceVersion.findFirst({
      where: { ...stands, source: { key: source.key } },
      select: { id: true },
    });
    if (!found) throw new Refused({ is: 'NotThere', what: 'source', name: source.key });
    return source.key;
  }
  const { titleFr, publisher, url, published } = source;
  const same = await findSource({ client: tx }, source);
  if (same !== null) return same;
  const wanted = keyOf(titleFr, published);
  const key = (await freeKeys(tx, 'SOURCE', [wanted]))(wanted);
  const said = Object.entries({ titleFr, publisher, url, published, language: firstLanguage }).filter(
    ([, each]) => each !== null,
  );
  done(await draftSource(work, { ...asNew, release, key, content: Object.fromEntries(said) }));
  return key;
}

/** The release that an act was done to; whatever else it answers ends all that was written. */
function done(outcome: Outcome): string {
  if (outcome.is !== 'Done') throw new Refused(outcome);
  return outcome.release ?? '';
}
