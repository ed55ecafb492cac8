import type { Ask } from '../../graph/ask.ts';
import { languages, type Words } from '../words.ts';
import { type Asked, type Condition, conditions } from './asked.ts';

const document = /* GraphQL */ `
  query CatalogueConditions(
    $convention: String!, $isOfConvention: Boolean!, $indicator: String!, $isOfIndicator: Boolean!
    $territory: String!, $isOfTerritory: Boolean!, $within: String!, $isWithin: Boolean!, $unit: String!, $isInUnit: Boolean!
    $actor: String!, $isOfActor: Boolean!, $source: String!, $isOfSource: Boolean!
    $asOf: DateTime, $locale: Locale!
  ) {
    convention(key: $convention, asOf: $asOf) @include(if: $isOfConvention) { name: title(locale: $locale) }
    indicator(key: $indicator, asOf: $asOf) @include(if: $isOfIndicator) { name: label(locale: $locale) }
    territory(code: $territory) @include(if: $isOfTerritory) { name(locale: $locale) }
    within: territory(code: $within) @include(if: $isWithin) { name(locale: $locale) }
    unit(key: $unit, asOf: $asOf) @include(if: $isInUnit) { name: plural(locale: $locale) }
    actor(key: $actor, asOf: $asOf) @include(if: $isOfActor) { name }
    source(key: $source, asOf: $asOf) @include(if: $isOfSource) { name: title(locale: $locale) }
  }
`;

/** A condition that is asked for, in words; as it stands in the address where nothing public is called so. */
export interface ToldCondition {
  readonly name: Condition;
  readonly text: string;
}

/** What is asked for, condition by condition, as people call it. */
export async function toldConditions(ask: Ask, asked: Asked, say: Words): Promise<ToldCondition[]> {
  const { asOf, language, conditions: met } = asked;
  const {
    convention = '',
    indicator = '',
    territory = '',
    within = '',
    unit = '',
    actor = '',
    source = '',
  } = met;
  const isNamed = [convention, indicator, territory, within, unit, actor, source].some(
    (value) => value !== '',
  );
  const named = isNamed
    ? await ask<Partial<Record<Condition, { name: string } | null>>>(document, {
        ...{ convention, indicator, territory, within, unit, actor, source, asOf },
        isOfConvention: convention !== '',
        isOfIndicator: indicator !== '',
        isOfTerritory: territory !== '',
        isWithin: within !== '',
        isInUnit: unit !== '',
        isOfActor: actor !== '',
        isOfSource: source !== '',
        locale: languages[language],
      })
    : {};
  return conditions.flatMap((name): ToldCondition[] => {
    const value = met[name];
    if (value === undefined) return [];
    if (name === 'role') return [{ name, text: say.natures[value as keyof Words['natures']] }];
    return [{ name, text: named[name]?.name ?? value }];
  });
}
