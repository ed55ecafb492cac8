import type { FiguresToRenewQueryVariables } from '../../generated/renew.ts';

/** What figures are carried over from, and where its own screen is. */
export type RenewedFrom = FiguresToRenewQueryVariables['from'];

const sections: Readonly<Record<RenewedFrom, string>> = {
  CONVENTION: 'conventions',
  INDICATOR: 'indicators',
  COLLECTION: 'collections',
  RELEASE: 'releases',
};

/** What an address names; nothing where it names none of these. */
export const renewedFrom = (named: string | null): RenewedFrom | undefined =>
  (Object.keys(sections) as RenewedFrom[]).find((each) => each === named);

export const pathOfOrigin = (from: RenewedFrom, key: string): string =>
  `/console/${sections[from]}/${encodeURIComponent(key)}`;

/** Where the figures of something are carried over. */
export const renewPath = (from: RenewedFrom, key: string): string =>
  `/console/renew?from=${from}&key=${encodeURIComponent(key)}`;
