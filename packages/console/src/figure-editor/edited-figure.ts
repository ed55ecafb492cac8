import { formatValue } from '@akto-figures/quantity';
import { ChangeFigure, FigureRecord } from '../../generated/records.ts';
import { type DraftKind, draftKind } from '../drafts/draft-kind.ts';
import type { Content } from '../records/form-field.ts';
import { language } from '../words/language.ts';
import { firstContent, firstInRelease } from './begun-figure.ts';
import { textOf, valueIn } from './typed-number.ts';

const figure = draftKind('FIGURE', 'figures', FigureRecord, ChangeFigure);

/** A figure, as it is edited. */
export const figureKind: DraftKind = {
  ...figure,
  // Where two people have written them differently, a number is one line.
  fields: figure.fields.map((field) => (field.name === 'quantity' ? { ...field, holds: 'line' } : field)),
  inWords: withNumberInWords,
  first: firstContent,
  firstIn: firstInRelease,
  copied: withoutValue,
  // A number that the source does not state is no number of it.
  sent: (content) => (isStated(content) ? content : { ...content, quantity: null, printed: null }),
  texts: { quantity: textOf, period: ({ period }) => textIn(period) },
};

/** A figure like another one has a value of its own, and no sentence that states the other one's. */
function withoutValue({ quantity: _, printed: __, statement: ___, citations, ...content }: Content): Content {
  const sources = Array.isArray(citations)
    ? (citations as Content[]).map(({ source }) => ({ source }))
    : null;
  return { ...content, citations: sources };
}

/** A content with its number as one reads it, with its unit. */
function withNumberInWords(content: Content): Content {
  const value = valueIn(content);
  return {
    ...content,
    quantity: value && formatValue(value, { locale: language() }),
    // A number says by itself that the source states one, and has its unit.
    ...(value && { unit: null }),
    ...(isStated(content) && { statement: null }),
  };
}

/** Whether the source states a number. */
export const isStated = ({ statement }: Content): boolean => (statement || 'STATED') === 'STATED';

/** The key that a label suggests: "Entreprises sensibilisées" is "entreprises-sensibilisees". */
export const keyOf = (label: string): string =>
  label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
