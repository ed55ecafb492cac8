import { figureFields } from '@akto-figures/contents';
import { html, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { readingWords } from '../../messages/generated/reading.ts';
import type { Option } from '../controls/choose-one.ts';
import '../controls/choose-one.ts';
import { choice, field } from '../controls/field.ts';
import { findSubjects, knownTitle, rememberTitle } from '../subjects/find-subjects.ts';
import { findUnits, unitOption } from '../units/find-units.ts';
import { unitOfContent } from '../units/known-units.ts';
import { language } from '../words/language.ts';
import { splitsOf } from './number-card.ts';
import { isAt, isFigure, type Mark, type Reading, type ReadNumber } from './read-number.ts';

/** What is typed in the form of a number; texts, as they stand in their fields. */
export interface Said {
  readonly value: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly territory: string;
  readonly indicator: string;
  readonly convention: string;
  readonly fills: string;
  readonly role: string;
  readonly partOf: string;
  readonly reason: string;
  readonly to: string;
  readonly at: string;
  readonly words: string;
}

export const nothingSaid: Said = {
  ...{ value: '', label: '', unit: '', period: '', territory: '', role: '', partOf: '' },
  ...{ indicator: '', convention: '', fills: '' },
  ...{ reason: '', to: '', at: '', words: '' },
};

/** A number as its form has it. */
export const saidOf = (number: ReadNumber): Said => ({
  ...nothingSaid,
  value: number.value?.text ?? number.exact,
  label: number.label ?? '',
  unit: number.value?.unit?.key ?? '',
  period: number.period?.text ?? '',
  territory: number.territory?.name ?? '',
  indicator: number.indicator ?? '',
  convention: number.convention ?? '',
  fills: number.hub?.is === 'AWAITED' ? number.hub.figure : '',
  role: number.role,
  partOf: String(number.relations.find(({ type }) => type === 'PART_OF')?.to.start ?? ''),
  at: String(splitsOf(number.exact)[0] ?? ''),
});

/** What of it somebody has changed, as it is sent: what was read and stays is not said. */
export function saysIn(said: Said, number: ReadNumber): NonNullable<Mark['says']> {
  const before = saidOf(number);
  const changed = (name: keyof Said) => said[name].trim() !== before[name].trim();
  return {
    ...(changed('value') && { value: said.value }),
    // Without its indicator, a number is counted by its label alone, which is said anew.
    ...((changed('label') || changed('indicator')) && { label: said.label }),
    ...((changed('indicator') || changed('label')) && said.indicator && { indicator: said.indicator }),
    ...(changed('convention') && { convention: said.convention || none }),
    ...(changed('fills') && { fills: said.fills || none }),
    ...(changed('unit') && said.unit && { unit: said.unit }),
    ...(changed('period') && { period: said.period }),
    ...(changed('territory') && { territory: said.territory }),
    ...(changed('role') && { role: said.role as ReadNumber['role'] }),
    ...(changed('partOf') && { partOf: said.partOf === '' ? -1 : Number(said.partOf) }),
  };
}

/** That somebody wants none, where what was read says one. */
const none = '-';

interface FormParts {
  readonly said: Said;
  readonly number: ReadNumber;
  readonly reading: Reading;
  readonly problem: string;
  readonly onType: (said: Said) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onCancel: () => void;
}

function formOf({ onSubmit, onCancel }: FormParts, action: string, fields: unknown): TemplateResult {
  return html`<form class="deed" novalidate @submit=${onSubmit}>
    ${fields}
    <div class="actions">
      <button class="primary" type="submit">${action}</button>
      <button type="button" @click=${onCancel}>${commonWords[language()].cancel}</button>
    </div>
  </form>`;
}

const typed = ({ said, onType }: FormParts, name: keyof Said) => ({
  id: `say-${name}`,
  value: said[name],
  onInput: (value: string) => onType({ ...said, [name]: value }),
  onChoose: (value: string) => onType({ ...said, [name]: value }),
});

/** The other figures of a text, to be chosen among. */
const others = ({ reading, number }: FormParts, of: (other: ReadNumber) => string) =>
  reading.numbers
    .filter((each) => isFigure(each) && !isAt(each, number))
    .map((other) => ({ value: of(other), label: `${other.exact}${other.label ? ` (${other.label})` : ''}` }));

export function correctForm(parts: FormParts): TemplateResult {
  const words = readingWords[language()];
  const { number } = parts;
  const problemOf = (name: string) => number.problems.find((each) => each.field === name)?.message;
  const roles = Object.entries(figureFields.role.holds.words).map(([value, each]) => ({
    value,
    label: each[language()],
  }));
  return formOf(
    parts,
    words.saveAndAccept,
    html`
      ${field({ ...typed(parts, 'value'), label: words.value, problem: problemOf('value') })}
      ${field({ ...typed(parts, 'label'), label: words.label })}
      ${oneOf(parts, 'indicator', 'INDICATOR', words.indicator, words.indicatorHint)}
      ${unitField(parts)}
      ${field({ ...typed(parts, 'period'), label: words.period, problem: problemOf('period') })}
      ${field({ ...typed(parts, 'territory'), label: words.territory, problem: problemOf('territory') && words.noTerritory })}
      ${choice({ ...typed(parts, 'role'), label: words.role, options: roles })}
      ${oneOf(parts, 'convention', 'CONVENTION', words.convention)}
      ${fillsField(parts)}
      ${choice({ ...typed(parts, 'partOf'), label: words.partOf, options: others(parts, ({ start }) => String(start)), empty: words.partOfNone })}
    `,
  );
}

/** One of the records of a kind, as its key. */
function oneOf(
  { said, onType }: FormParts,
  name: 'indicator' | 'convention',
  kind: 'INDICATOR' | 'CONVENTION',
  label: string,
  hint?: string,
): TemplateResult {
  const key = said[name];
  return html`<choose-one
    field-id="say-${name}"
    label=${label}
    .hint=${hint}
    .chosen=${key === '' ? null : { value: key, label: knownTitle(kind, key) }}
    .find=${(text: string, signal: AbortSignal) => findSubjects(kind, text, signal)}
    @choose=${({ detail: chosen }: CustomEvent<Option | null>) => {
      if (chosen) rememberTitle(kind, chosen);
      onType({ ...said, [name]: chosen?.value ?? '' });
    }}
  ></choose-one>`;
}

/** The figure of a draft that waits for this number; nothing where none is awaited. */
function fillsField(parts: FormParts): TemplateResult | typeof nothing {
  const { awaited } = parts.reading;
  if (awaited.length === 0) return nothing;
  const words = readingWords[language()];
  const options = awaited.map(({ figure, label, period }) => ({
    value: figure,
    label: period ? `${label} (${period.text})` : label,
  }));
  return choice({ ...typed(parts, 'fills'), label: words.fills, options, empty: words.fillsNone });
}

function unitField({ said, onType }: FormParts): TemplateResult {
  const unit = unitOfContent(said.unit);
  return html`<choose-one
    field-id="say-unit"
    label=${readingWords[language()].unit}
    .chosen=${unit && unitOption(unit)}
    .find=${async (typed: string) => findUnits(typed)}
    @choose=${(event: CustomEvent<Option | null>) => onType({ ...said, unit: event.detail?.value ?? '' })}
  ></choose-one>`;
}

export const rejectForm = (parts: FormParts): TemplateResult =>
  formOf(
    parts,
    readingWords[language()].deeds.reject,
    field({
      ...typed(parts, 'reason'),
      label: readingWords[language()].reason,
      hint: readingWords[language()].reasonHint,
    }),
  );

export const joinForm = (parts: FormParts): TemplateResult =>
  formOf(
    parts,
    readingWords[language()].deeds.join,
    choice({
      ...typed(parts, 'to'),
      label: readingWords[language()].joinTo,
      problem: parts.problem || undefined,
      options: others(parts, ({ start, end }) => `${start}-${end}`),
    }),
  );

export const splitForm = (parts: FormParts): TemplateResult =>
  formOf(
    parts,
    readingWords[language()].deeds.split,
    choice({
      ...typed(parts, 'at'),
      label: readingWords[language()].splitAt,
      options: splitsOf(parts.number.exact).map((at) => ({
        value: String(at),
        label: `${parts.number.exact.slice(0, at).trim()} | ${parts.number.exact.slice(at)}`,
      })),
    }),
  );

export const missedForm = (parts: FormParts): TemplateResult =>
  formOf(
    parts,
    readingWords[language()].mark,
    field({
      ...typed(parts, 'words'),
      label: readingWords[language()].missedWords,
      hint: readingWords[language()].missedHint,
      problem: parts.problem || undefined,
    }),
  );
