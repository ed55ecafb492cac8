import { html, nothing, type TemplateResult } from 'lit';
import type { FindingToWeighFragment } from '../../generated/checklist.ts';
import { reviewWords } from '../../messages/generated/review.ts';
import { colon, language } from '../words/language.ts';
import { editPath } from './subject-path.ts';

export type Finding = FindingToWeighFragment;

/** What a list of findings knows beside them. */
export interface Around {
  readonly release: string;
  readonly mayAccept: boolean;
  /** What a subject is called, as far as it is known here; its key where it is not. */
  readonly nameOf: (kind: string, key: string) => string;
  readonly accept: (finding: Finding) => void;
}

/** One finding: what is wrong, where it is mended, and how it is accepted or was. */
export function findingView(finding: Finding, around: Around): TemplateResult {
  const words = reviewWords[language()];
  const { id, severity, message, accepted } = finding;
  const canAccept = !accepted && severity === 'WARNING' && around.mayAccept;
  return html`<li class=${accepted ? 'accepted' : severity.toLowerCase()} id="finding-${id}" tabindex="-1">
    <p>
      <strong>${accepted ? words.accepted : words.severity[severity]}</strong>
      <bdi>${message}</bdi>
    </p>
    ${links(finding, around)}
    ${accepted ? html`<p class="quiet">${words.acceptedBy} <bdi>${accepted.by.name}</bdi>${colon()}<bdi>${accepted.reason}</bdi></p>` : nothing}
    ${
      canAccept
        ? html`<button type="button" @click=${() => around.accept(finding)}>
            ${words.accept}<span class="unseen"> <bdi>${message}</bdi></span>
          </button>`
        : nothing
    }
  </li>`;
}

/** To the change that has to be mended, at its field, and to the others that it is about. */
function links({ subjects, field }: Finding, { release, nameOf }: Around): TemplateResult | typeof nothing {
  if (subjects.length === 0) return nothing;
  return html`<p>
    ${subjects.map(
      ({ kind, key }, at) =>
        html`<a href=${editPath(kind, key, release, at === 0 ? field : null)}><bdi>${nameOf(kind, key)}</bdi></a> `,
    )}
  </p>`;
}
