import type { TextLanguage } from '../text/text-language.ts';

/**
 * What is done to words of a sentence until a name is left: `before` and `after` go from the beginning and the end, as often as they stand
 * there; a name ends where `from` begins; words that `refuses` finds are no name at all. An expression sees small letters with their
 * accents, straight apostrophes and single blanks.
 */
export interface NameRule {
  readonly language: TextLanguage;
  readonly does: 'before' | 'from' | 'after' | 'refuses';
  readonly says: RegExp;
  readonly example: string;
  /** What is left of the example; null for none. */
  readonly name: string | null;
}

// A letter may have an accent, so that \b sees an end of a word within it.
const words = (source: string): string => `(?<![\\p{L}'-])(?:${source})(?![\\p{L}-])`;

const frenchMonths = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

const frenchTimes = [
  "l'an(?:née)? (?:dernier|dernière|passé|passée|précédente?|d'avant)",
  "l'exercice précédent|cette (?:même )?année|à la même époque|(?:sur|à) la même période|l'été dernier|(?:dans|de) l'année",
  '(?:un|deux|trois|quatre|cinq|six|dix|douze|dix-huit) (?:ans?|mois|semaines) (?:plus tôt|plus tard|auparavant|avant|après)',
  `(?:en|fin|début|mi-|dès) ?(?:${frenchMonths})(?: (?:dernier|prochain|suivant))?`,
  'au (?:premier|second|deuxième) (?:semestre|trimestre)|(?:en )?(?:un|deux|trois|quatre|cinq|dix) ans',
  "aujourd'hui|actuellement|à ce jour|au départ|au total|en tout|au moins|au plus|chaque année|par an",
  'seulement|environ|également|désormais|ainsi|déjà|aussi|enfin|encore|à peine|en moyenne',
].join('|');

/** A finite verb: in French its plural ends in -ent, as few nouns and all adverbs do. */
export const frenchVerb = [
  'est|sont|était|étaient|sera|seront|fut|furent|serait|seraient|ont|avait|avaient|aura|auront|va|vont|font|peut|peuvent',
  'doit|doivent|devra|devront|devait|devaient|veut|veulent|dit|disent|a(?= |$)|ne(?= )|se(?= )',
  "n'\\p{L}+|s'\\p{L}+",
  "(?!(?:ag|cli|arg|cont|tal|par|pati|accid|souv|présid|résid|adhér|contin|urg|réc|perman|fréqu|différ|compét|pourc|c|v|d|référ|contingent|équival|afflu)ent(?!\\p{L}))\\p{L}*[^aeiouyéèm']m?ent",
  '\\p{L}*(?:im|um|om|am)ent|\\p{L}+(?:[^m\\P{L}]ent)',
  '\\p{L}{2,}(?:aient|eront|iront|dront|vront|èrent)|\\p{L}{2,}(?:era|ira|dra|vra)',
  '(?!(?:souh|portr|retr|attr|extr|parf|forf|bienf)ait)\\p{L}{3,}ait',
  'atteint|passe|tombe|reste|monte|progresse|gagne|bondit|grimpe|dépasse|franchit|représente|compte|tourne|stagne|plafonne',
  'augmente|diminue|coûte|vaut|revient|pèse|devient|concerne|descend|croît|remonte|redescend|double|triple|avoisine|frôle|approche',
  'met|apporte|prend|donne|ajoute|offre|propose|investit|consacre|dépense|prévoit|perçoit|reçoit|signe|vise|touche|passant|allant|tient|obtient|accueille|emploie|recrute|gère|réunit|rassemble|finance|verse|mobilise|suit|forme',
].join('|');

export const frenchPrepositions =
  "à|au|aux|en|dans|sur|sous|chez|par|pour|contre|avec|sans|vers|entre|depuis|après|avant|pendant|selon|parmi|d'entre|lors|jusqu'à|jusqu'au|hors|via|grâce|près|auprès|là|comme|malgré|dès";

