import { BadParameter } from '../doors/parameters.ts';
import type { Ask } from '../graph/ask.ts';
import { type ActionPlan, plannedRegions, type Region } from '../pages/planned-regions.ts';
import { languages, words } from '../pages/words.ts';
import type { MapEmbed } from './embed-parameters.ts';
import type { EmbeddedMap } from './map-page.ts';

const document = /* GraphQL */ `
  query EmbeddedPlans(
    $locale: Locale!, $asOf: DateTime, $filter: ActionPlanFilter!, $after: String
    $convention: String!, $actor: String!, $ofConvention: Boolean!, $ofActor: Boolean!
  ) {
    convention(key: $convention, asOf: $asOf) @include(if: $ofConvention) { title: titleAndStatus(locale: $locale) }
    actor(key: $actor, asOf: $asOf) @include(if: $ofActor) { name }
    actionPlans(filter: $filter, first: 100, after: $after, asOf: $asOf) {
      nodes {
        status inferred
        since { text(locale: $locale) }
        territory { code level }
        convention { title: titleAndStatus(locale: $locale) }
      }
      pageInfo { hasNextPage endCursor }
    }
    territories(filter: { level: REGION }, first: 100) { nodes { code name(locale: $locale) } }
  }
`;

interface Answer {
  convention?: { title: string } | null;
  actor?: { name: string } | null;
  actionPlans: {
    nodes: (ActionPlan & { territory: { level: string }; convention: { title: string } })[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  territories: { nodes: Region[] };
}

const states = ['IN_PLACE', 'SIGNED', 'ANNOUNCED', 'ENDED', 'UNNAMED'] as const;

/** The regions by the action plans of a convention, or of all those of an actor. @throws BadParameter for what nothing public has */
export async function askMapOfPlans(ask: Ask, embed: MapEmbed): Promise<EmbeddedMap> {
  const { actor, asOf, convention, language } = embed;
  const say = words[language];
  const variables = {
    locale: languages[language],
    asOf,
    filter: { convention, actor },
    convention: convention ?? '',
    actor: actor ?? '',
    ofConvention: convention !== undefined,
    ofActor: actor !== undefined,
  };
  let answer = await ask<Answer>(document, variables);
  for (const name of ['convention', 'actor'] as const) {
    if (answer[name] === null) throw new BadParameter(name, embed[name] ?? '', whatIsPublic[name]);
  }
  const plans = [...answer.actionPlans.nodes];
  while (answer.actionPlans.pageInfo.hasNextPage) {
    answer = await ask<Answer>(document, { ...variables, after: answer.actionPlans.pageInfo.endCursor });
    plans.push(...answer.actionPlans.nodes);
  }
  const of = [answer.actor?.name, answer.convention?.title].filter(Boolean).join(' – ');
  const shown = plans
    .filter(({ territory }) => territory.level === 'REGION')
    // Where one convention is asked for, its title stands over all of them.
    .map(({ convention: of, ...plan }) => (convention === undefined ? { ...plan, convention: of } : plan));
  return {
    title: `${say.mapCaption} – ${of}`,
    head: say.state,
    rows: plannedRegions(shown, answer.territories.nodes, say).map(({ state, ...row }) => ({
      ...row,
      look: state,
    })),
    above: [],
    legend: states.map((state) => [state, state === 'UNNAMED' ? say.noPlans : say.states[state]]),
    note: shown.some(({ inferred }) => inferred) ? say.inference : '',
  };
}

export const whatIsPublic = {
  convention: 'the key of a public convention, such as akto-agefiph-2022-2024',
  actor: 'the key of a public actor, such as agefiph',
  indicator: 'the key of a public indicator, such as poec',
};
