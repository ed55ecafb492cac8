import { html } from 'hono/html';
import { browseWords } from '../../../messages/generated/browse.ts';
import { recordsWords } from '../../../messages/generated/records.ts';
import { changeKinds } from '../../doors/parameters.ts';
import type { Ask } from '../../graph/ask.ts';
import { counted } from '../catalogue/facets.ts';
import { atTime } from '../figure-summary.ts';
import type { Html } from '../layout.ts';
import { doorPath, recordPath, type View } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { languages, words } from '../words.ts';
import {
  type ChangedRecord,
  changedName,
  changedRecord,
  changedScope,
  changedValue,
  spokenHtml,
} from './changed-record.ts';
import { type RecordAnswer, recordPage } from './record-page.ts';
import { citeSection, type State, stateAsked } from './share.ts';

type Kind = (typeof changeKinds)[number];

// All kinds together show the first of each.
const firstOfEach = 20;
const inPage = 50;

const changesOf = (kind: Kind) =>
  `${kind}: changes(filter: { kinds: [${kind}] }, first: $first, after: $after) @include(if: $has${kind}) { ...Changes }`;

const document = /* GraphQL */ `
  query ReleasePage(
    $id: ID!, $first: Int!, $after: String, $locale: Locale!, $asOf: DateTime
    ${changeKinds.map((kind) => `$has${kind}: Boolean!`)}
  ) {
    ${stateAsked}
    release(id: $id, asOf: $asOf) {
      title(locale: $locale)
      note(locale: $locale)
      releasedAt
      ${changeKinds.map(changesOf)}
    }
  }
  fragment Changes on RecordChangeConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { kind note(locale: $locale) record { ...ChangedRecord } previous { ...ChangedRecord } }
  }
  ${changedRecord}
`;

interface Change {
  kind: Kind;
  note: string | null;
  record: ChangedRecord;
  previous: ChangedRecord | null;
}

interface Changes {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Change[];
}

type Release = { title: string; note: string | null; releasedAt: string } & Partial<Record<Kind, Changes>>;

/** Which of its changes are looked at: the first of each kind, or those of one kind, page by page. */
export interface ChangesAsked extends View {
  readonly kind?: string | undefined;
  readonly after?: string | undefined;
}

/** The name of the last release in an address, whichever it is. */
export const latest = 'latest';

/** A release: what it corrected, withdrew, revised and added, each before and after. Null where there is none. */
export async function releasePage(
  ask: Ask,
  key: string,
  view: ChangesAsked,
  publicUrl: string,
): Promise<RecordAnswer | null> {
  const { language, asOf, kind, after } = view;
  const say = words[language];
  const tell = recordsWords[language];
  const id = key === latest ? await latestId(ask, view) : key;
  if (id === null) return null;
  const { hub, release } = await ask<{ hub: State; release: Release | null }>(document, {
    ...{ id, locale: languages[language], asOf, after },
    first: kind === undefined ? firstOfEach : inPage,
    ...Object.fromEntries(changeKinds.map((each) => [`has${each}`, kind === undefined || kind === each])),
  });
  if (!release) return null;
  const place = { type: 'RELEASE', key: id, view, publicUrl } as const;
  const { title, note, releasedAt } = release;
  const told = changeKinds.flatMap((each) => {
    const changes = release[each];
    return changes && changes.totalCount > 0 ? [{ kind: each, changes }] : [];
  });
  const parts = told.map(({ kind: each, changes }) => tell.changed[each]({ count: changes.totalCount }));
  return recordPage(place, {
    name: title,
    description: [`${title}, ${atTime(releasedAt, say)}`, parts.join(', ')].filter(Boolean).join(say.colon),
    body: html`<p class="lead">${heardBeside(tell.releasedAt({ time: atTime(releasedAt, say) }))}</p>
${note ? html`<p>${heardBeside(note)}</p>` : ''}
${kind === undefined ? '' : html`<p><a href="${recordPath('RELEASE', id, view)}">${tell.allChanges}</a></p>`}
${told.length === 0 ? html`<p>${tell.noChanges}</p>` : ''}
${told.map(({ kind: each, changes }) => changesSection(id, each, changes, view))}
<p><a href="${doorPath('/feed.atom', language)}">${say.feed}</a></p>
${citeSection(`${title}, ${atTime(releasedAt, say)}`, hub, place)}`,
  });
}

async function latestId(ask: Ask, { asOf }: View): Promise<string | null> {
  const { releases } = await ask<{ releases: { nodes: { id: string }[] } }>(
    'query LatestRelease($asOf: DateTime) { releases(first: 1, sort: LATEST, asOf: $asOf) { nodes { id } } }',
    { asOf },
  );
  return releases.nodes[0]?.id ?? null;
}

function changesSection(id: string, kind: Kind, { nodes, pageInfo, totalCount }: Changes, view: View): Html {
  const { language } = view;
  const say = words[language];
  const { endCursor, hasNextPage } = pageInfo;
  const next =
    hasNextPage && endCursor !== null ? recordPath('RELEASE', id, view, { kind, after: endCursor }) : null;
  return html`<section>
<h2>${recordsWords[language].changes[kind]} ${counted(totalCount, say)}</h2>
<ol class="found changes">${nodes.map((change) => changeItem(change, view))}</ol>
${next === null ? '' : html`<nav class="pages" aria-label="${recordsWords[language].changes[kind]}"><a href="${next}" rel="next">${browseWords[language].next}<span aria-hidden="true"> →</span></a></nav>`}
</section>`;
}

/** One change: what it is about, what it says from then on and what it said before, and the public note. */
function changeItem({ kind, note, record, previous }: Change, view: View): Html {
  const say = words[view.language];
  const tell = recordsWords[view.language];
  const now = changedValue(record, say.states);
  const before = previous && changedValue(previous, say.states);
  const isChanged = before !== null && before?.text !== now?.text;
  const scope = changedScope(record);
  return html`<li>
<p class="kind">${tell.records[record.__typename]}</p>
<h3>${changedName(record, view)}</h3>
${scope ? html`<p>${heardBeside(scope)}</p>` : ''}
${
  now && isChanged && kind !== 'WITHDRAWAL'
    ? html`<dl class="before-after"><div><dt>${tell.before}</dt><dd>${spokenHtml(before)}</dd></div><div><dt>${tell.after}</dt><dd><strong>${spokenHtml(now)}</strong></dd></div></dl>`
    : now
      ? html`<p><strong>${spokenHtml(now)}</strong></p>`
      : ''
}
${note && kind !== 'WITHDRAWAL' ? html`<p class="note">${heardBeside(note)}</p>` : ''}
${kind === 'WITHDRAWAL' && !now && note ? html`<p class="note">${heardBeside(note)}</p>` : ''}
</li>`;
}
