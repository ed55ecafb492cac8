import { dayInWords } from '@akto-figures/contents';
import { html } from 'hono/html';
import { recordsWords } from '../../../messages/generated/records.ts';
import type { Html } from '../layout.ts';
import { integratePath, recordPath } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { type Language, words } from '../words.ts';
import type { FiguresOf } from './figures-of.ts';
import type { RecordPlace } from './record-page.ts';

/** What of a page is shown elsewhere, as the builder's address has it: `{ convention: 'akto-agefiph-2022-2024' }`. */
export type Embedded = Readonly<Record<string, string>>;

/** The way to where the same is chosen, seen and copied for another site, as cards and, where there is one, as a map. */
export function embedSection(embedded: Embedded, language: Language, { hasMap = false } = {}): Html {
  const tell = recordsWords[language];
  const path = (more: Embedded = {}) =>
    `${integratePath(language)}?${new URLSearchParams({ ...embedded, ...more })}`;
  return html`<section class="share" id="embed">
<h2>${tell.embed}</h2>
<p>${tell.embedLead}</p>
<p><a class="action" href="${path()}">${tell.embedFigures}</a>${hasMap ? html` <a class="action" href="${path({ as: 'map' })}">${tell.embedMap}</a>` : ''}</p>
</section>`;
}

/** The figures that a page shows, by their keys. */
export const embeddedFigures = ({ nodes }: Pick<FiguresOf, 'nodes'>): Embedded => ({
  figures: nodes.map(({ key }) => key).join(' '),
});

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
export const citation = (text: string, reuse: string, language: Language): Html =>
  html`<section class="share" id="cite">
<h2>${recordsWords[language].cite}</h2>
${copied('citation', text, language)}
<p class="quiet">${reuse}</p>
</section>`;

/** A text that is copied whole. The button stays hidden without script: then the text is there to be selected. */
/** A text to be copied, whole, by a button that says what became of it. */
export function copied(id: string, text: string, language: Language): Html {
  const tell = recordsWords[language];
  return html`<div class="copied">
<p id="${id}">${heardBeside(text)}</p>
<button type="button" hidden data-copies="${id}" data-text="${text}" data-done="${tell.copied}" data-refused="${tell.copyRefused}">${tell.copy}</button>
<span role="status"></span>
</div>`;
}
