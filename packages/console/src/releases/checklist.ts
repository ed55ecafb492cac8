import { html, nothing, type TemplateResult } from 'lit';
import type { ReleaseToReadQuery } from '../../generated/release.ts';
import { colon } from '../words/language.ts';
import { nameOf } from './change-view.ts';
import { reviewWords } from './review-words.ts';
import { editPath } from './subject-path.ts';

type Release = NonNullable<ReleaseToReadQuery['workingRelease']>;
export type Finding = Release['findings'][number];

/** What the checks find: what has to be mended, what has to be weighed, and what was weighed. */
export function checklist(release: Release, onAccept: (finding: Finding) => void): TemplateResult {
  const words = reviewWords();
  const { findings, acceptedWarnings, state, availableActions } = release;
  if (state === 'APPROVED') return html`${nothing}`;
  const reasonOf = new Map(acceptedWarnings.map((each) => [each.finding, each]));
  const open = findings.filter(({ id }) => !reasonOf.has(id));
  const errors = open.filter(({ severity }) => severity === 'ERROR').length;
  return html`<section aria-labelledby="checks">
    <h2 id="checks" tabindex="-1">${words.checks}</h2>
    <p>${words.summary(errors, open.length - errors)}</p>
    ${
      findings.length > 0
        ? html`<ol class="findings">${findings.map((finding) => {
            const accepted = reasonOf.get(finding.id);
            const canAccept =
              !accepted && finding.severity === 'WARNING' && availableActions.includes('acceptWarning');
            return html`<li class=${accepted ? 'accepted' : finding.severity.toLowerCase()} id="finding-${finding.id}">
              <p>
                <strong>${accepted ? words.accepted : words.severity[finding.severity]}</strong>
                <bdi>${finding.message}</bdi>
              </p>
              ${links(finding, release)}
              ${accepted ? html`<p class="quiet">${words.acceptedBy} <bdi>${accepted.by.name}</bdi>${colon()}<bdi>${accepted.reason}</bdi></p>` : nothing}
              ${
                canAccept
                  ? html`<button type="button" @click=${() => onAccept(finding)}>
                      ${words.accept}<span class="unseen"> <bdi>${finding.message}</bdi></span>
                    </button>`
                  : nothing
              }
            </li>`;
          })}</ol>`
        : nothing
    }
  </section>`;
}

/** To the change that has to be mended, at its field, and to the others that it is about. */
function links({ subjects, field }: Finding, { id, changes }: Release): TemplateResult | typeof nothing {
  if (subjects.length === 0) return nothing;
  // What another release holds, or a later page of this one, is named by its key.
  const nameIn = (kind: string, key: string) => {
    const change = changes.nodes.find((each) => each.kind === kind && each.key === key);
    return change ? nameOf(change) : key;
  };
  return html`<p>
    ${subjects.map(
      ({ kind, key }, at) =>
        html`<a href=${editPath(kind, key, id, at === 0 ? field : null)}><bdi>${nameIn(kind, key)}</bdi></a> `,
    )}
  </p>`;
}
