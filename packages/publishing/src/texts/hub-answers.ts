import {
  type FigureContent,
  firstLanguage,
  isCountedIn,
  nameIn,
  parisDay,
  unitNamed,
} from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import {
  compareValues,
  isMeasure,
  isSameUnit,
  type Units,
  unitKey,
  type Value,
} from '@akto-figures/quantity';
import { mayWrite } from '../acts/draft-change.ts';
import { figureValue } from '../checks/figure-quantity.ts';
import type { ImportContext, StandingFigure } from '../imports/known.ts';
import { type AwaitedFigure, awaitedFigures } from '../renewals/awaited-figures.ts';
import type { Viewer } from '../viewer.ts';
import { awaitedMatches } from './awaited-matches.ts';
import { type HubAnswer, placeText, type TextLack, type TextNumber } from './text-number.ts';

/** A figure that stands, by what it counts. */
interface Like {
  readonly key: string;
  readonly indicator: string;
  readonly territory: string;
}

/** More figures of what a text counts than anybody would compare it with. */
const mostCompared = 5000;

/** What stands of the indicators that a text names, in its territories; of many, those of the latest periods. */
async function figuresLike(select: Database['select'], numbers: readonly TextNumber[]): Promise<Like[]> {
  const asked = numbers.flatMap(({ indicator, territory }) =>
    indicator && territory ? [{ indicator, territory }] : [],
  );
  if (asked.length === 0) return [];
  return select<Like>({
    text: `
      SELECT f."key", i."key" AS indicator, v."territoryId" AS territory
      FROM (SELECT DISTINCT * FROM json_to_recordset($1::json) AS a (indicator text, territory text)) asked
      JOIN "Indicator" i ON i."key" = asked.indicator
      JOIN "FigureVersion" v ON v."indicatorId" = i."id" AND v."territoryId" = asked.territory
        AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
      JOIN "Figure" f ON f."id" = v."figureId"
      ORDER BY v."periodEnd" DESC NULLS LAST, f."key" LIMIT ${mostCompared}`,
    values: [JSON.stringify(asked)],
  });
}

/** The numbers of a text, each with what the hub has of the same. An indicator that counts in another unit is not its own. */
export async function withHubAnswers(
  numbers: readonly TextNumber[],
  known: ImportContext,
  select: Database['select'],
  { viewer, now }: { readonly viewer: Viewer; readonly now: Date },
): Promise<{ readonly numbers: TextNumber[]; readonly awaited: readonly AwaitedChoice[] }> {
  const named = numbers.map((number) => withRightIndicator(number, known));
  const awaiting = named.length > 0 ? await awaitedFigures(select) : [];
  // A draft of somebody else's figures is filled by those who may write them.
  const drafted = awaiting.filter(({ content }) => mayWrite(viewer, 'fillFigures', 'FIGURE', [content]));
  const decided = named.filter(({ state }) => state === 'OPEN' || state === 'ACCEPTED');
  const { filled, mayFill } = awaitedMatches(decided, drafted, known.units);
  const awaitedAt = new Map([...filled].map(([number, { content }]) => [placeText(number), content]));
  const right = named.map((number) =>
    mayFill.has(number) ? number : withIndicatorOfCompared(number, awaitedAt, known.units),
  );
  const likes = await figuresLike(select, right);
  const standing = await known.standing([
    ...likes.map(({ key }) => key),
    ...drafted.map(({ renews }) => renews),
  ]);
  const byCount = Map.groupBy(likes, ({ indicator, territory }) => `${indicator} ${territory}`);
  const today = parisDay(now);
  const answered = right.map((number) => {
    if (number.state === 'LEFT') return { ...number, hub: null };
    const there = (byCount.get(`${number.indicator} ${number.territory}`) ?? []).flatMap(({ key }) => {
      const figure = standing.get(key);
      return figure && isOfTheSame(number, figure, known.units) ? [{ key, ...figure }] : [];
    });
    const hub = answerTo(number, there, known.units, today);
    const isThere = number.fills === undefined && (hub?.is === 'SAME' || hub?.is === 'OTHER_VALUE');
    const match = isThere ? undefined : filled.get(number);
    const awaited = match && awaitedAnswer(match, standing, known.units);
    if (awaited) return { ...number, hub: awaited, lacks: lacksBeside(number, match.content) };
    const mayBe = isThere ? [] : (mayFill.get(number) ?? []);
    return { ...number, hub, mayFill: mayBe.map(({ key }) => key) };
  });
  const awaited = drafted.map(({ key, content }) => ({
    ...{ figure: key, label: labelOf(content), period: content.period ?? '' },
    territory: content.territory ?? null,
  }));
  return { numbers: answered, awaited };
}

/** The drafted figure has its label already, and what its things are counted in: "74 salons" are as many events. */
const lacksBeside = ({ lacks }: TextNumber, { unit }: FigureContent): TextLack[] =>
  lacks.filter((lack) => lack !== 'LABEL' && !(lack === 'UNIT' && unit !== undefined && !isSaid(unit)));

/** A unit that a number is given with: a share, money and a time say themselves what they are. */
const isSaid = (unit: string): boolean => unit === 'percent' || unit === 'euro' || isMeasure(unit);

