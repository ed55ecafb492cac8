// Made by make-types.ts from figures.graphql: change that.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The language of a text. */
export type Locale =
  /** English; a text that was never translated comes in French. */
  | 'EN'
  /** French, the language of the sources. */
  | 'FR';

/** How a number is qualified in its source. It is part of the number: without it the number says something else. */
export type Qualifier =
  /** "environ 100", "une centaine": around the number. */
  | 'ABOUT'
  /** "au moins 1 780": the number or above. */
  | 'AT_LEAST'
  /** "1 780": the number itself. */
  | 'EXACT'
  /** "moins de 50": below the number. */
  | 'LESS_THAN'
  /** "plus de 1 780": above the number. */
  | 'MORE_THAN'
  /** "près de 200": just below the number. */
  | 'NEARLY'
  /** "jusqu’à 50": the number or below. */
  | 'UP_TO';

export type FiguresOfConventionQueryVariables = Exact<{
  convention: string;
  locale: Locale;
  after?: string | null | undefined;
}>;


export type FiguresOfConventionQuery = { convention: { title: string, figures: { nodes: Array<{ key: string, label: string, missing: string | null, quantity: { text: string, qualifier: Qualifier } | null, presentation: { scope: Array<string>, source: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const FiguresOfConventionDocument = new TypedDocumentString(`
    query FiguresOfConvention($convention: String!, $locale: Locale!, $after: String) {
  convention(key: $convention) {
    title(locale: $locale)
    figures(first: 5, after: $after) {
      nodes {
        key
        label(locale: $locale)
        missing(locale: $locale)
        quantity {
          text(locale: $locale)
          qualifier
        }
        presentation(locale: $locale) {
          scope
          source
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiguresOfConventionQuery, FiguresOfConventionQueryVariables>;