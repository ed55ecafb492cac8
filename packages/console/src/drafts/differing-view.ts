import { html, nothing, type TemplateResult } from 'lit';
import { draftWords } from '../../messages/generated/draft.ts';
import { pastStatesWords } from '../../messages/generated/past-states.ts';
import { colon, language } from '../words/language.ts';
import { broughtTogether, type Conflict, type Differing, takenIn, type Writer } from './edit-conflict.ts';
import { writerText } from './writer-text.ts';

/** Fields as they were and as they are, one a line, with what else is to be said of each. */
export const differingView = <Each extends Differing>(
  all: readonly Each[],
  beside: (each: Each) => TemplateResult | typeof nothing = () => nothing,
): TemplateResult => {
  const { nothing: empty } = pastStatesWords[language()];
  return html`<ul class="lines">
    ${all.map(
      (each) => html`<li>
        <span class="said"><strong>${each.label}</strong>${colon()}<del><bdi>${each.before || empty}</bdi></del> → <bdi>${each.after || empty}</bdi></span>
        ${beside(each)}
      </li>`,
    )}
  </ul>`;
};

/** What of others comes in, by whom and when, and what of one's own goes out. */
export function broughtView(
  conflict: Conflict,
  readable: Parameters<typeof broughtTogether>[1],
): TemplateResult | typeof nothing {
  const words = pastStatesWords[language()];
  const { theirs, own } = broughtTogether(conflict, readable);
  const by = ({ by }: { readonly by: Writer | null }) =>
    html`<span class="quiet"><bdi>${writerText(by)}</bdi></span>`;
  return html`${theirs.length > 0 ? html`<p>${words.theirs}</p>${differingView(theirs, by)}` : nothing}
    ${own.length > 0 ? html`<p>${words.yours}</p>${differingView(own)}` : nothing}`;
}

/** That what others saved has come into the form: which fields, and by whom. */
export function mergedText(conflict: Conflict, readable: Parameters<typeof takenIn>[1]): string {
  const fields = takenIn(conflict, readable);
  return draftWords[language()].merged({
    ...{ count: fields.length, fields: fields.join(', ') },
    by: writerText(conflict.writers(null)),
  });
}
