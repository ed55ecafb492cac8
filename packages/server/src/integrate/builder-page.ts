import { languages, texts } from '@akto-figures/contents';
import { inEachLanguage, locales } from '@akto-figures/quantity';
import { html, raw } from 'hono/html';
import { type IntegrateWords, integrateWords } from '../../messages/generated/integrate.ts';
import { type Html, layout } from '../pages/layout.ts';
import { checkPath, integratePath } from '../pages/paths.ts';
import { type Language, words } from '../pages/words.ts';
import type { PinnedVersion } from '../sdk/pinned-version.ts';
import type { Way } from './all-snippets.ts';
import { type Choice, levels, looksOf, themes, writeChoice } from './choice.ts';
import { elementOf } from './element.ts';
import type { Fallback } from './fallback.ts';
import { type Found, withoutKey, withPick } from './pick.ts';
import { elementLine } from './snippets.ts';

/** All that the page says. */
export interface Builder {
  readonly language: Language;
  readonly publicUrl: string;
  readonly choice: Choice;
  /** What was looked for; null before anything was. */
  readonly search: string | null;
  /** What was found, or is offered at first; null where there were too many words. */
  readonly found: Found | null;
  /** What is shown, once something is chosen. */
  readonly shown: {
    readonly fallback: Fallback;
    readonly snippets: readonly (readonly [way: Way, text: string])[];
    readonly pinned: PinnedVersion | null;
  } | null;
}

/** /integrer: what a webmaster shows is chosen, seen as it will be, and copied. All of it works by links and one form. */
export function builderPage(builder: Builder): Html {
  const { language, publicUrl, shown } = builder;
  const tell = integrateWords[language];
  return layout({
    language,
    title: `${tell.heading} – ${words[language].title}`,
    description: tell.lead,
    publicUrl,
    pathIn: integratePath,
    script: '/assets/integrate.js',
    body: html`<h1>${tell.heading}</h1>
<p class="lead">${tell.lead}</p>
<div class="builder" id="builder">
<div class="chooser">
${pickSection(builder, tell)}
${shown ? looksForm(builder, tell) : ''}
</div>
<div class="result">
${shown ? previewSection(builder, shown.fallback, tell) : html`<p class="nothing-yet">${tell.choose}</p>`}
</div>
${shown ? snippetsSection(shown, tell) : ''}
</div>
<p><a href="${checkPath(language)}">${tell.check}</a></p>
<p class="heard" role="status" id="said" data-copied="${tell.copied}" data-refused="${tell.refused}" data-failed="${tell.failed}"></p>`,
  });
}

/** The address of the page with another choice. */
function addressOf({ language }: Builder, choice: Choice, search: string | null): string {
  const query = writeChoice(choice, language);
  if (search) query.set('q', search);
  return query.size > 0 ? `${integratePath(language)}?${query}` : integratePath(language);
}

function pickSection(builder: Builder, tell: IntegrateWords): Html {
  const { choice, found, language, search, shown } = builder;
  const picks = found?.picks ?? [];
  const isFound = search !== null;
  return html`<section aria-labelledby="what">
<h2 id="what">${tell.what}</h2>
<form action="${integratePath(language)}" role="search">
${hiddenFields(builder)}
<label for="q">${tell.search}</label>
<p class="search-row"><input id="q" name="q" type="search" maxlength="${texts.search.most}" value="${search ?? ''}" autocomplete="off"> <button>${tell.find}</button></p>
<p class="hint">${tell.searchHint}</p>
</form>
${shown ? chosenList(builder, tell) : ''}
<div id="found">
${isFound ? html`<p role="status">${foundText(found, tell)}</p>` : ''}
${isFound || !shown ? html`<ul class="picks">${picks.map((pick) => html`<li><a href="${addressOf(builder, withPick(choice, pick), search)}">${pick.title}</a> <span>${tell.subjects[pick.subject]}</span></li>`)}</ul>` : ''}
</div>
</section>`;
}

function foundText(found: Found | null, tell: IntegrateWords): string {
  if (!found) return tell.tooManyWords;
  const count = tell.found({ count: found.picks.length });
  return found.readAs ? `${tell.readAs({ words: found.readAs })} ${count}` : count;
}

