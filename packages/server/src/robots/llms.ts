import { sentenceOf, type ToldFigure, toldFigure } from '../doors/told-figure.ts';
import type { Ask } from '../graph/ask.ts';
import { type Language, languages, words } from '../pages/words.ts';

const document = /* GraphQL */ `
  query ForModels($locale: Locale!) {
    figures(first: 100) { totalCount nodes { ...ToldFigure } }
  }
  ${toldFigure}
`;

const texts = {
  fr: {
    rules: 'À savoir avant de citer un chiffre',
    qualifier:
      'Le qualificatif fait partie du nombre. «\u00a0Plus de 1\u202f780\u00a0» ne se cite jamais «\u00a01\u202f780\u00a0»\u00a0; un nombre sans son qualificatif, sa période, son territoire et sa source est une autre affirmation.',
    adding:
      'Rien ne s’additionne sans savoir : une personne, une entreprise ou un contrat peut être compté deux fois.',
    unknown: 'Ce qui n’est pas précisé ou est illisible dans la source reste inconnu.',
    data: 'Les données',
    graph: 'Le graphe GraphQL public, sans clé',
    schema: 'Son schéma, documenté',
    lines: 'Tous les chiffres, un par ligne en JSON',
    table: 'Tous les chiffres en CSV',
    catalogue: 'La description pour les portails de données ouvertes',
    feed: 'Les publications et les rectifications',
    file: 'Un chiffre en JSON (ou .csv, .svg, .png), avec ?asOf= pour un instant passé',
    figures: 'Les chiffres',
    more: (count: number) => `Et ${count} autres\u00a0: voir l’export.`,
  },
  en: {
    rules: 'Before you quote a figure',
    qualifier:
      'The qualifier is part of the number. "More than 1,780" is never quoted as "1,780"; a number without its qualifier, period, territory and source is another statement.',
    adding: 'Add nothing up unless you know: a person, a company or a contract may be counted twice.',
    unknown: 'What the source does not state, or makes unreadable, stays unknown.',
    data: 'The data',
    graph: 'The public GraphQL graph, without a key',
    schema: 'Its schema, documented',
    lines: 'All figures, one to a line of JSON',
    table: 'All figures as CSV',
    catalogue: 'The description for open-data portals',
    feed: 'Releases and corrections',
    file: 'One figure as JSON (or .csv, .svg, .png), with ?asOf= for an instant in the past',
    figures: 'The figures',
    more: (count: number) => `And ${count} more: see the export.`,
  },
} as const satisfies Record<Language, object>;

/** /llms.txt: what a language model should know before it quotes a figure, and the first of them as sentences. */
export async function forModels(ask: Ask, publicUrl: string, language: Language): Promise<string> {
  const { figures } = await ask<{ figures: { totalCount: number; nodes: ToldFigure[] } }>(document, {
    locale: languages[language],
  });
  const say = words[language];
  const tell = texts[language];
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
${rest > 0 ? `\n${tell.more(rest)}\n` : ''}`;
}

/** One line of Markdown in which nothing is markup. */
function asText(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
