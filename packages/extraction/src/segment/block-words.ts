/** First words of a block that say what it is, each with a text that a test runs. */
export const blockWords = [
  {
    is: 'boilerplate',
    opens: /^a propos\b/,
    example: 'À propos. La Maison des Services emploie 940 personnes.',
  },
  {
    is: 'boilerplate',
    opens: /^(?:qui sommes|presentation de)\b/,
    example: 'Qui sommes-nous ? Un réseau de 63 agences et de 800 conseillers.',
  },
  {
    is: 'boilerplate',
    opens: /^(?:contacts?|relations?) (?:presse|medias?)\b|^contacts? ?:/,
    example: 'Contact presse : 12 conseillers',
  },
  {
    is: 'boilerplate',
    opens: /^(?:about|notes? to editors?|press contacts?|media contacts?)\b(?! \d)/,
    example: 'About the Fund. It employs 300 people.',
  },
  {
    is: 'method',
    opens: /^notes? (?:de lecture|methodologiques?)\b/,
    example: 'Note de lecture. Les parts font 100 %.',
  },
  {
    is: 'method',
    opens:
      /^(?:donnees|chiffres|resultats) (?:provisoires?|definiti[a-z]+|arretee?s|issus|issues|corrigees)\b/,
    example: 'Données provisoires, arrêtées sur 1 200 réponses.',
  },
  {
    is: 'boilerplate',
    opens: /^[a-z][a-z' -]{2,40} en bref ?[:.]/,
    example: 'Batiforma en bref : 22 branches.',
  },
  {
    is: 'method',
    opens: /^\(1\) [^:]*\(2\) /,
    example: '(1) Hors apprentissage. (2) Taux sur 1 200 réponses.',
  },
  { is: 'method', opens: /^sources? ?:/, example: 'Sources : enquête auprès de 1 200 entreprises.' },
  {
    is: 'method',
    opens: /^(?:methodologie|methode|champ|lecture|definitions?|precisions? methodologiques?)\b ?[.:–]/,
    example: 'Champ : établissements de 10 salariés ou plus.',
  },
  {
    is: 'method',
    opens: /^(?:methodologie|methode|a lire|pour en savoir plus|mentions legales)\b/,
    example: 'À lire page 14 : 12 fiches.',
  },
  {
    is: 'method',
    opens: /^pour (?:lire|comprendre) (?:ces|les) (?:chiffres|donnees|resultats)\b/,
    example: 'Pour lire ces chiffres : 2 organismes n’ont pas répondu.',
  },
  {
    is: 'method',
    opens: /^(?:methodology|method|source|scope|how to read)\b ?[.:–]/,
    example: 'Methodology: 1,200 companies were asked.',
  },
  { is: 'method', opens: /^\*[^\s*]/, example: '*Hors les 5 collectivités d’outre-mer' },
] as const satisfies readonly { is: 'boilerplate' | 'method'; opens: RegExp; example: string }[];

export type BlockWords = typeof blockWords;
