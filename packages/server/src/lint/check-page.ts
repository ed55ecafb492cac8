import { momentInWords } from '@akto-figures/contents';
import { html } from 'hono/html';
import { checkWords } from '../../messages/generated/check.ts';
import { lintWords } from '../../messages/generated/lint.ts';
import { scriptLine } from '../integrate/snippets.ts';
import { type Html, layout } from '../pages/layout.ts';
import { checkPath, figurePath } from '../pages/paths.ts';
import { copied } from '../pages/records/share.ts';
import { type Language, words } from '../pages/words.ts';
import { bookmarklet } from './bookmarklet.ts';
import type { PageFinding } from './lint-page.ts';
import type { NotRead } from './numbers-on-page.ts';

/** Why a page was not looked at: its text, or this hub. */
export type NotChecked = NotRead | 'tooLarge' | 'tooManyFigures';

/** What was looked at, and what was found there. */
export interface Checked {
  /** As it was given; a page that was pasted has none. */
  readonly address: string | null;
  /** What was pasted, which stays in its field; null where a browser sent its page. */
  readonly pasted: string | null;
  readonly found: readonly PageFinding[] | NotChecked;
}

/** /verifier: a page or a text of others, looked at for figures of the hub that it states by hand. Without script. */
export function checkPage(language: Language, publicUrl: string, checked: Checked | null): Html {
  const tell = checkWords[language];
  const script = bookmarklet(publicUrl + checkPath(language));
  return layout({
    language,
    title: `${tell.heading} – ${words[language].title}`,
    description: tell.lead,
    publicUrl,
    pathIn: checkPath,
    script: '/assets/copy-text.js',
    body: html`<h1>${tell.heading}</h1>
<p class="lead">${tell.lead}</p>
${checked ? results(checked, language, publicUrl) : ''}
<form class="check" action="${checkPath(language)}" method="post" enctype="multipart/form-data">
<p><label for="page">${tell.page}</label></p>
<textarea id="page" name="page" rows="12" required spellcheck="false" aria-describedby="page-hint">${checked?.pasted ?? ''}</textarea>
<p class="quiet" id="page-hint">${tell.hint}</p>
<button>${tell.check}</button>
</form>
<section class="share">
<h2>${tell.fromAnyPage}</h2>
<p>${tell.drag}</p>
<p><a class="action" href="${script}">${tell.bookmark}</a></p>
<p>${tell.withoutDragging}</p>
${copied('bookmarklet', script, language)}
<p class="quiet">${tell.sent}</p>
</section>`,
  });
}

function results({ address, found }: Checked, language: Language, publicUrl: string): Html {
  const tell = checkWords[language];
  const title = html`<h2>${address === null ? tell.resultOfText : tell.resultOf({ address })}</h2>`;
  if (typeof found === 'string')
    return html`<section class="checked" role="alert">${title}<p>${tell.not[found]}</p></section>`;
  const wrong = found.filter(({ kind }) => kind !== 'current');
  const right = found.length - wrong.length;
  return html`<section class="checked">${title}
<p role="status">${tell.total({ wrong: wrong.length, right })}</p>
${wrong.length === 0 ? '' : html`<ol>${wrong.map((finding) => findingItem(finding, language, publicUrl))}</ol>`}
${wrong.some(({ snippet }) => snippet !== null) ? html`<p>${lintWords[language].script}</p><pre tabindex="0" role="group" aria-label="${lintWords[language].script}"><code>${scriptLine(publicUrl)}</code></pre>` : ''}
</section>`;
}

function findingItem(finding: PageFinding, language: Language, publicUrl: string): Html {
  const { kind, line, words: said, key, hubSays, hubSaysSince, pageRightSince, snippet } = finding;
  const tell = checkWords[language];
  const say = lintWords[language];
  const day = (instant: string): string => momentInWords(instant, language);
  return html`<li>
<h3>${say.kinds[kind]}${say.colon}${say.quoted({ words: said.replaceAll(/\s+/g, ' ') })}</h3>
<p>${tell.line({ line })}${pageRightSince === null ? '' : ` ${say.said({ day: day(pageRightSince) })}`}</p>
${hubSays === null ? '' : html`<p>${say.hub({ hub: hubSays })}${hubSaysSince === null ? '' : `, ${say.since({ day: day(hubSaysSince) })}`}. ${key === null ? '' : html`<a href="${publicUrl}${figurePath(key, { language })}">${tell.figure}</a>`}</p>`}
${snippet === null ? '' : html`<p>${tell.instead}</p><pre tabindex="0" role="group" aria-label="${tell.instead}"><code>${snippet}</code></pre>`}
</li>`;
}
