import { html, type TemplateResult } from 'lit';
import { recordWords } from '../../messages/generated/record.ts';
import { language } from '../words/language.ts';
import '../controls/choose-one.ts';
import { choice, field } from '../controls/field.ts';
import { findSubjects } from '../subjects/find-subjects.ts';
import { findTerritories } from '../subjects/find-territories.ts';
import type { RecordKind } from './kinds.ts';
import type { Typed } from './typed-record.ts';

/** What the checks say of a record, or why they say nothing. */
export interface Finding {
  readonly id: string;
  readonly severity: string;
  readonly field: string | null;
  readonly message: string;
}

/** A new record has a key; that of an action plan is its convention's and its territory's. */
export function keyFields(
  { kind }: RecordKind,
  { key }: Typed,
  problem: string,
  onKey: (key: string) => void,
): TemplateResult {
  const words = recordWords[language()];
  if (kind !== 'ACTION_PLAN') {
    return field({
      id: 'key',
      label: words.key,
      hint: words.keyHint,
      value: key,
      problem: problem || undefined,
      isRequired: true,
      onInput: onKey,
    });
  }
  const [convention = '', territory = ''] = key.split('/');
  return html`<choose-one
      field-id="plan-convention"
      .label=${words.convention}
      .isRequired=${true}
      .find=${(text: string, signal: AbortSignal) => findSubjects('CONVENTION', text, signal)}
      @choose=${({ detail }: CustomEvent<{ value: string } | null>) => onKey(`${detail?.value ?? ''}/${territory}`)}
    ></choose-one>
    <choose-one
      field-id="plan-territory"
      .label=${words.territory}
      .isRequired=${true}
      .find=${findTerritories}
      @choose=${({ detail }: CustomEvent<{ value: string } | null>) => onKey(`${convention}/${detail?.value ?? ''}`)}
    ></choose-one>`;
}

/** What a change of what stands says of itself to everybody. */
export function noteFields(
  { change, noteFr, noteEn }: Typed,
  onNote: (noted: Partial<Pick<Typed, 'change' | 'noteFr' | 'noteEn'>>) => void,
): TemplateResult {
  const words = recordWords[language()];
  return html`${choice({
    id: 'change',
    label: words.change,
    value: change,
    isRequired: true,
    options: (['REVISION', 'CORRECTION'] as const).map((value) => ({ value, label: words.changes[value] })),
    onChoose: (change) => onNote({ change }),
  })}
  ${field({ id: 'note-fr', label: words.noteFr, hint: words.noteHint, value: noteFr, rows: 2, lang: 'fr', isRequired: true, onInput: (noteFr) => onNote({ noteFr }) })}
  ${field({ id: 'note-en', label: words.noteEn, value: noteEn, rows: 2, lang: 'en', onInput: (noteEn) => onNote({ noteEn }) })}`;
}

/** What the checks find in a record as it is typed. */
export function findingsList(findings: readonly Finding[]): TemplateResult {
  const words = recordWords[language()];
  return html`<section aria-labelledby="findings-heading" aria-live="polite">
    <h2 id="findings-heading">${words.findings}</h2>
    ${
      findings.length === 0
        ? html`<p class="quiet">${words.noFindings}</p>`
        : html`<ul>
            ${findings.map(({ message, severity }) => html`<li class=${severity === 'ERROR' ? 'problem' : ''}>${message}</li>`)}
          </ul>`
    }
  </section>`;
}
