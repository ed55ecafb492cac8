import type { Stretch } from '../segment/blocks.ts';
import { monthNames, weekdayNames } from '../segment/date-line.ts';
import { Taken } from '../text/taken.ts';
import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';
import type { RejectReason } from './reasons.ts';

/** What has a form of its own wherever it stands, each with a text that a test runs. Two rules may claim a place; the first has it. */
const rules: readonly { because: RejectReason; form: string; language?: TextLanguage; example: string }[] = [
  {
    because: 'address',
    form: String.raw`https?://\S{1,300}|www\.\S{1,200}|(?<!\S)\S{1,64}@\S{1,120}|\b[a-z0-9-]{1,60}\.(?:fr|com|org|eu|net|gouv)\b\S{0,200}`,
    example: 'À lire sur www.services2024.fr/bilan-12.',
  },
  {
    because: 'phone',
    form: String.raw`(?:\+ ?\d\d|\b0)[ .-]?(?:\(0\))?[ .-]?\d(?:[ .-]?\d\d){4}(?!\d)|\b0 8\d\d(?: \d{3}){2}|\b\d\d(?: \d\d){2,5}(?![ \d])`,
    example: 'Renseignements au 02 61 91 11 22.',
  },
  {
    because: 'phone',
    form: String.raw`(?<=\b(?:appelez|composez|tel(?:ephone)?s?\.?|standard|numero)(?: vert)?(?: gratuit)?(?: ?:| au| le)? )(?:le |au )?\d[\d .-]{2,}\d`,
    example: 'Composez le 39 49.',
  },
  {
    because: 'law',
    form: String.raw`\b(?:loi|decret|arrete|ordonnance|directive|reglement|circulaire|instruction|accord-cadre|deliberation|avenant|act|decree)\b[^.;:]{0,30}?\b(?:n ?[o°º] ?[\d-]+(?: du \d{1,2}(?:er)? ${monthNames} \d{4})?|du \d{1,2}(?:er)? ${monthNames} \d{4}|of (?:\d{1,2} ${monthNames} )?\d{4})`,
    example: 'La loi du 11 février 2005 le demande.',
  },
  {
    because: 'law',
    form: String.raw`\barticles? (?:[lrd]\.? ?)?\d[\d-]*(?:(?:, ?| et | a )\d[\d-]*)*|\b(?:loi|decret|ordonnance|directive|reglement) (?:n ?[o°º] ?)?\d{2,4}[-/]\d+|\((?:ue|ce)\) (?:n ?[o°º] ?)?\d+/\d+|\b[lrd]\. ?\d{3,4}(?:-\d+)*|\bn ?[o°º] ?\d{4}-\d+|\balineas? \d+`,
    example: 'L’article L. 6331-1 le prévoit.',
  },
  {
    because: 'date',
    form: String.raw`(?:\b${weekdayNames},? )?\b\d{1,2}(?:er|st|nd|rd|th)?(?: (?:of )?| ?- ?)${monthNames}(?:,? \d{4})?(?![a-z])`,
    example: 'Avant le 30 juin, tout change.',
  },
  {
    because: 'date',
    form: String.raw`\b\d{1,2}(?:er)?(?=(?: et| au?| ou| -|,)(?: le)? \d{1,2}(?:er)? ${monthNames}\b)`,
    example: 'Du 12 au 14 mars, le salon ouvre.',
  },
  {
    because: 'date',
    form: String.raw`\b${monthNames}\b \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?(?!\d| ?%)`,
    language: 'en',
    example: 'From March 12, 2024, it is open.',
  },
  {
    because: 'date',
    form: String.raw`\b${monthNames}\b (?:19|20)\d\d(?!\d)`,
    example: 'Traitement de septembre 2023.',
  },
  {
    because: 'date',
    form: String.raw`(?<![\d.,/-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|(?:19|20)\d\d-\d\d-\d\d)(?![\d/])`,
    example: 'Mis à jour le 12/09/2024.',
  },
  {
    because: 'time',
    form: String.raw`\b\d{1,2} ?h(?:eures?)?(?: ?[0-5]\d)?(?= (?:a|et) \d{1,2} ?h)|(?<!\b(?:s'etablit|s'eleve|fixee?|passee?|tombee?|montee?|estimee?|limitee?) a )(?<=\b(?:a|partir de|des|vers|avant|apres|et|entre|jusqu'a|jusqu'|at) )\d{1,2} ?h(?:eures?)?(?: ?[0-5]\d)?(?![a-z0-9])|\b\d{1,2}:[0-5]\d\b(?: ?[ap]m)?|\b\d{1,2} ?[ap]\.?m\b`,
    example: 'Ouvert de 9 h à 17 h 30.',
  },
  {
    because: 'address',
    form: String.raw`\b\d{1,4}(?: (?:bis|ter|quater))?,? (?:rue|avenue|av\.|boulevard|bd\.?|quai|place|allees?|impasse|chemin|cours|square|route|esplanade|passage|faubourg|villa|mail|rond-point|parvis|promenade|voie)\b|\b\d{1,4} (?:[a-z]+ ){1,2}(?:street|avenue|road|lane|square)\b`,
    example: 'Au 20, avenue de Ségur.',
  },
  {
    because: 'address',
    form: String.raw`\b(?:bp|cs|cedex|tsa|salle|bureau|batiment|bat\.|etage|porte|hall|stand|amphi(?:theatre)?|pavillon|room|floor|building) ?\d+\b`,
    example: 'La réunion aura lieu salle 204.',
  },
  {
    because: 'page',
    form: String.raw`\b(?:pages?|pp?\.) ?\d+(?: ?(?:-|a|et|,|to|and) ?\d+)*|\b\d+ pages?\b`,
    example: 'À lire pages 14 et 15 du rapport.',
  },
  {
    because: 'idiom',
    form: String.raw`\b24 ?h(?:eures)? ?(?:/|sur) ?24\b|\b7 ?j(?:ours)? ?(?:/|sur) ?7\b|\b24/7\b|\b24/24\b|\b7/7\b|\b50[-/]50\b|\b360 ?°|\b360 degres\b|\bmille (?:merci|excuse|facon|et un)e?s?\b|\bquatre coins\b|\b(?:un|trois) quarts? d'heure\b|\bdeux (?:poids|mesures)\b|\btiers[- ](?:lieux?|de confiance|temps|payant|secteur)\b`,
    example: 'Une aide 24 h/24 et 7 j/7, aux quatre coins du pays.',
  },
  {
    because: 'name',
    form: String.raw`« ?\d[^«»]{0,32}»(?! ?,? ?(?:dit|selon|explique|assure))`,
    example: 'L’opération « 10 000 coachs » est reconduite.',
  },
  {
    because: 'name',
    form: String.raw`\b(?:covid|iso|rncp|rs|siret|siren|sars-cov|windows|g|b|cap|objectif|horizon|agenda|france|plan|action|radio|canal|europe|programme|generation|mission|projet|scenario|version)[ -]\d[\d ]*(?!\d| ?[%€]| [a-z]+s\b)`,
    example: 'Le programme Horizon 2030 et la norme ISO 9001.',
  },
  {
    because: 'level',
    form: String.raw`\b(?:niveaux?|bac|categories?|classes?|echelons?|echelles?|groupes?|coefficients?|level|tier|grade)(?: ?\+ ?| )\d+(?: ?(?:et|a|ou|,|-|and|to) ?\d(?![\d]| ?%))*(?:(?: et| ou) plus)?`,
    example: 'Un diplôme de niveau 5 ou de niveau bac + 2.',
  },
  {
    because: 'list-number',
    form: String.raw`\b(?:touches?|tapez|code|rubriques?|chapitres?|fiches?|annexes?|tableaux?|figures?|graphiques?|encadres?|questions?|etapes?|axes?|actes?|phases?|tomes?|parties?|titres?|sections?|volets?|pistes?|lots?|points?|colonnes?|lignes?|bus|metro|tram(?:way)?|autoroute|chapter|table|figure|appendix|box|chart|section|step|part|phase|question) (?:n ?[o°º] ?)?\d{1,2}(?:(?:, | et )\d{1,2}(?! [a-z]+s\b))*(?![\d%]| ?%| \d{3}|,\d)`,
    example: 'Inscriptions à la rubrique 3 du site, voir le tableau 2.',
  },
  {
    because: 'name',
    form: String.raw`\b(?:stands?|halls?|salles?|portes?|parking|amphis?|rooms?) (?:p|n ?[°o] ?)?\d{1,4}(?: (?:a|et|to|and) \d{1,4})?(?! ?[%€]| [a-z]+s\b)`,
    example: 'Visite des stands 14 à 22, puis de la salle 3.',
  },
  {
    because: 'phone',
    form: String.raw`\bpostes? (?:telephonique )?\d{3,5}\b(?! [a-z]+s\b)`,
    example: 'Service presse, poste 4512.',
  },
  {
    because: 'method',
    form: String.raw`\bpieces? jointes? ?: ?\d+|\b\d+ annexes?\b|\bimpression ?: ?\d[\d ]* exemplaires`,
    example: 'Pièces jointes : 3 annexes.',
  },
  {
    because: 'list-number',
    form: String.raw`^\d{1,2}(?:\.\d{1,2}){1,3}\.? (?=[a-z])`,
    example: '1.2. La gouvernance du fonds',
  },
  {
    because: 'rank',
    form: String.raw`\bn ?[o°º] ?\d+\b|\bnumero (?:un|deux|trois|\d+)\b|\bnumber one\b`,
    example: 'Le réseau est le n° 1 du secteur.',
  },
  {
    because: 'footnote',
    form: String.raw`(?<=[a-z0-9%€]) ?\((?:\d|1\d)\)|(?<!\d )\[\d{1,2}\]`,
    example: 'Ils sont 1 780 (1) au total.',
  },
  {
    because: 'year',
    form: String.raw`(?<![\d.,/-])(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)\d\d|\d\d)(?![\d%]| ?%)`,
    example: 'La convention 2022-2024 est signée.',
  },
];

/** A stretch of the text that is no figure, whatever stands around it. */
export interface FixedReject extends Stretch {
  readonly because: RejectReason;
}

/** The rules and their examples, for the test that runs them. */
export const fixedRules: readonly { because: RejectReason; language: TextLanguage; example: string }[] =
  rules.map(({ because, language = 'fr', example }) => ({ because, language, example }));

const forms = inEachTextLanguage((locale) =>
  rules
    .filter(({ language = locale }) => language === locale)
    .map(({ because, form }) => ({ because, form: new RegExp(form, 'g') })),
);

/** What the rules of form find in a block, from left to right, without overlaps. */
export function fixedIn(plain: string, { from, to }: Stretch, language: TextLanguage): FixedReject[] {
  const part = plain.slice(from, to);
  if (!/\d|un|deux|trois|quatre|mille|tiers|quart|one/.test(part)) return [];
  const found: FixedReject[] = [];
  const taken = new Taken({ from, to });
  for (const { because, form } of forms[language]) {
    for (const match of part.matchAll(form)) {
      const stretch = { from: from + match.index, to: from + match.index + match[0].length };
      if (taken.take(stretch)) found.push({ ...stretch, because });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}
