import { forModelsWords } from '../../messages/generated/for-models.ts';
import { sentenceOf, type ToldFigure, toldFigure } from '../doors/told-figure.ts';
import type { Ask } from '../graph/ask.ts';
import { type Language, languages, words } from '../pages/words.ts';

const document = /* GraphQL */ `
  query ForModels($locale: Locale!) {
    figures(first: 100) { totalCount nodes { ...ToldFigure } }
  }
  ${toldFigure}
`;

/** /llms.txt: what a language model should know before it quotes a figure, and the first of them as sentences. */
export async function forModels(ask: Ask, publicUrl: string, language: Language): Promise<string> {
  const { figures } = await ask<{ figures: { totalCount: number; nodes: ToldFigure[] } }>(document, {
    locale: languages[language],
  });
  const say = words[language];
  const tell = forModelsWords[language];
  const rest = figures.totalCount - figures.nodes.length;
  return `# ${say.title}

> ${say.heading}. ${say.lead}

## ${tell.rules}

- ${tell.qualifier}
- ${tell.adding}
- ${tell.unknown}

## ${tell.data}

- [${tell.graph}](${publicUrl}/graphql)
- [${tell.schema}](${publicUrl}/schema.graphql)
- [${tell.lines}](${publicUrl}/export/figures.jsonl)
- [${tell.table}](${publicUrl}/export/figures.csv)
- ${tell.file}${say.colon}${publicUrl}/figures/{key}.json
- [${tell.catalogue}](${publicUrl}/dcat.jsonld)
- [${tell.feed}](${publicUrl}/feed.atom)

## ${tell.figures}

${figures.nodes.map((figure) => `- ${asText(sentenceOf(figure, say))} ${figure.url}`).join('\n')}
${rest > 0 ? `\n${tell.more({ count: rest })}\n` : ''}`;
}

/** One line of Markdown in which nothing is markup. */
function asText(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
