import { html, type TemplateResult } from 'lit/html.js';
import { firstLanguage, others } from '../../messages/generated/languages.ts';
import { text } from '../hub/sure.ts';
import type { Words } from '../words/words.ts';

/** What of a figure's texts exists in another language only, letter by letter as it stands in them. */
type Told = { readonly presentation: { readonly untranslated: readonly string[] } };

/**
 * A text of a figure, in which what nobody has translated says in which language it is (WCAG 3.1.2): a voice reads a French note on an
 * English page as French.
 */
export function inItsLanguage(given: string, { presentation }: Told, { language }: Words) {
  const other = language === firstLanguage ? Object.keys(others)[0] : firstLanguage;
  const marked = (whole: string): string | TemplateResult => {
    const part = presentation.untranslated.find((each) => text(each) && whole.includes(each));
    if (!part) return whole;
    const at = whole.indexOf(part);
    return html`${marked(whole.slice(0, at))}<span lang=${other}>${part}</span>${marked(whole.slice(at + part.length))}`;
  };
  return marked(text(given));
}
