import { monthNames, weekdayNames } from '../segment/date-line.ts';
import type { TextLanguage } from '../text/text-language.ts';

/** How a mention of a time stands to the number beside it. */
export type PeriodUse =
  /** When it was: "en 2024". */
  | 'when'
  /** What it is compared with: "qu’en 2023". */
  | 'compared'
  /** From when on: "depuis 2019". */
  | 'since'
  /** By when: "d’ici 2027". */
  | 'until'
  /** Beside the number, and not its own: "après une année 2022 en retrait". */
  | 'aside';

export interface PeriodWords {
  /** What stands before a mention and says its use; the first that holds. */
  readonly uses: readonly { readonly use: PeriodUse; readonly before: RegExp; readonly example: string }[];
  /** Times that count from the period of the text: how many years back. */
  readonly back: readonly {
    readonly form: string;
    readonly years: number | 'counted' | 'ahead';
    /** They count from the day of the text's date line, where it has one. */
    readonly isOfWriting?: true;
    /** They count from the time that was told of last: "un an plus tôt". */
    readonly isFromTold?: true;
    readonly example: string;
  }[];
  /** Whether it holds for the numbers in brackets. */
  readonly inBrackets: RegExp;
  /** How long a change took: "en 5 ans". */
  readonly long: readonly { readonly form: string; readonly example: string }[];
}

const count = '(\\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt)';
const counted = '(\\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)';

