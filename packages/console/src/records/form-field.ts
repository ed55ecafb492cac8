import { contentFields, type Field, type Fields, type SubjectKind } from '@akto-figures/contents';
import type { Part } from '../drafts/merge-fields.ts';
import { language } from '../words/language.ts';

/** A field of a record as its form shows it, named as in its content. */
export type FormField = Omit<Field, 'says'> & { readonly name: string };

/** What stands in a form: the content of a subject, as far as it is known. */
export type Content = Readonly<Record<string, unknown>>;

/** The fields of a form, but for what acts of their own write, in the order of their description. */
export const formFields = (fields: Fields): FormField[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.apart ? [] : [{ ...field, name }]));

/** Some fields of a kind’s form, in this order. */
export function someFields<Kind extends SubjectKind>(
  kind: Kind,
  names: readonly (keyof (typeof contentFields)[Kind] & string)[],
): FormField[] {
  const fields = contentFields[kind] as Fields;
  return names.flatMap((name) => (fields[name] ? [{ ...fields[name], name }] : []));
}

/** The fields of a kind that say one thing together: where two people write them, they are one. */
export function togetherIn(kind: SubjectKind): Part[] {
  const fields = Object.entries(contentFields[kind] as Fields);
  return fields.flatMap(([name]): Part[] => {
    const others = fields.filter(([, { goesWith }]) => goesWith === name).map(([other]) => other);
    return others.length > 0 ? [[name, ...others]] : [];
  });
}

/** What a field is called, and what helps to write it. */
export function wordsOf<Kind extends SubjectKind>(
  kind: Kind,
  name: keyof (typeof contentFields)[Kind] & string,
): { readonly label: string; readonly hint: string | undefined } {
  const { label, hint } = (contentFields[kind] as Fields)[name] as Field;
  return { label: label[language()], hint: hint?.[language()] };
}
