import { sentenceOf, type ToldFigure } from '../doors/told-figure.ts';
import { type Xml, xml } from '../doors/xml.ts';
import { dated, numberText } from '../pages/figure-summary.ts';
import { type Language, type Words, words } from '../pages/words.ts';

export interface FeedRelease {
  id: string;
  title: string;
  note: string | null;
  releasedAt: string;
}

/** What a feed tells of. */
export interface News {
  readonly releases: readonly FeedRelease[];
  /** States of figures that were public; those that changed nothing are no news. */
  readonly states: readonly ToldFigure[];
  readonly updated: string | null;
}

interface Entry {
  /** The same for ever, wherever the hub is reached: a reader who has read it is not told again. */
  id: string;
  title: string;
  link: string;
  at: string;
  text: string;
}

const most = 100;

/** The feed as RFC 4287 has it, the latest first. */
export function feed(news: News, language: Language, publicUrl: string): string {
  const say = words[language];
  const home = language === 'fr' ? `${publicUrl}/` : `${publicUrl}/?lang=${language}`;
  const self = language === 'fr' ? `${publicUrl}/feed.atom` : `${publicUrl}/feed.atom?lang=${language}`;
  const entries = [
    ...news.releases.map((release) => releaseEntry(release, home)),
    ...news.states.flatMap((figure) => changeEntry(figure, say)),
  ].toSorted((one, other) => other.at.localeCompare(one.at));
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>urn:akto-figures:feed:${language}</id>
<title>${say.title}</title>
<subtitle>${say.heading}</subtitle>
<updated>${news.updated ?? '1970-01-01T00:00:00.000Z'}</updated>
<author><name>${say.title}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${home}"/>
${entries.slice(0, most).map(entryXml)}
</feed>
`}`;
}

function releaseEntry({ id, title, note, releasedAt }: FeedRelease, home: string): Entry {
  return {
    id: `urn:akto-figures:release:${encodeURIComponent(id)}`,
    title,
    link: home,
    at: releasedAt,
    text: note ?? title,
  };
}

function changeEntry(figure: ToldFigure, say: Words): Entry[] {
  const { change, key, label, url } = figure;
  if (!change) return [];
  const changed = `${say.changes[change.kind]} ${dated(change.releasedAt, say)}`;
  return [
    {
      id: `urn:akto-figures:figure:${key}:${change.releasedAt}`,
      title: `${changed}${say.colon}${numberText(figure)} – ${label}`,
      link: url,
      at: change.releasedAt,
      text: [sentenceOf(figure, say), `${changed}${change.note ? say.colon + change.note : ''}`].join('\n'),
    },
  ];
}

const entryXml = ({ id, title, link, at, text }: Entry): Xml => xml`<entry>
<id>${id}</id>
<title>${title}</title>
<updated>${at}</updated>
<link rel="alternate" type="text/html" href="${link}"/>
<content type="text">${text}</content>
</entry>`;
