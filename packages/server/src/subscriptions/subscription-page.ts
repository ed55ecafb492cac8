import { html } from 'hono/html';
import { subscribeWords } from '../../messages/generated/subscribe.ts';
import { type Html, layout } from '../pages/layout.ts';
import { doorPath, subscriptionPath } from '../pages/paths.ts';
import { type Language, words } from '../pages/words.ts';
import type { Chosen } from './keep-subscriptions.ts';

/** What a reader chooses between, and the kinds of changes that each stands for. */
export const wishes = {
  corrections: ['CORRECTION'],
  withdrawals: ['WITHDRAWAL'],
  releases: ['ADDITION', 'REVISION'],
} as const;
export type Wish = keyof typeof wishes;
export const wishNames = Object.keys(wishes) as Wish[];

/** The wishes that kinds of changes stand for. */
export const wishesOf = (kinds: readonly string[]): Wish[] =>
  wishNames.filter((wish) => wishes[wish].every((kind) => kinds.includes(kind)));

interface Place {
  readonly language: Language;
  readonly publicUrl: string;
  /** What the address asks, which the page has in each language. */
  readonly asked: URLSearchParams;
}

/** A page about subscriptions; search engines list the form alone. */
function page({ language, publicUrl, asked }: Place, title: string, body: Html): Html {
  return layout({
    language,
    title: `${title} – ${words[language].title}`,
    description: subscribeWords[language].lead,
    publicUrl,
    // A link of a mail is nobody else's: no other address is told of it.
    pathIn: (each) => subscriptionPath(each, asked.has('t') ? undefined : asked),
    isFound: asked.size === 0,
    body: html`<h1>${title}</h1>
${body}`,
  });
}

/** What stands in the form: as it was given, where it was refused. */
export interface Form {
  readonly chosen: Pick<Chosen, 'about' | 'key'>;
  /** What it is, in words. */
  readonly what: string;
  readonly email: string;
  readonly wishes: readonly Wish[];
  /** What is wrong with it; null where nothing was sent yet. */
  readonly wrong: string | null;
}

/** The form by which one subscribes. It needs no script. */
export function formPage(place: Place, { what, email, wishes: ticked, wrong }: Form): Html {
  const say = subscribeWords[place.language];
  const isWrong = wrong !== null;
  return page(
    place,
    say.heading,
    html`<p class="lead">${say.lead}</p>
${isWrong ? html`<p class="change" role="alert" id="wrong">${wrong}</p>` : ''}
<form class="check subscribe" action="${subscriptionPath(place.language, place.asked)}" method="post">
<p>${say.what({ what })}</p>
<p><label for="email">${say.email}</label></p>
<p><input id="email" name="email" type="email" autocomplete="email" maxlength="254" required value="${email}"${isWrong ? html` aria-describedby="wrong"` : ''}></p>
${wishFields(ticked, place.language)}
<p><button>${say.subscribe}</button></p>
<p class="quiet">${say.kept}</p>
</form>
${feeds(place.language, say.orFeeds)}`,
  );
}

/** Where no mail is sent: says so, and what there is instead. */
export function notOfferedPage(place: Place): Html {
  const say = subscribeWords[place.language];
  return page(
    place,
    say.heading,
    html`<p class="lead">${say.notOffered}</p>${feeds(place.language, say.feeds)}`,
  );
}

/** One sentence, and the way back. */
export function sentencePage(place: Place, { title, text }: { title: string; text: string }): Html {
  return page(
    place,
    title,
    html`<p class="lead" role="status">${text}</p>
<p><a href="${subscriptionPath(place.language)}">${subscribeWords[place.language].again}</a></p>`,
  );
}

/** Asks before something is done: a link alone does nothing, because programs follow the links of mails, too. */
export function askPage(
  place: Place,
  { title, text, button }: { title: string; text: string; button: string },
): Html {
  return page(
    place,
    title,
    html`<p class="lead">${text}</p>
<form class="check" action="${subscriptionPath(place.language, place.asked)}" method="post"><button>${button}</button></form>`,
  );
}

interface Held {
  readonly id: string;
  readonly what: string;
  readonly kinds: readonly string[];
}

/** All that an address is told of, to be changed or ended, and what is kept of it. */
export function managePage(
  place: Place,
  { email, held, isChanged }: { email: string; held: readonly Held[]; isChanged: boolean },
): Html {
  const say = subscribeWords[place.language];
  const action = subscriptionPath(place.language, place.asked);
  return page(
    place,
    say.manage.heading,
    html`${isChanged ? html`<p class="lead" role="status">${say.manage.changed}</p>` : ''}
<p>${say.manage.kept({ email: masked(email) })}</p>
${held.map(
  ({ id, what, kinds }, index) => html`<section>
<h2>${what}</h2>
<form class="check" action="${action}" method="post">
<input type="hidden" name="id" value="${id}">
${wishFields(wishesOf(kinds), place.language, `-${index}`)}
<p><button>${say.manage.change}</button></p>
<p class="quiet">${say.manage.without}</p>
</form>
</section>`,
)}
<section>
<h2>${say.stop.heading}</h2>
<form class="check" action="${action}" method="post"><input type="hidden" name="id" value="all"><button>${say.stop.button}</button></form>
</section>`,
  );
}

const wishFields = (ticked: readonly Wish[], language: Language, ending = ''): Html => {
  const say = subscribeWords[language];
  return html`<fieldset>
<legend>${say.kinds}</legend>
${wishNames.map(
  (wish) =>
    html`<p><input type="checkbox" id="${wish}${ending}" name="kinds" value="${wish}"${ticked.includes(wish) ? html` checked` : ''}> <label for="${wish}${ending}">${say.wishes[wish]}</label></p>`,
)}
</fieldset>`;
};

const feeds = (language: Language, lead: string): Html =>
  html`<p>${lead} <a href="${doorPath('/feed.atom', language)}">${words[language].feed}</a></p>`;

/** As much of an address as its owner knows it by: a link may be passed on. */
const masked = (email: string): string => email.replace(/^(.).*(@.*)$/u, '$1…$2');

/** The parameters by which pages of records lead here. */
export const namedBy = { convention: 'CONVENTION', collection: 'COLLECTION', figure: 'FIGURE' } as const;

/** The way from the page of a figure, convention or collection to its form. */
export function subscribeLink(
  named: Partial<Record<keyof typeof namedBy, string>>,
  language: Language,
): Html {
  const path = subscriptionPath(language, new URLSearchParams(named));
  return html`<p><a href="${path}">${subscribeWords[language].invitation}</a></p>`;
}
