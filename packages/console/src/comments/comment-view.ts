import { html, nothing, type TemplateResult } from 'lit';
import type { CommentFragment } from '../../generated/comments.ts';
import { commentsWords } from '../../messages/generated/comments.ts';
import { fieldInWords } from '../releases/changed-fields.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';

export type Comment = CommentFragment;

/** Whether a comment still asks for something. */
export const isOpen = ({ settledAt }: Comment): boolean => settledAt === null;

/** Those of a record in its release. */
export const commentsOf = (
  comments: readonly Comment[],
  { kind, key }: { readonly kind: string; readonly key: string },
): Comment[] => comments.filter((each) => each.kind === kind && each.key === key);

/** What was said, by whom and to whom, and whether it is settled. */
export function commentView(
  comment: Comment,
  acts: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const words = commentsWords[language()];
  const { id, by, text, writtenAt, mentions, settledAt, settledBy, kind, field } = comment;
  return html`<li id="comment-${id}" class=${isOpen(comment) ? '' : 'settled'}>
    <p class="quiet"><bdi>${by.name}</bdi>, <time datetime=${writtenAt}>${momentText(writtenAt)}</time>${
      kind && field ? html` · <strong>${fieldInWords(kind, field)}</strong>` : nothing
    }</p>
    <p class="said" dir="auto">${text}</p>
    ${mentions.length > 0 ? html`<p class="quiet"><bdi>${words.to({ names: mentions.map(({ name }) => name).join(', ') })}</bdi></p>` : nothing}
    ${settledAt ? html`<p class="quiet"><bdi>${words.settled({ name: settledBy?.name ?? '', moment: momentText(settledAt) })}</bdi></p>` : nothing}
    ${acts}
  </li>`;
}

/** What is said of one field and still asks for something, to stand beside it. */
export function saidOfField(comments: readonly Comment[], name: string): TemplateResult | typeof nothing {
  const said = comments.filter((each) => isOpen(each) && each.field?.split('.')[0] === name);
  if (said.length === 0) return nothing;
  return html`<ul class="comments beside" aria-label=${commentsWords[language()].openOnes}>
    ${said.map(
      ({ by, text }) =>
        html`<li><span class="quiet"><bdi>${by.name}</bdi></span> <span class="said" dir="auto">${text}</span></li>`,
    )}
  </ul>`;
}
