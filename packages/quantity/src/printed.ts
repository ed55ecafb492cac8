import type { Locale } from './locales.ts';
import { parse } from './parse.ts';
import type { Problem } from './problems.ts';
import type { Quantity } from './quantity.ts';

/** How a quantity stands to what its source prints. */
export type PrintedAgreement =
  | { readonly kind: 'agrees' }
  /** What the printed text says instead. */
  | { readonly kind: 'differs'; readonly read: Quantity }
  | { readonly kind: 'unreadable'; readonly problem: Problem }
  /** Nothing was taken down. */
  | { readonly kind: 'notPrinted' };

/**
 * Whether number and qualifier are what `printed` says, read by the same parser as everything: "une centaine" agrees
 * with about 100, "huit" with exactly 8, and "plus de 1 780" does not agree with 1780.
 * @param locale the language of the source.
 */
export function agreesWithPrinted(q: Quantity, { locale }: { readonly locale: Locale }): PrintedAgreement {
  if (q.printed === undefined) return { kind: 'notPrinted' };
  const parsed = parse(q.printed, { locale, unit: q.unit });
  if (!parsed.ok) return { kind: 'unreadable', problem: parsed.problem };
  const { qualifier, number } = parsed.quantity;
  if (qualifier === q.qualifier && number === q.number) return { kind: 'agrees' };
  return { kind: 'differs', read: parsed.quantity };
}
