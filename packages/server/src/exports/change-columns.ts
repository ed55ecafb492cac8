import type { ToldChange } from '../changes/told-change.ts';
import { numberText } from '../pages/figure-summary.ts';
import type { Words } from '../pages/words.ts';
import { type Column, marked } from './column.ts';

/** What a table has to say of a record that was changed: what it is called, and what it says in words. */
export const shownRecord = /* GraphQL */ `
  fragment ShownRecord on ChangedRecord {
    ... on Actor { named: name }
    ... on Source { named: title(locale: $locale) }
    ... on Indicator { named: label(locale: $locale) }
    ... on Collection { named: title(locale: $locale) }
    ... on Convention { named: title(locale: $locale) statusText(locale: $locale) }
    ... on ActionPlan {
      plan: convention { title(locale: $locale) }
      place: territory { name(locale: $locale) }
      state: status
      inferred
    }
    ... on Figure {
      named: label(locale: $locale)
      quantity { text(locale: $locale) }
      missing(locale: $locale)
      url(locale: $locale)
    }
  }
`;

/** As the graph says it: a record has the fields of its own type. */
interface ShownRecord {
  readonly named?: string;
  readonly plan?: { readonly title: string };
  readonly place?: { readonly name: string };
  readonly state?: keyof Words['states'];
  readonly inferred?: boolean;
  readonly statusText?: string;
  readonly quantity?: { readonly text: string } | null;
  readonly missing?: string | null;
  readonly url?: string;
}

export interface ShownChange extends ToldChange {
  readonly shown: ShownRecord;
  readonly shownBefore: ShownRecord | null;
}

/** The columns of changes, in their order: a further one is added at the end. */
export const changeColumns: readonly Column<ShownChange>[] = [
  {
    name: 'kind',
    isAlwaysThere: true,
    fr: { title: 'Nature', says: 'ADDITION, REVISION, CORRECTION ou WITHDRAWAL.' },
    en: { title: 'Kind', says: 'ADDITION, REVISION, CORRECTION or WITHDRAWAL.' },
    cell: ({ kind }) => kind,
  },
  {
    name: 'type',
    isAlwaysThere: true,
    fr: {
      title: 'Type',
      says: 'Ce qui a été modifié\u00a0: Figure, Convention, ActionPlan, Actor, Source, Indicator, Collection.',
    },
    en: {
      title: 'Type',
      says: 'What was changed: Figure, Convention, ActionPlan, Actor, Source, Indicator, Collection.',
    },
    cell: ({ record }) => record.__typename,
  },
  {
    name: 'key',
    isAlwaysThere: true,
    fr: {
      title: 'Clé',
      says: 'La clé de ce qui a été modifié\u00a0; celle d’un plan d’actions dit sa convention et son territoire.',
    },
    en: {
      title: 'Key',
      says: 'The key of what was changed; that of an action plan says its convention and its territory.',
    },
    cell: ({ key }) => key,
  },
  {
    name: 'label',
    isAlwaysThere: true,
    fr: { title: 'Libellé', says: 'Comment cela s’appelle depuis.' },
    en: { title: 'Label', says: 'What it is called from then on.' },
    cell: ({ shown }) => nameOf(shown),
  },
  {
    name: 'text',
    fr: {
      title: 'Valeur',
      says: 'Ce que cela dit depuis\u00a0: le nombre avec son qualificatif, l’état d’une convention, ou que le chiffre a été retiré.',
    },
    en: {
      title: 'Value',
      says: 'What it says from then on: the number with its qualifier, how far a convention has come, or that a figure was withdrawn.',
    },
    cell: ({ shown }, say) => textOf(shown, say),
  },
  {
    name: 'previous_text',
    fr: { title: 'Valeur d’avant', says: 'Ce que cela disait avant\u00a0; vide pour un ajout.' },
    en: { title: 'Value before', says: 'What it said before; empty for an addition.' },
    cell: ({ shownBefore }, say) => shownBefore && textOf(shownBefore, say),
  },
  {
    name: 'note',
    fr: { title: 'Note publique', says: 'La note publique de la modification ou du retrait.' },
    en: { title: 'Public note', says: 'The public note of the change or withdrawal.' },
    cell: ({ note }) => note,
  },
  {
    name: 'released_at',
    holds: 'instant',
    isAlwaysThere: true,
    fr: { title: 'Publié le', says: 'L’heure de la publication.' },
    en: { title: 'Released at', says: 'The time of the release.' },
    cell: ({ releasedAt }) => releasedAt,
  },
  {
    name: 'came_out_at',
    holds: 'instant',
    isAlwaysThere: true,
    fr: { title: 'Sorti le', says: 'Depuis quand cela est public, d’où «\u00a0since\u00a0» continue.' },
    en: { title: 'Came out at', says: 'From when on it was out, from which "since" goes on.' },
    cell: ({ cameOutAt }) => cameOutAt,
  },
  {
    name: 'release',
    isAlwaysThere: true,
    fr: { title: 'Publication', says: 'La publication, que «\u00a0since\u00a0» prend aussi.' },
    en: { title: 'Release', says: 'The release, which "since" takes, too.' },
    cell: ({ release }) => release.id,
  },
  {
    name: 'url',
    holds: 'address',
    fr: { title: 'Adresse', says: 'La page permanente d’un chiffre.' },
    en: { title: 'Address', says: 'The permanent page of a figure.' },
    cell: ({ shown }) => shown.url ?? null,
  },
  {
    name: 'language',
    isAlwaysThere: true,
    fr: { title: 'Langue', says: 'La langue des textes.' },
    en: { title: 'Language', says: 'The language of the texts.' },
    cell: (_, { language }) => language,
  },
];

const nameOf = ({ named, plan, place }: ShownRecord): string =>
  named ?? `${plan?.title ?? ''} – ${place?.name ?? ''}`;

function textOf({ statusText, state, inferred, quantity, missing }: ShownRecord, say: Words): string | null {
  if (state) return marked(say.states[state], inferred ?? false, say);
  return statusText ?? (numberText({ quantity: quantity ?? null, missing: missing ?? null }) || null);
}
