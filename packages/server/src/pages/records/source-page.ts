import { html } from 'hono/html';
import { recordsWords } from '../../../messages/generated/records.ts';
import type { Ask } from '../../graph/ask.ts';
import { inferredNote } from '../parties.ts';
import { recordPath, type View } from '../paths.ts';
import { languages, words } from '../words.ts';
import { facts, recordLink } from './facts.ts';
import { type FiguresOf, figuresOf, figuresSection, shownFigures } from './figures-of.ts';
import { type RecordAnswer, recordPage, type Withdrawal } from './record-page.ts';
import { citeSection, embeddedFigures, embedSection, type State, stateAsked } from './share.ts';

const document = /* GraphQL */ `
  query SourcePage($key: String!, $locale: Locale!, $asOf: DateTime) {
    ${stateAsked}
    source(key: $key, asOf: $asOf) {
      title(locale: $locale)
      titleIsOurs
      url
      language
      attribution(locale: $locale)
      published { text(locale: $locale) edtf }
      publisher { key name }
      publisherInferred
      withdrawal { releasedAt note(locale: $locale) }
      figures(first: ${shownFigures}) { ...FiguresOf }
    }
  }
  ${figuresOf}
`;

interface Source {
  title: string;
  titleIsOurs: boolean;
  url: string | null;
  language: string;
  attribution: string;
  published: { text: string; edtf: string } | null;
  publisher: { key: string; name: string } | null;
  publisherInferred: boolean;
  withdrawal: Withdrawal | null;
  figures: FiguresOf;
}

/** A source: who published it when, where it can be read, and the figures that it states. Null where there is none. */
export async function sourcePage(
  ask: Ask,
  key: string,
  view: View,
  publicUrl: string,
): Promise<RecordAnswer | null> {
  const { language, asOf } = view;
  const say = words[language];
  const tell = recordsWords[language];
  const { source, hub } = await ask<{ source: Source | null; hub: State }>(document, {
    key,
    locale: languages[language],
    asOf,
  });
  if (!source) return null;
  const place = { type: 'SOURCE', key, view, publicUrl } as const;
  const { title, url, published, publisher, figures } = source;
  const onTheWeb = url !== null && /^https?:/i.test(url) ? url : null;
  const inferred = inferredNote(source.publisherInferred, say);
  return recordPage(place, {
    name: title,
    description: `${title} – ${source.attribution}`,
    withdrawal: source.withdrawal,
    data: {
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      '@id': publicUrl + recordPath('SOURCE', key, view),
      name: title,
      inLanguage: source.language,
      ...(onTheWeb && { sameAs: onTheWeb }),
      ...(publisher && { publisher: { '@type': 'Organization', name: publisher.name } }),
    },
    body: html`${facts([
      [tell.title, source.titleIsOurs && say.ourTitle],
      [
        tell.publisher,
        publisher ? recordLink('ACTOR', publisher.key, publisher.name, view, inferred) : say.noPublisher,
      ],
      [tell.published, published?.text],
      [tell.language, new Intl.DisplayNames(say.dates, { type: 'language' }).of(source.language)],
      [tell.readIt, onTheWeb && html`<a href="${onTheWeb}">${onTheWeb}</a>`],
    ])}
${figuresSection(figures, { source: key }, view)}
${figures.totalCount > 0 ? embedSection(embeddedFigures(figures), language) : ''}
${citeSection(`${title} – ${source.attribution}`, hub, place)}`,
  });
}
