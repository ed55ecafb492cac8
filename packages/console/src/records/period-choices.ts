import { html, nothing, type TemplateResult } from 'lit';
import { editorWords } from '../../messages/generated/editor.ts';
import { language } from '../words/language.ts';

/** What a text may mean: the person says which by one button. The words of each are read as that period. */
export function periodChoices(
  choices: readonly string[],
  choose: (text: string) => void,
): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  return html`<p class="actions">
    ${editorWords[language()].readings}
    ${choices.map((text) => html`<button type="button" @click=${() => choose(text)}>${text}</button>`)}
  </p>`;
}

/** The same for who does not see the buttons: why a text is asked about, and what may have been meant. */
export function choicesAloud(problem: string, choices: readonly string[]): string {
  const { readings, quoted } = editorWords[language()];
  return choices.length === 0
    ? problem
    : `${problem} ${readings} ${choices.map((text) => quoted({ text })).join(' ')}`;
}
