import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import { languages, words } from '../../pages/words.ts';
import { shown, usualItems } from '../inputs.ts';
import { quoted } from '../quoted.ts';
import { type AssistantFigure, assistantFigure, figureSchema, lineOf, partsOf } from '../told-figure.ts';
import { defineTool } from '../tool.ts';

const document = /* GraphQL */ `
  query AssistantSearch($text: String!, $filter: FigureFilter, $first: Int!, $after: String, $locale: Locale!) {
    hub { epoch }
    search(text: $text, filter: $filter, types: [TERRITORY, ACTOR, CONVENTION, FIGURE, INDICATOR], first: $first, after: $after) {
      totalCount
      readAs
      nodes {
        __typename
        ... on Figure { ...AssistantFigure }
        ... on Convention { key title(locale: $locale) }
        ... on Actor { key name }
        ... on Territory { code name(locale: $locale) }
        ... on Indicator { key label(locale: $locale) }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${assistantFigure}
`;

type Found =
  | ({ __typename: 'Figure' } & AssistantFigure)
  | { __typename: 'Convention'; key: string; title: string }
  | { __typename: 'Actor'; key: string; name: string }
  | { __typename: 'Territory'; code: string; name: string }
  | { __typename: 'Indicator'; key: string; label: string };

interface Answer {
  hub: { epoch: string | null };
  search: {
    totalCount: number;
    readAs: string | null;
    nodes: Found[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** What of a call is a filter of figures. */
const conditions = ['convention', 'actor', 'indicator', 'territory', 'within', 'period', 'role'] as const;

export const searchTool = defineTool({
  name: 'search',
  title: 'Search figures',
  description:
    'Finds public figures (chiffres), and the conventions, actors, territories and indicators beside them, that have all the words: "entreprises normandie". A whole question may be given: "Combien d’entreprises en Normandie ?". Years, roles and units are words as well ("objectif 2022"), and the other inputs leave figures only that meet them. Each figure comes with its qualifier, period, territory, source and address.',
  needs: ['text'],
  takes: [...conditions, 'first', 'after'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that this is.'),
    count: z.number().int().describe('How many were found in all.'),
    figures: z.array(figureSchema),
    conventions: z.array(z.object({ key: z.string(), title: z.string() })),
    actors: z.array(z.object({ key: z.string(), name: z.string() })),
    territories: z.array(z.object({ code: z.string(), name: z.string() })),
    indicators: z.array(z.object({ key: z.string(), label: z.string() })),
    readAs: z
      .string()
      .nullable()
      .describe('The words that were looked for in the place of misspelt ones; null where none is.'),
    next: z.string().nullable().describe('For after, where there is more.'),
  }),
  async answer({ text, first = usualItems, after = null, ...given }, asked) {
    const { language } = asked;
    const say = words[language];
    const tell = assistantsWords[language];
    const filter = filterOf(given);
    const { hub, search } = await asked.ask<Answer>(document, {
      text,
      filter,
      first,
      after,
      locale: languages[language],
    });
    const figures = search.nodes.flatMap((node) => (node.__typename === 'Figure' ? [ofFigure(node)] : []));
    const told = figures.map((figure) => partsOf(figure, asked));
    const conventions = search.nodes.flatMap((node) =>
      node.__typename === 'Convention' ? [{ key: node.key, title: node.title }] : [],
    );
    const actors = search.nodes.flatMap((node) =>
      node.__typename === 'Actor' ? [{ key: node.key, name: node.name }] : [],
    );
    const territories = search.nodes.flatMap((node) =>
      node.__typename === 'Territory' ? [{ code: node.code, name: node.name }] : [],
    );
    const indicators = search.nodes.flatMap((node) =>
      node.__typename === 'Indicator' ? [{ key: node.key, label: node.label }] : [],
    );
    const next = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null;
    return {
      lines: [
        search.totalCount === 0
          ? tell.nothingFound({ words: shown(text, language) })
          : tell.found({ count: search.totalCount }),
        ...(search.readAs === null ? [] : [tell.readAs({ words: shown(search.readAs, language) })]),
        ...territories.map(({ code, name }) => tell.territory({ code, name: quoted(name, say) })),
        ...actors.map(({ key, name }) => tell.actor({ key, name: quoted(name, say) })),
        ...conventions.map(({ key, title }) => tell.convention({ key, title: quoted(title, say) })),
        ...told.map((figure) => lineOf(figure, say)),
        ...indicators.map(({ key, label }) => tell.indicator({ key, label: quoted(label, say) })),
        ...(next === null ? [] : [tell.more({ cursor: next })]),
      ],
      parts: {
        epoch: hub.epoch,
        count: search.totalCount,
        figures: told,
        conventions,
        actors,
        territories,
        indicators,
        readAs: search.readAs,
        next,
      },
    };
  },
});

const ofFigure = ({ __typename, ...figure }: { __typename: string } & AssistantFigure): AssistantFigure =>
  figure;

function filterOf(given: Partial<Record<(typeof conditions)[number], string>>): object | null {
  const meant = conditions.flatMap((name) =>
    given[name] === undefined ? [] : [[name, given[name]] as const],
  );
  return meant.length > 0 ? Object.fromEntries(meant) : null;
}
