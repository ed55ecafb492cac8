import { localText, type QuoteContent, type SubjectKind } from '@akto-figures/contents';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeFragment } from '../../generated/release.ts';
import { changeWords } from '../../messages/generated/change.ts';
import { type Comment, saidOfField } from '../comments/comment-view.ts';
import { valueIn } from '../figure-editor/typed-number.ts';
import { said } from '../records/content-text.ts';
import { withOwnNames } from '../records/field-alias.ts';
import { language } from '../words/language.ts';
import { fieldInWords, valueInWords } from './changed-fields.ts';
import { type Difference, differences } from './differences.ts';
import { quantityText } from './quantity-text.ts';
import { quoteView } from './quote-view.ts';
import { subjectPath } from './subject-path.ts';

export type Change = ChangeFragment;

/** What a change is about, as its content names it. */
export function nameOf({ key, content, before }: Pick<Change, 'key' | 'content' | 'before'>): string {
  for (const said of [content, before?.content]) {
    if (!said) continue;
    const name =
      'names' in said
        ? said.names?.at(-1)?.name
        : 'labelFr' in said
          ? localText(said, 'label', language())
          : 'titleFr' in said
            ? localText(said, 'title', language())
            : 'singularFr' in said
              ? localText(said, 'singular', language())
              : null;
    if (name) return name;
  }
  return key;
}

/** What a figure is to say once the change is public; nothing of what is no figure, has no number, or is withdrawn. */
export function newQuantity({ content, change }: Pick<Change, 'content' | 'change'>): string | undefined {
  return content.__typename === 'FigureContent' && change !== 'WITHDRAWAL'
    ? quantityText(content)
    : undefined;
}

/** What a figure said before the change. */
export function oldQuantity({ before }: Pick<Change, 'before'>): string | undefined {
  const content = before && !before.isWithdrawn ? before.content : null;
  return content?.__typename === 'FigureContent' ? quantityText(content) : undefined;
}

/** A change as a reviewer reads it: old and new number, the public note, then all else that differs. */
export function changeView(
  change: Change,
  isPublic: boolean,
  acts: TemplateResult | typeof nothing,
  comments: readonly Comment[] = [],
): TemplateResult {
  const words = changeWords[language()];
  const { id, kind, key, confirmedBy } = change;
  const note = localText(change, 'note', language());
  return html`<li class="change" id="change-${id}" tabindex="-1">
    <h3><a href=${subjectPath(kind, key)}><bdi>${nameOf(change)}</bdi></a></h3>
    <p class="quiet">${words.kinds[kind]} · ${words.changes[change.change]}</p>
    ${quantities(change, isPublic)} ${saidOfField(comments, 'quantity')} ${quotes(change)}
    ${note ? html`<p><span class="quiet">${words.note}</span> <bdi>${note}</bdi></p>` : nothing}
    ${rest(change, comments)}
    ${
      confirmedBy.length > 0
        ? html`<p class="quiet">${words.confirmedBy} <bdi>${confirmedBy.join(', ')}</bdi></p>`
        : nothing
    }
    ${acts}
  </li>`;
}

function quantities(change: Change, isPublic: boolean): TemplateResult | typeof nothing {
  if (change.kind !== 'FIGURE') return nothing;
  const words = changeWords[language()];
  const [before, after] = [oldQuantity(change), newQuantity(change)];
  if (change.change === 'WITHDRAWAL') {
    return html`<p class="quantities"><span class="unseen">${words.before}</span> <del>${before ?? words.unstated}</del> <span>${isPublic ? words.isWithdrawn : words.withdrawn}</span></p>`;
  }
  if (!before && !change.before) {
    return html`<p class="quantities"><span class="quiet">${words.isNew}</span> <ins>${after ?? words.unstated}</ins></p>`;
  }
  if (before === after)
    return html`<p class="quantities"><span class="quiet">${words.same}</span> ${after ?? words.unstated}</p>`;
  return html`<p class="quantities">
    <span class="unseen">${words.before}</span> <del>${before ?? words.unstated}</del>
    <span aria-hidden="true">→</span>
    <span class="unseen">${words.after}</span> <ins>${after ?? words.unstated}</ins>
  </p>`;
}

/** The sentences that state a figure, beside what it is to say: where a number in them says something else, that is marked. */
function quotes({ content, change }: Change): TemplateResult | typeof nothing {
  if (content.__typename !== 'FigureContent' || change === 'WITHDRAWAL') return nothing;
  const value = valueIn(content);
  return html`${(content.citations ?? []).map(({ quote, source }) =>
    quote ? quoteView(said(quote) as QuoteContent, source ?? '', value) : nothing,
  )}`;
}

/** Every other field that differs. A new subject has all of its fields there, so they stand behind a click. */
function rest(change: Change, comments: readonly Comment[]): TemplateResult | typeof nothing {
  if (change.change === 'WITHDRAWAL') return nothing;
  const words = changeWords[language()];
  const before = change.before && !change.before.isWithdrawn ? change.before.content : null;
  const named = (content: object) => withOwnNames(change.kind, content);
  const found = differences(before && named(before), named(change.content), ['quantity']);
  if (found.length === 0) return nothing;
  const table = html`<div class="scroll" tabindex="0" role="group" aria-label=${words.fieldsOf({ name: nameOf(change) })}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.field}</th>
          ${before ? html`<th scope="col">${words.old}</th>` : nothing}
          <th scope="col">${words.fresh}</th>
        </tr>
      </thead>
      <tbody>
        ${found.map((difference) => row(change.kind, difference, before !== null, comments))}
      </tbody>
    </table>
  </div>`;
  return html`<details ?open=${before !== null && found.length <= 6}>
    <summary>${words.otherFields({ count: found.length })}</summary>
    ${table}
  </details>`;
}

function row(
  kind: SubjectKind,
  { path, before, after }: Difference,
  hasBefore: boolean,
  comments: readonly Comment[],
): TemplateResult {
  return html`<tr>
    <th scope="row">${fieldInWords(kind, path)}</th>
    ${hasBefore ? html`<td>${before === null ? html`<span class="quiet">${changeWords[language()].nothing}</span>` : html`<del><bdi>${valueInWords(kind, path, before)}</bdi></del>`}</td>` : nothing}
    <td>${after === null ? html`<span class="quiet">${changeWords[language()].nothing}</span>` : html`<ins><bdi>${valueInWords(kind, path, after)}</bdi></ins>`}
      ${saidOfField(comments, path.split('.')[0] ?? path)}</td>
  </tr>`;
}
