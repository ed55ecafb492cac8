import { contentFields, isNested, type SubjectKind } from '@akto-figures/contents';
import { recordWords } from '../../messages/generated/record.ts';
import { unitOption } from '../units/find-units.ts';
import { unitOfContent } from '../units/known-units.ts';
import { language } from '../words/language.ts';
import { type Content, type FormField, formFields } from './form-field.ts';
import { wordChoices } from './word-choices.ts';

/** What a field holds, as people read it: what a list shows, and what two people have written differently. */
export function contentText({ holds, list }: Pick<FormField, 'holds' | 'list'>, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (list && Array.isArray(value)) {
    return value.map((each, at) => `${at + 1}. ${contentText({ holds }, each)}`).join('\n');
  }
  if (value === true) return recordWords[language()].yes;
  if (value === false) return '';
  if (isNested(holds)) {
    return formFields(holds.fields)
      .map((field) => [field.label[language()], contentText(field, (value as Content)[field.name])] as const)
      .filter(([, text]) => text !== '')
      .map(([label, text]) => `${label}\u00a0: ${text}`)
      .join(', ');
  }
  if (holds === 'unit') return unitText(value);
  return wordChoices(holds)?.[String(value)]?.[language()] ?? String(value);
}

function unitText(value: unknown): string {
  const unit = unitOfContent(value);
  return unit === null ? '' : unitOption(unit).label;
}

/** A content without what says nothing, so that what was emptied is left out. */
export function said(content: Content): Content {
  return Object.fromEntries(
    Object.entries(content)
      .map(([name, value]): [string, unknown] => [name, saidValue(value)])
      .filter(([name, value]) => name !== '__typename' && value !== null),
  );
}

function saidValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map(saidValue).filter((each) => each !== null);
    return kept.length > 0 ? kept : null;
  }
  if (typeof value === 'object' && value !== null) {
    const kept = said(value as Content);
    return Object.keys(kept).length > 0 ? kept : null;
  }
  return value === '' || value === undefined || value === false ? null : value;
}

/** A form’s content as an act is given it: what was emptied is taken away, and what no form shows is kept. */
export function toSend(kind: SubjectKind, content: Content): Content {
  const told = said(content);
  return Object.fromEntries(formFields(contentFields[kind]).map(({ name }) => [name, told[name] ?? null]));
}
