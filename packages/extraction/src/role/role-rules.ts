import type { Role } from '../candidate.ts';
import type { TextLanguage } from '../text/text-language.ts';

/** Words that give a figure its role. All parts that are there must hold; without any, a rate is a rate and the rest is a result. */
export interface RoleRule {
  readonly is: Exclude<Role, 'RATE' | 'ACTUAL'>;
  /** On what stands before it in its clause. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** On the heading that it stands under. */
  readonly heading?: RegExp;
  readonly unless?: RegExp;
  /** For rates only, or for others only. */
  readonly isRate?: boolean;
  /** A test runs it. */
  readonly example: string;
}

const reached =
  /\b(?:au-dessus|au-dessous|en dessous|au-dela|depass\w+|superieure?s? a|inferieure?s? a|de plus que|de moins que) (?:de |d')?(?:l'|l |son |leur |cet |la |les )?(?:objectif|cible|but|attendu)/;

/** A verb in the future: "ouvrira", "porterons", "sera"; not "opéra". */
const future =
  '(?!(?:opera|camera|libera|opera|entoura)\\b)(?:[a-z]{2,}(?:er|ir|dr|tr|vr|aur)|ser|aur|fer|ir)(?:a|ont|ons)';

const french: readonly RoleRule[] = [
  {
    is: 'TARGET',
    before: /^[^.;:]{0,12}\b(?:objectifs?|ambitions?|cibles?)\b[^.;:]{0,40} ?:[^.;:]{0,50}$/,
    example: 'Objectif de la Région : 80 000 apprentis.',
  },
  {
    is: 'BASELINE',
    before:
      /\b(?:passer|passera|passeront|monter|grimper|porter|ramener|reduire|relever|abaisser|hisser)(?: [a-z'-]+){0,12} (?:de|d') ?$/,
    after: /^[^.;]{0,30}$/,
    unless: /\b(?:a|ont|vient) (?:vu|fait) passer\b/,
    example: 'Le plan veut passer de 3 140 à 5 000 alternants.',
  },
  {
    is: 'TARGET',
    before:
      /\b(?:objectifs?|cibles?|buts?|ambition|visee?) (?:(?:est|etait|fixee?|initiale?|annuel|national|affiche|de la convention|inscrit|retenu|pour 20\d\d) )*(?:(?:est |etait |fixee? )?(?:de|d'|a|est de)|:|porte sur) ?(?:former |atteindre |signer |accompagner )?$/,
    example: 'L’objectif de 30 000 contrats est fixé par la convention.',
  },
  {
    is: 'TARGET',
    before:
      /\bobjectifs? (?:fixee?s?|inscrits?|prevus?|affiches?|vises?|annuels?|initial|national|assignes?) [^.;:,]{0,60}, (?:soit )?$/,
    after: /^[^.;:,]{0,30},/,
    example: 'L’objectif fixé par la convention, 20 500 entrées, est tenu.',
  },
  {
    is: 'TARGET',
    before:
      /\b(?:seuils?|taux|obligations?|minimum|quota) legale?s? (?:de |d'|fixee? a )$|\b(?:atteignent|atteint|respectent|respecte|remplissent|satisfont) (?:deja |bien |tous )?(?:le taux|l'obligation|le seuil|le quota|les) (?:legale? |d'emploi )*(?:de |d')$/,
    isRate: true,
    unless: reached,
    example: 'Certains établissements atteignent le taux de 6 %.',
  },
  {
    is: 'TARGET',
    before: /\b(?:vot|adopt|inscri|prev|alloue)[a-z]* (?:un budget de |une enveloppe de )?$/,
    after: /^[^.;]{0,40}\bpour (?:l'annee )?20\d\d\b/,
    example: 'La Région a voté 109 millions d’euros pour 2030.',
  },
  {
    is: 'TARGET',
    after:
      /^[^.;]{0,30},? (?:seront|sera) (?:lance|ouvert|cree|finance|forme|accompagne|engage|consacre|mobilise|verse|propose|installe|recrute|labellise|deploye)/,
    example: 'Deux appels à projets, dotés de 2,5 M€, seront lancés.',
  },
  {
    is: 'TARGET',
    after: /^ (?:requis|legaux|exiges|reglementaires|obligatoires)\b/,
    isRate: true,
    example: 'Le taux reste loin des 6 % requis.',
  },
  {
    is: 'TARGET',
    before: /\b(?:reclam|revendiqu)[a-z]* [^.;]{0,50}$/,
    example: 'Les syndicats réclament un plafond de 50 personnes.',
  },
  {
    is: 'TARGET',
    after: /^ (?:seront|sera) (?:atteint|franchi|depasse)/,
    example: 'Les 6 % seront atteints.',
  },
  {
    is: 'TARGET',
    before: /\bde quoi [a-z]+(?:er|ir|re) (?:au moins )?$/,
    example: 'De quoi financer 26 500 parcours.',
  },
  {
    is: 'BASELINE',
    before: /\bcontre (?:[a-z']+ ){0,2}$/,
    after: /^[^.;]{0,20} (?:aujourd'hui|actuellement|a ce jour|a l'heure actuelle)\b/,
    example: 'Ils seront 85, contre 30 aujourd’hui.',
  },
  {
    is: 'TARGET',
    before:
      /\bnous (?:visons|voulons|souhaitons|prevoyons|ambitionnons|comptons|esperons|entendons|tablons sur|attendons|devons|nous engageons|nous fixons) [^.;]{0,90}$/,
    example: '« Nous visons 1 200 contrats par an », dit la présidente.',
  },
  {
    is: 'TARGET',
    before:
      /\b(?:vis(?:e|ent|ait|aient|ant)|ambitionn\w+|prevoi(?:t|ent)|prevoyai(?:t|ent)|s'engagent?|s'est engagee?|doi(?:t|vent)|devra|devront|impos\w+|entend(?:ent)?|(?<!\bse )veut|(?<!\bse )veulent|voudrai(?:t|ent)|souhait\w+|comptent(?= (?:y |en |les |l')*[a-z]+(?:er|ir|re)\b)|espere\w*|table\w* sur|projet(?:te|tent)|fixe\w* (?:l'objectif|un objectif|pour objectif|comme objectif|la cible)|a pour (?:objectif|but|ambition)) [^.;]{0,90}$/,
    unless: /%[^.;]{0,60}\b(?:prevoient|souhaitent|veulent|comptent|esperent|envisagent|doivent|disent)\b/,
    example: 'Le plan prévoit d’accompagner 12 000 contrats.',
  },
  {
    is: 'TARGET',
    before:
      /\b(?:objectif|ambition|cible|but)s? [^.;:]{0,60}\b(?:est|etait|sera|reste|demeure|consiste a|:)[^.;]{0,50}$/,
    unless: reached,
    example: 'Notre objectif est de former 12 000 jeunes.',
  },
  {
    is: 'TARGET',
    before:
      /\b(?:porter(?! sur)|passer|atteindre|arriver|parvenir|faire passer|ramener|reduire|hisser)\b [^.;]{0,60}$/,
    unless:
      /\b(?:a permis|ont permis|vient de|viennent de|permettant|pour (?:atteindre|arriver|parvenir|passer))\b/,
    example: 'Porter à au moins 4 000 le nombre de salariés formés.',
  },
  {
    is: 'TARGET',
    before: /\b(?:d'ici|a l'horizon|horizon)\b [^.;]{0,60}$/,
    unless: /\b(?:a|ont) deja\b/,
    example: 'D’ici 2027, 12 000 jeunes seront formés.',
  },
  {
    is: 'TARGET',
    after: /^[^.;]{0,60}?\b(?:d'ici(?! la (?!fin))|a l'horizon)\b/,
    example: 'Le réseau accueillera 12 000 jeunes d’ici 2027.',
  },
  {
    is: 'TARGET',
    before:
      /\b(?:obligation legale|taux legal|taux d'emploi legal|quota|minimum legal|plancher|plafond legal)[^.;]{0,40}$/,
    example: 'L’obligation légale est de 6 %.',
  },
  {
    is: 'TARGET',
    after:
      /^ (?:fixee?s?|impose\w*|exige\w*|prevue?s?|visee?s?|attendue?s?) (?:par (?:la|le) (?:loi|code|convention|plan)|pour 20\d\d|d'ici)/,
    example: 'Le taux de 6 % fixé par la loi reste.',
  },
  {
    is: 'TARGET',
    before: /^(?:["« ]*)[a-z]{3,}(?:er|ir|dre|tre)(?: [^.;]{0,90})? $/,
    unless:
      /^(?:premier|dernier|janvier|fevrier|hier|apres|outre|entre|contre|notre|votre|autre|quatre|centre|titre|lettre|membre|septembre|octobre|novembre|decembre|atelier|chantier|dossier|metier|quartier|particulier|cahier)\b/,
    example: 'Accompagner au minimum 1 000 créateurs.',
  },
  {
    is: 'TARGET',
    heading:
      /\b(?:priorites?|objectifs?|ambitions?|perspectives?|(?<!\bfranchi\w{0,4} (?:un |ce |le )?(?:nouveau |premier )?)cap|feuille de route|engagements?|budget)\b[^.]*\b(?:20\d\d|demain|a venir)\b|^(?:nos |les |des )?(?:objectifs?|ambitions?|perspectives)\b/,
    unless:
      /\b(?:en|fin) 20[01]\d\b|\b(?:a|ont) ete (?:formes|signes|accompagnes|conclus)\b|\bcontre\b|\b(?:compt(?:e|ent|ait)|emploi(?:e|ent)|employ\w+|recrut(?:e|ent)|chaque annee|represent(?:e|ent)|etai(?:t|ent)|sont|ont|au 31 decembre)\b/,
    example: 'Trois priorités pour 2030\n\nLe plan comprend un accueil pour 12 000 jeunes.',
  },
  {
    is: 'TARGET',
    before:
      /\b(?:sera|seront|passera|passeront|atteindra|atteindront|augmentera|grimpera|montera|depassera|diminuera|baissera|ouvrira|ouvriront|creera|creeront|investira|investiront|recevra|recevront|proposera|proposeront|accueilleront|formeront|financeront|mobiliseront|permettra|permettront|accueillera|beneficiera|beneficieront|mobilisera|consacrera|formera|financera|recrutera|recruteront|aura|auront|concernera)\w* [^.;]{0,40}$/,
    example: 'Le fonds financera 12 000 parcours.',
  },
  {
    is: 'TARGET',
    before: /^["« ]*pour (?:l'annee |l'exercice |la saison )?20\d\d, [^.;]{0,80}$/,
    unless:
      /\b(?:a|ont|avait|avaient) (?:ete )?[a-z]+(?:e|i|u|is|it)e?s?\b|\b(?:s'eleve|s'etablit|atteint|etait|etaient)\b/,
    example: 'Pour 2025, la Région met 24 millions d’euros sur la table.',
  },
  {
    is: 'TARGET',
    before: /^["« ]*(?:dotee?s?|riche|fort|forte) (?:de |d')$/,
    after: new RegExp(`\\b${future} [a-z]`),
    example: 'Doté de 33 millions d’euros, le plan touchera 21 000 personnes.',
  },
  {
    is: 'TARGET',
    before: /\b(?:compte|comptons|envisage|envisagent|escompte) (?=[a-z]+(?:er|ir|re)\b)[^.;]{0,60}$/,
    example: 'Elle compte financer 9 000 parcours.',
  },
  {
    is: 'TARGET',
    before: new RegExp(`\\b${future}\\b [^.;]{0,60}$`),
    unless: /\b(?:on|qui) (?:dira|verra|notera|retiendra)\b/,
    example: 'Nous porterons ce nombre à 12 000 contrats.',
  },
  {
    is: 'TARGET',
    after: new RegExp(`^ [a-z' -]{0,50}\\b${future}(?![a-z'])(?! deja)`),
    unless: /\b(?:on|qui) (?:dira|verra|notera|retiendra)\b/,
    example: 'En septembre, 50 mentors prendront leurs fonctions.',
  },
  {
    is: 'TARGET',
    after: /^(?: [a-z']+){0,2} (?:promis|prevu|attendu|programme|budgete|escompte)e?s?\b/,
    before: /\b(?:sur|parmi|pour) (?:les |un total de |une enveloppe de )$/,
    example: 'Sur les 9 millions d’euros prévus, tout est dépensé.',
  },
  {
    is: 'TARGET',
    before:
      /\b(?:vot\w+|adopt\w+|previ?s?\w+|prevu\w*)[^.;]{0,40}\bbudgets?\b[^.;]{0,20}$|\bbudgets? (?:previsionnel|vote|prevu|adopte)[^.;]{0,40}$/,
    example: 'Le conseil a voté un budget de 402 M€.',
  },
  {
    is: 'BASELINE',
    after:
      /^[^.;]{0,40}?\b(?:lors de la (?:premiere|1re)|lors du (?:premier|1er)|au (?:lancement|demarrage|depart)|a (?:l'origine|ses debuts|(?:la creation|l'ouverture)(?! d[eu']))|avant (?:la reforme|le plan|le lancement))\b/,
    isRate: false,
    example: 'Ils étaient 120, contre 12 lors de la première édition.',
  },
  {
    is: 'BASELINE',
    before:
      /\b(?:situation initiale|point de depart|valeur de reference|partant de|parti de|au depart|a l'origine|au lancement)[^.;]{0,40}$/,
    example: 'Au lancement, le réseau comptait 120 entreprises.',
  },
];

const english: readonly RoleRule[] = [
  {
    is: 'TARGET',
    before: /\b(?:target|goal|objective)s? of ?$/,
    isRate: false,
    example: 'It is 3% above the target of 123,700 contracts.',
  },
  {
    is: 'TARGET',
    before: /\b(?:target|goal|objective|ambition|aim)s? (?:of|is|was|to|for|:)[^.;]{0,50}$/,
    unless: /\b(?:above|below|beyond|exceed\w*|beat\w*) (?:the |its |their )?(?:target|goal|objective)/,
    example: 'The target of 30,000 contracts is in the agreement.',
  },
  {
    is: 'TARGET',
    before:
      /\b(?:aims?|aimed|aiming|plans?|planned|seeks?|must|should|shall|requires?|pledge[sd]?|commit(?:s|ted)?|hopes?|expects?|intends?|will|to reach|to raise|to cut|to bring) [^.;]{0,70}$/,
    unless: /\b(?:above|below|beyond|exceed\w*|beat\w*) (?:the |its |their )?(?:target|goal|objective)/,
    example: 'The plan aims to support 12,000 contracts.',
  },
  {
    is: 'TARGET',
    after: /^[^.;]{0,50}?\bby 20\d\d\b/,
    before: /\b(?:to|will|reach)\b/,
    example: 'The network is to host 12,000 people by 2030.',
  },
  {
    is: 'TARGET',
    heading: /\b(?:priorities|objectives|goals|ambitions|outlook)\b/,
    unless: /\b(?:were|was|against)\b/,
    example: 'Our goals\n\nSupport for 12,000 young people.',
  },
  {
    is: 'BASELINE',
    after:
      /^[^.;]{0,40}?\b(?:at the (?:first|launch|start|outset)|when it (?:began|started|opened)|in its first (?:year|edition))\b/,
    isRate: false,
    example: 'There were 120, against 12 at the first edition.',
  },
  {
    is: 'BASELINE',
    before: /\b(?:baseline|starting point|at launch|at the outset)[^.;]{0,40}$/,
    example: 'At launch, it had 120 companies.',
  },
];

/** The rules of each language, in the order in which they are tried. */
export const roleRules: Readonly<Record<TextLanguage, readonly RoleRule[]>> = { fr: french, en: english };
