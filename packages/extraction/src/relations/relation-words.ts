import type { TextLanguage } from '../text/text-language.ts';

/** The words that relate two figures, as they stand around the second one. */
export interface RelationWords {
  /** Before a value that is there for comparison: "contre 2 173". */
  readonly against: RegExp;
  /** "Passe de 19 à 20": before the first of two values. */
  readonly goesFrom: RegExp;
  readonly goesTo: RegExp;
  /** Before the parts of a whole: "dont 1 200". */
  readonly ofWhich: RegExp;
  /** After the number: "340 d’entre elles". */
  readonly ofThem: RegExp;
  /** The same before the number: "Parmi eux, 340". */
  readonly amongThem: RegExp;
  /** Before the objective that a result is held against: "dépasse l’objectif de 65 %". */
  readonly objective: RegExp;
  /** Before the whole of the rates that follow: "sur les 19 500 personnes". */
  readonly outOfAll: RegExp;
  /** A sentence that goes on about the figure of the one before: "C’est 8 % de plus". */
  readonly thatIs: RegExp;
  /** Between a change and the level that it leads to: "de 1,5 point, à 9,8 %". */
  readonly leadsTo: RegExp;
  /** A pronoun for what the sentence before counted: "en ont réuni six sur dix". */
  readonly ofIt: RegExp;
  /** The same before a count: "en compte 3 870". */
  readonly countsSome: RegExp;
  /** A sentence about the rate of the one before: "Il plafonne à 3,6 %". */
  readonly itIs: RegExp;
  /** Between a rate and the objective that it is held against. */
  readonly beyond: RegExp;
  /** Nouns that name no kind of things: a share of them is one of the figure before. */
  readonly whole: RegExp;
  /** Before the noun of which a rate is a share: "68 % des contrats". */
  readonly shareOf: RegExp;
  /** A lead whose list divides the figure before it. */
  readonly divided: RegExp;
  readonly example: RegExp;
  /** Before what goes with a figure: "aux 51 événements". */
  readonly at: RegExp;
  /** A verb after a number without a noun, which makes it the subject: "Une centaine ont été". */
  readonly verb: RegExp;
  /** "Ils sont 5 300 dans le commerce": before a count of some of those of the sentence before, and after it. */
  readonly theyAre: RegExp;
  readonly inPlace: RegExp;
  /** "La Côte-d’Or concentre ": a place, and that it has what follows; what leads to the next place in brackets. */
  readonly placeHas: RegExp;
  readonly goesOnAt: RegExp;
  /** What may stand before the first number of a sentence that is its subject: "Les trois quarts". */
  readonly head: RegExp;
  /** Before a count that is of one place: "Dans l’Hérault, ils étaient 410". */
  readonly there: RegExp;
  /** Between two parts of one whole. */
  readonly goesOn: RegExp;
  /** A subject that is some of the people: "Les filles sont". */
  readonly somePeople: RegExp;
  /** Between what was and what is: "en forment désormais". */
  readonly nowAgain: RegExp;
  /** Between an objective and by how much it is passed: "est dépassé de". */
  readonly exceeds: RegExp;
  /** Between a rate and the count that it is a rate of: "71 % des 5 230 entreprises". */
  readonly ofNext: RegExp;
  /** A sentence that goes on about a count and names it again: "Un chiffre quasi stable (- 0,4 %)". */
  readonly aFigure: RegExp;
  /** Between a change and one of something else: "quand l’ensemble du pays perd". */
  readonly elsewhere: RegExp;
  /** That a clause tells of another time than the one before: "il est aujourd’hui de". */
  readonly toldOfTime: RegExp;
  /** Before by how much a rate lies above or below another: "supérieur de". */
  readonly above: RegExp;
  /** "Il varie de 79 % à 93 %": of no other figure. */
  readonly varies: RegExp;
  /** Between an amount and the share of it that somebody pays: "est financé à". */
  readonly paidAt: RegExp;
  /** "Dont" of a person or a body, which parts nothing: "dont l’association emploie". */
  readonly whose: RegExp;
}

