import { firstLanguage, languages } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import { html, type TemplateResult } from 'lit';
import type { FigurePageQuery } from '../../generated/figure.ts';
import { figureWords } from '../../messages/generated/figure.ts';
import { copyButton } from '../controls/copy-button.ts';
import { language } from '../words/language.ts';

type Cited = NonNullable<FigurePageQuery['cited']>;
type Spoken = NonNullable<FigurePageQuery['spoken']>;

const files = ['json', 'csv', 'svg', 'png'] as const;
const shapes = ['wide', 'square'] as const;

/** What people take of a figure: its dated link, a sentence with its source in each language, pictures with their words, files. */
export function toTakeAlong(key: string, cited: Cited, spoken: Spoken): TemplateResult {
  const words = figureWords[language()].take;
  const path = `/figures/${encodeURIComponent(key)}`;
  const copied = (label: string, text: string, lang: string) => html`<dt>${label}</dt>
    <dd><bdi lang=${lang}>${text}</bdi> ${copyButton(text, label)}</dd>`;
  return html`<section aria-labelledby="take">
    <h2 id="take">${words.heading}</h2>
    <dl class="facts">
      ${copied(words.datedLink, cited[firstLanguage].url, language())}
      ${locales.map((each) => copied(words.sentence({ within: within(each) }), cited[each].text, each))}
      <dt>${words.pictures}</dt>
      ${locales.flatMap((each) =>
        shapes.map(
          (shape) => html`<dd>
            <a href="${path}.png?shape=${shape}&lang=${each}" download="${key}-${shape}-${each}.png">${words.picture({ shape, within: within(each) })}</a>
          </dd>`,
        ),
      )}
      ${locales.map((each) => copied(words.alternative({ within: within(each) }), spoken[each].spokenSentence, each))}
      <dt>${words.files}</dt>
      <dd>${files.map((file) => html`<a href="${path}.${file}" download>${file.toUpperCase()}</a> `)}</dd>
    </dl>
  </section>`;
}

const within = (each: keyof typeof languages): string => languages[each].within[language()];
