import { firstLanguage } from '@akto-figures/contents';
import { Xml, xml } from '../doors/xml.ts';
import { dated } from '../pages/figure-summary.ts';
import { otherLanguage, type Piece, piecesOf } from '../pages/in-its-language.ts';
import { type Language, type Words, words } from '../pages/words.ts';

export interface FeedRelease {
  id: string;
  title: string;
  note: string | null;
  releasedAt: string;
}

/** What became of a state since it came out. */
interface Since {
  correctedSince: { kind: string } | null;
}

/** A state of a figure that a release brought. */
export interface FeedChange {
  kind: 'ADDITION' | 'REVISION' | 'CORRECTION' | 'WITHDRAWAL';
  note: string | null;
  releasedAt: string;
  release: FeedRelease;
  figure: {
    key: string;
    label: string;
    url: string;
    missing: string | null;
    compositionNote: string | null;
    presentation: {
      title: string;
      spokenTitle: string;
      scope: readonly string[];
      notes: readonly string[];
      source: string | null;
      untranslated: readonly string[];
    };
    /** What its notes name, and what became of that since. */
    with: readonly Since[];
    parts: readonly Since[];
    examples: readonly (Since & { with: readonly Since[] })[];
    /** What became of that state since. */
    correctedSince: { kind: string; note: string | null; releasedAt: string } | null;
  };
  /** What it was before; no status where the record is no figure, null for an addition. */
  previous: { status?: string } | null;
}

/** What one page of a feed tells of, the latest first. */
export interface News {
  readonly releases: readonly FeedRelease[];
  readonly changes: readonly FeedChange[];
  /** When the states of a figure came out that was withdrawn, by its key. */
  readonly statesOf: ReadonlyMap<string, readonly string[]>;
  readonly updated: string | null;
}

/** Where a page of a feed stands among the others. */
export interface FeedPlace {
  readonly language: Language;
  readonly publicUrl: string;
  /** The page itself, its feed's first page, and the page with what is older: addresses without the hub. */
  readonly self: string;
  readonly first: string;
  readonly next: string | null;
}

interface Entry {
  id: string;
  title: string;
  link: string;
  at: string;
  text: string;
  /** What of its texts nobody has translated. */
  untranslated?: readonly string[];
}

/** The feed as RFC 4287 has it, in pages (RFC 5005), with what was taken back as RFC 6721 has it. */
export function feed(news: News, { language, publicUrl, self, first, next }: FeedPlace): string {
  const say = words[language];
  const home = language === firstLanguage ? `${publicUrl}/` : `${publicUrl}/?lang=${language}`;
  const tag = tagsOf(publicUrl);
  const told = news.changes.filter((change) => !isTakenBack(change));
  const entries = [
    ...news.releases.map((release) => releaseEntry(release, home, tag)),
    ...told.map((change) => changeEntry(change, say, tag)),
  ].toSorted((one, other) => other.at.localeCompare(one.at));
  const older =
    next === null ? [] : [xml`<link rel="next" type="application/atom+xml" href="${publicUrl + next}"/>`];
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${language}">
<id>${tag(first.slice(1))}</id>
<title>${say.title}</title>
<subtitle>${say.heading}</subtitle>
<updated>${news.updated ?? '1970-01-01T00:00:00.000Z'}</updated>
<author><name>${say.title}</name></author>
<link rel="self" type="application/atom+xml" href="${publicUrl + self}"/>
<link rel="first" type="application/atom+xml" href="${publicUrl + first}"/>
${older}
<link rel="alternate" type="text/html" href="${home}"/>
${takenBack(news, tag, say)}
${entries.map((entry) => entryXml(entry, say))}
</feed>
`}`;
}

type Tag = (name: string) => string;

/** Names that no other hub gives, as RFC 4151 has them: a reader who follows two hubs gets both. */
function tagsOf(publicUrl: string): Tag {
  const { hostname, port } = new URL(publicUrl);
  // A year in which a hub had its name; an address with a port is one more part of the name.
  return (name) => `tag:${hostname},2026:${port ? `${port}/` : ''}${name}`;
}

const stateTag = (tag: Tag, key: string, releasedAt: string) => tag(`figures/${key}/${releasedAt}`);

