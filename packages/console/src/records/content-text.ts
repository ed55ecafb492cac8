import { language } from '../words/language.ts';
import type { Content, FormField } from './form-field.ts';

/** What a field holds, as people read it: what a list shows, and what two people have written differently. */
export function contentText({ holds, list }: FormField, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (list && Array.isArray(value)) {
    return value
      .map((each, at) => `${at + 1}. ${contentText({ name: '', label: { fr: '', en: '' }, holds }, each)}`)
      .join('\n');
  }
  switch (holds.is) {
    case 'word':
      return holds.words[String(value)]?.[language()] ?? String(value);
    case 'flag':
      return value === true ? { fr: 'oui', en: 'yes' }[language()] : '';
    case 'group':
      return holds.fields
        .map(
          (field) => [field.label[language()], contentText(field, (value as Content)[field.name])] as const,
        )
        .filter(([, text]) => text !== '')
        .map(([label, text]) => `${label}\u00a0: ${text}`)
        .join(', ');
    default:
      return String(value);
  }
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
