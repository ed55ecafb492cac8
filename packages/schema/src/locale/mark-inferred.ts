import type { LocaleName } from '@akto-figures/contents';

/** A text and, where no source states it so, that it is inferred: "en vigueur (déduit)". */
export const markInferred = (text: string, isInferred: boolean | null, locale: LocaleName): string =>
  isInferred ? `${text} (${inferred[locale]})` : text;

const inferred = { FR: 'déduit', EN: 'inferred' } as const satisfies Record<LocaleName, string>;
