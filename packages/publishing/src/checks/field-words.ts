import { contentFields, type Field, type Fields, isNested, type SubjectKind } from '@akto-figures/contents';
import type { Speech } from './speech.ts';

/** A field by its path, as a sentence goes on with it: "le nom (titulaires de fonctions, nᵒ 2)". */
export function fieldInWords(kind: SubjectKind, path: string, { locale, words }: Speech): string {
  let fields = contentFields[kind] as Fields;
  let field: Field | undefined;
  const labels = path.split('.').map((step) => {
    if (/^\d+$/.test(step)) return words.item({ number: Number(step) + 1 });
    field = fields[step];
    fields = field && isNested(field.holds) ? field.holds.fields : {};
    const label = field?.label[locale] ?? step;
    return label.charAt(0).toLowerCase() + label.slice(1);
  });
  const own = labels.pop() ?? path;
  const said = field?.needed?.[locale] ?? own;
  return labels.length > 0 ? `${said} (${labels.join(', ')})` : said;
}
