import type { RejectRules } from './rule.ts';

/** Words that measure a time, or that make it an objective. */
export const measured =
  /\b(?:moyen(?:ne)?s?|median\w*|anciennete|objectifs?|cible|durent|durait|duraient)\b|\b(?:delais?|durees?|attente)\b[^.;]{0,60}\b(?:ramen|redui|tomb|pass|attei|s'etabli|s'eleve|s'allong|raccourci|recul|descend)|\b(?:ramen|redui|raccourci|limit|divis|abaiss)\w* [^.;]{0,40}\b(?:delais?|durees?)\b|\bdelais?\b[^.;]{0,40}\b(?:est|etait|aujourd'hui|actuellement)\b/;

/** Is this how long something lasts, and no figure? It is one only where the sentence measures it. */
export const durationRules: RejectRules = {
  fr: [
    {
      because: 'duration',
      before: /\btemps de lecture ?:? ?$/,
      example: 'Temps de lecture : 3 min',
    },
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
    {
      because: 'duration',
      expression: 'ratio',
      after: /^ jours sur\b/,
      example: 'La ligne est ouverte 6 jours sur 7.',
    },
  ],
  en: [
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
      after:
        /^ (?:years?|months?|days?|weeks?|quarters?) (?:earlier|later|ahead|late|ago|running|in a row)\b/,
      example: 'The average was met two quarters ahead of plan.',
    },
  ],
};
