import { contentFields, type Field, type Fields, isNested, type SubjectKind } from '@akto-figures/contents';
import { changeWords } from '../../messages/generated/change.ts';
import { contentText } from '../records/content-text.ts';
import { language } from '../words/language.ts';
import type { Value } from './differences.ts';

/** A field by its path, as a reviewer reads it: "Source 1, endroit dans la source". */
export function fieldInWords(kind: SubjectKind, path: string): string {
  const said: string[] = [];
  const say = (name: string) => said.push(said.length === 0 ? name : inside(name));
  for (const { step, field } of stepsOf(kind, path)) {
    if (/^\d+$/.test(step)) say(nth(field?.list?.one[language()] ?? '', Number(step) + 1));
    else if (!field?.list || !isNested(field.holds)) say(field?.label[language()] ?? step);
  }
  return said.join(', ');
}

/** What stands in a field, as a reviewer reads it. */
export function valueInWords(kind: SubjectKind, path: string, value: Value): string {
  const field = stepsOf(kind, path).at(-1)?.field;
  if (Array.isArray(value)) return value.join(', ');
  return field ? contentText({ holds: field.holds }, value) : String(value);
}

/** Each step of a path with the field that it is in; null where the description has none. */
function stepsOf(kind: SubjectKind, path: string): { readonly step: string; readonly field: Field | null }[] {
  let fields = contentFields[kind] as Fields;
  let field: Field | null = null;
  return path.split('.').map((step) => {
    if (!/^\d+$/.test(step)) {
      field = fields[step] ?? null;
      fields = field && isNested(field.holds) ? field.holds.fields : {};
    }
    return { step, field };
  });
}

const nth = (name: string, number: number) => changeWords[language()].nth({ name, number });

/** As a sentence goes on with it. */
const inside = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
