import { dayInWords } from '@akto-figures/contents';
import { html } from 'hono/html';
import { recordsWords } from '../../../messages/generated/records.ts';
import type { Html } from '../layout.ts';
import { recordPath } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { words } from '../words.ts';
import type { RecordPlace } from './record-page.ts';

/** Of which public state a page is. */
export const stateAsked = 'hub(asOf: $asOf) { releasedAt reuse { text(locale: $locale) licence } }';

export interface State {
  readonly releasedAt: string | null;
  readonly reuse: { readonly text: string; readonly licence: string | null };
}

/** How one cites a record, so that a reader finds years later what was cited: as a figure is cited, with its own words first. */
export function citeSection(what: string, { releasedAt, reuse }: State, place: RecordPlace): Html {
  const { type, key, view, publicUrl } = place;
  const { language } = view;
  const tell = recordsWords[language];
  const address = publicUrl + recordPath(type, key, { language, asOf: releasedAt });
  const state =
    releasedAt === null
      ? ''
      : ` ${tell.publicState({ hub: words[language].title, day: dayInWords(releasedAt, language) })}`;
  return citation(`${what}${/[.!?…]$/.test(what) ? '' : '.'}${state} ${address}`, reuse.text, language);
}

/** A citation to be copied, and whether one may use the data. */
export const citation = (text: string, reuse: string, language: RecordPlace['view']['language']): Html => {
  const tell = recordsWords[language];
  return html`<section class="cite" id="cite">
<h2>${tell.cite}</h2>
<p id="citation">${heardBeside(text)}</p>
<p class="quiet">${reuse}</p>
</section>`;
};
