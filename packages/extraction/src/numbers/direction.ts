import type { TextLanguage } from '../text/text-language.ts';

type Turn = '+' | '-';

/** Words that make the rate beside them a change, each with a sentence that a test runs. */
export const turns: Readonly<
  Record<TextLanguage, readonly { is: Turn; before?: RegExp; after?: RegExp; example: string }[]>
> = {
  fr: [
    {
      is: '+',
      after:
        /^ (?:(?:de|en) (?:plus|mieux)(?! (?:que|qu'|par rapport a) ?(?:l'|la |le |les |leur |son |sa )?(?:moyenne|objectif|cible|prevu|ensemble|niveau national|reste d))|d'augmentation|de (?:hausse|croissance|progression))\b/,
      example: 'Cela fait 8 % de plus qu’en 2023.',
    },
    {
      is: '-',
      after:
        /^ (?:(?:de|en) moins(?! (?:que|qu'|par rapport a) ?(?:l'|la |le |les |leur |son |sa )?(?:moyenne|objectif|cible|prevu|ensemble|niveau national|reste d))|de (?:baisse|recul|diminution|repli))\b/,
      example: 'Cela fait 8 % de moins qu’en 2023.',
    },
    {
      is: '+',
      before:
        /\b(?:hausse|progression|augmentation|croissance|bond|rebond|gain|poussee|essor)s? (?:[a-z]+ ){0,3}?(?:de |d'|tourne |atteint |s'etablit a |s'eleve a |ressort a |(?:est|etait|serait) de |: ?)$/,
      example: 'Les contrats sont en hausse de 8 %.',
    },
    {
      is: '-',
      before:
        /\b(?:baisse|recul|diminution|repli|chute|decrue|contraction|perte)s? (?:[a-z]+ ){0,3}?(?:de |d'|tourne |atteint |s'etablit a |s'eleve a |ressort a |(?:est|etait|serait) de |: ?)$/,
      example: 'Les contrats sont en recul de 8 %.',
    },
    {
      is: '+',
      before:
        /\b(?:progress|augment|bondi|grimp|croi|accroi|cru|accru|gagn|s'envol|remont|rebond|s'appreci)[a-z]* (?:(?!a |jusqu)[a-z]+ ){0,2}?(?:de |d')?$/,
      example: 'Les contrats ont augmenté de 8 %.',
    },
    {
      is: '-',
      before:
        /\b(?:recul|diminu|baiss|chut|flechi|perd|reduit|repli|reflu|regress|s'effrit|se contract|se tass|cede)[a-z]* (?:(?!a |jusqu)[a-z]+ ){0,2}?(?:de |d')?$/,
      example: 'Les contrats ont diminué de 8 %.',
    },
  ],
  en: [
    { is: '+', after: /^ (?:more|higher|up)\b/, example: 'That is 8% more than in 2023.' },
    { is: '-', after: /^ (?:less|fewer|lower|down)\b/, example: 'That is 8% fewer than in 2023.' },
    {
      is: '+',
      before:
        /\b(?:up(?: by)?|(?:rise|increase|growth|gain) of|(?:rose|grew|increased|climbed|jumped)(?: by)?) (?:(?!from|to)[a-z]+ )?$/,
      example: 'Contracts were up 8%.',
    },
    {
      is: '-',
      before:
        /\b(?:down(?: by)?|(?:fall|drop|decrease|decline) of|(?:fell|dropped|decreased|declined|shrank)(?: by)?) (?:(?!from|to)[a-z]+ )?$/,
      example: 'Contracts were down 8%.',
    },
  ],
};

/** "La Réunion gagne 310 contrats", "en hausse de 6 millions": words that make the count after them a change. */
const gains: Readonly<Record<TextLanguage, Readonly<Record<Turn, RegExp>>>> = {
  fr: {
    '+': /\bgagn(?:e|ent|ait|aient)(?: ainsi)? (?:pres de |plus de |environ |quelque )?$|\b(?:superieure?s?|(?:en|une|cette|la) (?:hausse|progression|augmentation)) (?:de |d')(?:pres de |plus de |environ |quelque )?$|\b(?:progress|augment)[a-z]* (?:de |d')(?:pres de |plus de |environ |quelque )?$/,
    '-': /\bperd(?:ent|ait|aient|u)?(?: ainsi)? (?:pres de |plus de |environ |quelque )?$|\b(?:inferieure?s?|(?:en|une|cette|la|un|le) (?:baisse|recul|diminution|repli)) (?:de |d')(?:pres de |plus de |environ |quelque )?$|\b(?:recul|diminu|baiss)[a-z]* (?:de |d')(?:pres de |plus de |environ |quelque )?$/,
  },
  en: { '+': /\bgain(?:s|ed)? (?:about |some )?$/, '-': /\blos(?:es?|t) (?:about |some )?$/ },
};

/** Whether a count is what somebody won or lost. */
export const gainOf = (left: string, language: TextLanguage): Turn | null =>
  gains[language]['+'].test(left) ? '+' : gains[language]['-'].test(left) ? '-' : null;

/** Whether the words around a rate say that it is a rise or a fall; of counts the noun says it. */
export function directionOf(
  left: string,
  right: string,
  symbol: string | null,
  language: TextLanguage,
): Turn | null {
  if (symbol === 'time') return null;
  const isRate = symbol === 'percent' || symbol === 'points';
  for (const { is, before, after } of turns[language]) {
    if (isRate && after?.test(right)) return is;
    if (isRate && before?.test(left)) return is;
  }
  return null;
}
