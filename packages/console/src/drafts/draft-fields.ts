import { isKey, type TextsOf } from '@akto-figures/contents';
import { html, type TemplateResult } from 'lit';
import { noteFields } from './note-fields.ts';
import '../controls/choose-one.ts';
import { draftWords } from '../../messages/generated/draft.ts';
import { choice, field } from '../controls/field.ts';
import { findSubjects } from '../subjects/find-subjects.ts';
import { findTerritories } from '../subjects/find-territories.ts';
import { language } from '../words/language.ts';
import type { Typed } from './typed.ts';

/** What a form says of its key before it is saved. */
export interface KeyState {
  readonly isTaken: boolean;
  /** Whether somebody has tried to save: then what is missing is shown at its field. */
  readonly isTried: boolean;
}

/** The key of a new record. */
export function keyField(
  key: string,
  { isTaken, isTried }: KeyState,
  onKey: (key: string) => void,
): TemplateResult {
  const words = draftWords[language()];
  const isUnreadable = (isTried || key !== '') && !isKey(key);
  return field({
    id: 'key',
    label: words.key,
    hint: words.keyHint,
    value: key,
    problem: isUnreadable ? words.keyProblem : isTaken ? words.keyTaken : undefined,
    isRequired: true,
    onInput: onKey,
  });
}

/** The key of a new action plan is that of its convention and of its territory. */
export function planKeyFields(
  key: string,
  words: { readonly convention: string; readonly territory: string },
  onKey: (key: string) => void,
): TemplateResult {
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
export function changeFields(
  { change, ...noted }: Typed,
  problems: ReadonlyMap<string, string>,
  onNote: (noted: Partial<Pick<Typed, 'change' | keyof TextsOf<'note'>>>) => void,
): TemplateResult {
  const words = draftWords[language()];
  return html`${choice({
    id: 'change',
    label: words.change,
    value: change,
    isRequired: true,
    problem: problems.get('change'),
    options: (['REVISION', 'CORRECTION'] as const).map((value) => ({ value, label: words.changes[value] })),
    onChoose: (change) => onNote({ change }),
  })}
  ${noteFields(noted, problems, onNote)}`;
}
