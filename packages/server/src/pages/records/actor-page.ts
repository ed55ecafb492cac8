import { dayInWords } from '@akto-figures/contents';
import { html } from 'hono/html';
import { recordsWords } from '../../../messages/generated/records.ts';
import type { Ask } from '../../graph/ask.ts';
import { inferredNote } from '../parties.ts';
import { recordPath, territoryAddress, type View } from '../paths.ts';
import { languages, type Words, words } from '../words.ts';
import { facts, recordLink } from './facts.ts';
import { type FiguresOf, figuresOf, figuresSection, shownFigures } from './figures-of.ts';
import { type RecordAnswer, recordPage, type Withdrawal } from './record-page.ts';
import { citeSection, embedSection, type State, stateAsked } from './share.ts';

const document = /* GraphQL */ `
  query ActorPage($key: String!, $locale: Locale!, $asOf: DateTime) {
    ${stateAsked}
    actor(key: $key, asOf: $asOf) {
      name
      names { name from until inferred }
      kind
      note(locale: $locale)
      territory { code iso level name(locale: $locale) }
      memberOf { key name }
      inferred
      conventions(first: 100) { nodes { key title(locale: $locale) statusText(locale: $locale) } }
      withdrawal { releasedAt note(locale: $locale) }
      figures(first: ${shownFigures}) { ...FiguresOf }
    }
  }
  ${figuresOf}
`;

interface Actor {
  name: string;
  names: { name: string; from: string | null; until: string | null; inferred: boolean }[];
  kind: keyof (typeof recordsWords)[keyof typeof recordsWords]['actors'];
  note: string | null;
  territory: { code: string; iso: string | null; level: string; name: string } | null;
  memberOf: { key: string; name: string } | null;
  inferred: boolean;
  conventions: { nodes: { key: string; title: string; statusText: string }[] };
  withdrawal: Withdrawal | null;
  figures: FiguresOf;
}

/** An actor: what it is, what it was called when, its conventions and the figures that it answers for. Null where there is none. */
export async function actorPage(
  ask: Ask,
  key: string,
  view: View,
  publicUrl: string,
): Promise<RecordAnswer | null> {
  const { language, asOf } = view;
  const say = words[language];
  const tell = recordsWords[language];
  const { actor, hub } = await ask<{ actor: Actor | null; hub: State }>(document, {
    key,
    locale: languages[language],
    asOf,
  });
  if (!actor) return null;
  const place = { type: 'ACTOR', key, view, publicUrl } as const;
  const { name, names, kind, note, territory, memberOf, conventions, figures } = actor;
  return recordPage(place, {
    name,
    description: [`${name}${say.colon}${tell.actors[kind]}`, note].filter(Boolean).join('. '),
    withdrawal: actor.withdrawal,
    data: {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': publicUrl + recordPath('ACTOR', key, view),
      name,
      ...(names.length > 1 && {
        alternateName: names.map((each) => each.name).filter((each) => each !== name),
      }),
      ...(memberOf && { memberOf: { '@type': 'Organization', name: memberOf.name } }),
    },
    body: html`${facts([
      [tell.nature, tell.actors[kind] + inferredNote(actor.inferred, say)],
      [tell.note, note],
      [tell.names, names.length > 1 && names.map((each) => nameInTime(each, say))],
      [
        say.territory,
        territory && recordLink('TERRITORY', territoryAddress(territory), territory.name, view),
      ],
      [tell.memberOf, memberOf && recordLink('ACTOR', memberOf.key, memberOf.name, view)],
      [
        tell.conventions,
        conventions.nodes.map((convention) =>
          recordLink('CONVENTION', convention.key, convention.title, view, ` – ${convention.statusText}`),
        ),
      ],
    ])}
${figuresSection(figures, { actor: key }, view)}
${figures.totalCount > 0 ? embedSection({ actor: key }, language) : ''}
${citeSection(`${name}${say.colon}${tell.actors[kind]}`, hub, place)}`,
  });
}

/** "Pôle emploi, jusqu’au 31 décembre 2023". */
function nameInTime({ name, from, until, inferred }: Actor['names'][number], say: Words): string {
  const { language } = say;
  const tell = recordsWords[language];
  const day = (date: string) => dayInWords(`${date}T12:00:00Z`, language);
  const time = [from && tell.fromDay({ day: day(from) }), until && tell.untilDay({ day: day(until) })].filter(
    Boolean,
  );
  return [name, ...time].join(', ') + inferredNote(inferred, say);
}
