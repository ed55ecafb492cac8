import { html } from 'hono/html';
import { browseWords } from '../../../messages/generated/browse.ts';
import { recordsWords } from '../../../messages/generated/records.ts';
import type { Ask } from '../../graph/ask.ts';
import { counted } from '../catalogue/facets.ts';
import { figureOutlook } from '../figure-outlook.ts';
import { figureSummary } from '../figure-summary.ts';
import type { Html } from '../layout.ts';
import { recordPath, territoryAddress, type View } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { languages, words } from '../words.ts';
import { datasetOf } from './dataset.ts';
import { facts } from './facts.ts';
import { type FiguresOf, figuresOf, figuresSection, shownFigures } from './figures-of.ts';
import { type RecordAnswer, recordPage, type Withdrawal } from './record-page.ts';
import { type SeriesPoint, seriesPoint } from './series.ts';
import { seriesChart } from './series-chart.ts';
import { seriesTable } from './series-table.ts';
import { citeSection, embedSection, type State, stateAsked } from './share.ts';

const document = /* GraphQL */ `
  query IndicatorPage($key: String!, $filter: FigureFilter!, $locale: Locale!, $asOf: DateTime) {
    ${stateAsked}
    indicator(key: $key, asOf: $asOf) {
      label(locale: $locale)
      countedIn { plural(locale: $locale) symbol }
      additive
      withdrawal { releasedAt note(locale: $locale) }
      figures(first: ${shownFigures}) { ...FiguresOf }
    }
    search(text: "", filter: $filter, first: 1, asOf: $asOf) {
      counts {
        territories { count territory { code iso level name(locale: $locale) } }
        roles { count role }
      }
    }
  }
  ${figuresOf}
`;

const seriesDocument = /* GraphQL */ `
  query SeriesOfIndicator(
    $key: String!, $territory: String!, $role: FigureRole!, $convention: String, $filter: FigureFilter!, $locale: Locale!, $asOf: DateTime
  ) {
    indicator(key: $key, asOf: $asOf) {
      series(territory: $territory, role: $role, convention: $convention) {
        territory { code iso level name(locale: $locale) }
        points { ...SeriesPoint }
      }
    }
    search(text: "", filter: $filter, first: 1, asOf: $asOf) {
      counts { conventions { count convention { key title(locale: $locale) } } }
    }
  }
  ${seriesPoint}
  ${figureSummary}
  ${figureOutlook}
`;

type Role = 'ACTUAL' | 'TARGET' | 'BASELINE' | 'RATE';

interface Place {
  code: string;
  iso: string | null;
  level: string;
  name: string;
}

interface Answer {
  hub: State;
  indicator: {
    label: string;
    countedIn: { plural: string; symbol: string | null };
    additive: boolean;
    withdrawal: Withdrawal | null;
    figures: FiguresOf;
  } | null;
  search: {
    counts: {
      territories: { count: number; territory: Place }[];
      roles: { count: number; role: Role }[];
    };
  };
}

interface SeriesAnswer {
  indicator: { series: { territory: Place; points: SeriesPoint[] } };
  search: { counts: { conventions: { count: number; convention: { key: string; title: string } }[] } };
}

/** Which series of an indicator is looked at: the one with most figures, unless the address says. */
export interface SeriesAsked extends View {
  readonly territory?: string | undefined;
  readonly role?: string | undefined;
  readonly convention?: string | undefined;
}

