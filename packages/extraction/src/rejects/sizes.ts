import type { RejectRules } from './rule.ts';

const sized =
  '(?:entreprises?|employeurs?|etablissements?|structures?|societes?|maisons?|communes?|villes?|collectivites?|pme|tpe|eti|organismes?|associations?|groupes?|sites?|unites?|contrats?|cdd|stages?|missions?|agences?|bassins?|territoires?|logements?|celles|ceux|ateliers?|usines?|offices?)';
const sizes =
  '(?:salarie|agent|habitant|collaborateur|travailleur|personne|emploi|equivalent|etp|an\\b|ans\\b|mois|jour|semaine|heure|h\\b|m2|metre|km|hectare|adherent|employe|poste|lit|eleve)';
const qualified =
  "(?:(?:plus|moins|au moins|au plus|jusqu'a|au-dela|a partir)(?: de| d')?|d'au moins|d'au plus) ";

/** Is this a size or a limit that distinguishes things from others? */
export const sizeRules: RejectRules = {
  fr: [
    {
      because: 'threshold',
      before: /^(?:de |moins de |plus de |entre |les |- )*$/,
      after: /^(?: (?:a|et) \d+)? (?:salarie|agent|habitant|collaborateur)[a-z]*(?: (?:et|ou) plus)? ?:/,
      example: 'Moins de 10 salariés : beaucoup de contrats.',
    },
    {
      because: 'threshold',
      before: /\ben (?:ont|emploient|comptent|emploie|compte) (?:seulement )?(?:plus|moins) (?:de |d')$/,
      after: /^(?: ?[.,;:)]|$)/,
      most: 5000,
      example: 'Beaucoup sont petites, et certaines en ont plus de 250.',
    },
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
      after: /^(?: a \d+)? ?(?:(?:km|kilometres?|metres? carres?|metres?|m2|miles?|hectares?)\b|m[²2³])/,
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
      after: new RegExp(`^ (?!ans)${sizes}[a-z]* (?:et|ou) (?:plus|moins|davantage)\\b`),
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
      before: /\bseuils? (?:de |d'|fixee? a )$/,
      after: /^ points?\b/,
      example: 'Certaines restent sous le seuil de 75 points.',
    },
    {
      because: 'threshold',
      before:
        /\b(?:peut|peuvent|pouvant|pourra|pourront) (?:aller|atteindre|s'elever|monter|grimper)(?: a| jusqu'a)? $/,
      example: 'La pénalité peut aller jusqu’à 1 % de la masse salariale.',
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
        /\b(?:contrats?|cdd|missions?|stages?|formations?|interim|arrets?|absences?) (?:(?!est |etait |sont |dure )[a-z]+ )?(?:de |d'|d'une duree de )(?:(?:plus|moins|au moins) (?:de |d')?)?$/,
      after: /^ ?(?:ans?\b|mois|jours?|semaines?|heures?|h\b)/,
      example: 'Les contrats de plus de six mois augmentent.',
    },
  ],
  en: [
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
  ],
};
