import { html } from 'hono/html';
import { browseWords } from '../../../messages/generated/browse.ts';
import { recordsWords } from '../../../messages/generated/records.ts';
import { asOfText, dated } from '../figure-summary.ts';
import { type Html, layout } from '../layout.ts';
import { cataloguePath, type RecordType, recordPath, type View } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { type Language, words } from '../words.ts';

/** The address of the script that copies a text, for pages that have one to copy. */
export const copyScript = '/assets/copy-text.js';

/** That a record was taken back, as the graph says it. */
export interface Withdrawal {
  readonly releasedAt: string;
  readonly note: string | null;
}

/** A page, and how its door answers with it: what was withdrawn is gone. */
export interface RecordAnswer {
  readonly page: Html;
  readonly status: 200 | 404 | 410;
}

/** Where a page of a record stands. */
export interface RecordPlace {
  readonly type: RecordType;
  /** By what it is found in an address. */
  readonly key: string;
  readonly view: View;
  readonly publicUrl: string;
}

interface ToldRecord {
  readonly name: string;
  /** For search engines; what the hub is, unless said. */
  readonly description?: string | undefined;
  readonly data?: object;
  readonly withdrawal?: Withdrawal | null;
  readonly body: Html;
}

/** The page of a record: what it is, what it is called, and all that is told of it while it holds. */
export function recordPage(
  { type, key, view, publicUrl }: RecordPlace,
  { name, description, data, withdrawal = null, body }: ToldRecord,
): RecordAnswer {
  const { language, asOf } = view;
  const say = words[language];
  const tell = recordsWords[language];
  const page = layout({
    language,
    title: `${name} – ${tell.one[type]} – ${say.title}`,
    description: description ?? `${tell.one[type]}${say.colon}${name}`,
    publicUrl,
    ...pathsOf({ type, key, view }),
    isFound: withdrawal === null,
    script: copyScript,
    ...(data && withdrawal === null && { data }),
    body: html`${trail(type, language)}
<article class="record">
${asOf ? html`<p class="as-of">${asOfText(asOf, say)}. <a href="${recordPath(type, key, { language })}">${tell.today}</a></p>` : ''}
<p class="kind">${tell.one[type]}</p>
<h1>${heardBeside(name)}</h1>
${
  withdrawal
    ? html`<p class="change">${tell.withdrawn({ day: dated(withdrawal.releasedAt, say) })} ${withdrawal.note ?? ''}</p>
<p>${tell.withdrawnLead}</p>`
    : body
}
</article>`,
  });
  return { page, status: withdrawal === null ? 200 : 410 };
}

/** Says that there is no such record, or that there was none at the instant that is asked for. */
export function missingRecordPage({ type, key, view, publicUrl }: RecordPlace): RecordAnswer {
  const { language, asOf } = view;
  const tell = recordsWords[language];
  const page = layout({
    language,
    title: tell.missing[type],
    publicUrl,
    ...pathsOf({ type, key, view }),
    isFound: false,
    body: html`${trail(type, language)}
<h1>${tell.missing[type]}</h1>
<p>${asOf ? `${asOfText(asOf, words[language])}. ` : ''}${tell.missingLead}</p>
<ul>
${asOf ? html`<li><a href="${recordPath(type, key, { language })}">${tell.today}</a></li>` : ''}
<li><a href="${listPath(type, language)}">${tell.all[type]}</a></li>
<li><a href="${cataloguePath(language)}">${browseWords[language].invitation}</a></li>
</ul>`,
  });
  return { page, status: 404 };
}

const pathsOf = ({ type, key, view: { language, asOf } }: Omit<RecordPlace, 'publicUrl'>) => ({
  pathIn: (each: Language) => recordPath(type, key, { language: each, asOf }),
  ...(asOf && { presentPath: recordPath(type, key, { language }) }),
});

const listPath = (type: RecordType, language: Language): string =>
  cataloguePath(language, new URLSearchParams({ type }));

/** The way back: the catalogue, and in it the list of all that is of this type. */
export const trail = (type: RecordType | 'FIGURE', language: Language): Html => {
  const tell = browseWords[language];
  return html`<nav class="trail" aria-label="${tell.trail}"><ol>
<li><a href="${cataloguePath(language)}">${tell.catalogue}</a></li>
${type === 'FIGURE' ? '' : html`<li><a href="${listPath(type, language)}">${tell.many[type]}</a></li>`}
</ol></nav>`;
};
