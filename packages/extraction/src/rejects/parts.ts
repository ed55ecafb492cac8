import type { RejectRules } from './rule.ts';

/** Is this how many parts a plan or a body has? */
export const partRules: RejectRules = {
  fr: [
    {
      because: 'structure',
      before: /\b(?:volets?|axes?|priorites?|piliers?|objectifs?|chapitres?|orientations?|chantiers?) et $/,
      after: /^ (?:fiches?|actions?|mesures?|engagements?|chantiers?|projets?|propositions?)\b/,
      example: 'Le plan a un volet et 24 fiches.',
    },
    {
      because: 'structure',
      isInWords: true,
      most: 20,
      before: /\bnous (?:etions|sommes|serons)(?: alors| encore)? $/,
      example: 'Il y a dix ans, nous étions douze autour de la table.',
    },
    {
      because: 'structure',
      isInWords: true,
      most: 30,
      before:
        /\b(?:secretariat|equipe|binome|bureau|comite|jury|cellule|groupe de travail|instance|collectif) (?:de |d')$/,
      after: /^ [a-z]/,
      example: 'Un secrétariat de cinq personnes les anime.',
    },
    {
      because: 'structure',
      expression: 'fraction',
      number: /tiers|quart/,
      before: /\b(?:a|au|aupres d'|par|avec) ?$/,
      after: /^(?:[ .,;:]|$)(?!des|de|du|d')/,
      unless:
        /\b(?:porter|ramener|passer|monter|reduire|limiter) [^.;]{0,40}\ba (?:un|deux|trois) (?:tiers|quart)/,
      example: 'Le fonds confie cela à un tiers.',
    },
    {
      because: 'structure',
      before:
        /\b(?:declinee?s? en|articulee?s? autour de|autour de|organisee?s? en|repartie?s? en|repose sur|reposent sur|s'appuie sur|fondee?s? sur|structuree?s? en|compos[a-z]+ de|compte|comporte|comprend|en|sur|identifie|retient|decline|propose|distingue) (?:les |ses |desormais |ainsi )?$/,
      after:
        /^ (?:[a-z]+ )?(?:actions?|mesures?|axes?|priorites?|piliers?|volets?|chantiers?|objectifs?|engagements?|themes?|thematiques?|leviers?|principes?|propositions?|orientations?|etapes?|phases?|parties|fiches?|recommandations?|ambitions?|defis?|enjeux|chapitres?|blocs?|modules?|missions?(?! locales)|pistes?|articles?|projets?|questions?|rubriques?|commissions?|colleges?|criteres?|familles?|domaines?|indicateurs?)\b/,
      example: 'Le plan est décliné en 11 actions.',
    },
    {
      because: 'structure',
      most: 30,
      after:
        /^ (?:grands? |grandes |principaux |principales |autres |nouvelles |nouveaux |premiers |premieres )?(?:axes?|priorites?|piliers?|volets?|chantiers?|objectifs?|engagements?|themes?|thematiques?|leviers?|principes?|propositions?|orientations?|etapes?|phases?|parties?|recommandations?|ambitions?|defis?|enjeux|chapitres?|blocs?|pistes?|questions?|colleges?|criteres?|familles?|domaines?|indicateurs?|mesures?|sujets?|points? (?:cles?|a retenir|essentiels?|forts?|communs?)|raisons?|facteurs?|tendances?|enseignements?|conditions?|temps forts|niveaux|formats?|dispositifs?|profils?|categories?|types?|sortes?|facons?|manieres?|fois|mots?|volontes?|messages?|convictions?|valeurs?|missions?(?! locales)|roles?|outils?|voies?|scenarios?|instances? dirigeantes)\b/,
      unless: /\bfois (?:plus|moins|sup)/,
      example: 'Le plan comporte trois priorités.',
    },
    {
      because: 'structure',
      most: 100,
      after:
        /^ (?:partenaires?(?! sociaux ont)\b|(?:[a-z]+ )?(?:syndicats?|ministeres?|ministres?|signataires?|organisations? (?:patronales?|syndicales?|professionnelles?|de salaries)|confederations?|federations?|directions?|administrateurs?|membres?|departements? d'outre-mer|poles?|comites?|commissions?|mecenes?|financeurs?|delegations?|laureats?|tutelles?|institutions?|vice-presidents?|fondateurs?|langues?)\b)/,
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
      because: 'structure',
      before: /\b(?:les|des|aux|dans|nos|ses) (?:les )?$|\bregions et (?:les )?$/,
      after:
        /^ (?:regions?|departements?|pays|academies|collectivites d'outre-mer|etats|continents|arrondissements)\b/,
      example: 'Le réseau est présent dans les 13 régions et 101 départements.',
    },
  ],
  en: [
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
      after:
        /^(?! ?(?:%|per ?cent|million|thousand|hundred|out|in (?:\w+)\b|times|points?|thirds?|quarters?))/,
      example: 'The two presidents have signed.',
    },
  ],
};
