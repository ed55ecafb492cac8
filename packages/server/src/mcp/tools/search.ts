import { fold } from '@akto-figures/contents';
import { z } from 'zod';
import { assistantsWords } from '../../../messages/generated/assistants.ts';
import type { Ask } from '../../graph/ask.ts';
import { languages, words } from '../../pages/words.ts';
import { shown, usualItems } from '../inputs.ts';
import { quoted } from '../quoted.ts';
import { type AssistantFigure, assistantFigure, figureSchema, lineOf, partsOf } from '../told-figure.ts';
import { defineTool } from '../tool.ts';

const document = /* GraphQL */ `
  query AssistantSearch($text: String!, $first: Int!, $after: String, $locale: Locale!) {
    hub { epoch }
    search(text: $text, first: $first, after: $after) {
      totalCount
      nodes {
        __typename
        ... on Figure { ...AssistantFigure }
        ... on Convention { key title(locale: $locale) }
        ... on Actor { key name }
        ... on Territory { code name(locale: $locale) }
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
  | { __typename: 'Territory'; code: string; name: string };

interface Answer {
  hub: { epoch: string | null };
  search: {
    totalCount: number;
    nodes: Found[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Words that ask and name nothing, folded: "Combien d’entreprises y a-t-il en Normandie ?" is about "entreprises" and "Normandie". */
const asking: readonly string[] = [
  ...['combien', 'quel', 'quelle', 'quels', 'quelles', 'est', 'sont', 'ce', 'que', 'qui', 'qu', 'il', 'elle'],
  ...['y', 'a', 't', 'ont', 'ete', 'compte', 'nombre', 'chiffre', 'chiffres', 'donne', 'dis', 'moi'],
  ...[
    'how',
    'many',
    'much',
    'what',
    'which',
    'is',
    'are',
    'there',
    'were',
    'was',
    'the',
    'number',
    'of',
    'in',
  ],
];

/** What a question is about; the whole of it where it only asks. */
export function aboutIn(text: string): string {
  const about = fold(text.replaceAll('œ', 'oe').replaceAll('Œ', 'oe'))
    .split(' ')
    .filter((word) => word !== '' && !asking.includes(word));
  return about.length > 0 ? about.join(' ') : text;
}

export const searchTool = defineTool({
  name: 'search',
  title: 'Search figures',
  description:
    'Finds public figures (chiffres), and the conventions, actors and territories beside them, that have all the words: "entreprises normandie". A whole question may be given: "Combien d’entreprises en Normandie ?". Each figure comes with its qualifier, period, territory, source and address.',
  needs: ['text'],
  takes: ['first', 'after'],
  output: z.object({
    epoch: z.string().nullable().describe('The public state that this is.'),
    count: z.number().int().describe('How many were found in all.'),
    figures: z.array(figureSchema),
    conventions: z.array(z.object({ key: z.string(), title: z.string() })),
    actors: z.array(z.object({ key: z.string(), name: z.string() })),
    territories: z.array(z.object({ code: z.string(), name: z.string() })),
    next: z.string().nullable().describe('For after, where there is more.'),
  }),
  async answer({ text, first = usualItems, after = null }, asked) {
    const { language } = asked;
    const say = words[language];
    const tell = assistantsWords[language];
    const { hub, search } = await found(asked.ask, { text, first, after, locale: languages[language] });
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
    const next = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null;
    return {
      lines: [
        search.totalCount === 0
          ? tell.nothingFound({ words: shown(text, language) })
          : tell.found({ count: search.totalCount }),
        ...territories.map(({ code, name }) => tell.territory({ code, name: quoted(name, say) })),
        ...actors.map(({ key, name }) => tell.actor({ key, name: quoted(name, say) })),
        ...conventions.map(({ key, title }) => tell.convention({ key, title: quoted(title, say) })),
        ...told.map((figure) => lineOf(figure, say)),
        ...(next === null ? [] : [tell.more({ cursor: next })]),
      ],
      parts: {
        epoch: hub.epoch,
        count: search.totalCount,
        figures: told,
        conventions,
        actors,
        territories,
        next,
      },
    };
  },
});

const ofFigure = ({ __typename, ...figure }: { __typename: string } & AssistantFigure): AssistantFigure =>
  figure;

const found = (ask: Ask, { text, ...rest }: Record<string, unknown> & { text: string }): Promise<Answer> =>
  ask<Answer>(document, { ...rest, text: aboutIn(text) });
