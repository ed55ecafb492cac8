import { sentenceOf, type ToldFigure } from '../doors/told-figure.ts';
import type { FigurePast } from './figure-past.ts';
import type { Words } from './words.ts';

/** A figure as its data for machines needs it. */
export interface DescribedFigure extends ToldFigure, FigurePast {
  canonicalUrl: string;
  period: ToldFigure['period'] & { start: string | null; end: string | null };
  quantity: { text: string; full: string; low: string | null; high: string | null } | null;
  citations: { source: { title: string; attribution: string } }[];
}

/**
 * The figure for machines, in the words of its card. A bound is a bound there too: "plus de 1 780" has a minimum and no value. An
 * observation of schema.org is a quantity itself; what says when it was corrected, what it covers and what it cites belongs to works.
 */
export function figureData(
  figure: DescribedFigure,
  say: Words,
  address: string,
  asOf: string | null | undefined,
): object {
  const { history, quantity, label, period, releasedAt, territory, canonicalUrl, citations } = figure;
  // Whatever came after them: who has copied the wrong number looks here.
  const corrections = history
    .filter(({ change }) => change?.kind === 'CORRECTION')
    .map(({ change, releasedAt }) => ({
      '@type': 'CorrectionComment',
      datePublished: releasedAt,
      text: change?.note ?? '',
    }));
  const isExact = quantity !== null && quantity.low !== null && quantity.low === quantity.high;
  return {
    '@context': 'https://schema.org',
    '@type': ['Observation', 'CreativeWork'],
    '@id': address,
    ...(asOf && { disambiguatingDescription: asOf, url: canonicalUrl }),
    name: label,
    description: sentenceOf(figure, say),
    // Days, with two points where it has no first or no last one.
    temporalCoverage: `${period.start ?? '..'}/${period.end ?? '..'}`,
    dateModified: releasedAt,
    ...(corrections.length > 0 && { correction: corrections }),
    observationAbout: { '@type': 'Place', name: territory.name },
    ...(quantity && {
      ...(unitOf(quantity) !== '' && { unitText: unitOf(quantity) }),
      ...(isExact
        ? { value: Number(quantity.low) }
        : {
            ...(quantity.low !== null && { minValue: Number(quantity.low) }),
            ...(quantity.high !== null && { maxValue: Number(quantity.high) }),
          }),
    }),
    citation: citations.map(({ source }) => source.title),
  };
}

/** What is counted, as the text has it: "formations", "%". */
const unitOf = ({ full, text }: { full: string; text: string }): string =>
  full.endsWith('%') ? '%' : full.slice(text.length).trim();

/** When a figure holds, and that the text does not say it itself. */
export const periodText = ({ period }: Pick<ToldFigure, 'period'>, say: Words): string =>
  period.text + (period.inferred ? ` (${say.inferredPeriod})` : '');
