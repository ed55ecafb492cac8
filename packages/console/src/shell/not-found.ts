import { html, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { language } from '../words/language.ts';

/** What stands where no screen does. */
export function notFound(): TemplateResult {
  const { notFound: heading, notFoundWhy, toToday } = commonWords[language()];
  return html`<h1 tabindex="-1">${heading}</h1>
    <p>${notFoundWhy}</p>
    <p class="alone"><a href="/console">${toToday}</a></p>`;
}

/** What stands where a screen is for other roles than one's own. */
export function notForYou(): TemplateResult {
  const { notForYou: heading, notForYouWhy, toToday } = commonWords[language()];
  return html`<h1 tabindex="-1">${heading}</h1>
    <p>${notForYouWhy}</p>
    <p class="alone"><a href="/console">${toToday}</a></p>`;
}
