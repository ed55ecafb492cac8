import { type ParameterName, parameters } from '../doors/parameters.ts';
import type { Language } from '../pages/words.ts';
import type { EmbedParameter } from './embed-parameters.ts';

/** What is right for each parameter, in French; in English as for programs. */
const right: Readonly<Record<EmbedParameter, string>> = {
  convention:
    'la clé d’une convention publique, telle que akto-agefiph-2022-2024, ou un autre choix\u00a0: un acteur, un territoire, un indicateur, des chiffres, une sélection',
  actor: 'la clé d’un acteur public, telle que agefiph',
  territory: 'un code INSEE, un code ISO 3166-2 ou un nom, tel que 28, FR-NOR ou Normandie',
  indicator: 'la clé d’un indicateur public, telle que poec',
  figures: 'les clés de chiffres publics, cent au plus, telles que poec,salons-2021',
  collection: 'la clé d’une sélection publique, sans rien d’autre qui choisisse des chiffres',
  'figure-role': 'ACTUAL, TARGET, BASELINE ou RATE',
  limit: 'un nombre entier de 1 à 100',
  layout: 'cards, list ou band',
  'plain-language': 'true, ou rien',
  form: 'page, fragment ou newsletter',
  lang: 'fr ou en',
  'as-of': 'un instant passé, avec son fuseau horaire, tel que 2026-03-12T08:30:00Z',
  theme: 'auto, light ou dark',
};

const shorter = { fr: 'une adresse ou un texte plus court', en: 'a shorter address or text' };

/** What is right for a parameter of an embed's address. */
export function rightFor(parameter: string, language: Language): string {
  if (!Object.hasOwn(right, parameter)) return shorter[language];
  return language === 'fr'
    ? right[parameter as EmbedParameter]
    : parameters[parameter as ParameterName].right;
}

/** What a frame says to people in place of what it cannot show. */
export const refusalWords = {
  fr: {
    title: 'Ce cadre ne peut pas montrer ses chiffres',
    misspelt: (name: string, meant: string) =>
      `Son adresse a un paramètre «\u00a0${name}\u00a0», que le hub ne connaît pas. Il s’agit sans doute de «\u00a0${meant}\u00a0».`,
    notHere: (name: string) => `Son adresse a un paramètre «\u00a0${name}\u00a0», qui n’a pas de sens ici.`,
    bad: (name: string, given: string, expected: string) =>
      `Dans son adresse, le paramètre «\u00a0${name}\u00a0» ${given ? `vaut «\u00a0${given}\u00a0»` : 'manque, ou n’est pas juste'}. Il y faut\u00a0: ${expected}.`,
    missing: 'Il n’y a pas de cadre à cette adresse.',
    tooMany: 'Trop de demandes sont venues d’ici en peu de temps. Rechargez la page un peu plus tard.',
    notNow: 'Le hub ne répond pas pour l’instant. Rechargez la page dans quelques secondes.',
    failed: 'Une erreur est survenue de notre côté. Rechargez la page un peu plus tard.',
  },
  en: {
    title: 'This frame cannot show its figures',
    misspelt: (name: string, meant: string) =>
      `Its address has a parameter “${name}”, which the hub does not know. Most likely “${meant}” is meant.`,
    notHere: (name: string) => `Its address has a parameter “${name}”, which means nothing here.`,
    bad: (name: string, given: string, expected: string) =>
      `In its address, the parameter “${name}” ${given ? `is “${given}”` : 'is missing or wrong'}. What would be right: ${expected}.`,
    missing: 'There is no frame at this address.',
    tooMany:
      'Too many requests have come from here in a short time. Please load the page again a little later.',
    notNow: 'The hub does not answer at the moment. Please load the page again in some seconds.',
    failed: 'Something went wrong on our side. Please load the page again a little later.',
  },
} as const satisfies Record<Language, object>;