export const relationWords: Readonly<Record<TextLanguage, RelationWords>> = {
  fr: {
    against:
      /\b(?:contre|n'avait (?:pas|jamais)|au lieu de|au lieu d'|versus|vs\.?|apres(?: avoir atteint)?|a comparer (?:a|aux)|quand (?:il|elle)(?: est de| atteint| s'eleve a)?|(?:ils|elles|il|elle|on|celui-ci|celle-ci) (?:n')?(?:en )?(?:etaient|etait|comptait|s'elevait|s'etablissait)(?: que| encore| alors)?(?: de| d'| a)?)(?: les| seulement| encore| deja| respectivement| un taux de| une part de)? ?$/,
    goesFrom:
      /\b(?:pass|grimp|mont|bondi|chut|tomb|recul|progress|augment|baiss|evolu|ramen|reduit|port|revien|remont|descend|diminu)[a-z]*(?: ainsi| donc| respectivement)? (?:de|d') ?$|\b(?:passer|porter|ramener|augmenter|reduire|relever|abaisser|hisser|diminuer|passe|passent|passera|porte|ramene) (?:l[ea]s? |l'|leur |son |sa )[a-z' -]{3,70} (?:de|d') ?$/,
    goesTo: /^[^.;]{0,50}\ba ?$/,
    ofWhich: /\b(?:dont|parmi lesquel(?:le)?s)(?: notamment| desormais| deja)? /,
    ofThem: /^ ?(?:[a-z]+ )?(?:d'entre (?:eux|elles)|parmi (?:eux|elles|lesquels|lesquelles)|de ces)\b/,
    amongThem:
      /^["« ]*(?:parmi (?:eux|elles|ces|ceux-ci|celles-ci)|d'entre eux|sur ce total|dans cet ensemble|au sein de ces)/,
    objective: /\b(?:objectif|cible|seuil|obligation legale|moyenne nationale)s? [^.;:]{0,30}$/,
    outOfAll: /\b(?:sur|parmi) (?:les|ces|nos|un total de|un ensemble de|l'ensemble des) ?$|^["« ]*sur ?$/,
    thatIs:
      /^(?:["« ]*)(?:c'est|c'etait|cela|ce (?:sont|chiffre|nombre|total|volume|resultat)|soit|la (?:progression|hausse|baisse|croissance|diminution)|le (?:recul|gain|rebond)|une (?:hausse|baisse|progression|augmentation|croissance)|un (?:recul|record|bond)|en (?:hausse|baisse|recul|progression)|l'augmentation|il s'agit)\b/,
    leadsTo:
      /^(?: (?:sur|en) (?:un|une|deux|trois|quatre|cinq|six|huit|dix|\d+) (?:ans?|annees?))?,? ?(?:pour (?:atteindre|s'etablir a|s'elever a|se fixer a)|et (?:atteint|s'etablit a|s'eleve a)|atteignant|a|en s'etablissant a) $|^(?: (?:sur|en) (?:un|une|deux|trois|quatre|cinq|six|huit|dix|\d+) (?:ans?|annees?))? ?: (?:(?:ils|elles) (?:sont|etaient) |on en compte )?$/,
    ofIt: /\b(?:en|y) (?:ont|a|sont|est|etaient|represente\w*|constitue\w*|concentre\w*|reuni\w*)\b/,
    countsSome:
      /\ben (?:a|ont) (?:[a-z]+ )?[a-z]+(?:e|i|u|is|it|us) $|\ben (?:compt|concentr|totalis|represent|accueill|regroup|denombr|recens|enregistr)[a-z]* (?:que )?$/,
    itIs: /^(?:il|elle|ce taux|cette part|celui-ci|celle-ci|ce ratio)\b/,
    beyond:
      /^ (?:au-dessus|au-dessous|en dessous|au-dela|(?:de|en) (?:plus|moins|mieux) qu[e'])\b.*\b(?:objectif|cible|but|prevu|moyenne|niveau)/,
    whole:
      /^(?:total|ensemble|echantillon|panel|effectifs?|cas|volume|montant|enveloppe|budget|inscrits?|chiffre|somme)$/,
    shareOf:
      /^(?: ?\((?:[^()]{1,40})\))?(?: ?\))? (?:de ces |des |de ses |d'|de l'(?=ensemble|effectif|echantillon)|de |du )/,
    divided:
      /\b(?:repart\w+|ventil\w+|decompos\w+|dont|parmi lesquels|parmi lesquelles|se partagent|ainsi) ?:$/,
    example: /\b(?:par exemple|a titre d'exemple|a titre d'illustration)/,
    at: /\b(?:aux|des|lors des|pour les|au cours des|dans les) ?$/,
    verb: /^ (?:n'|ne |l'|les |y |en )?(?:ont|a|sont|est|avaient|etaient|se |[a-z]{3,}(?:ent|aient|eront)\b)/,
    head: /^["« ]*(?:(?:a l'inverse|au contraire|en revanche|de leur cote|par ailleurs|enfin|ainsi),? )?(?:les |le |la |l')?$/,
    placeHas:
      /^["« ]*(?:l[ea]s? |l')[a-z' -]{2,40} (?:concentre|compte|totalise|accueille|represente|rassemble|regroupe|enregistre)(?:nt)?(?: a (?:elle|lui) seule?)? $/,
    goesOnAt:
      /(?:,|\bet|\bpuis)(?: (?:devant|suivie?s? de|derriere))? ?(?:l[ea]s? |l'|du |des )?[a-z][a-z' -]{2,40} \($/,
    theyAre: /^["« ]*(?:ils|elles) (?:sont|etaient)(?: ainsi| aussi)? ?$/,
    inPlace: /^ (?:dans|en|au|aux|a|chez|sur) /,
    there:
      /^["« ]*(?:en|dans (?:le |la |les |l')|a |au |aux |pour (?:le |la |les |l'))[a-z' -]{2,40}, (?:ils|elles|on (?:en )?)(?: y)? ?(?:ne )?(?:sont|etaient|comptait|compte|denombre|denombrait|recense|recensait)(?: ainsi| encore| meme| que)? ?$/,
    goesOn:
      /^[^.;:()]{0,60}(?:,| et| puis) ?(?:et |puis |enfin )?(?:l[ea]s? [a-z'-]+ |l'[a-z'-]+ )?$|^[^.:()]{0,60}; (?:en |dans |a |au |aux |l[ea]s? |l')[a-z' -]{2,40},? $/,
    somePeople:
      /^["« ]*(?:les|des) (?:jeunes )?(?:filles|femmes|hommes|garcons|apprenties|salariees|candidates)(?: [a-z]+)? (?:sont|etaient)(?: ainsi| desormais| deja)? ?$/,
    nowAgain:
      /,[^.;]*\b(?:desormais|aujourd'hui|maintenant|cette annee)(?: [a-z]+)? ?$|\ben (?:19|20)\d\d, (?:ils|elles) (?:sont|seront)(?: a present)? ?$/,
    exceeds:
      /\b(?:depass|surpass|manqu|rat|excede)[a-z]*(?: ainsi| donc)? de (?:pres |plus |environ )?(?:de )?$/,
    toldOfTime:
      /; [^;]*\b(?:aujourd'hui|actuellement|desormais|etait|etaient|depassait|n'etait|reste|demeure)\b/,
    above: /\b(?:superieur|inferieur)e?s? (?:de |d')$/,
    varies: /\b(?:vari|oscill|s'echelonn|va |vont |fluctu)/,
    paidAt:
      /\b(?:financ|assur|pris|couvert|abond|apport|support|verse|subventionn)[a-z]*(?: en charge)? (?:a|pour) (?:hauteur de |plus de |pres de |environ )?(?:de )?(?:les |la )?$/,
    aFigure:
      /^["« ]*(?:un|une|ce|cette|le) (?:chiffre|nombre|niveau|total|volume|resultat|record|effectif|montant|tendance|hausse|baisse)\b/,
    elsewhere:
      /\b(?:quand|alors qu[e']|tandis qu[e']|la ou|au (?:plan|niveau) national|l'ensemble du pays|la moyenne nationale)\b/,
    ofNext:
      /^ (?:des|de ces|de nos|de ses|de leurs|sur les|parmi les|d'entre les)(?: quelque| plus de| pres de| environ)? ?$/,
    whose: /\bdont (?:l'|la |le |les |son |sa |ses )[a-z'-]+ [a-z'-]+/,
  },
  en: {
    against:
      /\b(?:against|compared (?:with|to)|versus|vs\.?|instead of|(?:up|down) from|rather than|after|(?:it|they) (?:was|were|stood at)(?: only| just)?)(?: only| just)? ?$/,
    goesFrom: /\b(?:went|rose|rising|fell|falling|grew|growing|climbed|dropped|moved) from ?$/,
    goesTo: /^[^.;]{0,50}\bto ?$/,
    ofWhich: /\b(?:of which|of whom|including|among them)(?: about| some)? /,
    ofThem: /^ ?(?:[a-z]+ )?(?:of them|of these|among them)\b/,
    amongThem: /^["“ ]*(?:among (?:them|these)|of (?:them|these))/,
    objective: /\b(?:target|goal|objective|national average)s? [^.;:]{0,20}$/,
    outOfAll: /\b(?:of|out of|among) (?:the|these|all) ?$/,
    thatIs:
      /^(?:["“ ]*)(?:that is|this is|it is|that was|this was|i\.e\.|the (?:rise|increase|growth|fall|drop|figure|number|total)|an? (?:rise|increase|fall|drop)|up|down)\b(?!-)/,
    leadsTo: /^,? ?(?:to|to reach|reaching|and (?:reached|stood at)) $/,
    ofIt: /\b(?:of it|of these|of those|of them)\b/,
    countsSome: /\baccounts? for $/,
    itIs: /^(?:it|this rate|this share|the rate)\b/,
    beyond: /^ (?:above|below|over|more than|beyond)\b.*\b(?:target|goal|objective)/,
    whole: /^(?:total|cases?|amount|budget|sum|number)$/,
    shareOf: /^(?: ?\((?:[^()]{1,40})\))? of (?:the |these |its |all )?/,
    divided: /\b(?:divided|broken down|split|including|as follows|made up)[^:]{0,20}:$/,
    example: /\b(?:for example|for instance)\b/,
    at: /\b(?:at|during|over|across) (?:the |its )?$/,
    verb: /^ (?:were|are|have|had|live|work|come|was)\b/,
    head: /^["“ ]*(?:the )?$/,
    placeHas: /^["“ ]*(?:the )?[a-z' -]{2,40} (?:has|counts|accounts for) $/,
    goesOnAt: /(?:,|\band)(?: ahead of)? ?(?:the )?[a-z][a-z' -]{2,40} \($/,
    theyAre: /^["“ ]*they (?:are|were|number) ?$/,
    inPlace: /^ (?:in|at|from) /,
    there: /^["“ ]*in [a-z' -]{2,40}, (?:they|there) (?:were|are) ?$/,
    goesOn: /^[^.;:()]{0,60}(?:,| and) ?(?:and )?$/,
    somePeople: /^["“ ]*(?:women|men|girls|boys) (?:number|are|were)(?: now)? ?$/,
    nowAgain: /,[^.;]*\b(?:now|today|this year)(?: [a-z]+)? ?$/,
    exceeds: /\b(?:exceeded|beaten|missed|passed) by (?:about |nearly |almost )?$/,
    toldOfTime: /; [^;]*\b(?:now|today|currently|was|were)\b/,
    above: /\b(?:above|below) by $/,
    varies: /\b(?:vari|rang|go)/,
    paidAt: /\b(?:funded|paid|covered) (?:at|up to) $/,
    aFigure: /^["“ ]*(?:a|this|that) (?:figure|number|level|total|record)\b/,
    elsewhere: /\b(?:while|whereas|when|nationally)\b/,
    ofNext: /^ of (?:the|these|our|its|all)(?: some| about)? ?$/,
    whose: /\bwhose\b/,
  },
};
