/** What may be done with the files. No source states a licence, and a guess here would be taken for a permission. */
export const rights = {
  fr: 'Licence inconnue\u00a0: les sources n’en indiquent pas. Chaque chiffre cite sa source, dont les conditions s’appliquent.',
  en: 'Licence unknown: the sources state none. Each figure cites its source, whose terms apply.',
} as const;
