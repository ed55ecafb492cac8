import type { Language } from './words.ts';

/** What each attribute of the elements says, in French; by its element where they differ. */
const french: Readonly<Record<string, string>> = {
  hub: 'Où se trouve le service\u00a0; sans lui, ce que dit <meta name="akto-hub"> dans la page, sinon l’origine qui a servi le script.',
  lang: 'fr ou en\u00a0; sans lui, le lang le plus proche dans la page, suivi quand il change.',
  'as-of': 'Un instant (ISO 8601)\u00a0: montrer ce qui était public alors.',
  live: 'Suivre le service\u00a0: montrer ce qui paraît pendant que la page est ouverte, et dire sobrement ce qui a changé.',
  theme:
    'light ou dark, avec un fond à lui\u00a0; auto\u00a0: le fond de la page et la couleur de son texte.',
  'akto-figure figure': 'La clé du chiffre.',
  'akto-figures convention':
    'La clé d’une convention\u00a0: ses chiffres, et une ligne qui dit où elle en est, qui l’a signée ou doit la signer, et ce qu’elle suit.',
  'akto-figures actor': 'La clé d’un acteur\u00a0: les chiffres des conventions dont il est partie.',
  'akto-figures territory':
    'Code Insee, ISO 3166-2 ou nom\u00a0: les chiffres qui valent pour ce territoire.',
  'akto-figures collection': 'La clé d’une sélection\u00a0: ses chiffres, dans son ordre.',
  'akto-figures figures':
    'Des clés, séparées par des espaces ou des virgules\u00a0: ces chiffres, dans cet ordre.',
  'akto-figures figure-role':
    'ACTUAL (résultat), TARGET (objectif), BASELINE (point de départ) ou RATE (taux).',
  'akto-figures role': 'L’ancien nom de figure-role, lu là où celui-ci manque.',
  'akto-figures limit': 'Combien de cartes au plus, de 1 à 100\u00a0; 20 sans lui.',
  'akto-figures layout':
    'cards, en cartes\u00a0; list, une ligne chacun\u00a0; band, côte à côte, sans plus de place qu’il n’en faut.',
  'akto-figures plain-language': 'Les chiffres en mots faciles à lire, là où quelqu’un les a écrits.',
  'akto-map convention':
    'La clé de la convention\u00a0: ses plans d’actions ou, avec indicator, ses chiffres.',
  'akto-map actor':
    'La clé d’un acteur\u00a0: les plans d’actions de toutes les conventions dont il est partie ou, avec indicator, leurs chiffres.',
  'akto-map indicator':
    'La clé d’un indicateur\u00a0: ses chiffres par territoire, d’un seul rôle et d’une seule période, en cinq classes au plus.',
  'akto-map level': 'region, ou department pour les départements.',
};

/** By languages. What the elements' doc blocks say, in English, is written there alone. */
const translations: Partial<Record<Language, typeof french>> = { fr: french };

/** What an attribute does, in a language; nothing where nobody has translated its doc block. */
export const attributeIn = (language: Language, element: string, attribute: string): string | undefined =>
  translations[language]?.[`${element} ${attribute}`] ?? translations[language]?.[attribute];
