import type { Locale } from '@akto-figures/quantity';
import type { FoundNumber } from '../numbers/found-number.ts';
import type { RejectReason } from './reasons.ts';

/** A rule on the words around a number that is no figure. All parts that are there must hold. */
export interface RejectRule {
  readonly because: RejectReason;
  /** On the number as it is written, in plain letters. */
  readonly number?: RegExp;
  /** On what stands before it: a qualifier included. */
  readonly before?: RegExp;
  /** On what stands after the number and its scale. */
  readonly after?: RegExp;
  /** On the whole sentence. */
  readonly unless?: RegExp;
  /** Numbers in words only, or those up to a count only. */
  readonly isInWords?: true;
  readonly most?: number;
  readonly expression?: FoundNumber['expression'];
  /** A text of which this rule leaves a number. A test runs it. */
  readonly example: string;
}

const sized =
  '(?:entreprises?|employeurs?|etablissements?|structures?|societes?|maisons?|communes?|villes?|collectivites?|pme|tpe|eti|organismes?|associations?|groupes?|sites?|unites?|contrats?|cdd|stages?|missions?|agences?|bassins?|territoires?|logements?|celles|ceux|ateliers?|usines?|offices?)';
const sizes =
  '(?:salarie|agent|habitant|collaborateur|travailleur|personne|emploi|equivalent|etp|an\\b|ans\\b|mois|jour|semaine|heure|h\\b|m2|metre|km|hectare|adherent|employe|poste|lit|eleve)';
const qualified =
  "(?:(?:plus|moins|au moins|au plus|jusqu'a|au-dela|a partir)(?: de| d')?|d'au moins|d'au plus) ";

