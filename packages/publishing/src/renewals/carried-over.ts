import { between, daysOf, type FigureContent, nameIn, toDay } from '@akto-figures/contents';
import { locales, numbersInText } from '@akto-figures/quantity';

/** The fields of a figure that name others: of each, whom it names in the new period. */
const relations = ['partOf', 'exampleOf', 'with', 'derivedFrom', 'formula'] as const;

/**
 * A figure as it is begun for another period. It keeps what it counts, where, of whom and in which unit. It has no value: the number,
 * what the source says of it and how it prints it, and the words that state a number, are those of the period before.
 * @param counterpartOf the key of a figure in the new period; null where none is stated there.
 */
export function carriedOver(
  content: FigureContent,
  {
    period,
    source,
    convention,
    counterpartOf,
  }: {
    readonly period: string;
    readonly source: string;
    /** Another one than it has; null to keep that. */
    readonly convention: string | null;
    readonly counterpartOf: (key: string) => string | null;
  },
): FigureContent {
  const { partOf, exampleOf, with: stated = [], derivedFrom = [], formula } = content;
  const isMoved = convention !== null && convention !== content.convention;
  const left = Object.entries(content).filter(
    ([name]) => !isOfItsPeriod(name) && !(isMoved && name === 'axisNumber'),
  );
  const [whole, illustrated] = [partOf, exampleOf].map((key) => (key ? counterpartOf(key) : null));
  const together = stated.flatMap((key) => counterpartOf(key) ?? []);
  const from = derivedFrom.flatMap((key) => counterpartOf(key) ?? []);
  const isDerived = from.length > 0 && from.length === derivedFrom.length;
  return {
    ...(Object.fromEntries(left) as FigureContent),
    ...{ period, citations: [{ source }] },
    ...(isMoved && { convention }),
    ...wordsWithoutNumbers(content),
    ...(content.reviewBy &&
      content.period && { reviewBy: movedBy(content.period, period, content.reviewBy) }),
    ...(whole && { partOf: whole }),
    ...(illustrated && { exampleOf: illustrated }),
    ...(together.length > 0 && { with: together }),
    ...(isDerived && { derivedFrom: from, ...(formula && { formula }) }),
  };
}

const ofValue = ['quantity', 'statement', 'printed', 'periodInferred', 'citations', 'reviewBy'] as const;
const ofWords = locales.flatMap((locale) =>
  (['plain', 'plainOf', 'composition'] as const).map((field) => nameIn(field, locale)),
);
const isOfItsPeriod = (name: string): boolean =>
  ([...ofValue, ...ofWords, ...relations] as readonly string[]).includes(name);

/** Words that state a number state that of the period before; those that state none may still hold. */
function wordsWithoutNumbers(content: FigureContent): FigureContent {
  const kept = locales.flatMap((locale) =>
    (['plain', 'composition'] as const).flatMap((field) => {
      const name = nameIn(field, locale);
      const words = content[name];
      return words && numbersInText(words, locale).length === 0 ? [[name, words] as const] : [];
    }),
  );
  return Object.fromEntries(kept) as FigureContent;
}

/** A day that comes as long after the new period as it came after the old one. */
function movedBy(from: string, to: string, day: string): string {
  const [old, next] = [from, to].map((period) => toDay(daysOf(period)?.end));
  if (!old || !next) return day;
  const { unit, count } = between(old, next);
  if (unit !== 'year') return day;
  const moved = `${Number(day.slice(0, 4)) + count}${day.slice(4)}`;
  return moved.endsWith('-02-29') ? moved.replace('-29', '-28') : moved;
}
