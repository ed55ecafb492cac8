import {
  capital,
  type FigureContent,
  firstLanguage,
  type IndicatorContent,
  nameIn,
  quantityContent,
  type SourceContent,
} from '@akto-figures/contents';
import { type Locale, unitKey } from '@akto-figures/quantity';
import type { ImportContext, StandingFigure } from '../imports/known.ts';
import type { DraftTextInput } from '../inputs.ts';
import { citationOf } from './citation-of.ts';
import { derivations } from './derivations.ts';
import { foldedName } from './folded-name.ts';
import { figureKeyOf, keyOf } from './free-keys.ts';
import { placesIn } from './place-in-text.ts';
import { printedOf } from './printed-of.ts';
import { withoutRepeats } from './repeats.ts';
import { type Place, placeText, type TextNumber } from './text-number.ts';
import type { TextReading } from './text-readings.ts';

/** What a draft of a text is made of, in the order in which it is written; nothing of it has a key of its own yet. */
export interface TextPlan {
  /** The source that stands already; null where it is new. */
  readonly knownSource: string | null;
  readonly source: SourceContent;
  readonly sourceKey: string;
  readonly indicators: readonly PlannedIndicator[];
  readonly figures: readonly PlannedFigure[];
}

export interface PlannedIndicator {
  /** The key that it would like to have, and by which figures name it here. */
  readonly wanted: string;
  readonly content: IndicatorContent;
}

export interface PlannedFigure {
  readonly place: Place;
  /** That of the figure whose value changes; null for a new one. */
  readonly revises: { readonly key: string; readonly versionId: string } | null;
  /** The drafted figure that awaits this value; null for any other. */
  readonly fills: { readonly key: string; readonly release: string; readonly revision: number } | null;
  readonly wanted: string;
  /** A new indicator, as it is wanted here. */
  readonly newIndicator: string | null;
  readonly content: FigureContent;
  readonly relations: readonly { readonly type: Relating; readonly to: Place | string }[];
  readonly formula: string | null;
}

/** The fields of a figure that name another one. */
export type Relating = 'partOf' | 'exampleOf' | 'with' | 'derivedFrom';

/** The numbers of a text of which a draft is made: accepted, and not stated by the hub already. */
export const isDrafted = ({ state, hub }: TextNumber): boolean => state === 'ACCEPTED' && hub?.is !== 'SAME';

/** What stands of what a text is drafted into. */
export interface PlanParts {
  /** The figures whose value changes, by their keys. */
  readonly standing: ReadonlyMap<string, StandingFigure>;
  /** The source that the text is, by its key; null where it is new. */
  readonly knownSource: string | null;
}

/** What the accepted numbers of a text come to. Each lacks nothing: whoever calls this has looked. */
export function planText(
  numbers: readonly TextNumber[],
  input: DraftTextInput,
  known: ImportContext,
  { standing, knownSource }: PlanParts,
  reading: Pick<TextReading, 'text' | 'language' | 'documentHash' | 'readAt'>,
): TextPlan {
  const { language } = reading;
  const placeOf = placesIn(reading.text, language);
  const { drafted, first } = withoutRepeats(numbers.filter(isDrafted));
  const indicators = new Map<string, PlannedIndicator>();
  const { titleFr, publisher, url, published } = input.source;
  const sourceKey = knownSource ?? keyOf(titleFr, published);
  const inHub = new Map(
    numbers.flatMap((number) =>
      number.hub?.is === 'SAME' ? [[placeText(number), number.hub.figure] as const] : [],
    ),
  );
  const places = new Set(drafted.map(placeText));
  /** A number of this draft by its place, one that the hub states by its key; nothing for the rest. */
  const named = (to: Place): Place | string | null => {
    const once = first(to);
    return places.has(placeText(once)) ? once : (inHub.get(placeText(to)) ?? null);
  };
  const rates = derivations(numbers);
  const figures = drafted.map((number): PlannedFigure => {
    const revised = number.hub?.is === 'OTHER_VALUE' ? number.hub : null;
    const filled = number.hub?.is === 'AWAITED' ? number.hub : null;
    const indicator = revised || filled ? null : (number.indicator ?? wantedIndicator(number, indicators));
    const rate = rates.get(placeText(number));
    const from = (rate?.from ?? []).map(named);
    const printed = printedOf(number, { locale: language, units: known.units });
    const isDerived = from.length === 2 && from.every((each) => each !== null);
    const relations = number.relations.flatMap(({ type, to }) => {
      const other = named(to);
      return other !== null &&
        other !== number &&
        (type === 'partOf' || type === 'exampleOf' || type === 'with')
        ? [{ type, to: other }]
        : [];
    });
    return {
      place: number,
      revises: revised && { key: revised.figure, versionId: revised.versionId },
      fills: filled?.drafted ? { key: filled.figure, ...filled.drafted } : null,
      wanted: figureKeyOf(number, known.atlas),
      newIndicator: indicator !== null && indicators.has(indicator) ? indicator : null,
      content: {
        ...(revised ? contentToRevise(standing.get(revised.figure)) : {}),
        ...(revised || filled ? {} : newContent(number, indicator, input, language)),
        quantity: number.value ? quantityContent(number.value) : undefined,
        unit: number.value?.unit ? unitKey(number.value.unit) : undefined,
        printed,
        citations: [citationOf(number, { printed, source: sourceKey, placeOf }, reading)],
      } as FigureContent,
      relations: [
        ...relations,
        ...(isDerived ? from.map((to) => ({ type: 'derivedFrom' as const, to: to as Place | string })) : []),
      ],
      formula: isDerived && rate ? rate.formula : null,
    };
  });
  return {
    ...{ knownSource, sourceKey, indicators: [...indicators.values()], figures },
    source: said({ titleFr, publisher, url, published, language }) as SourceContent,
  };
}

/** A figure that says another value keeps all but what was said of the one before. */
function contentToRevise(figure: StandingFigure | undefined): FigureContent {
  const { statement: _, ...content } = figure?.content ?? {};
  return content;
}

function newContent(
  number: TextNumber,
  indicator: string | null,
  { actors }: DraftTextInput,
  language: Locale,
): FigureContent {
  const { counted, label, role, period, periodFrom, territory, convention } = number;
  return said({
    [nameIn('label', language)]: counted && capital(counted),
    [nameIn('label', firstLanguage)]: label && capital(label),
    ...{ role, period, territory, convention, indicator },
    periodInferred: ['text', 'assumed'].includes(periodFrom ?? ''),
    actors: number.actors.length > 0 ? number.actors : actors,
  }) as FigureContent;
}

/** An indicator for what no indicator counts: the same words in the same unit are one. */
function wantedIndicator(number: TextNumber, indicators: Map<string, PlannedIndicator>): string {
  const unit = number.value?.unit ? unitKey(number.value.unit) : '';
  const label = capital(number.label ?? '');
  const same = [...indicators.values()].find(
    ({ content }) =>
      content.unit === unit &&
      foldedName(content[nameIn('label', firstLanguage)] ?? '') === foldedName(label),
  );
  if (same) return same.wanted;
  let wanted = keyOf(number.label);
  while (indicators.has(wanted)) wanted = `${wanted}-${unit.replaceAll('_', '-')}`;
  indicators.set(wanted, {
    wanted,
    content: { [nameIn('label', firstLanguage)]: label, unit },
  });
  return wanted;
}

const said = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== false));
