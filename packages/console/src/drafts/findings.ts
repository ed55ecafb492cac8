import { nameIn } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckChangeQuery } from '../../generated/drafts.ts';
import { draftWords } from '../../messages/generated/draft.ts';
import { Refused } from '../hub/failures.ts';
import { language } from '../words/language.ts';
import { whyFailed } from '../words/outcome-words.ts';

export type Found = CheckChangeQuery['checkChange'][number];

/** The id of the field that a finding is about, as the form has it: "citations.0.source" is "citations-0-source". */
const placeOf = ({ field }: Found): string | null =>
  field === null ? null : (ownIds[field.split('.')[0] ?? ''] ?? field.replaceAll('.', '-'));

/** Fields whose ids are not their names. */
const ownIds: Readonly<Record<string, string>> = {
  quantity: 'quantity',
  ...Object.fromEntries(locales.map((each) => [nameIn('note', each), `note-${each}`])),
  changeKind: 'change',
};

/** What is only not written yet: it is not reported before there was time to write it. */
const isMissing = ({ check }: Found): boolean => check === 'incomplete' || check === 'no-public-note';

/** What stands beside each field, by its id. What is only missing is shown there once somebody has tried to save. */
export function besideFields(findings: readonly Found[], isTried: boolean): ReadonlyMap<string, string> {
  const beside = new Map<string, string>();
  for (const finding of findings) {
    const place = placeOf(finding);
    if (place === null || (isMissing(finding) && !isTried)) continue;
    beside.set(place, [beside.get(place), finding.message].filter(Boolean).join(' '));
  }
  return beside;
}

/** All that was found in one list, what has to be mended first; each leads to its field. */
function summary(findings: readonly Found[], goTo: (id: string) => void): TemplateResult {
  const words = draftWords[language()];
  if (findings.length === 0) return html`<p class="quiet">${words.noFindings}</p>`;
  const missing = findings.filter(isMissing);
  const others = findings.filter((each) => !isMissing(each));
  const line = (finding: Found) => {
    const place = placeOf(finding);
    return html`<li>
      ${isMissing(finding) ? nothing : html`<strong>${finding.severity === 'ERROR' ? words.error : words.warning}</strong> `}
      ${
        place
          ? html`<button class="plain" type="button" @click=${() => goTo(place)}>${finding.message}</button>`
          : finding.message
      }
    </li>`;
  };
  return html`${others.length > 0 ? html`<ul class="findings">${others.map(line)}</ul>` : nothing}
  ${
    missing.length > 0
      ? html`<details ?open=${others.length === 0}>
          <summary>${words.missing} (${missing.length})</summary>
          <ul class="findings">${missing.map(line)}</ul>
        </details>`
      : nothing
  }`;
}

/** What the checks say under a form, or why they say nothing. */
export function foundSection(
  { findings, unchecked }: { readonly findings: readonly Found[] | null; readonly unchecked: unknown },
  goTo: (id: string) => void,
): TemplateResult {
  const words = draftWords[language()];
  const why = unchecked instanceof Refused ? whyFailed(unchecked) : words.unchecked;
  return html`<section aria-labelledby="findings-heading">
    <h2 id="findings-heading" tabindex="-1">${words.findings}</h2>
    ${unchecked ? html`<p class="quiet">${why}</p>` : nothing}
    ${findings ? summary(findings, goTo) : nothing}
  </section>`;
}

/** How much was found, for who listens. */
export function countText(findings: readonly Found[]): string {
  const words = draftWords[language()];
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return words.noFindings;
  return [
    errors > 0 ? words.errors({ count: errors }) : '',
    warnings > 0 ? words.warnings({ count: warnings }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
