import { asASentence, type QuoteExcerpt } from '@akto-figures/contents';
import { sentenceOf, type ToldFigure } from '../doors/told-figure.ts';
import type { FigurePast } from './figure-past.ts';
import { asOfText } from './figure-summary.ts';
import type { Words } from './words.ts';

/** A figure as its data for machines needs it. */
export interface DescribedFigure extends ToldFigure, FigurePast {
  canonicalUrl: string;
  period: ToldFigure['period'] & { start: string | null; end: string | null };
  quantity: { text: string; spoken: string } | null;
  /** What of it machines can compare; of a kind that is no plain number they read its sentence. */
  stated: {
    kind: string;
    isChange: boolean;
    per: string | null;
    low: string | null;
    high: string | null;
    unit: { plural: string; symbol: string | null } | null;
  } | null;
  citations: {
    quote: QuoteExcerpt | null;
    source: { title: string; attribution: string; language: string };
  }[];
  /** The latest correction or withdrawal that has come out after the instant of the answer. */
  correctedSince: { kind: 'CORRECTION' | 'WITHDRAWAL'; releasedAt: string } | null;
}

/**
 * The figure for machines, in the words of its card. A bound is a bound there too: "plus de 1 780" has a minimum and no value. An
 * observation of schema.org is a quantity itself; what says when it was corrected, what it covers and what it cites belongs to works.
 */
export function figureData(figure: DescribedFigure, say: Words, address: string): object {
  const then = thenText(figure, say);
  const { history, label, period, releasedAt, territory, canonicalUrl, citations } = figure;
  const plain = plainOf(figure);
  // Whatever came after them: who has copied the wrong number, or one that was taken back, looks here.
  const corrections = [
    ...sinceThen(figure),
    ...history.flatMap(({ change, missing, releasedAt }) =>
      change?.kind === 'CORRECTION' || change?.kind === 'WITHDRAWAL'
        ? [{ releasedAt, text: (change.kind === 'WITHDRAWAL' ? missing : change.note) ?? '' }]
        : [],
    ),
  ].map(({ releasedAt, text }) => ({ '@type': 'CorrectionComment', datePublished: releasedAt, text }));
  const isExact = plain !== null && plain.low !== null && plain.low === plain.high;
  return {
    '@context': 'https://schema.org',
    '@type': ['Observation', 'CreativeWork'],
    '@id': address,
    ...(then && { disambiguatingDescription: then, url: canonicalUrl }),
    name: label,
    description: sentenceOf(figure, say),
    // Days, with two points where it has no first or no last one.
    temporalCoverage: `${period.start ?? '..'}/${period.end ?? '..'}`,
    dateModified: releasedAt,
    ...(corrections.length > 0 && { correction: corrections }),
    observationAbout: { '@type': 'Place', name: territory.name },
    ...(plain && {
      ...(plain.unit && { unitText: plain.unit.symbol ?? plain.unit.plural }),
      ...(isExact
        ? { value: Number(plain.low) }
        : {
            ...(plain.low !== null && { minValue: Number(plain.low) }),
            ...(plain.high !== null && { maxValue: Number(plain.high) }),
          }),
    }),
    citation: citations.map(citationData),
  };
}

/** A source by its title; where its sentence may be shown, as a work that the sentence is a part of. */
const citationData = ({ quote, source: { title, language } }: DescribedFigure['citations'][number]) =>
  quote
    ? {
        '@type': 'CreativeWork',
        name: title,
        inLanguage: language,
        hasPart: { '@type': 'Quotation', text: Object.values(asASentence(quote)).join('') },
      }
    : title;

/** What was corrected or taken back after the instant that is asked for. */
const sinceThen = ({ correctedSince, presentation }: DescribedFigure) =>
  correctedSince
    ? presentation.notices
        .filter(({ kind }) => kind === 'CHANGED_SINCE')
        .map(({ text }) => ({ releasedAt: correctedSince.releasedAt, text }))
    : [];

/** "Tel que public le 12 mars 2026 à 9 h 30 (heure de Paris), corrigé depuis": null for the present. */
export function thenText({ asOf, correctedSince }: DescribedFigure, say: Words): string | null {
  if (!asOf) return null;
  return asOfText(asOf, say) + (correctedSince ? `, ${say.since[correctedSince.kind]}` : '');
}

/** The value where it is a plain number; null for a change, a ratio, a number for each of something. */
const plainOf = ({ stated }: DescribedFigure): DescribedFigure['stated'] =>
  stated?.kind === 'NUMBER' && !stated.isChange && stated.per === null ? stated : null;

/** When a figure holds, and that the text does not say it itself. */
export const periodText = ({ period }: Pick<ToldFigure, 'period'>, say: Words): string =>
  period.text + (period.inferred ? ` (${say.inferredPeriod})` : '');
