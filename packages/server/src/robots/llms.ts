import { firstLanguage } from '@akto-figures/contents';
import { forModelsWords } from '../../messages/generated/for-models.ts';
import { sentenceOf, type ToldFigure, toldFigure } from '../doors/told-figure.ts';
import type { Ask } from '../graph/ask.ts';
import { type AssistantChange, assistantChange, changeLine, changeParts } from '../mcp/told-change.ts';
import { changelogPath } from '../pages/paths.ts';
import { type Language, languages, type Words, words } from '../pages/words.ts';

// One page of the graph, and so one public state.
const document = /* GraphQL */ `
  query ForModels($after: String, $isFirst: Boolean!, $locale: Locale!) {
    figures(first: 100, after: $after) {
      totalCount
      nodes { ...ToldFigure }
      pageInfo { hasNextPage endCursor }
    }
    changes(last: 20, filter: { records: [FIGURE], kinds: [CORRECTION, WITHDRAWAL] }) @include(if: $isFirst) {
      nodes { ...AssistantChange }
    }
  }
  ${toldFigure}
  ${assistantChange}
`;

interface Answer {
  figures: {
    totalCount: number;
    nodes: ToldFigure[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  changes?: { nodes: AssistantChange[] };
}

/**
 * /llms.txt: what a language model should know before it quotes a figure, what was corrected and withdrawn of late, and all figures as
 * sentences, a hundred on a page; each page leads to the next.
 *
 * @param after where this page begins, as the page before it says; null for the first
 */
export async function forModels(
  ask: Ask,
  publicUrl: string,
  { language, after }: { language: Language; after: string | null },
): Promise<string> {
  const variables = { after, isFirst: after === null, locale: languages[language] };
  const { figures, changes } = await ask<Answer>(document, variables);
  const say = words[language];
  const tell = forModelsWords[language];
  const { hasNextPage, endCursor } = figures.pageInfo;
  const next = hasNextPage ? pageAddress(publicUrl, language, endCursor) : null;
  const listed = figures.nodes.map((figure) => `- ${asText(sentenceOf(figure, say))} ${figure.url}`);
  const parts = [
    ...(changes ? [beginning(publicUrl, language), ofLate(changes.nodes, say)] : [heading(say)]),
    `## ${tell.figures}\n\n${tell.count({ count: figures.totalCount })}\n\n${listed.join('\n')}`,
    ...(next ? [`[${tell.next}](${next})`] : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const heading = (say: Words): string => `# ${say.title}\n\n> ${say.heading}. ${say.lead}`;

function beginning(publicUrl: string, language: Language): string {
  const tell = forModelsWords[language];
  return `${heading(words[language])}

## ${tell.rules}

- ${tell.qualifier}
- ${tell.adding}
- ${tell.unknown}
- ${tell.quoted}

## ${tell.data}

- [${tell.assistants}](${publicUrl}/mcp)
- [${tell.graph}](${publicUrl}/graphql)
- [${tell.schema}](${publicUrl}/schema.graphql)
- [${tell.lines}](${publicUrl}/export/figures.jsonl)
- [${tell.table}](${publicUrl}/export/figures.csv)
- ${tell.file}${words[language].colon}${publicUrl}/figures/{key}.json
- [${tell.catalogue}](${publicUrl}/dcat.jsonld)
- [${tell.feed}](${publicUrl}/feed.atom)
- [${tell.changes}](${publicUrl}/changes.jsonl)
- [${tell.elements}](${publicUrl}/docs/elements)
- [${tell.changelog}](${publicUrl}${changelogPath(language)})`;
}

/** What was corrected and withdrawn of late, the latest first; nothing where nothing was. */
function ofLate(changes: readonly AssistantChange[], say: Words): string {
  if (changes.length === 0) return '';
  const lines = changes.toReversed().map((change) => {
    const { address } = changeParts(change);
    return `- ${asText(changeLine(change, say))} ${address ?? ''}`.trimEnd();
  });
  return `## ${forModelsWords[say.language].ofLate}\n\n${lines.join('\n')}`;
}

function pageAddress(publicUrl: string, language: Language, after: string | null): string {
  const query = new URLSearchParams({ after: after ?? '' });
  if (language !== firstLanguage) query.set('lang', language);
  return `${publicUrl}/llms.txt?${query}`;
}

/** One line of Markdown in which nothing is markup. */
function asText(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
