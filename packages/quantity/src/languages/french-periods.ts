import type { PeriodGrammar, SaidDate } from './period-grammar.ts';

// "Vers" takes no preposition beside it: "depuis 2021 environ".
const about = ({ text, isAbout }: SaidDate): string => (isAbout ? `${text} environ` : text);

const ordinals = ['1er', '2e', '3e', '4e'];

/** How French writes, says and reads dates and periods. */
export const frenchPeriods: PeriodGrammar = {
  dayOfMonth: (day) => (day === 1 ? '1er' : String(day)),
  monthMayComeFirst: false,
  say: {
    alone({ text, precision, isAbout, hasYear }) {
      if (!hasYear) return `${text} (année non précisée)`;
      if (!isAbout) return text;
      return precision === 'day' ? `vers le ${text}` : `vers ${text}`;
    },
    span(from, to) {
      const first = about(from);
      const start =
        from.precision === 'day' ? `du ${first}` : /^[ao]/.test(first) ? `d’${first}` : `de ${first}`;
      return `${start} ${to.precision === 'day' ? 'au' : 'à'} ${about(to)}`;
    },
    since: (from) => `depuis ${from.precision === 'day' ? 'le ' : ''}${about(from)}`,
    until: (to) => `${to.precision === 'day' ? 'jusqu’au' : 'jusqu’en'} ${about(to)}`,
    part: (part, number, year) =>
      `${ordinals[number - 1]}\u00a0${part === 'quarter' ? 'trimestre' : 'semestre'} ${year}`,
  },
  words: {
    leads: [
      ...[
        "l'annee(?: civile)?",
        'annee(?: civile)?',
        // "Les années 2020" are ten.
        String.raw`annees(?: civiles)?(?= \d{4}\D)`,
        'en',
        'dans',
        'le',
        'la',
        'au',
        'aux',
        'a',
        'sur',
        'pour',
        'pendant',
      ],
      ...[
        'durant',
        'courant',
        'au cours d[eu]',
        "au cours d'",
        'la periode',
        'periode',
        'le mois d[eu]',
        "le mois d'",
        'mois d[eu]',
      ],
      "mois d'",
    ],
    since: ['depuis', 'des', "a partir d(?:e|u|')", "a compter d(?:e|u|')"],
    onwards: [],
    until: ["jusqu'(?:en|au?x?)", 'jusque', "d'ici(?: au?| en)?", "a l'horizon"],
    about: ['vers', 'environ', "autour d(?:e|u|')", "aux alentours d(?:e|u|')"],
    aboutAfter: ['environ'],
    between: ['de', 'du', "d'", 'entre'],
    to: ['a', 'au', "jusqu'(?:en|au?)"],
    and: ['et'],
    now: ["aujourd'hui", 'ce jour', 'maintenant', 'nos jours', 'present'],
    beginning: ["(?:le )?debut(?: d[eu]| d')?"],
    middle: ['mi', "(?:le )?milieu(?: d[eu]| d')"],
    end: ["(?:la )?fin(?: d[eu]| d')?"],
    schoolYear: ["(?:l')?annees? (?:scolaires?|universitaires?)"],
    schoolStart: ["(?:la )?rentree(?: scolaire| universitaire)?(?: de septembre)?(?: d[eu]| d')?"],
    quarter: ['trimestre', String.raw`trim\.?`],
    half: ['semestre'],
    ordinals: [
      ['1', '1ere?', 'premiere?'],
      ['2', '2e(?:me)?', '2nde?', 'deuxieme', 'seconde?'],
      ['3', '3e(?:me)?', 'troisieme'],
      ['4', '4e(?:me)?', 'quatrieme'],
    ],
    last: ['dernier'],
    noYear: 'annee non precisee',
  },
};
