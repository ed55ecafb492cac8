import { plainText } from '../text/plain.ts';
import type { TextLanguage } from '../text/text-language.ts';

/** What is said of what is counted, right after its noun, and how it becomes a part of the label. */
export const deeds: readonly {
  readonly language: TextLanguage;
  readonly says: RegExp;
  readonly joins: string;
  readonly example: string;
  readonly label: string;
}[] = [
  {
    language: 'fr',
    says: /^ (?:(?:y )?(?:ont|a|avaient|avait|auront|aura) (?:(?:deja|ainsi|aussi|egalement|tous|toutes) )?ete|sont|est|seront|sera|etaient|etait) (?:(?:deja|ainsi|aussi|egalement|tous|toutes) )?([a-z]+(?:e|es|ee|ees|is|ies|us|ues|uts?|its?|ites?))(?= |[.,;:)]|$)/,
    joins: '',
    example: '340 contrats ont été signés dans l’Orne.',
    label: 'contrats signés',
  },
  {
    language: 'fr',
    says: /^ ((?:ont|a|avaient|auront) (?:(?:deja|ainsi|aussi|egalement) )?(?!ete |une |toute |fait )[a-z]+(?:e|i|u|t|is))(?= (?:en|dans|a|au|aux|cette|l'an|depuis|chez|avec|grace|pour|lors)\b|[.,;:)]|$)/,
    joins: 'qui ',
    example: '412 entreprises ont recruté en 2024.',
    label: 'entreprises qui ont recruté',
  },
  {
    language: 'en',
    says: /^ (?:were|was|have been|has been|are|is|will be) ([a-z]+(?:ed|en|wn|ht|ld))(?= |[.,;:)]|$)/,
    joins: '',
    example: '340 contracts were signed in 2024.',
    label: 'contracts signed',
  },
  {
    language: 'en',
    says: /^ ((?:have|has|had) (?!been )[a-z]+ed)(?= |[.,;:)]|$)/,
    joins: 'that ',
    example: '412 companies have hired in 2024.',
    label: 'companies that have hired',
  },
];

/** The words that tell what is counted from others of its kind: "personnes accompagnées" from "personnes formées"; nothing where none follow. */
export function deedAfter(text: string, language: TextLanguage): string {
  const plain = plainText(text);
  for (const { says, joins, language: of } of deeds) {
    const found = of === language ? says.exec(plain) : null;
    const words = found?.[1];
    if (!found || words === undefined) continue;
    const at = found.index + found[0].lastIndexOf(words);
    return joins + text.slice(at, at + words.length);
  }
  return '';
}