/** What the one form does not ask, and must not lose. */
function hiddenFields({ choice, language }: Builder): Html {
  const query = [...writeChoice(choice, language)];
  return html`${query.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

function chosenList(builder: Builder, tell: IntegrateWords): Html {
  const { choice, search, shown } = builder;
  const nameOf = (key: string) =>
    choice.subject === 'figures'
      ? (shown?.fallback.texts.find((text) => text.key === key)?.text ?? key)
      : `${tell.subjects[choice.subject ?? 'figures']}${words[builder.language].colon}${shown?.fallback.title ?? key}`;
  return html`<h3>${tell.chosen}</h3>
<ol class="picks chosen">${choice.keys.map(
    (key) =>
      html`<li><span>${nameOf(key)}</span> <a href="${addressOf(builder, withoutKey(choice, key), search)}">${tell.remove}<span class="heard"> ${nameOf(key)}</span></a></li>`,
  )}</ol>`;
}

function looksForm(builder: Builder, tell: IntegrateWords): Html {
  const { choice, language } = builder;
  const options = <Value extends string>(
    name: string,
    values: readonly Value[],
    chosen: Value,
    labels: Readonly<Record<Value, string>>,
  ) =>
    html`<p><label for="${name}">${tell[name as 'theme']}</label> <select id="${name}" name="${name}">${values.map((value) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${labels[value]}</option>`)}</select></p>`;
  const tick = (name: 'live' | 'plain-language', isOn: boolean, label: string) =>
    html`<p><label><input type="checkbox" name="${name}" value="true"${isOn ? html` checked` : ''}> ${label}</label></p>`;
  const isMap = choice.look === 'map';
  return html`<section aria-labelledby="how">
<h2 id="how">${tell.how}</h2>
<form action="${integratePath(language)}" class="looks">
<input type="hidden" name="${choice.subject ?? 'figures'}" value="${choice.keys.join(' ')}">
${options('as', looksOf(choice), choice.look, tell.looks)}
${isMap && choice.subject === 'convention' ? options('level', levels, choice.level, tell.levels) : ''}
${options('theme', themes, choice.theme, tell.themes)}
${choice.theme === 'dsfr' ? html`<p class="hint">${tell.ofTheState}</p>` : ''}
${options(
  'lang',
  locales,
  choice.language,
  inEachLanguage((each) => languages[each].called[language]),
)}
${tick('live', choice.isLive, tell.live)}
${isMap || choice.look === 'sentence' ? '' : tick('plain-language', choice.isPlain, tell.plain)}
<p class="without-script"><button>${tell.show}</button></p>
</form>
</section>`;
}

function previewSection({ choice, publicUrl }: Builder, fallback: Fallback, tell: IntegrateWords): Html {
  const element = raw(elementLine(choice, { hub: publicUrl, fallback }));
  const isSentence = elementOf(choice).tag === 'akto-figure';
  const shown = isSentence ? html`<p>${tell.before} ${element}${tell.after}</p>` : element;
  return html`<section aria-labelledby="preview">
<h2 id="preview">${tell.preview}</h2>
<p class="with-script ground"><label for="ground">${tell.ground}</label> <input id="ground" type="color" value="#ffffff"> <button type="button" data-ground="reset">${tell.groundReset}</button></p>
<h3>${tell.desktop}</h3>
<div class="stage" tabindex="0" role="group" aria-label="${tell.desktop}">${shown}</div>
<h3>${tell.phone}</h3>
<div class="stage phone" tabindex="0" role="group" aria-label="${tell.phone}">${shown}</div>
</section>`;
}

function snippetsSection({ pinned, snippets }: NonNullable<Builder['shown']>, tell: IntegrateWords): Html {
  return html`<section class="snippets" aria-labelledby="paste">
<h2 id="paste">${tell.paste}</h2>
<p>${tell.pasteLead}</p>
${snippets.map(
  ([way, text], place) => html`<details name="way"${place === 0 ? html` open` : ''}>
<summary id="way-${way}">${tell.ways[way]}</summary>
<p>${tell.hints[way]}</p>
<pre id="snippet-${way}" tabindex="0" role="group" aria-labelledby="way-${way}"><code>${text}</code></pre>
<p class="with-script"><button type="button" data-copy="snippet-${way}">${tell.copy}<span class="heard"> ${tell.ways[way]}</span></button></p>
${way === 'pinned' && pinned ? html`<p>${tell.pinnedPolicy} <code>'${pinned.importMapHash}'</code></p>` : ''}
</details>`,
)}
</section>`;
}
