import type { Ask } from '../graph/ask.ts';
import { type Language, languages } from '../pages/words.ts';

/** One state of a figure that was public. */
export interface KnownValue {
  readonly releasedAt: string;
  /** Null where the source states no number. */
  readonly value: {
    readonly kind: string;
    readonly qualifier: string;
    readonly number: string | null;
    /** Of a ratio the whole. */
    readonly outOf: string | null;
    /** "plus de 1 780", "41 %". */
    readonly text: string;
    readonly unit: { readonly key: string; readonly singular: string } | null;
    readonly isChange: boolean;
  } | null;
}

/** A figure of the hub as it is looked for on a page, with all that it once said. */
export interface KnownFigure extends KnownValue {
  readonly key: string;
  readonly label: string;
  readonly role: string;
  readonly period: { readonly edtf: string };
  readonly territory: { readonly code: string; readonly name: string };
  readonly actors: readonly { readonly name: string }[];
  readonly convention: {
    readonly parties: readonly { readonly actor: { readonly name: string } | null }[];
  } | null;
  /** The latest first, the present one among them. */
  readonly history: readonly KnownValue[];
}

const document = /* GraphQL */ `
  query FiguresToFind($locale: Locale!, $after: String) {
    figures(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        ...KnownValue
        key
        label(locale: $locale)
        role
        period { edtf }
        territory { code name(locale: $locale) }
        actors { name }
        convention { parties { actor { name } } }
        history { ...KnownValue }
      }
    }
  }
  fragment KnownValue on Figure {
    releasedAt
    value {
      kind
      qualifier
      number
      outOf
      isChange
      text(locale: $locale, withUnit: false)
      unit { key singular(locale: $locale) }
    }
  }
`;

interface Answer {
  readonly figures: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly KnownFigure[];
  };
}

/** Every public figure with its history, in the words of a language. */
export async function knownFigures(ask: Ask, language: Language): Promise<KnownFigure[]> {
  const figures: KnownFigure[] = [];
  let after: string | null = null;
  do {
    const { figures: page }: Answer = await ask<Answer>(document, { locale: languages[language], after });
    figures.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return figures;
}