const measured =
  /\b(?:moyen(?:ne)?s?|median\w*|anciennete|objectifs?|cible|durent|durait|duraient)\b|\b(?:delais?|durees?|attente)\b[^.;]{0,60}\b(?:ramen|redui|tomb|pass|attei|s'etabli|s'eleve|s'allong|raccourci|recul|descend)/;

const french: readonly RejectRule[] = [
  { because: 'year', number: /^(?:19|20)\d\d$/, before: /^$/, after: /^$/, example: '2024' },
  {
    because: 'age',
    after: /^ ans (?:et|ou) (?:plus|moins|davantage)\b|^(?: ?(?:-|a|et) ?\d+(?:,\d+)?)? ans\b.*\bages?\b/,
    example: 'Ils ont 50 ans ou plus.',
  },
  // Sizes by which others are told apart.
  {
    because: 'threshold',
    before:
      /\b(?:chiffre d'affaires|salaires?|revenus?|remunerations?|incapacite|masse salariale|plafond)\b[^.;,]{0,30}\b(?:depass\w+|superieure?s? a|inferieure?s? a|d'au moins|de moins de|de plus de|au-dela de|sous) $/,
    example: 'Un salaire inférieur à 2 000 euros ouvre ce droit.',
  },
  {
    because: 'threshold',
    before:
      /\b(?:projets|dossiers|investissements|marches|achats|depenses|operations|aides|offres) de (?:plus|moins) (?:de |d')$/,
    after: /^ ?(?:€|euros|millions?)/,
    example: 'Les projets de plus de 100 000 € sont exclus.',
  },
  {
    because: 'threshold',
    before: /\bd'au (?:moins|plus) $/,
    after: new RegExp(`^ ${sizes}`),
    example: 'L’effectif est d’au moins vingt salariés.',
  },
  {
    because: 'threshold',
    after: /^(?: a \d+)? ?(?:km|kilometres?|metres?|m2|miles?)\b/,
    example: 'À moins de 30 km du domicile, tout est plus simple.',
  },
  {
    because: 'threshold',
    before: /\b(?:ont|emploient|comptent|occupent|emploie|compte|de) (?:moins|plus) (?:de |d')$/,
    after: /^ (?:salarie|agent|collaborateur|habitant|etp)/,
    most: 500,
    example: 'Certaines ont moins de dix salariés.',
  },
  {
    because: 'threshold',
    before: new RegExp(
      `\\b${sized}(?: (?!ont |sont )[a-z]{4,}s)? (?:de |d'|comptant |employant |ayant |occupant |qui (?:comptent|emploient|ont) )(?:${qualified})?$`,
    ),
    after: new RegExp(`^(?: a \\d+)? ?${sizes}`),
    example: 'Les entreprises de moins de 50 salariés sont servies.',
  },
  {
    because: 'threshold',
    after: new RegExp(`^ ${sizes}[a-z]* (?:et|ou) (?:plus|moins|davantage)\\b`),
    unless: /\b(?:ont|sont) (?:ete )?(?:forme|embauche)/,
    example: 'Cela vise tout employeur de 20 salariés et plus.',
  },
  {
    because: 'threshold',
    before: new RegExp(`\\b(?:${sized}|tpe-pme)(?: [a-z]+)? ?\\((?:de )?${qualified}$`),
    after: new RegExp(`^ ${sizes}`),
    example: 'Les PME (moins de 250 salariés) en profitent.',
  },
  {
    because: 'threshold',
    before: new RegExp(`\\b${sized} de ${qualified}$`),
    after: /^ (?:et|ou) (?:celles|ceux|de|d'|les)\b/,
    example: 'Les structures de moins de 11 et celles de 50 salariés progressent.',
  },
  {
    because: 'threshold',
    before:
      /\b(?:seuils?|effectifs?|limites?|barre) (?:de |d'|legale? de |fixee? a |inferieurs? a |superieurs? a )(?:plus de |moins de )?$/,
    after: new RegExp(`^ ?${sizes}`),
    example: 'Le seuil de 50 salariés reste le même.',
  },
  {
    because: 'threshold',
    before: /\b(?:des|a partir de|a partir d'|au-dela de|jusqu'a|des lors que) $/,
    after: /^ (?:salarie|agent|habitant)/,
    example: 'L’aide est ouverte à partir de 20 salariés.',
  },
  {
    because: 'threshold',
    before:
      /\b(?:contrats?|cdd|missions?|stages?|formations?|interim|arrets?|absences?) (?:[a-z]+ )?(?:de |d'|d'une duree de )(?:(?:plus|moins|au moins) (?:de |d')?)?$/,
    after: /^ ?(?:ans?\b|mois|jours?|semaines?|heures?|h\b)/,
    example: 'Les contrats de plus de six mois augmentent.',
  },
  {
    because: 'age',
    before:
      /\b(?:age|ages|agee|agees|jeunes?|seniors?|personnes?|enfants?|plus|moins|les|des|de|d'|a) (?:de |d'|entre |a |moyen |median )*$/,
    after: /^(?: ?(?:-|a|et|\/) ?\d+(?:,\d+)?)? ans\b(?! (?:plus tot|apres|auparavant|de suite|consecutifs))/,
    unless: measured,
    example: 'Il s’adresse aux jeunes de 16 à 29 ans.',
  },
  {
    because: 'age',
    before: /\bages?\b[^.;]{0,60}$/,
    after: /^(?:,\d)?(?: ?(?:-|a|et|contre) ?\d+(?:,\d+)?)?(?: ans\b|$| a | en | \(| contre)/,
    example: 'L’âge moyen passe de 19,8 à 20,1 ans.',
  },
  {
    because: 'anniversary',
    before: /\b(?:fete\w*|fetera|celebr\w+|souffl\w+|ses|leurs|nos|anniversaire)(?: [a-z]+){0,2} $/,
    after: /^ (?:ans|bougies)\b/,
    example: 'La fédération, qui fêtera bientôt ses 20 ans, grandit.',
  },
  // How long: a figure only where the sentence measures it.
  {
    because: 'duration',
    most: 999,
    number: /^[^,.]*$/,
    after:
      /^(?: ?(?:-|a|ou|et) ?(?:\d+|[a-z]+))? ?(?:d'|de )?(?:ans?|annees?|mois|semaines?|jours?|journees?|heures?|trimestres?|semestres?|minutes?|h|decennies?|siecles?|nuits?|week-ends?)\b(?! (?:de formation|d'accompagnement|stagiaires?|travaillee?s|d'insertion|de travail|de cours|de benevolat|d'ecoute|d'echange))/,
    unless: measured,
    example: 'L’aide est versée pendant six mois.',
  },
  {
    because: 'duration',
    most: 999,
    number: /^[^,.]*$/,
    before:
      /\b(?:en|dans|sur|sous|depuis|pendant|durant|apres|avant|d'ici|au bout de|au cours des|ces|des|les|il y a|tous les|toutes les|pour|derniers|dernieres|prochains|prochaines)(?: (?:les|plus de|moins de|pres de|environ|quelque|derniers|ses))* ?$/,
    after:
      /^(?: ?(?:-|a|ou|et) ?(?:\d+|[a-z]+))? ?(?:derniers? |dernieres? |prochains? |prochaines? )?(?:ans?|annees?|mois|semaines?|jours?|journees?|trimestres?|semestres?|decennies?)\b/,
    example: 'En dix ans, la durée moyenne a peu changé.',
  },
  {
    because: 'duration',
    most: 999,
    number: /^[^,.]*$/,
    after:
      /^ (?:ans?|mois|jours?|semaines?|trimestres?|semestres?) (?:d'avance|de retard|plus tot|plus tard|apres|auparavant|de suite|durant|consecutifs)\b/,
    example: 'Le délai est tenu avec deux trimestres d’avance.',
  },
  // Places in an order.
  {
    because: 'edition',
    expression: 'ordinal',
    after:
      /^ (?:edition|session|anniversaire|cru|promotion|journee|assises|rencontres|forum|salon|congres|semaine)\b/,
    example: 'Pour sa huitième édition, le salon change.',
  },
  {
    because: 'rank',
    expression: 'ordinal',
    after: /^ (?:place|rang|position|marche)\b/,
    example: 'La coiffure est à la troisième place.',
  },
  {
    because: 'edition',
    after:
      /^(?:ers?|re|eres?|emes?|iemes?|e|nde?) (?:edition|session|anniversaire|cru|promotion|journee|assises|rencontres|forum|salon|congres|semaine)\b/,
    example: 'Lors de la 1re édition, il pleuvait.',
  },
  {
    because: 'rank',
    after: /^(?:ers?|re|eres?|emes?|iemes?|e|nde?) (?:place|rang|position|marche)\b/,
    example: 'La boulangerie garde la 1re place.',
  },
  {
    because: 'ordinal',
    after: /^(?:ers?|re|eres?|emes?|iemes?|e|nde?)(?![a-z])/,
    example: 'Les résultats du 2e trimestre sont là.',
  },
  { because: 'ordinal', expression: 'ordinal', example: 'Premier enseignement : tout va bien.' },
  {
    because: 'idiom',
    expression: 'fraction',
    after: /^ (?:nord|sud|est|ouest)\b|^ (?:temps|chemin|finale|heure|tour|d'heure)\b/,
    example: 'La moitié ouest du pays fait mieux.',
  },
  {
    because: 'idiom',
    expression: 'fraction',
    before: /\b(?:chere|belle|seconde|premiere|par|a|de) $/,
    number: /^moitie$/,
    after: /^(?! des | de | d'| du )/,
    example: 'Un travail fait à moitié.',
  },
  {
    because: 'structure',
    expression: 'fraction',
    number: /tiers|quart/,
    before: /\b(?:a|au|aupres d'|par|avec) ?$/,
    after: /^(?:[ .,;:]|$)(?!des|de|du)/,
    example: 'Le fonds confie cela à un tiers.',
  },
  // Parts of plans and of bodies.
  {
    because: 'structure',
    before:
      /\b(?:declinee?s? en|articulee?s? autour de|autour de|organisee?s? en|repartie?s? en|repose sur|reposent sur|s'appuie sur|fondee?s? sur|structuree?s? en|compos[a-z]+ de|compte|comporte|comprend|en|sur|identifie|retient|decline|propose|distingue) (?:les |ses |desormais |ainsi )?$/,
    after:
      /^ (?:[a-z]+ )?(?:actions?|mesures?|axes?|priorites?|piliers?|volets?|chantiers?|objectifs?|engagements?|themes?|thematiques?|leviers?|principes?|propositions?|orientations?|etapes?|phases?|parties|fiches?|recommandations?|ambitions?|defis?|enjeux|chapitres?|blocs?|modules?|missions?|pistes?|articles?|projets?|questions?|rubriques?|commissions?|colleges?|criteres?|familles?|domaines?|indicateurs?)\b/,
    example: 'Le plan est décliné en 11 actions.',
  },
  {
    because: 'structure',
    most: 30,
    after:
      /^ (?:grands? |grandes |principaux |principales |autres |nouvelles |nouveaux |premiers |premieres )?(?:axes?|priorites?|piliers?|volets?|chantiers?|objectifs?|engagements?|themes?|thematiques?|leviers?|principes?|propositions?|orientations?|etapes?|phases?|parties?|recommandations?|ambitions?|defis?|enjeux|chapitres?|blocs?|pistes?|questions?|colleges?|criteres?|familles?|domaines?|indicateurs?|mesures?|sujets?|points? (?:cles?|a retenir|essentiels?|forts?|communs?)|raisons?|facteurs?|tendances?|enseignements?|conditions?|temps forts|niveaux|formats?|dispositifs?|profils?|categories?|types?|sortes?|facons?|manieres?|fois|mots?|volontes?|messages?|convictions?|valeurs?|missions?|roles?|outils?|voies?|scenarios?|instances? dirigeantes)\b/,
    unless: /\bfois (?:plus|moins|sup)/,
    example: 'Le plan comporte trois priorités.',
  },
  {
    because: 'structure',
    most: 100,
    after:
      /^ (?:[a-z]+ )?(?:syndicats?|ministeres?|ministres?|partenaires?(?! sociaux ont)|signataires?|organisations? (?:patronales?|syndicales?|professionnelles?|de salaries)|confederations?|federations?|directions?|administrateurs?|membres?|departements? d'outre-mer|poles?|comites?|commissions?|mecenes?|financeurs?|delegations?|laureats?|tutelles?|institutions?|vice-presidents?|fondateurs?|langues?)\b/,
    example: 'Elle reçoit le concours de trois ministères.',
  },
  {
    because: 'structure',
    most: 200,
    before:
      /\b(?:depuis|dans|sur|via|avec|grace a|dispose de|disposent de|reseau de|ses|leurs|nos|au sein de|par) $/,
    after:
      /^ (?:implantations?|antennes?|agences?|directions?|delegations?|bureaux|sites?|points d'accueil|guichets?|conseillers? regionaux)\b/,
    example: 'L’opérateur agit depuis 63 implantations.',
  },
  {
    because: 'structure',
    isInWords: true,
    most: 20,
    before: /\b(?:les|ces|ses|leurs|nos|vos|des|aux|entre les|ses seuls) $/,
    expression: 'plain',
    after: /^(?! ?(?:%|pour ?cent|millions?|mille|sur|fois|points?|tiers|quarts?))/,
    example: 'Les deux présidents ont signé.',
  },
  {
    because: 'idiom',
    isInWords: true,
    most: 20,
    expression: 'plain',
    after:
      /^(?: (?:et|ou|a|ans|fois|heures?|reprises?|pas|mains?|mots?|clics?|temps|bouts?|vitesses?|volets?)\b|[.,;:!?)»]|$)/,
    example: 'Ils travaillent à deux et avancent.',
  },
  {
    because: 'structure',
    before: /\b(?:les|des|aux|dans|nos|ses) (?:les )?$|\bregions et (?:les )?$/,
    after:
      /^ (?:regions?|departements?|pays|academies|collectivites d'outre-mer|etats|continents|arrondissements)\b/,
    example: 'Le réseau est présent dans les 13 régions et 101 départements.',
  },
  {
    because: 'idiom',
    expression: 'ratio',
    after: /^ fois sur\b/,
    example: 'La réponse est positive deux fois sur trois.',
  },
  {
    because: 'duration',
    expression: 'ratio',
    after: /^ jours sur\b/,
    example: 'La ligne est ouverte 6 jours sur 7.',
  },
  {
    because: 'idiom',
    isInWords: true,
    most: 20,
    after: /^ autres\b/,
    example: 'Ce rendez-vous en appelle deux autres.',
  },
  {
    because: 'idiom',
    number: /^100$/,
    after: /^ ?% (?!des |de |d'|du |ont |sont |en (?:19|20))[a-z]/,
    unless: /\b(?:taux|part|atteint|soit)\b/,
    example: 'L’application est 100 % gratuite.',
  },
  {
    because: 'method',
    number: /^100$/,
    before: /\b(?:total|totaux|totalisent|somme|egale?s? a|addition)[^.;]{0,40}$/,
    after: /^ ?%/,
    example: 'Les parts ne totalisent pas toujours 100 %.',
  },
  { because: 'method', before: /\b(?:base|indice) $/, example: 'L’indice est en base 100.' },
  {
    because: 'method',
    before:
      /\b(?:marge d'erreur|intervalle de confiance|taux de confiance|seuil de significativite)[^.;]{0,30}$/,
    example: 'La marge d’erreur est de 3 points.',
  },
  {
    because: 'idiom',
    number: /^100$/,
    before: /\b(?:a|est|sont|entierement|mobilises? a|financee?s? a|engages? a|prise? en charge a) $/,
    after: /^ ?%(?! des| de|\w)/,
    unless: /\b(?:taux|part)\b/,
    example: 'La formation est financée à 100 %.',
  },
  { because: 'name', after: /^[a-z]/, number: /^\d+$/, example: 'Les 4G et 5G progressent.' },
];

const english: readonly RejectRule[] = [
  {
    because: 'threshold',
    before: /\b(?:have|has|had|employ|employs|with) (?:more|fewer|less) than $/,
    after: /^ (?:staff|employees|workers|people|inhabitants)\b/,
    most: 1000,
    example: 'Few of them have more than 250 staff.',
  },
  {
    because: 'threshold',
    before:
      /\b(?:companies|firms|employers|businesses|organisations|towns|workplaces|those|contracts?|sites?) (?:with|of|employing|having|lasting) (?:fewer than |less than |more than |at least |over |under |up to )?$/,
    after: /^(?: to \d+)? ?(?:employees|staff|workers|people|inhabitants|months?|weeks?|years?|hours?)/,
    example: 'Firms with fewer than 50 employees are served.',
  },
  {
    because: 'threshold',
    after: /^ (?:employees|staff|workers|people|inhabitants) (?:or|and) (?:more|over|fewer)\b/,
    example: 'It is due from firms of 20 employees or more.',
  },
  {
    because: 'age',
    after: /^(?: ?(?:-|to|and) ?\d+)?(?:[- ]years?[- ]olds?| year[- ]olds?)\b|^ (?:and|or) (?:over|older)\b/,
    example: 'It is for 16 to 29-year-olds.',
  },
  {
    because: 'age',
    before:
      /\b(?:aged?(?: of| between| under| over| from)?|average age[^.;]{0,20}|under|over|the under-|over-) ?$/,
    after: /^(?: ?(?:-|to|and) ?\d+)?(?: years)?\b(?! ?%| ?[a-z]{4,}s\b)/,
    number: /^\d\d(?:\.\d)?$/,
    example: 'It is open to people aged 50 or over.',
  },
  {
    because: 'anniversary',
    after: /^(?:th|st|nd|rd) (?:anniversary|birthday)\b/,
    example: 'It celebrates its 20th anniversary.',
  },
  {
    because: 'duration',
    most: 999,
    number: /^[^,.]*$/,
    after:
      /^(?: ?(?:-|to|or|and) ?(?:\d+|[a-z]+))?[- ]?(?:years?|months?|weeks?|days?|quarters?|hours?|minutes?|h|decades?)\b(?! of (?:training|work|support|advice))/,
    unless: /\b(?:average|mean|median|waiting time|duration|delay|takes?|took|length)\b/,
    example: 'The grant runs for six months.',
  },
  {
    because: 'duration',
    most: 999,
    number: /^[^,.]*$/,
    before:
      /\b(?:in|within|for|over|since|after|before|last|past|next|every|each|the) (?:the )?(?:last |past |next )?$/,
    after: /^(?: ?(?:-|to|or|and) ?(?:\d+|[a-z]+))?[- ](?:years?|months?|weeks?|days?|quarters?)\b/,
    example: 'Over ten years the average has hardly changed.',
  },
  {
    because: 'duration',
    most: 999,
    number: /^[^,.]*$/,
    after: /^ (?:years?|months?|days?|weeks?|quarters?) (?:earlier|later|ahead|late|ago|running|in a row)\b/,
    example: 'The average was met two quarters ahead of plan.',
  },
  {
    because: 'edition',
    expression: 'ordinal',
    after: /^ (?:edition|session|anniversary|round|annual)\b/,
    example: 'For its eighth edition the fair moves.',
  },
  {
    because: 'edition',
    after: /^(?:th|st|nd|rd) (?:edition|session|round|annual)\b/,
    example: 'The 8th edition was larger.',
  },
  {
    because: 'rank',
    after: /^(?:th|st|nd|rd) (?:place|rank|position)\b/,
    example: 'Bakeries keep the 1st place.',
  },
  {
    because: 'ordinal',
    after: /^(?:th|st|nd|rd)(?![a-z])/,
    example: 'The results of the 2nd quarter are in.',
  },
  { because: 'ordinal', expression: 'ordinal', example: 'The first lesson is plain.' },
  {
    because: 'structure',
    most: 30,
    after:
      /^ (?:main |key |other |new )?(?:priorities|axes|pillars|strands|objectives|commitments|themes|levers|principles|proposals|stages|phases|parts|recommendations|challenges|questions|criteria|areas|measures|reasons|factors|trends|lessons|conditions|levels|formats|profiles|categories|types|kinds|ways|times|words|missions|roles|tools|sets|goals|steps)\b/,
    unless: /\btimes (?:as|more|higher)/,
    example: 'The plan has three priorities.',
  },
  {
    because: 'structure',
    most: 100,
    isInWords: true,
    after:
      /^ (?:[a-z]+ )?(?:unions|ministries|ministers|partners|signatories|confederations|federations|offices|branches of|members|committees|boards|sponsors|institutions|speakers|languages|founders)\b/,
    example: 'It is backed by three ministries.',
  },
  {
    because: 'structure',
    before: /\b(?:broken down into|divided into|made up of|built on|rests on|consists of|split into) $/,
    after: /^ [a-z]/,
    most: 50,
    example: 'The plan is broken down into 11 actions.',
  },
  {
    because: 'structure',
    most: 200,
    before: /\b(?:from|through|across|in|via|its|our|their) $/,
    after: /^ (?:offices|branches|agencies|sites|locations|regional offices)\b/,
    example: 'It works from 63 offices.',
  },
  {
    because: 'structure',
    isInWords: true,
    most: 20,
    before: /\b(?:the|these|its|their|our|both|those|of the) $/,
    expression: 'plain',
    after: /^(?! ?(?:%|per ?cent|million|thousand|hundred|out|in (?:\w+)\b|times|points?|thirds?|quarters?))/,
    example: 'The two presidents have signed.',
  },
  {
    because: 'idiom',
    isInWords: true,
    most: 20,
    expression: 'plain',
    after: /^(?: (?:and|or|by|steps?|clicks?|words?)\b|[.,;:!?)]|$)/,
    example: 'They work in two and go on.',
  },
  {
    because: 'idiom',
    expression: 'fraction',
    after: /^ (?:hour|way|day|term|price|board|time)\b/,
    example: 'It is half way there.',
  },
  {
    because: 'method',
    number: /^100$/,
    before: /\b(?:total|sum|add up|adds up|equal)[^.;]{0,40}$/,
    after: /^ ?%/,
    example: 'Shares may not add up to 100%.',
  },
  {
    because: 'method',
    before: /\b(?:base|index|margin of error[^.;]{0,20}) $/,
    example: 'The index has the base 100.',
  },
  {
    because: 'idiom',
    number: /^100$/,
    after: /^ ?%(?! of| [a-z])/,
    before: /\b(?:funded|covered|paid|committed)[^.;]{0,20}$/,
    example: 'The course is funded at 100%.',
  },
  { because: 'name', after: /^[a-z]/, number: /^\d+$/, example: 'The 4G and 5G networks grow.' },
];

/** The rules on the words around a number, in the order in which they are tried. */
export const rejectRules: Readonly<Record<Locale, readonly RejectRule[]>> = { fr: french, en: english };
