import {
  type LocaleName,
  languageOf,
  periodText,
  spokenPeriod,
  territoryIn,
  typeset,
} from '@akto-figures/contents';
import type { FigureRole } from '@akto-figures/prisma/client';
import { formatValue, quantityOf, speakValue } from '@akto-figures/quantity';
import { inLocale, inLocaleOrNull } from '../../locale/locale.ts';
import type { Read } from '../../reading/reading.ts';
import type { FigureRow } from '../figure-row.ts';
import { isWithdrawn, missingText } from '../missing-text.ts';
import { progressOf, spokenProgress } from '../progress.ts';
import { naming, statedWith } from '../related.ts';
import { toValue } from '../stored-value.ts';
import { alike, trendOf } from '../trend.ts';
import { spokenTrend } from '../trend-text.ts';
import { type PlainWords, plainWords } from './plain-words.ts';
import { type ProperNames, uncapitalized } from './proper-names.ts';

/** Whether a text is looked at or heard. */
export type Sense = 'read' | 'spoken';

/** What a figure says, piece by piece, in one language and for one sense. */
export interface Parts {
  readonly label: string;
  /** The label as it stands inside a sentence: "entreprises sensibilisées", "Bretagne et Normandie". */
  readonly labelWithin: string;
  /** The qualified number without its unit; null where there is none. */
  readonly number: string | null;
  /** The same with its unit. */
  readonly amount: string | null;
  /** Whether it is shown after its label: "deux tiers" counts nothing that could follow it. */
  readonly followsLabel: boolean;
  /** The words in the place of a number that is not there. */
  readonly missing: string | null;
  /** The figure in easy-to-read words; null where nobody wrote them, and where they would hold a number that was taken back. */
  readonly plain: PlainWords | null;
  readonly role: FigureRole;
  readonly period: string;
  readonly isInferred: boolean;
  readonly territory: string;
  readonly composition: string | null;
  readonly parts: readonly Relative[];
  readonly examples: readonly Example[];
  readonly with: readonly Relative[];
  /** How it stands to others, as it is said; what is read of it has a line of its own. */
  readonly comparisons: readonly string[];
}

/** A figure that is named beside another one. */
export interface Relative {
  /** As it stands inside a sentence. */
  readonly labelWithin: string;
  readonly number: string;
  readonly amount: string;
  readonly followsLabel: boolean;
  /** "en Normandie", where it holds elsewhere than the figure that it is named beside. */
  readonly elsewhere: string | null;
  /** Whether something of it is inferred, where the figure that it is named beside does not say so already. */
  readonly isInferred: boolean;
}

/** An illustration, with what its source states together with it. */
export interface Example extends Relative {
  readonly with: readonly Relative[];
}

export async function partsOf(figure: Read<FigureRow>, locale: LocaleName, sense: Sense): Promise<Parts> {
  const { row } = figure;
  const names = await figure.reading.properNames();
  const language = { locale, sense, names };
  const relativesOf = async (figures: Promise<Read<FigureRow>[]>, beside: FigureRow) =>
    (await figures).flatMap((relative) => relativeOf(relative, beside, language) ?? []);
  const isGone = isWithdrawn(row);
  // What was withdrawn is the whole of nothing.
  const named = isGone
    ? ([[], [], []] as const)
    : await Promise.all([
        relativesOf(naming(figure, 'PART_OF'), row),
        naming(figure, 'EXAMPLE_OF').then((examples) =>
          Promise.all(
            examples.map(async (example): Promise<Example[]> => {
              const relative = relativeOf(example, row, language);
              return relative
                ? [{ ...relative, with: await relativesOf(statedWith(example), example.row) }]
                : [];
            }),
          ),
        ),
        relativesOf(statedWith(figure), row),
      ]);
  const [parts, examples, withIt] = named;
  const label = inLocale(locale, row, 'label');
  return {
    label,
    labelWithin: uncapitalized(label, names),
    ...amountsOf(row, locale, sense),
    missing: missingText(row, locale),
    plain: isGone ? null : plainWordsOf(row, locale, sense),
    role: row.role,
    period: (sense === 'spoken' ? spokenPeriod : periodText)(row.period, locale),
    isInferred: row.periodInferred,
    territory: nameOf(figure, locale),
    composition: isGone ? null : inLocaleOrNull(locale, row, 'composition'),
    parts,
    examples: examples.flat(),
    with: withIt,
    comparisons: sense === 'spoken' ? await comparisonsOf(figure, locale) : [],
  };
}

async function comparisonsOf(figure: Read<FigureRow>, locale: LocaleName): Promise<string[]> {
  const others = await alike(figure);
  const [trend, progress] = [trendOf(figure, others), progressOf(figure, others)];
  return [
    ...(trend ? [spokenTrend({ order: trend.order, change: trend.said, over: trend.over }, locale)] : []),
    ...(progress ? [spokenProgress(progress.said, progress.aimedAt, locale)] : []),
  ];
}

/** Null for a figure without a number: it illustrates nothing. */
function relativeOf(
  { row, reading }: Read<FigureRow>,
  beside: FigureRow,
  { locale, sense, names }: { locale: LocaleName; sense: Sense; names: ProperNames },
): Relative | null {
  const { number, amount, followsLabel } = amountsOf(row, locale, sense);
  if (number === null || amount === null) return null;
  const isElsewhere = row.territoryId !== beside.territoryId;
  return {
    labelWithin: uncapitalized(inLocale(locale, row, 'label'), names),
    number,
    amount,
    followsLabel,
    elsewhere: isElsewhere ? inLocaleOrNull(locale, reading.atlas.get(row.territoryId), 'locative') : null,
    isInferred: row.periodInferred && !beside.periodInferred,
  };
}

function plainWordsOf(row: FigureRow, locale: LocaleName, sense: Sense): PlainWords | null {
  const text = inLocaleOrNull(locale, row, 'plain');
  const [read, spoken] = [amountsOf(row, locale, 'read'), amountsOf(row, locale, 'spoken')];
  if (text === null || read.number === null || spoken.number === null) return null;
  return plainWords(text, { read: read.number, spoken: spoken.number }, locale, sense);
}

function amountsOf(
  row: FigureRow,
  locale: LocaleName,
  sense: Sense,
): { number: string | null; amount: string | null; followsLabel: boolean } {
  const value = toValue(row);
  if (!value) return { number: null, amount: null, followsLabel: false };
  const language = languageOf(locale);
  const inWords = (withUnit: boolean) =>
    sense === 'spoken'
      ? speakValue(value, { locale: language, withUnit })
      : formatValue(value, { locale: language, form: 'full', withUnit });
  const followsLabel = quantityOf(value) === null || value.scale !== null;
  return { number: inWords(false), amount: inWords(true), followsLabel };
}

function nameOf({ row, reading }: Read<FigureRow>, locale: LocaleName): string {
  return typeset(territoryIn(reading.atlas.get(row.territoryId), languageOf(locale)));
}
