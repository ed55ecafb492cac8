import { type ParameterName, parameters } from '../doors/parameters.ts';
import type { Language } from '../pages/words.ts';

const instant = 'un instant passé, avec son fuseau horaire, tel que 2026-03-12T08:30:00Z';
const roles = 'ACTUAL, TARGET, BASELINE ou RATE';
const pixels = 'un nombre de pixels, tel que 600';
const fromProvider = 'ce que le fournisseur a donné';

/** What is right for each parameter, in French; in English as for programs. */
const right: Readonly<Record<ParameterName, string>> = {
  convention: 'la clé d’une convention publique, telle que akto-agefiph-2022-2024',
  actor: 'la clé d’un acteur public, telle que agefiph',
  territory: 'un code INSEE, un code ISO 3166-2 ou un nom, tel que 28, FR-NOR ou Normandie',
  within: 'un territoire, tel que Normandie, dont on veut aussi tout ce qui s’y trouve',
  indicator: 'la clé d’un indicateur public, telle que poec',
  period: 'une période, telle que 2022 ou 2022/2024',
  role: roles,
  'figure-role': roles,
  kind: parameters.kind.right.replace('one of ', 'un mot parmi '),
  status: parameters.status.right.replace('one of ', 'un mot parmi '),
  keys: 'les clés de chiffres publics avec des virgules, cent au plus, telles que poec,salons-2021',
  figures: 'les clés de chiffres publics, cent au plus, telles que poec,salons-2021',
  collection: 'la clé d’une sélection publique, sans rien d’autre qui choisisse des chiffres',
  since: `${instant}, une époque telle que /live la dit, ou l’identifiant d’une publication`,
  before: 'ce que contient le lien vers la page suivante de ce même fil',
  asOf: instant,
  'as-of': instant,
  limit: 'un nombre entier de 1 à 100',
  layout: 'cards, list ou band',
  'plain-language': 'true, ou rien',
  form: 'page, fragment ou newsletter',
  lang: 'fr ou en',
  theme: 'auto, light ou dark',
  url: 'l’adresse de la page d’un chiffre ou d’un cadre',
  format: 'json',
  maxwidth: pixels,
  maxheight: pixels,
  part: 'le numéro d’une partie, tel que 2',
  code: fromProvider,
  state: fromProvider,
};

const shorter = { fr: 'une adresse ou un texte plus court', en: 'a shorter address or text' };
const orAnotherChoice =
  ', ou un autre choix\u00a0: un acteur, un territoire, un indicateur, des chiffres, une sélection';

/** What is right for a parameter of an address; a frame's may choose its figures in other ways as well. */
export function rightFor(parameter: string, language: Language, isFrame: boolean): string {
  if (!Object.hasOwn(right, parameter)) return shorter[language];
  if (language === 'en') return parameters[parameter as ParameterName].right;
  return right[parameter as ParameterName] + (isFrame && parameter === 'convention' ? orAnotherChoice : '');
}

/** What is said in place of what was asked for: in a frame, and on a page of its own. */
export const placeWords = {
  fr: {
    frame: {
      title: 'Ce cadre ne peut pas montrer ses chiffres',
      missing: 'Il n’y a pas de cadre à cette adresse.',
    },
    page: {
      title: 'Cette page ne peut pas être montrée',
      missing: 'Il n’y a rien à cette adresse.',
    },
  },
  en: {
    frame: {
      title: 'This frame cannot show its figures',
      missing: 'There is no frame at this address.',
    },
    page: {
      title: 'This page cannot be shown',
      missing: 'There is nothing at this address.',
    },
  },
} as const satisfies Record<Language, object>;

/** Why, as people read it. */
export const refusalWords = {
  fr: {
    misspelt: (name: string, meant: string) =>
      `Son adresse a un paramètre «\u00a0${name}\u00a0», que le hub ne connaît pas. Il s’agit sans doute de «\u00a0${meant}\u00a0».`,
    notHere: (name: string) => `Son adresse a un paramètre «\u00a0${name}\u00a0», qui n’a pas de sens ici.`,
    notKnown: (name: string, known: string) =>
      `Son adresse a un paramètre «\u00a0${name}\u00a0», que le hub ne connaît pas. Il y faut\u00a0: rien, ou l’un de ceux-ci\u00a0: ${known}.`,
    bad: (name: string, given: readonly string[], expected: string) =>
      `Dans son adresse, le paramètre «\u00a0${name}\u00a0» ${given.length > 0 ? `vaut ${given.map((each) => `«\u00a0${each}\u00a0»`).join(' et ')}` : 'manque, ou n’est pas juste'}. Il y faut\u00a0: ${expected}.`,
    once: 'une seule fois, ',
    forPrograms:
      'Cette adresse répond à des programmes, en JSON. Sans question, /graphql montre de quoi explorer l’API.',
    tooMany: 'Trop de demandes sont venues d’ici en peu de temps. Rechargez la page un peu plus tard.',
    notNow: 'Le hub ne répond pas pour l’instant. Rechargez la page dans quelques secondes.',
    failed: 'Une erreur est survenue de notre côté. Rechargez la page un peu plus tard.',
  },
  en: {
    misspelt: (name: string, meant: string) =>
      `Its address has a parameter “${name}”, which the hub does not know. Most likely “${meant}” is meant.`,
    notHere: (name: string) => `Its address has a parameter “${name}”, which means nothing here.`,
    notKnown: (name: string, known: string) =>
      `Its address has a parameter “${name}”, which the hub does not know. What would be right: nothing, or one of ${known}.`,
    bad: (name: string, given: readonly string[], expected: string) =>
      `In its address, the parameter “${name}” ${given.length > 0 ? `is ${given.map((each) => `“${each}”`).join(' and ')}` : 'is missing or wrong'}. What would be right: ${expected}.`,
    once: 'once, ',
    forPrograms:
      'This address answers programs, in JSON. Without a question, /graphql shows how to explore the API.',
    tooMany:
      'Too many requests have come from here in a short time. Please load the page again a little later.',
    notNow: 'The hub does not answer at the moment. Please load the page again in some seconds.',
    failed: 'Something went wrong on our side. Please load the page again a little later.',
  },
} as const satisfies Record<Language, object>;