export const periodWords: Readonly<Record<TextLanguage, PeriodWords>> = {
  fr: {
    inBrackets: /\bentre (?:parentheses|crochets)\b/,
    uses: [
      {
        use: 'compared',
        before:
          /\b(?:qu'|(?<!\bce )que |par rapport a |par rapport au |compare a |comparativement a |face a |vis-a-vis de )(?:en |a |au |l'annee |l'|celles? de |celui de |ceux de |fin |la fin |la meme (?:periode|date|epoque) (?:de |en )?)*$|\b(?:celles? (?:de |d')|ceux (?:de |d')|celui (?:de |d')|la meme (?:periode|date|epoque) (?:de |en )?|au meme (?:moment|stade) (?:de |en ))(?:l'annee )?$/,
        example: 'C’est 8 % de plus qu’en 2023.',
      },
      {
        use: 'aside',
        before:
          /\b(?:apres|avant|contrairement a|a l'exception de|des l')(?: une?| l'| la| le)?(?: annee| exercice| rentree)? ?$/,
        example: 'La part est de 8 % après une année 2022 en retrait.',
      },
      {
        use: 'aside',
        before:
          /\b(?:cree|fonde|nee?|elu|nomme|arrive|lance|signe|instaure|adopte|ouvert|inaugure|renouvele|amorce|promulgue|vote|entre en vigueur|reforme|creation|loi|lancement|ouverture|pactes?|plans?|programmes?|conventions?|accords?|feuille de route|strategies?|cap)e? (?:pluriannuelle? |nationale? |cadre |triennale? |[a-z]+ )?(?:en |de |le |au |fin |a la |du |depuis |des |pour )*$/,
        example: 'La convention signée en 2021 concerne 8 000 contrats.',
      },
      {
        use: 'aside',
        before:
          /\b(?:ouverture|creation|fondation|naissance|lancement|arrivee|disparition) (?:de |du |des |d')?(?:l[ea]s? |l'|son |sa )?(?:[a-z'-]+ ){0,3}(?:en |le |au |des )$/,
        example: 'C’est 8 % depuis la création du fonds en 1987.',
      },
      {
        use: 'aside',
        before:
          /\b(?:realise|mene|conduit|interroge|effectue|collecte|arrete)e?s? [^.;]{0,60}(?:entre|du|le|en|au|et le|debut|fin)(?: \d{1,2}(?:er)?(?: et le| au| et))? $/,
        example: 'L’enquête menée entre le 6 et le 24 janvier 2023 donne 8 %.',
      },
      {
        use: 'aside',
        before:
          /\b(?:plans?|programmes?|conventions?|accords?|strategies?|schemas?|contrats? d'objectifs)(?: (?!en |ont |a |sont |est |le |au )[a-z'-]+){1,5} $/,
        example: 'La convention d’objectifs et de moyens 2022-2025 concerne 8 000 contrats.',
      },
      {
        use: 'since',
        before: /\b(?:depuis|a partir de|a compter de|des)(?: le| la| l'annee| fin| debut)? $/,
        example: 'Depuis 2019, 8 000 contrats ont été signés.',
      },
      {
        use: 'until',
        before:
          /\b(?:d'ici|d'ici a|a l'horizon|horizon|avant|jusqu'en|d'ici la fin|d'ici fin)(?: le| la| l'annee| fin| a)? ?$/,
        example: 'Le plan vise 8 000 contrats d’ici 2027.',
      },
    ],
    back: [
      {
        form: "\\bl'an (?:dernier|passe)\\b|\\bl'annee (?:derniere|passee)\\b",
        years: 1,
        isOfWriting: true,
        example: 'L’an dernier, 21 % ont signé.',
      },
      {
        form: "\\bl'annee (?:precedente|d'avant)\\b|\\b(?:promotion|edition|campagne|saison|rentree|session|generation) precedente\\b|\\bl'exercice precedent\\b",
        years: 1,
        example: 'Ils étaient 21 % l’année précédente.',
      },
      {
        form: "\\b(?:l'an prochain|l'annee prochaine|l'an qui vient)\\b",
        years: -1,
        isOfWriting: true,
        example: 'L’an prochain, 21 % signeront.',
      },
      {
        form: "\\bd'ici (?:a )?la fin de l'annee\\b|\\bd'ici (?:a )?la fin de l'exercice\\b|\\bd'ici (?:a )?decembre\\b",
        years: 0,
        isOfWriting: true,
        example: 'D’ici à la fin de l’année, 21 % auront signé.',
      },
      {
        form: `\\bil y a ${count} ans?\\b`,
        years: 'counted',
        example: 'Ils étaient 2 410 il y a deux ans.',
      },
      {
        form: `\\b${count} ans? plus tard\\b`,
        years: 'ahead',
        isFromTold: true,
        example: 'Ils étaient 430 en 2022. Deux ans plus tard, ils sont 1 150.',
      },
      {
        form: `\\b${count} ans? (?:plus tot|auparavant|avant)\\b`,
        years: 'counted',
        isFromTold: true,
        example: 'Ils sont 2 960, contre 2 410 un an plus tôt.',
      },
      {
        form: "\\bcette annee\\b|\\bsur (?:l'ensemble de |toute )l'annee\\b|\\bsur l'annee(?: entiere)?\\b(?! (?:scolaire|universitaire|\\d))",
        years: 0,
        isOfWriting: true,
        example: 'Cette année, 21 % ont signé.',
      },
      {
        form: `\\bd'ici (?:a )?${count} ans\\b|\\bdans ${count} ans\\b`,
        years: 'ahead',
        isOfWriting: true,
        example: 'Le réseau vise 21 % d’ici cinq ans.',
      },
      {
        form: "\\b\\baujourd'hui\\b|\\bdesormais\\b|\\bactuellement\\b|\\ba ce jour\\b|\\bl'annee ecoulee\\b|\\ben cours d'annee\\b",
        years: 0,
        example: 'Aujourd’hui, 21 % ont signé.',
      },
    ],
    long: [
      {
        form: `\\b(?:en|sur|au cours des|ces|sur les|en l'espace de) (?:les |seulement |a peine )?${count} (?:derniers? |dernieres? )?(?:ans?|annees?)\\b(?! (?:scolaire|universitaire))`,
        example: 'Les contrats ont progressé de 22 % en 5 ans.',
      },
      {
        form: '\\bsur un an\\b|\\bsur une annee\\b(?! (?:scolaire|universitaire))|\\ben glissement annuel\\b',
        example: 'Les contrats ont progressé de 22 % sur un an.',
      },
    ],
  },
  en: {
    inBrackets: /\b(?:in|between) (?:brackets|parentheses)\b/,
    uses: [
      {
        use: 'compared',
        before:
          /\b(?:than|as (?:many|much|high) as|compared with|compared to|on|against|from|versus)(?: in| the)? $/,
        example: 'That is 8% more than in 2023.',
      },
      {
        use: 'aside',
        before: /\b(?:after|before|following)(?: a| the)?(?: difficult| weak| record)? $/,
        example: 'The share is 8% after a weak 2022.',
      },
      {
        use: 'since',
        before: /\b(?:since|starting in)(?: the| early| late)? $/,
        example: 'Since 2019, 8,000 contracts have been signed.',
      },
      {
        use: 'until',
        before: /\b(?:by|until|before)(?: the end of| the)? $/,
        example: 'The plan aims at 8,000 contracts by 2027.',
      },
    ],
    back: [
      {
        form: '\\b(?:last year|the previous year|the year before|a year ago|a year earlier)\\b',
        years: 1,
        example: 'Last year 21% signed.',
      },
      {
        form: `\\b${counted} years? later\\b`,
        years: 'ahead',
        isFromTold: true,
        example: 'There were 430 in 2022. Two years later, there are 1,150.',
      },
      {
        form: `\\b${counted} years? (?:earlier|ago|before)\\b`,
        years: 'counted',
        example: 'There were 2,960, against 2,410 two years earlier.',
      },
      { form: '\\bthis year\\b', years: 0, example: 'This year 21% signed.' },
    ],
    long: [
      {
        form: `\\b(?:in|over|within) (?:the (?:last|past) |just )?${counted} years?\\b`,
        example: 'Contracts rose by 22% in five years.',
      },
      {
        form: '\\b(?:year on year|year-on-year|over the year)\\b',
        example: 'Contracts rose by 22% year on year.',
      },
    ],
  },
};

const year = '(?:19|20)\\d\\d';
const part =
  '(?:premier|1er|1re|second|deuxieme|2e|2d|2nd|troisieme|3e|quatrieme|4e|dernier|first|second|third|fourth|last|1st|2nd|3rd|4th) (?:semestre|trimestre|half|quarter)';
const ofYear = `(?: (?:de |d'|of )?(?:l'annee )?${year})?`;
const date = `(?:(?:${weekdayNames},? )?(?:le )?(?:\\d{1,2}(?:er|st|nd|rd|th)? )?(?:of )?${monthNames}(?! \\d{1,2},)(?:,? ${year})?|${monthNames} \\d{1,2},? ${year}|\\d{1,2}[/.]\\d{1,2}[/.]${year}|${part}${ofYear}|[tsqh][1-4] ${year}|${year})`;

/** All that may be a time in a sentence, as one expression: spans, school years, edges, dates. */
export const periodForm = [
  `(?:annees?|exercices?|rentrees?|school year|academic year)(?: scolaires?| universitaires?| de septembre)?(?: de)? ${year}(?: ?[-–/] ?(?:${year}|\\d\\d))?`,
  `(?:entre|de|du|d'|from|between) (?:le |la |l'|fin |debut |early |late |mid-)?${date} (?:et|a|au|and|to|jusqu'(?:en|au)) (?:le |la |fin |debut |early |late )?${date}`,
  `${year} ?[-–/] ?(?:${year}|\\d\\d)(?![\\d%])`,
  `(?:du|from) \\d{1,2}(?:er|st|nd|rd|th)? (?:au|to) \\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?: ${year})?`,
  `(?:fin|debut|mi|end of|early|late|mid)[- ](?:de |d')?(?:l'annee )?(?:${monthNames}(?: ${year})?|${year})`,
  date,
].join('|');
