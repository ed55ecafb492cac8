import { dayInWords } from '@akto-figures/contents';
import { html } from 'hono/html';
import { recordsWords } from '../../../messages/generated/records.ts';
import type { Html } from '../layout.ts';
import { embedPath, recordPath } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { type Language, words } from '../words.ts';
import type { FiguresOf } from './figures-of.ts';
import type { RecordPlace } from './record-page.ts';

/** An element as it is pasted: its name, what it shows, and what stands inside of it where it cannot. */
export interface Embedded {
  readonly element: 'akto-figures' | 'akto-figure' | 'akto-map';
  readonly shows: Readonly<Record<string, string>>;
  readonly fallback: string;
}

/** The lines to paste, and where to choose how they look; with a button that copies where scripts run. */
export function embedSection(embedded: readonly Embedded[], language: Language, publicUrl: string): Html {
  const tell = recordsWords[language];
  const script = `<script type="module" src="${publicUrl}/sdk/v1/akto-figures.js"></script>`;
  if (embedded.length === 0) return html``;
  return html`<section class="share" id="embed">
<h2>${tell.embed}</h2>
<p>${tell.embedLead}</p>
${embedded.map((each, at) => copied(`embed-${at}`, `${script}\n${written(each)}`, language, { isCode: true }))}
<p><a href="${embedPath(language)}">${tell.embedMore}</a></p>
</section>`;
}

/** The figures that a page shows, by their keys, each in words for where no script runs. */
export const embeddedFigures = ({ nodes }: Pick<FiguresOf, 'nodes'>): Embedded[] =>
  nodes.length === 0
    ? []
    : [
        {
          element: 'akto-figures',
          shows: { figures: nodes.map(({ key }) => key).join(' ') },
          fallback: nodes.map(({ presentation }) => presentation.title).join(' · '),
        },
      ];

const written = ({ element, shows, fallback }: Embedded): string => {
  const attributes = Object.entries(shows).map(([name, value]) => ` ${name}="${html`${value}`}"`);
  return `<${element}${attributes.join('')}>${html`${fallback}`}</${element}>`;
};

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
function copied(id: string, text: string, language: Language, { isCode = false } = {}): Html {
  const tell = recordsWords[language];
  return html`<div class="copied">
${isCode ? html`<pre><code id="${id}">${text}</code></pre>` : html`<p id="${id}">${heardBeside(text)}</p>`}
<button type="button" hidden data-copies="${id}" data-text="${text}" data-done="${tell.copied}" data-refused="${tell.copyRefused}">${tell.copy}</button>
<span role="status"></span>
</div>`;
}
