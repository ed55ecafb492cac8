import type { Expressions } from './grammar.ts';
import { kind, year } from './kind.ts';

const time = 'ans?|annees?|mois|semaines?|jours?|heures?|h|minutes?|min';
const years = '(?:\\d{1,2}|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) ans?';

/** What French has that is no plain number, and what stands around one. */
export const frenchExpressions: Expressions = {
  kinds: [
    kind(
      'notStated',
      String.raw`^(n ?/? ?\.? ?[acdr]|s|s ?\.? ?o|-+|…|(donnee )?non (communiquee?s?|disponibles?|connue?s?|renseignee?s?)|secret( statistique)?)( ?\.)?$`,
      ['NC', 'n.c.', 'n.d.', 'nd', 's.', 's.o.', '-', 'secret statistique', 'non communiqué', 'n/a'],
    ),
    kind('index', String.raw`\b(base|indice) N`, ['base 100 en 2015', 'indice 209,6']),
    kind(
      'rank',
      String.raw`^(n ?[°º]|no \.?) ?N|\bN ?(er|ere|eme|ieme|e|nde?)\b(?! \d)|\b(premier|premiere)\b|\b[a-z]+ieme (rang|place)\b`,
      ['3e', '1er', '2e rang', 'n° 1', 'troisième rang'],
    ),
    kind('currency', String.raw`[£$¥]|\b(dollars?|livres?|francs?|usd|gbp|chf|yens?)\b`, [
      '£1,2m',
      '100 dollars',
    ]),
    kind(
      'per',
      String.raw`\bN.*?( par (an|annee|mois|semaine|jour|heure|h|personne|salarie|apprenti|contrat|entreprise|habitant|formation|action)\b| de l' ?heure| / ?(an|mois|h|heure|jour)\b)`,
      ['15 € par heure', '11 M€ par an', '31,50 € de l’heure'],
    ),
    kind('duration', String.raw`\bN jours? sur N`, ['7 jours sur 7']),
    kind(
      'fraction',
      String.raw`\b(moitie|tiers(?! lieux)|quarts?|cinquiemes?|sixiemes?|septiemes?|huitiemes?|neuviemes?|dixiemes?|centiemes?)\b`,
      ['la moitié', 'deux tiers', 'plus de trois quarts', 'près d’un cinquième', 'la moitié des deux tiers'],
    ),
    kind(
      'multiple',
      String.raw`\bN fois\b|(^| )[x×] ?N$|\bmultipli|\b(quasi )?(double|triple|quadruple)(ment|e|es|s)?\b`,
      ['deux fois plus', '×2', 'x1,5', 'multiplié par 4,3', 'un quasi-triplement'],
    ),
    kind('ratio', String.raw`\bN( %)? [a-z'. ]*sur N|\bN [a-z'. ]*pour N`, [
      '7 jeunes sur 10',
      'sept apprentis sur dix',
      'plus d’une entreprise sur deux',
      '1 000 administrateurs pour 1 140 salariés',
    ]),
    kind('score', String.raw`^(?!.*/.*/).*\bN / (5|10|20|100)\b`, ['4,5/5', '17/20']),
    kind('fraction', String.raw`^(?!.*/.*/).*\bN / N`, ['1/3']),
    kind('pair', String.raw`\bN.*\b(contre|vs ?\.?|versus|apres|au lieu de) N`, [
      '4,7 % (contre 4 % en 2011)',
      '64 % vs. 58 % en 2021',
    ]),
    kind('range', String.raw`\bentre [+-]? ?N.* et |\bN( ?%| ?€)? (-|a|ou) N`, [
      'entre 15 et 20 %',
      'de 12 000 à 15 000',
      '6 à 12 mois',
      '10 000 – 12 000 contrats d’apprentissage',
      'dix à vingt',
    ]),
    kind('points', String.raw`\bN (points?|pts?)\b`, ['+ 3,5 points', '41,3 pts', '1,7 point']),
    kind('duration', String.raw`\bN (${time})\b`, ['17,7 mois', '843 jours', '3 h 30', '35 heures']),
    kind(
      'change',
      String.raw`\b(hausse|baisse|recul|progression|augmentation|diminution)\b|% (de|en) (plus|moins)\b`,
      ['en hausse de 12 %', '10 % de plus qu’en 2023', '4 % de moins'],
    ),
  ],
  leadIns: ['soit', 'au total', 'à', 'un total de', 'total de', 'le nombre record de', 'nombre record de'],
  periodClauses: [
    { words: `entre ${year} et ${year}`, example: '37 % entre 2020 et 2021' },
    { words: `de ${year} a ${year}`, example: '37 % de 2020 à 2021' },
    { words: `(?:en|fin|depuis|depuis fin|a fin|d'ici) ${year}`, example: '88 % en 2022' },
    { words: `(?:au cours de|sur) l'annee ${year}`, example: '1 780 contrats sur l’année 2022' },
    { words: `par rapport (?:a|a l'annee|a fin) ${year}`, example: '+9 % par rapport à 2022' },
    { words: `(?:en|sur) ${years}`, example: '+25 % en 5 ans' },
    { words: 'sur un an', example: '+9 % sur un an' },
  ],
  periodOpeners: "entre de en fin depuis a d' au sur par".split(' '),
  smallWords: {
    ties: "de d' des du l' la le les en par".split(' '),
    conjunctions: 'et ou'.split(' '),
    articles: 'un une'.split(' '),
  },
};
