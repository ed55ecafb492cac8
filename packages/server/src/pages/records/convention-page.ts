import { html } from 'hono/html';
import { recordsWords } from '../../../messages/generated/records.ts';
import type { Ask } from '../../graph/ask.ts';
import { subscribeLink } from '../../subscriptions/subscription-page.ts';
import type { Html } from '../layout.ts';
import { inferredNote, type Party } from '../parties.ts';
import { recordPath, territoryAddress, type View } from '../paths.ts';
import type { ActionPlan, Region } from '../planned-regions.ts';
import { plansMap } from '../plans-map.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { languages, type Words, words } from '../words.ts';
import { datasetOf } from './dataset.ts';
import { facts, recordLink } from './facts.ts';
import { type FiguresOf, figuresOf, figuresSection, shownFigures } from './figures-of.ts';
import { type RecordAnswer, recordPage, type Withdrawal } from './record-page.ts';
import { citeSection, embedSection, type State, stateAsked } from './share.ts';

const document = /* GraphQL */ `
  query ConventionPage($key: String!, $locale: Locale!, $asOf: DateTime) {
    ${stateAsked}
    convention(key: $key, asOf: $asOf) {
      key
      title(locale: $locale)
      titleAndStatus(locale: $locale)
      summary(locale: $locale)
      statusText(locale: $locale)
      period { text(locale: $locale) inferred start end }
      territory { code iso level name(locale: $locale) }
      declaredAxes
      axes { number title(locale: $locale) measures(locale: $locale) inferred }
      milestones { date { text(locale: $locale) } title(locale: $locale) }
      parties { role name nameInferred actor { key } }
      succeeds { ...Other }
      succeededBy { ...Other }
      partOf { ...Other }
      partOfInferred
      parts { ...Other }
      implements { ...Other }
      note(locale: $locale)
      websiteUrl
      actionPlans { status inferred since { text(locale: $locale) } territory { code } }
      citations { locator source { key title(locale: $locale) attribution(locale: $locale) } }
      withdrawal { releasedAt note(locale: $locale) }
      figures(first: ${shownFigures}) { ...FiguresOf }
    }
    territories(filter: { level: REGION }, first: 100) { nodes { code name(locale: $locale) } }
  }
  fragment Other on Convention { key title(locale: $locale) titleAndStatus(locale: $locale) status }
  ${figuresOf}
`;

interface Other {
  key: string;
  title: string;
  titleAndStatus: string;
  status: string;
}

interface Convention {
  key: string;
  title: string;
  titleAndStatus: string;
  summary: string;
  statusText: string;
  period: { text: string; inferred: boolean; start: string | null; end: string | null } | null;
  territory: { code: string; iso: string | null; level: string; name: string } | null;
  declaredAxes: number | null;
  axes: { number: number; title: string; measures: string[]; inferred: boolean }[];
  milestones: { date: { text: string }; title: string }[];
  parties: (Party & { actor: { key: string } | null })[];
  succeeds: Other | null;
  succeededBy: Other[];
  partOf: Other | null;
  partOfInferred: boolean;
  parts: Other[];
  implements: Other | null;
  note: string | null;
  websiteUrl: string | null;
  actionPlans: ActionPlan[];
  citations: { locator: string | null; source: { key: string; title: string; attribution: string } }[];
  withdrawal: Withdrawal | null;
  figures: FiguresOf;
}

interface Answer {
  hub: State;
  convention: Convention | null;
  territories: { nodes: Region[] };
}

