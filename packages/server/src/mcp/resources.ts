import { firstLanguage, texts } from '@akto-figures/contents';
import { type ReadResourceResult, ResourceNotFoundError } from '@modelcontextprotocol/server';
import type { Ask } from '../graph/ask.ts';
import { figurePath } from '../pages/paths.ts';
import { type Language, languages, words } from '../pages/words.ts';
import { quoted, seen } from './quoted.ts';
import { type AssistantFigure, assistantFigure, lineOf, partsOf } from './told-figure.ts';

const listDocument = /* GraphQL */ `
  query AssistantResources($after: String, $locale: Locale!) {
    figures(first: 100, after: $after) {
      nodes { key presentation(locale: $locale) { title sentence } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

const readDocument = /* GraphQL */ `
  query AssistantResource($key: String!, $locale: Locale!) {
    figure(key: $key) { ...AssistantFigure }
  }
  ${assistantFigure}
`;

interface Listed {
  figures: {
    nodes: { key: string; presentation: { title: string; sentence: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Every public figure under the address of its page, a hundred at a time, in the language that comes first. */
export async function listFigures(ask: Ask, publicUrl: string, after: string | null) {
  const { figures } = await ask<Listed>(listDocument, { after, locale: languages[firstLanguage] });
  const { hasNextPage, endCursor } = figures.pageInfo;
  return {
    resources: figures.nodes.map(({ key, presentation }) => ({
      uri: publicUrl + figurePath(key, { language: firstLanguage }),
      name: key,
      title: quoted(presentation.title, words[firstLanguage]),
      description: quoted(presentation.sentence, words[firstLanguage]),
      mimeType: 'text/plain',
    })),
    ...(hasNextPage && endCursor !== null ? { nextCursor: endCursor } : {}),
  };
}

/** The addresses of all figures' pages, in either language. */
export const figureTemplate = (publicUrl: string) => ({
  name: 'figure',
  title: 'A public figure (chiffre)',
  uriTemplate: `${publicUrl}/figures/{key}{?lang}`,
  description: `One figure by its key, as a sentence and in parts; lang is one of ${Object.keys(languages).join(', ')}.`,
  mimeType: 'text/plain',
});

/** A figure under the address of its page: as a sentence, and in parts. @throws ResourceNotFoundError */
export async function readFigure(ask: Ask, publicUrl: string, uri: string): Promise<ReadResourceResult> {
  const named = figureNamed(uri, publicUrl);
  if (!named) throw new ResourceNotFoundError(uri.slice(0, texts.url.most));
  const { key, language } = named;
  const { figure } = await ask<{ figure: AssistantFigure | null }>(readDocument, {
    ...{ key, locale: languages[language] },
  });
  if (!figure) throw new ResourceNotFoundError(uri);
  const told = partsOf(figure, { ask, publicUrl, language });
  return {
    contents: [
      { uri, mimeType: 'text/plain', text: lineOf(told, words[language]) },
      {
        uri: publicUrl + figurePath(key, { language }, '.json'),
        mimeType: 'application/json',
        text: JSON.stringify(seen(told)),
      },
    ],
  };
}

/** The figure that an address of its page names; null for any other address. */
function figureNamed(uri: string, publicUrl: string): { key: string; language: Language } | null {
  if (uri.length > texts.url.most || !uri.startsWith(`${publicUrl}/figures/`) || !URL.canParse(uri))
    return null;
  const { pathname, searchParams } = new URL(uri);
  const [, encoded = ''] = /\/figures\/([^/]+)$/.exec(pathname) ?? [];
  const lang = searchParams.get('lang') ?? firstLanguage;
  if (encoded === '' || !Object.hasOwn(languages, lang)) return null;
  try {
    const key = decodeURIComponent(encoded);
    return key.length > texts.key.most ? null : { key, language: lang as Language };
  } catch {
    return null;
  }
}