function releaseEntry({ id, title, note, releasedAt }: FeedRelease, home: string, tag: Tag): Entry {
  return {
    id: tag(`releases/${encodeURIComponent(id)}`),
    title,
    link: home,
    at: releasedAt,
    text: note ?? title,
  };
}

function changeEntry(change: FeedChange, say: Words, tag: Tag): Entry {
  const { kind, note, releasedAt, figure, previous } = change;
  const { key, label, url, missing, presentation } = figure;
  const isWithdrawn = kind === 'WITHDRAWAL' && missing !== null;
  const isBack = previous?.status === 'WITHDRAWN' && !isWithdrawn;
  const when = `${isBack ? say.reinstated : say.changes[kind]} ${dated(releasedAt, say)}`;
  const source = presentation.source ? [`${say.source} ${presentation.source}`] : [];
  return {
    id: stateTag(tag, key, releasedAt),
    title: isWithdrawn
      ? `${capitalized(missing)} – ${label}`
      : `${when}${say.colon}${presentation.spokenTitle}`,
    link: url,
    at: releasedAt,
    text: [
      presentation.title,
      presentation.scope.join(', '),
      ...notesOf(figure),
      ...source,
      `${when}${note ? say.colon + note : ''}`,
    ].join('\n'),
    untranslated: presentation.untranslated,
  };
}

/** What belongs to its number. Once one of the figures beside it was withdrawn, only its own words are left. */
function notesOf({ compositionNote, examples, parts, presentation, with: others }: FeedChange['figure']) {
  const beside = [...parts, ...others, ...examples.flatMap((example) => [example, ...example.with])];
  const isWhole = beside.every(({ correctedSince }) => correctedSince?.kind !== 'WITHDRAWAL');
  return isWhole ? presentation.notes : [compositionNote ?? []].flat();
}

const isTakenBack = ({ figure }: FeedChange): boolean => figure.correctedSince?.kind === 'WITHDRAWAL';

/** The entries that are no more, because their figure was withdrawn: those of this page, and those that its withdrawals end. */
function takenBack({ changes, statesOf }: News, tag: Tag, say: Words): Xml[] {
  const gone = new Map<string, Xml>();
  const take = (
    { key, presentation }: FeedChange['figure'],
    state: string,
    when: string,
    note: string | null,
  ) => {
    const ref = stateTag(tag, key, state);
    const isTranslated = !presentation.untranslated.includes(note ?? '');
    const comment = isTranslated
      ? xml`<at:comment>${note}</at:comment>`
      : xml`<at:comment xml:lang="${otherLanguage(say)}">${note}</at:comment>`;
    gone.set(ref, xml`<at:deleted-entry ref="${ref}" when="${when}">${comment}</at:deleted-entry>`);
  };
  for (const { kind, note, releasedAt, figure } of changes) {
    const { key, correctedSince: since } = figure;
    if (since?.kind === 'WITHDRAWAL') take(figure, releasedAt, since.releasedAt, since.note);
    else if (kind === 'WITHDRAWAL')
      for (const state of statesOf.get(key) ?? [])
        if (state < releasedAt) take(figure, state, releasedAt, note);
  }
  return [...gone.values()];
}

const capitalized = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;

const entryXml = ({ id, title, link, at, text, untranslated = [] }: Entry, say: Words): Xml => xml`<entry>
<id>${id}</id>
<title>${title}</title>
<updated>${at}</updated>
<link rel="alternate" type="text/html" href="${link}"/>
${contentXml(piecesOf(text, untranslated), say)}
</entry>`;

/** Plain text, unless a piece of it is in the other language: only XHTML can say so of a piece. */
function contentXml(pieces: readonly Piece[], say: Words): Xml {
  if (pieces.every(({ isTranslated }) => isTranslated))
    return xml`<content type="text">${pieces.map(({ text }) => text).join('')}</content>`;
  const inline = pieces.flatMap((piece) =>
    piece.text
      .split('\n')
      .flatMap((line, place) => [
        ...(place > 0 ? [xml`<br/>`] : []),
        piece.isTranslated
          ? xml`<span>${line}</span>`
          : xml`<span lang="${otherLanguage(say)}" xml:lang="${otherLanguage(say)}">${line}</span>`,
      ]),
  );
  return xml`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${new Xml(inline.join(''))}</div></content>`;
}