/** A convention: its parties, its time, its axes, what it follows, where it is at work, and its figures. Null where there is none. */
export async function conventionPage(
  ask: Ask,
  key: string,
  view: View,
  publicUrl: string,
): Promise<RecordAnswer | null> {
  const { language, asOf } = view;
  const say = words[language];
  const tell = recordsWords[language];
  const { hub, convention, territories } = await ask<Answer>(document, {
    key,
    locale: languages[language],
    asOf,
  });
  if (!convention) return null;
  const place = { type: 'CONVENTION', key, view, publicUrl } as const;
  const { title, summary, period, figures, actionPlans } = convention;
  return recordPage(place, {
    name: title,
    description: summary,
    withdrawal: convention.withdrawal,
    data: datasetOf({
      ...{ name: title, description: summary, period, publicUrl, state: hub },
      address: publicUrl + recordPath('CONVENTION', key, view),
      selection: { convention: key },
    }),
    body: html`${factsOf(convention, view)}
${axesOf(convention, tell.axes, say)}
${figuresSection(figures, { convention: key }, view, { withConvention: false })}
${
  actionPlans.length > 0
    ? html`<section>
<h2>${say.map}</h2>
${plansMap(convention, territories.nodes, view)}
</section>`
    : ''
}
${
  figures.totalCount > 0 || actionPlans.length > 0
    ? embedSection({ convention: key }, language, { hasMap: actionPlans.length > 0 })
    : ''
}
${subscribeLink({ convention: key }, language)}
${citeSection(summary, hub, place)}`,
  });
}

function factsOf(convention: Convention, view: View): Html {
  const say = words[view.language];
  const tell = recordsWords[view.language];
  const { statusText, period, territory, parties, succeeds, succeededBy, partOf, partOfInferred, parts } =
    convention;
  const link = ({ key, title }: Other, beside = '') => recordLink('CONVENTION', key, title, view, beside);
  return facts([
    [tell.standing, statusText],
    [say.period, period && period.text + inferredNote(period.inferred, say)],
    [say.territory, territory && recordLink('TERRITORY', territoryAddress(territory), territory.name, view)],
    ...Object.entries(say.roles).map(
      ([role, term]) =>
        [term, parties.filter((party) => party.role === role).map((party) => partyOf(party, view))] as const,
    ),
    [say.succeeds, succeeds && link(succeeds)],
    // What is only announced has not followed yet.
    [
      say.succeededBy,
      succeededBy.map((other) =>
        link(other.status === 'ANNOUNCED' ? { ...other, title: other.titleAndStatus } : other),
      ),
    ],
    [say.isPartOf, partOf && link(partOf, inferredNote(partOfInferred, say))],
    [tell.parts, parts.map((part) => link(part))],
    [tell.implements, convention.implements && link(convention.implements)],
    [tell.milestones, convention.milestones.map(({ date, title }) => `${date.text}${say.colon}${title}`)],
    [tell.note, convention.note],
    [
      tell.website,
      convention.websiteUrl &&
        /^https?:/i.test(convention.websiteUrl) &&
        html`<a href="${convention.websiteUrl}">${convention.websiteUrl}</a>`,
    ],
    [
      tell.sources,
      convention.citations.map(({ locator, source }) =>
        recordLink(
          'SOURCE',
          source.key,
          source.title,
          view,
          [` – ${source.attribution}`, locator].filter(Boolean).join(', '),
        ),
      ),
    ],
  ]);
}

function partyOf(
  { actor, name, nameInferred, role }: Convention['parties'][number],
  view: View,
): Html | string {
  const say = words[view.language];
  if (name === null) return role === 'REGIONAL_PARTNER' ? say.unreadablePartner : say.unreadable;
  const beside = inferredNote(nameInferred, say);
  return actor ? recordLink('ACTOR', actor.key, name, view, beside) : name + beside;
}

function axesOf({ axes, declaredAxes }: Convention, heading: string, say: Words): Html | '' {
  if (axes.length === 0 && declaredAxes === null) return '';
  return html`<section>
<h2>${heading}</h2>
${declaredAxes === null ? '' : html`<p>${say.declared({ count: declaredAxes })}</p>`}
<ol class="axes">${axes.map(
    ({ number, title, measures, inferred }) =>
      html`<li value="${number}">${heardBeside(title + inferredNote(inferred, say))}${measures.length > 0 ? html`<ul>${measures.map((measure) => html`<li>${heardBeside(measure)}</li>`)}</ul>` : ''}</li>`,
  )}</ol>
</section>`;
}
