import { isEdtf, isReadable, labelOf, periodText, type SubjectKind } from '@akto-figures/contents';
import { format, type Locale, type Quantity } from '@akto-figures/quantity';
import type { Proposal } from './proposal.ts';

/** Each kind of subject, as a sentence goes on with it. */
export const kindWords = {
  ACTOR: { fr: 'l’acteur', en: 'the actor' },
  INDICATOR: { fr: 'l’indicateur', en: 'the indicator' },
  SOURCE: { fr: 'la source', en: 'the source' },
  CONVENTION: { fr: 'la convention', en: 'the convention' },
  ACTION_PLAN: { fr: 'le plan d’actions', en: 'the action plan' },
  FIGURE: { fr: 'le chiffre', en: 'the figure' },
  COLLECTION: { fr: 'la sélection', en: 'the collection' },
} as const satisfies Record<SubjectKind, Record<Locale, string>>;

/** A text in quotation marks. */
export const quoted = (text: string, locale: Locale): string =>
  locale === 'fr' ? `« ${text} »` : `“${text}”`;

/** A subject by its label, and its key in brackets: « Salons » (salons-2021). */
export function named(proposal: Proposal, kind: SubjectKind, key: string, locale: Locale): string {
  const content = proposal.last(kind, key);
  const label = content === null ? null : labelOf(kind, key, content, proposal, locale);
  return label ? `${quoted(label, locale)} (${key})` : quoted(key, locale);
}

/** A qualified number with its unit: "plus de 1 780 formations". */
export function inWords(quantity: Quantity | null, locale: Locale): string {
  if (quantity === null) return locale === 'fr' ? 'sans valeur' : 'without a value';
  return format(quantity, { locale });
}

/** A period as one reads it; one that is none, which is another finding, stays as it is written. */
export const periodInWords = (period: string, locale: Locale): string =>
  isEdtf(period) && isReadable(period) ? periodText(period, locale === 'en' ? 'EN' : 'FR') : period;

/** The first few of a list, and how many more there are. */
export function firstOf(texts: readonly string[], locale: Locale): string {
  const shown = texts.slice(0, 5).join(locale === 'fr' ? ' ; ' : '; ');
  const more = texts.length - 5;
  if (more <= 0) return shown;
  return locale === 'fr' ? `${shown} ; et ${more} de plus` : `${shown}; and ${more} more`;
}