const relational = {
  fr: 'montant|coût|hausse|baisse|nombre|part|taux|total|objectif|moyenne|durée|délai|prix|somme|niveau|écart|rythme|progression|augmentation|recul|diminution|évolution|croissance|chute|bond|seuil|volume|proportion|ancienneté|dépense|ensemble|reste|économie|cible|point|différence|note|ticket|accroissement|gain|valeur|chiffre|résultat|moitié|majorité|tiers',
  en: 'cost|rise|fall|increase|decrease|number|share|rate|total|target|average|time|price|sum|level|gap|growth|drop|proportion|amount|saving|rest|half|majority|score|value|figure|result',
} as const;

export const nameRules: readonly NameRule[] = [
  {
    ...{ language: 'fr', does: 'before' },
    says: /^[^:]*[:–—] /u,
    ...{ example: 'L’effort a payé : les entrées en formation', name: 'entrées en formation' },
  },
  {
    ...{ language: 'fr', does: 'before' },
    says: /^(?:(?:et|mais|puis|soit|dont|or|tandis que|alors que|quand|puisque|car|là où) (?=\p{L}))/u,
    ...{ example: 'Quand la moyenne nationale des ruptures', name: 'moyenne nationale des ruptures' },
  },
  {
    ...{ language: 'fr', does: 'before' },
    says: new RegExp(`^(?:${frenchTimes})(?:,? |$)`, 'u'),
    ...{ example: 'au total les entrées en formation', name: 'entrées en formation' },
  },
  {
    ...{ language: 'fr', does: 'before' },
    says: /^(?:pour|avec|à|d'|soit|par) ?(?:une? |leur )/u,
    ...{ example: 'pour un budget d’intervention de', name: 'budget d’intervention' },
  },
  {
    ...{ language: 'fr', does: 'before' },
    says: /^(?:les? |la |l'|une? |des |du |de la |de l'|d'|de |ces? |cette |cet |son |sa |ses |leurs? |notre |nos |chaque )/u,
    ...{ example: 'Le taux de rupture', name: 'taux de rupture' },
  },
  {
    ...{ language: 'fr', does: 'before' },
    says: /^(?:porter|ramener|faire passer|réduire|hisser|élever) (?=les? |la |l'|leur |son |sa )/u,
    ...{ example: 'porter le nombre de salariés formés à', name: 'salariés formés' },
  },
  {
    ...{ language: 'fr', does: 'before' },
    says: /^(?:nombre (?:total )?(?:de |d'))/u,
    ...{ example: 'Le nombre de salariés formés', name: 'salariés formés' },
  },
  {
    ...{ language: 'fr', does: 'from' },
    // No finite verb follows a preposition or an article: "prise en compte". And "Est" may be a place.
    says: new RegExp(
      `(?<!(?:^|[ '])(?:${frenchPrepositions}|de|du|des|d|une?|les?|la|l|et|grand)) ${words(frenchVerb)}`,
      'u',
    ),
    ...{ example: 'Le taux de rupture avant terme s’établit à', name: 'taux de rupture avant terme' },
  },
  {
    ...{ language: 'fr', does: 'from' },
    says: / (?:je|il|elle|ils|elles|on|nous|vous|eux|lui|y|qu'\p{L}*|car|mais|puis|ni|(?:d')?entre (?:eux|elles)|en(?= (?:a|ont|est|sont|\p{L}+(?:ait|aient|ent))(?!\p{L})))(?= |$)/u,
    ...{ example: 'les employeurs nous font confiance', name: 'employeurs' },
  },
  {
    ...{ language: 'fr', does: 'from' },
    says: / (?:que nous|que vous|qu'il|de plus que|de moins que|au-dessus|au-delà|en dessous|au-dessous|mieux que|plus que|moins que|soit|dont|contre|tandis|alors que|après que|lors de|d'ici)(?![\p{L}-])/u,
    ...{ example: 'les entreprises que nous accompagnons', name: 'entreprises' },
  },
  {
    ...{ language: 'fr', does: 'from' },
    // A second noun without a preposition is of the next clause.
    says: new RegExp(
      `(?<!(?:^| )(?:${frenchPrepositions}|de|que|toute?s?|tous)) (?:et |ou )?(?:(?:une?|les?|la|ces?|cette|son|sa|ses|leurs?) |l'(?=\\p{L}))`,
      'u',
    ),
    ...{ example: 'les aides ces aides ont bénéficié', name: 'aides' },
  },
  {
    ...{ language: 'fr', does: 'after' },
    says: new RegExp(` (?:${frenchTimes})$`, 'u'),
    ...{ example: 'les événements l’an passé', name: 'événements' },
  },
  {
    ...{ language: 'fr', does: 'after' },
    says: new RegExp(
      ` (?:${frenchPrepositions}|de|du|des|d'|le|la|les|l'|un|une|et|ou|que|qui|dont|de moins|de plus|plus|moins|très|ne|y|près de|plus de|moins de|(?:au|en|de) ${frenchPrepositions}|fin|début|tout|toute|tous|ce|cette|son|sa|ses|leurs?)$`,
      'u',
    ),
    ...{ example: 'les contrats signés au cours de', name: 'contrats signés au cours' },
  },
  {
    ...{ language: 'fr', does: 'after' },
    says: / (?:\(.*\)|(?:19|20)\d\d(?: ?[-/–] ?\d+)?)$/u,
    ...{ example: 'Contrats signés (en milliers) 2024', name: 'Contrats signés' },
  },
  {
    ...{ language: 'fr', does: 'refuses' },
    says: new RegExp(
      `^(?:${frenchPrepositions}|je|tu|il|elle|ils|elles|on|nous|vous|eux|lui|y|qui|que|qu'|où|ne|pas|plus|moins|mieux|près|très|trop|peu|tout|tous|toutes|chacune?|aucune?|autant|autre|autres|même|mêmes|ceux|celles|celui|celle|cela|ça|quelque|quelques|puis|ensuite|enfin|environ|seulement|si|comme|entre|non|oui|ainsi|soit|dont|quand|alors|puisqu?|lorsqu?|tandis|or|donc|car|mais|et|ou|c'\\p{L}+|qu'\\p{L}+|puisqu'\\p{L}+|lorsqu'\\p{L}+|atteindre|passer|faire|porter|ramener|réduire|hisser|élever)(?![\\p{L}-])`,
      'u',
    ),
    ...{ example: 'entre janvier et juin', name: null },
  },
  {
    ...{ language: 'fr', does: 'refuses' },
    says: new RegExp(`^${words(frenchVerb)}`, 'u'),
    ...{ example: 'sont au chômage depuis plus d’un an', name: null },
  },
  {
    ...{ language: 'fr', does: 'refuses' },
    says: /^(?!(?:salarié|employé|diplômé|retraité|réfugié|associé|handicapé|assuré|blessé|marché|lycée|musée|entrée|arrivée|donnée|tournée|rentrée|idée|apprenti|sorti|activité|\p{L}*ité|\p{L}*auté|journée|année|durée|soirée|matinée|santé|député|délégué|licencié|congé|degré|côté|arrêté|armée|allée|unité|liberté|cité|qualité)e?s?(?![\p{L}-]))\p{L}+(?:ée?s|é|ée)(?: |$)/u,
    ...{ example: 'apportés par la Région', name: null },
  },
  {
    ...{ language: 'fr', does: 'refuses' },
    says: new RegExp(
      `^(?:nouvelle |petite |grande |seule )?(?:${relational.fr})s?(?: (?:moyenne?|médiane?|maximale?|minimale?|global|globale|nationale?|annuelle?|fixée?|prévue?|précédente?|générale?|entre .*|autour|total|totale|visée?|le reste|net|nette|forte|légère|supplémentaire))*$`,
      'u',
    ),
    ...{ example: 'Leur ancienneté moyenne est de', name: null },
  },
  {
    ...{ language: 'fr', does: 'refuses' },
    says: /^(?:\p{L}{1,2}|[^\p{L}].*|.*\d.*|.*(?:[?!]|…$).*|ans?(?: .*)?|mois|jours?|fois|points?|millions?|milliards?)$/u,
    ...{ example: 'ans', name: null },
  },
  {
    ...{ language: 'en', does: 'before' },
    says: /^[^:]*[:–—] /u,
    ...{ example: 'The effort pays off: the drop-out rate', name: 'drop-out rate' },
  },
  {
    ...{ language: 'en', does: 'before' },
    says: /^(?:and|but|then|while|whereas|of which|or) /u,
    ...{ example: 'and the drop-out rate', name: 'drop-out rate' },
  },
  {
    ...{ language: 'en', does: 'before' },
    says: /^(?:(?:at|with|for) an? )/u,
    ...{ example: 'with a support budget of', name: 'support budget' },
  },
  {
    ...{ language: 'en', does: 'before' },
    says: /^(?:the |an? |of |its |their |our |his |her |these |those |this |that |each |number of )/u,
    ...{ example: 'The number of trained employees', name: 'trained employees' },
  },
  {
    ...{ language: 'en', does: 'from' },
    says: / (?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|should|must|do|did|does|reach|reached|fell|falls|rose|rises|grew|grows|stands?|stood|came|comes|tell|tells|told|say|says|said|take|took|lack|went|made|make|found|find|leave|left|costs?|takes?|account|accounted|increased|decreased|dropped|climbed|passed|exceeded|totalled|amounts|amounted)(?![\p{L}-])/u,
    ...{ example: 'The drop-out rate fell by', name: 'drop-out rate' },
  },
  {
    ...{ language: 'en', does: 'from' },
    says: / (?:them|they|we|us|you|it|he|she|i|more than|less than|fewer than|above|below|against|compared)(?![\p{L}-])/u,
    ...{ example: 'apprenticeship contracts above the target', name: 'apprenticeship contracts' },
  },
  {
    ...{ language: 'en', does: 'after' },
    says: / (?:of|in|on|at|by|for|to|from|with|the|an?|and|or|than|as|that|which|who|its|their|more|less|over|under|only|a year (?:earlier|ago|later|before)|(?:one|two|three) years? (?:earlier|ago|later|before)|last year|this year|the year before|in total|today|now|already)$/u,
    ...{ example: 'companies a year earlier', name: 'companies' },
  },
  {
    ...{ language: 'en', does: 'after' },
    says: / (?:\(.*\)|(?:19|20)\d\d(?: ?[-/–] ?\d+)?)$/u,
    ...{ example: 'Contracts signed (thousands) 2024', name: 'Contracts signed' },
  },
  {
    ...{ language: 'en', does: 'refuses' },
    says: /^(?:of|in|on|at|by|for|to|from|with|and|or|but|than|as|that|which|who|we|us|they|them|it|i|you|he|she|is|are|was|were|be|has|have|had|will|would|can|could|may|should|must|do|did|does|tell|say|said|says|not|no|only|some|most|many|more|less|fewer|over|under|about|around|up|down|last|this|reach|lack|one|others?)(?![\p{L}-])/u,
    ...{ example: 'tell us that they would do it again', name: null },
  },
  {
    ...{ language: 'en', does: 'refuses' },
    says: new RegExp(
      `^(?:new |average |annual |total |national )*(?:${relational.en})s?(?: (?:on average|in total|overall))*$`,
      'u',
    ),
    ...{ example: 'at a cost of', name: null },
  },
  {
    ...{ language: 'en', does: 'refuses' },
    says: /^(?:\p{L}{1,2}|[^\p{L}].*|.*\d.*|.*[?!].*|years?|months?|days?|times?|points?|million|billion)$/u,
    ...{ example: 'years', name: null },
  },
];