/** What a draft that has carried a figure over says of the number that is its value. */
function awaitedAnswer(
  { key: figure, release, revision, renews, content }: AwaitedFigure,
  standing: ReadonlyMap<string, StandingFigure>,
  units: Units,
): HubAnswer | null {
  const before = standing.get(renews);
  if (!before) return null;
  return {
    ...{ is: 'AWAITED', figure, label: labelOf(content), versionId: before.versionId },
    ...{ period: before.content.period ?? '', value: figureValue(before.content, units) },
    ...{ isOverdue: false, drafted: { release, revision } },
  };
}

/** A figure of a draft that waits for a value of a text, as somebody chooses it. */
export interface AwaitedChoice {
  readonly figure: string;
  readonly label: string;
  readonly period: string;
  readonly territory: string | null;
}

const labelOf = (content: FigureContent): string => content[nameIn('label', firstLanguage)] ?? '';

/**
 * "Plus de 210 réunions en 2023, contre près de 200 en 2022": where a draft awaits the first, what it is compared with is of the indicator of that
 * figure, and no new one.
 */
function withIndicatorOfCompared(
  number: TextNumber,
  awaited: ReadonlyMap<string, FigureContent>,
  units: Units,
): TextNumber {
  const { indicator, relations, value } = number;
  const compared = relations.find(({ type }) => type === 'comparedWith');
  if (indicator !== null || !value?.unit || !compared || awaited.has(placeText(number))) return number;
  const { indicator: counted, unit } = awaited.get(placeText(compared.to)) ?? {};
  return counted && unit && isSameUnit(value.unit, unitNamed(unit, units))
    ? { ...number, indicator: counted }
    : number;
}

function withRightIndicator(number: TextNumber, { indicators, units }: ImportContext): TextNumber {
  const { indicator, value } = number;
  const counted = indicator === null ? undefined : indicators.get(indicator);
  if (counted === undefined || value === null) return { ...number, indicator: counted ? indicator : null };
  if (value.unit === null) return number;
  return isCountedIn(unitKey(value.unit), counted, units) ? number : { ...number, indicator: null };
}

/**
 * The same role, convention and bodies, and a value in the same unit: what a text says without a convention may be of one. Whom a figure
 * counts where that is nobody of its convention, no text says of its number: the number is another one.
 */
function isOfTheSame(number: TextNumber, { content }: StandingFigure, units: Units): boolean {
  const value = figureValue(content, units);
  if (!value || !number.value || (content.role ?? 'ACTUAL') !== number.role) return false;
  if (number.convention !== null && content.convention !== number.convention) return false;
  if (content.ofWhom !== undefined && content.ofWhom !== null) return false;
  const actors = content.actors ?? [];
  if (number.actors.length > 0 && actors.length > 0 && !actors.some((each) => number.actors.includes(each)))
    return false;
  if (value.isChange !== number.value.isChange) return false;
  return !value.unit || !number.value.unit || isSameUnit(value.unit, number.value.unit);
}

function answerTo(
  { value, period }: TextNumber,
  there: readonly (StandingFigure & { readonly key: string })[],
  units: Units,
  today: string,
): HubAnswer | null {
  if (!value || period === null) return null;
  const tell = (is: HubAnswer['is'], figure: (typeof there)[number]): HubAnswer => ({
    ...{
      is,
      figure: figure.key,
      label: labelOf(figure.content),
      versionId: figure.versionId,
      period: figure.content.period ?? '',
    },
    value: figureValue(figure.content, units),
    isOverdue: figure.content.reviewBy !== undefined && figure.content.reviewBy < today,
  });
  const then = there.filter(({ content }) => content.period === period);
  const [first, second] = then;
  if (first) {
    const same = then.find(({ content }) => saysTheSame(figureValue(content, units), value));
    // Of two axes, one may say by chance what the text says of the other.
    if (same && isOneThing(then)) return tell('SAME', same);
    return tell(second ? 'SEVERAL' : 'OTHER_VALUE', same ?? first);
  }
  const [latest] = there.toSorted((one, other) => endOf(other).localeCompare(endOf(one)));
  if (!latest) return null;
  return tell(endOf(latest) > lastOf(period) ? 'OLDER_PERIOD' : 'NEW_PERIOD', latest);
}

/** Whether figures count the same for all that they say: also for what no text says of its numbers. */
const isOneThing = (figures: readonly StandingFigure[]): boolean =>
  new Set(
    figures.map(({ content: { convention, axisNumber, actors } }) =>
      JSON.stringify([convention ?? null, axisNumber ?? null, (actors ?? []).toSorted()]),
    ),
  ).size === 1;

const endOf = ({ content }: StandingFigure) => lastOf(content.period ?? '');
const lastOf = (edtf: string) => edtf.slice(edtf.indexOf('/') + 1);

/** The same number, and as exact: "près de 500" is not "500". */
export function saysTheSame(one: Value | null, other: Value | null): boolean {
  if (!one || !other || one.kind !== other.kind || one.qualifier !== other.qualifier) return false;
  const [bare, same] = [one, other].map((each) => ({ ...each, unit: null }) as Value);
  if (!bare || !same) return false;
  if (bare.qualifier === 'EXACT') return compareValues(bare, same).kind === 'equal';
  return partsOf(bare) === partsOf(same);
}

const partsOf = (value: Value) =>
  'low' in value ? `${value.low} ${value.high}` : `${value.number} ${'outOf' in value ? value.outOf : ''}`;
