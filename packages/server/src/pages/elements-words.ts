import type { Language } from './words.ts';

/** The words of the page about the elements. What is said of each element is its own documentation. */
export const elementsWords = {
  fr: {
    heading: 'Montrer les chiffres sur votre site',
    lead: 'Trois éléments HTML, un script, aucune dépendance. Ce que vous écrivez à l’intérieur d’un élément reste lisible sans script, sans réseau et sans ce service.',
    inEnglish:
      'Chaque attribut est expliqué en français\u00a0; les événements, les parties et les propriétés le sont en anglais, comme le code.',
    start: 'Pour commencer',
    startLead: 'Une ligne par page pour le script, puis une ligne par élément\u00a0:',
    policy: 'La politique de sécurité à prévoir',
    policyLead:
      'Si votre site envoie un en-tête Content-Security-Policy, il doit laisser passer le script, les réponses et, si vous exigez les Trusted Types, la règle de Lit. Aucun style en ligne, aucun cookie, aucun autre hôte.',
    policyThemes: 'Pour les thèmes ci-dessous, style-src doit aussi nommer ce service.',
    themes: 'Les thèmes',
    themesLead: 'Des feuilles de style prêtes à lier, avec un contraste d’au moins 7\u00a0:\u00a01\u00a0:',
    theme: {
      neutral: 'des gris seulement, pour que vos couleurs restent les seules.',
      contrast: 'noir et blanc, accent chaud, liens soulignés.',
      dense: 'plus de chiffres sur moins de place.',
    },
    examples: 'Exemples vivants',
    cards: 'En cartes',
    list: 'En liste',
    band: 'En bandeau',
    sentence: 'Dans une phrase',
    map: 'La carte et son tableau',
    before: 'D’après la source\u00a0:',
    attributes: 'Attributs',
    events: 'Événements',
    parts: 'Parties à habiller par ::part()',
    properties: 'Propriétés CSS',
    tools: 'Pour vos outils',
    versions: 'Les versions, leurs fichiers et leurs empreintes sha384',
    manifest: 'Cette documentation pour les éditeurs (custom-elements.json)',
  },
  en: {
    heading: 'Show figures on your site',
    lead: 'Three HTML elements, one script, no dependency. What you write inside an element stays readable without script, without network and without this service.',
    inEnglish: '',
    start: 'To begin',
    startLead: 'One line a page for the script, then one line an element:',
    policy: 'The security policy to set',
    policyLead:
      'If your site sends a Content-Security-Policy, it has to let through the script, the answers and, where you require Trusted Types, the policy of Lit. No inline style, no cookie, no other host.',
    policyThemes: 'For the themes below, style-src has to name this service too.',
    themes: 'Themes',
    themesLead: 'Style sheets ready to link, with a contrast of at least 7:1:',
    theme: {
      neutral: 'greys alone, so that your colours stay the only ones.',
      contrast: 'black and white, a warm accent, underlined links.',
      dense: 'more figures on less room.',
    },
    examples: 'Live examples',
    cards: 'As cards',
    list: 'As a list',
    band: 'As a band',
    sentence: 'Inside a sentence',
    map: 'The map and its table',
    before: 'According to the source:',
    attributes: 'Attributes',
    events: 'Events',
    parts: 'Parts to style by ::part()',
    properties: 'CSS properties',
    tools: 'For your tools',
    versions: 'Versions, their files and their sha384',
    manifest: 'This documentation for editors (custom-elements.json)',
  },
} as const satisfies Record<Language, object>;

export type ElementsWords = (typeof elementsWords)[Language];
