import { BadParameter } from '../doors/parameters.ts';
import { type ToldFigure, toldFigure } from '../doors/told-figure.ts';
import type { Ask } from '../graph/ask.ts';
import { type FigureOutlook, figureOutlook } from '../pages/figure-outlook.ts';
import type { Presentation } from '../pages/figure-summary.ts';
import { languages } from '../pages/words.ts';
import type { FiguresEmbed } from './embed-parameters.ts';
import { UnknownFigures } from './refusals.ts';

const document = /* GraphQL */ `
  query EmbeddedFigures(
    $locale: Locale!, $asOf: DateTime, $filter: FigureFilter, $first: Int!
    $convention: String!, $actor: String!, $territory: String!, $indicator: String!, $collection: String!
    $plain: Boolean!, $ofConvention: Boolean!, $ofActor: Boolean!, $ofTerritory: Boolean!, $ofIndicator: Boolean!, $ofCollection: Boolean!
  ) {
    convention(key: $convention, asOf: $asOf) @include(if: $ofConvention) {
      title: titleAndStatus(locale: $locale)
      summary(locale: $locale)
    }
    actor(key: $actor, asOf: $asOf) @include(if: $ofActor) { name }
    territory(code: $territory) @include(if: $ofTerritory) { name(locale: $locale) }
    indicator(key: $indicator, asOf: $asOf) @include(if: $ofIndicator) { label(locale: $locale) }
    collection(key: $collection, asOf: $asOf) @include(if: $ofCollection) {
      title(locale: $locale)
      figures(first: $first) { nodes { ...EmbeddedFigure } }
    }
    figures(filter: $filter, first: $first, asOf: $asOf) @skip(if: $ofCollection) { nodes { ...EmbeddedFigure } }
  }
  fragment EmbeddedFigure on Figure {
    ...ToldFigure
    ...FigureOutlook
    presentation(locale: $locale) { sentence }
    plainLanguage(locale: $locale) @include(if: $plain)
    inPlainWords: presentation(locale: $locale, plainLanguage: true) @include(if: $plain) { ...Presentation sentence }
  }
  ${toldFigure}
  ${figureOutlook}
`;

/** A figure with all that an embed says of it. */
export type EmbeddedFigure = ToldFigure &
  FigureOutlook & { readonly presentation: Presentation & { readonly sentence: string } };

type Answered = EmbeddedFigure & { readonly inPlainWords?: EmbeddedFigure['presentation'] };

interface Convention {
  title: string;
  summary: string;
}

interface Answer {
  convention?: Convention | null;
  actor?: { name: string } | null;
  territory?: { name: string } | null;
  indicator?: { label: string } | null;
  collection?: { title: string; figures: { nodes: Answered[] } } | null;
  figures?: { nodes: Answered[] };
}

/** What an embed shows. */
export interface EmbeddedFigures {
  /** What the figures have in common, as far as that was asked for. */
  readonly title: string | null;
  readonly convention: Convention | null;
  readonly figures: readonly EmbeddedFigure[];
  /** Keys that were asked for and that nothing public has. */
  readonly unknown: readonly string[];
}

/** Asks for the figures of an embed. @throws BadParameter for a name that nothing public has */
export async function askFigures(ask: Ask, embed: FiguresEmbed): Promise<EmbeddedFigures> {
  const { filter, collection, limit, language, asOf, isPlain } = embed;
  const { convention, actor, territory, indicator, keys } = filter;
  const answer = await ask<Answer>(document, {
    locale: languages[language],
    asOf,
    filter,
    first: limit,
    plain: isPlain,
    convention: convention ?? '',
    actor: actor ?? '',
    territory: territory ?? '',
    indicator: indicator ?? '',
    collection: collection ?? '',
    ofConvention: convention !== undefined,
    ofActor: actor !== undefined,
    ofTerritory: territory !== undefined,
    ofIndicator: indicator !== undefined,
    ofCollection: collection !== null,
  });
  for (const name of ['convention', 'actor', 'territory', 'indicator', 'collection'] as const) {
    if (answer[name] !== null) continue;
    throw new BadParameter(name, (name === 'collection' ? collection : filter[name]) ?? '', whatIsPublic);
  }
  const figures = (answer.collection?.figures.nodes ?? answer.figures?.nodes ?? []).map(
    ({ inPlainWords, ...figure }) => ({ ...figure, presentation: inPlainWords ?? figure.presentation }),
  );
  const unknown = keys?.slice(0, limit).filter((key) => !figures.some((figure) => figure.key === key)) ?? [];
  if (keys && figures.length === 0) {
    throw new UnknownFigures(unknown, whatIsPublic);
  }
  return {
    title:
      answer.convention?.title ??
      answer.collection?.title ??
      answer.indicator?.label ??
      answer.actor?.name ??
      answer.territory?.name ??
      null,
    convention: answer.convention ?? null,
    figures,
    unknown,
  };
}

const whatIsPublic =
  'the name of something public; /export/figures.json names all figures with what they belong to';
