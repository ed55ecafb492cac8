import { html } from 'hono/html';
import { browseWords } from '../../../messages/generated/browse.ts';
import { recordsWords } from '../../../messages/generated/records.ts';
import type { Ask } from '../../graph/ask.ts';
import { inferredNote } from '../parties.ts';
import { cataloguePath, recordPath, territoryAddress, type View } from '../paths.ts';
import type { ActionPlan } from '../planned-regions.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { languages, words } from '../words.ts';
import { facts, recordLink } from './facts.ts';
import { type FiguresOf, figuresOf, figuresSection, shownFigures } from './figures-of.ts';
import { type RecordAnswer, recordPage } from './record-page.ts';
import { citeSection, embedSection, type State, stateAsked } from './share.ts';

const document = /* GraphQL */ `
  query TerritoryPage($code: String!, $locale: Locale!, $asOf: DateTime) {
    ${stateAsked}
    territory(code: $code) {
      ...Place
      parent { ...Place }
      children { ...Place }
      actionPlans(asOf: $asOf) { status inferred since { text(locale: $locale) } convention { key title(locale: $locale) } }
      figures(first: ${shownFigures}, asOf: $asOf) { ...FiguresOf }
    }
    conventions(filter: { territory: $code }, first: 100, asOf: $asOf) {
      nodes { key title(locale: $locale) statusText(locale: $locale) }
    }
    within: figures(filter: { within: $code }, asOf: $asOf) { totalCount }
  }
  fragment Place on Territory { code iso level name(locale: $locale) }
  ${figuresOf}
`;

interface Place {
  code: string;
  iso: string | null;
  level: 'COUNTRY' | 'GROUP' | 'REGION' | 'DEPARTMENT';
  name: string;
}

interface Answer {
  hub: State;
  territory:
    | (Place & {
        parent: Place | null;
        children: Place[];
        actionPlans: (Omit<ActionPlan, 'territory' | 'convention'> & {
          convention: { key: string; title: string };
        })[];
        figures: FiguresOf;
      })
    | null;
  conventions: { nodes: { key: string; title: string; statusText: string }[] };
  within: { totalCount: number };
}

/** By what a territory is found in an address, however it is called there; null where nothing is called so. */
export async function canonicalTerritory(ask: Ask, code: string): Promise<string | null> {
  const { territory } = await ask<{ territory: Place | null }>(
    'query TerritoryNamed($code: String!) { territory(code: $code) { code iso level } }',
    { code },
  );
  return territory && territoryAddress(territory);
}

/** A territory: what it lies in and is made of, what is at work there, and its figures. Null where there is none. */
export async function territoryPage(
  ask: Ask,
  code: string,
  view: View,
  publicUrl: string,
): Promise<RecordAnswer | null> {
  const { language, asOf } = view;
  const say = words[language];
  const tell = recordsWords[language];
  const { hub, territory, conventions, within } = await ask<Answer>(document, {
    code,
    locale: languages[language],
    asOf,
  });
  if (!territory) return null;
  const place = { type: 'TERRITORY', key: code, view, publicUrl } as const;
  const { name, level, parent, children, actionPlans, figures } = territory;
  const link = (other: Place) => recordLink('TERRITORY', territoryAddress(other), other.name, view);
  const inAll = cataloguePath(language, new URLSearchParams({ within: code, ...(asOf && { asOf }) }));
  return recordPage(place, {
    name,
    description: tell.figuresIn({ place: name, count: within.totalCount }),
    data: {
      '@context': 'https://schema.org',
      '@type': level === 'COUNTRY' ? 'Country' : 'AdministrativeArea',
      '@id': publicUrl + recordPath('TERRITORY', code, view),
      name,
      ...(territory.iso && { identifier: territory.iso }),
      ...(parent && { containedInPlace: { '@type': 'AdministrativeArea', name: parent.name } }),
    },
    body: html`${facts([
      [tell.nature, browseWords[language].levels[level]],
      [tell.code, [territory.code, territory.iso].filter(Boolean).join(' · ')],
      [tell.liesIn, parent && link(parent)],
      [
        tell.plans,
        actionPlans.map(({ convention, inferred, since, status }) =>
          recordLink(
            'CONVENTION',
            convention.key,
            convention.title,
            view,
            ` – ${say.states[status]}${since ? `, ${since.text}` : ''}${inferredNote(inferred, say)}`,
          ),
        ),
      ],
      [
        tell.conventions,
        conventions.nodes.map(({ key, title, statusText }) =>
          recordLink('CONVENTION', key, title, view, ` – ${statusText}`),
        ),
      ],
    ])}
${figuresSection(figures, { territory: code }, view)}
${
  within.totalCount > figures.totalCount
    ? html`<p><a href="${inAll}">${heardBeside(tell.figuresWithin({ count: within.totalCount }))}</a></p>`
    : ''
}
${
  children.length > 0
    ? html`<section><h2>${tell.madeOf}</h2>
<ul class="columns">${children.map((child) => html`<li>${link(child)}</li>`)}</ul></section>`
    : ''
}
${figures.totalCount > 0 ? embedSection({ territory: code }, language) : ''}
${citeSection(tell.figuresIn({ place: name, count: within.totalCount }), hub, place)}`,
  });
}