/** An indicator: in which unit it counts, its values over time in one territory, and its figures. Null where there is none. */
export async function indicatorPage(
  ask: Ask,
  key: string,
  view: SeriesAsked,
  publicUrl: string,
): Promise<RecordAnswer | null> {
  const { language, asOf } = view;
  const tell = recordsWords[language];
  const locale = languages[language];
  const { hub, indicator, search } = await ask<Answer>(document, {
    key,
    filter: { indicator: key },
    locale,
    asOf,
  });
  if (!indicator) return null;
  const place = { type: 'INDICATOR', key, view, publicUrl } as const;
  const { label, countedIn, figures, withdrawal } = indicator;
  const { plural, symbol } = countedIn;
  const unit = symbol ? `${plural} (${symbol})` : plural;
  const description = tell.indicatorLead({ label, unit });
  return recordPage(place, {
    name: label,
    description,
    withdrawal,
    data: datasetOf({
      ...{ name: label, description, publicUrl, state: hub },
      address: publicUrl + recordPath('INDICATOR', key, view),
      selection: { indicator: key },
    }),
    body: html`${facts([
      [tell.countedIn, unit],
      [tell.adding, indicator.additive ? tell.additive : tell.notAdditive],
    ])}
${withdrawal === null ? await seriesSection(ask, key, search.counts, view) : ''}
${figuresSection(figures, { indicator: key }, view)}
${figures.totalCount > 0 ? embedSection({ indicator: key }, language, { hasMap: true }) : ''}
${citeSection(`${label} (${unit})`, hub, place)}`,
  });
}

async function seriesSection(
  ask: Ask,
  key: string,
  { territories, roles }: Answer['search']['counts'],
  view: SeriesAsked,
): Promise<Html | ''> {
  const [most] = territories;
  if (!most) return '';
  const { language, asOf } = view;
  const say = words[language];
  const tell = recordsWords[language];
  const territory = view.territory ?? territoryAddress(most.territory);
  const role = view.role ?? (roles.find((each) => each.role === 'ACTUAL') ?? roles[0])?.role ?? 'ACTUAL';
  const { convention } = view;
  const { indicator, search } = await ask<SeriesAnswer>(seriesDocument, {
    ...{ key, territory, role, convention },
    filter: { indicator: key, territory, role },
    locale: languages[language],
    asOf,
  });
  const { points, territory: where } = indicator.series;
  const { conventions } = search.counts;
  const chosen = { territory: territoryAddress(where), role, ...(convention && { convention }) };
  const link = (
    other: Partial<Record<keyof typeof chosen, string>>,
    text: string,
    count: number,
    isChosen: boolean,
  ) =>
    html`<li><a href="${recordPath('INDICATOR', key, view, { ...chosen, ...other })}#series"${isChosen ? html` aria-current="true"` : ''}>${heardBeside(text)}</a> ${counted(count, say)}</li>`;
  const { convention: _one, ...ofAll } = chosen;
  const caption = [
    where.name,
    say.natures[role as Role],
    conventions.find(({ convention: { key } }) => key === convention)?.convention.title,
  ]
    .filter(Boolean)
    .join(' · ');
  return html`<section id="series">
<h2>${tell.series}</h2>
${
  territories.length > 1
    ? choices(
        say.territory,
        territories.map(({ territory: other, count }) =>
          link(
            { territory: territoryAddress(other) },
            other.name,
            count,
            territoryAddress(other) === chosen.territory,
          ),
        ),
        language,
      )
    : ''
}
${
  roles.length > 1
    ? choices(
        say.nature,
        roles.map((each) =>
          link({ role: each.role }, say.natures[each.role], each.count, each.role === role),
        ),
        language,
      )
    : ''
}
${
  conventions.length > 1
    ? choices(
        say.convention,
        [
          html`<li><a href="${recordPath('INDICATOR', key, view, ofAll)}#series"${convention ? '' : html` aria-current="true"`}>${tell.all.CONVENTION}</a></li>`,
          ...conventions.map(({ convention: other, count }) =>
            link({ convention: other.key }, other.title, count, other.key === convention),
          ),
        ],
        language,
      )
    : ''
}
${points.length === 0 ? html`<p>${tell.noSeries}</p>` : html`${seriesChart(points, say)}${seriesTable(points, caption, view)}`}
</section>`;
}

// More of them unfold.
const seenAtOnce = 6;

function choices(heading: string, links: readonly Html[], language: View['language']): Html {
  const rest = links.slice(seenAtOnce);
  return html`<div class="choices"><h3>${heading}</h3>
<ul>${links.slice(0, seenAtOnce)}</ul>
${rest.length > 0 ? html`<details><summary>${browseWords[language].more({ count: rest.length })}</summary><ul>${rest}</ul></details>` : ''}
</div>`;
}
