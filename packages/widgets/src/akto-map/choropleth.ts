import { html, svg, type TemplateResult } from 'lit/html.js';
import { choroplethWords } from '../../messages/generated/choropleth.ts';
import type { MapWords } from '../../messages/generated/languages.ts';
import type { AktoElement } from '../element/akto-element.ts';
import { Failure, unreached } from '../hub/failure.ts';
import type { Amount } from '../hub/figure.ts';
import { text } from '../hub/sure.ts';
import { amountOf } from '../words/amount.ts';
import type { Words } from '../words/words.ts';
import { askAll, type Paged } from './ask-all.ts';
import { style } from './choropleth.style.ts';
import { classesOf } from './classes.ts';
import type { Department, WithDepartments } from './departments.ts';
import ofFigures from './map-of-figures.graphql';
import { middleOf } from './middle.ts';
import { regions, rowsOf } from './picture.ts';
import type { MapAnswer, RowWords } from './plans.ts';
import type { Sheet } from './sheet.ts';

type Role = 'ACTUAL' | 'RATE' | 'BASELINE' | 'TARGET';

type Figure = Amount & {
  readonly key: string;
  readonly status: 'CURRENT' | 'WITHDRAWN';
  readonly role: Role;
  readonly period: { readonly end: string | null; readonly text: string };
  readonly territory: { readonly code: string; readonly level: string; readonly name: string };
  readonly quantity: {
    readonly kind: string;
    readonly qualifier: string;
    readonly number: string;
    readonly low: string | null;
  } | null;
};

type Answer = WithDepartments & {
  readonly indicator: { readonly label: string } | null;
  readonly figures: Paged<Figure>;
};

/** A map has figures of one role: results if there are any. */
const roles: readonly Role[] = ['ACTUAL', 'RATE', 'BASELINE', 'TARGET'];

/** How a number that is not exact is marked on the map. */
const marks: Readonly<Record<string, string>> = {
  MORE_THAN: '>',
  AT_LEAST: '≥',
  LESS_THAN: '<',
  UP_TO: '≤',
  NEARLY: '≈',
  ABOUT: '≈',
};

/** The maps that wear this map's style already. */
const worn = new WeakSet<Element>();

/** The figures of an indicator by territory, of all conventions and actors or of those that are named. */
export async function complete(
  before: MapAnswer,
  address: string,
  element: AktoElement<MapAnswer>,
  isDeep: boolean,
): Promise<MapAnswer> {
  const [indicator, convention, actor] = ['indicator', 'convention', 'actor'].map(
    (name) => element.getAttribute(name) || undefined,
  );
  const [{ data, nodes }, deep] = await Promise.all([
    askAll(
      address,
      ofFigures,
      {
        indicator,
        f: { indicator, convention, actor, status: ['CURRENT', 'WITHDRAWN'] },
        deep: isDeep || undefined,
      },
      ({ figures }: Answer) => figures,
    ),
    isDeep ? import('./departments.ts').catch(unreached) : null,
  ]);
  const departments = deep?.departmentsOf(data) ?? [];
  if (!worn.has(element)) element.wear(style);
  worn.add(element);
  const sheet = (words: Words, map: MapWords): Sheet => {
    if (!data.indicator) throw new Failure('unknown-key', [indicator as string]);
    const say = choroplethWords[words.language];
    const level = isDeep ? 'DEPARTMENT' : 'REGION';
    const shown = shownOf(nodes, level);
    const ground = deep?.groundOf(words.language);
    const shapes = ground?.shapes ?? regions;
    const classes = classesOf([...shown.here.values()].flatMap((figures) => placeOf(figures) ?? []));
    const saidOf = ({ code }: { readonly code: string }): RowWords =>
      saidOfAll(shown.here.get(code) ?? [], classes, say.nothing);
    const territories: readonly (Department | MapAnswer['territories']['nodes'][number])[] = deep
      ? departments
      : before.territories.nodes;
    const rows = rowsOf(territories, shapes, saidOf);
    const role = shown.role === 'ACTUAL' ? '' : say[shown.role];
    const caption = [text(data.indicator.label), role, shown.period].filter(Boolean).join(' – ');
    const over = rows.flatMap(({ code }) => markOf(shown.here.get(code) ?? [], shapes[code] as string));
    return {
      caption,
      heads: [isDeep ? say.department : map.region, say.figure],
      rows,
      legend: legendOf(classes, shown.here, say),
      note: over[0] ? `${map.scales} ${say.marks}` : map.scales,
      none: shown.here.size ? undefined : say.none,
      patterns,
      over: svg`${over}`,
      ...(shown.elsewhere[0] && { above: aboveOf(shown.elsewhere, say.elsewhere, map) }),
      ...(ground &&
        deep && {
          ground,
          table: deep.tableOf(rows, departments, {
            caption,
            head: say.figure,
            unsaid: 'UNNAMED',
            language: words.language,
          }),
        }),
    };
  };
  return { ...before, sheet };
}

type Shown = {
  readonly role: Role;
  readonly period: string | undefined;
  /** By the code of the very territory that they are stated for. */
  readonly here: ReadonlyMap<string, readonly Figure[]>;
  readonly elsewhere: readonly Figure[];
};

/**
 * Of one role and of one period, the latest: numbers that one map compares. What is stated for France, for the hexagon or
 * for any other place than those drawn is true of none of them alone, so it is said and not drawn. What was withdrawn says so
 * in its place, where nothing else stands there; it chooses neither role nor period unless all was.
 */
function shownOf(figures: readonly Figure[], level: string): Shown {
  const isHere = ({ territory }: Figure) => territory.level === level;
  const standing = (among: readonly Figure[]) => {
    const current = among.filter(({ status }) => status !== 'WITHDRAWN');
    return current[0] ? current : among;
  };
  const some = standing(figures.some(isHere) ? figures.filter(isHere) : figures);
  const role = roles.find((candidate) => some.some((figure) => figure.role === candidate)) ?? 'ACTUAL';
  const endOf = ({ period }: Figure) => period.end ?? '9999';
  const latest = (among: readonly Figure[]) => {
    const last = standing(among).toSorted((one, other) => (endOf(one) < endOf(other) ? 1 : -1))[0];
    return among.filter(({ period }) => period.text === last?.period.text);
  };
  const ofRole = figures.filter((figure) => figure.role === role);
  const here = latest(ofRole.filter(isHere));
  const wider = Map.groupBy(
    ofRole.filter(({ territory }) => /COUNTRY|GROUP/.test(territory.level)),
    ({ territory }) => territory.code,
  );
  return {
    role,
    period: here[0] && text(here[0].period.text),
    here: new Map(
      [...Map.groupBy(here, ({ territory }) => text(territory.code))].map(([code, each]) => [
        code,
        standing(each),
      ]),
    ),
    elsewhere: [...wider.values()].flatMap((each) => standing(latest(each))),
  };
}

/** By which number a territory is classed: the low bound that is stated, else the number; by none where there are several. */
function placeOf([figure, ...others]: readonly Figure[]): number | undefined {
  if (figure?.quantity?.kind !== 'NUMBER' || others[0]) return undefined;
  return Number(text(figure.quantity.low ?? figure.quantity.number));
}

function saidOfAll(
  figures: readonly Figure[],
  classes: ReadonlyMap<number, number>,
  nothing: string,
): RowWords {
  const [first] = figures;
  if (!first) return { look: 'UNNAMED', said: nothing, detail: { figure: null } };
  const place = placeOf(figures);
  const all = (sense: 'seen' | 'heard') =>
    figures.map((figure) => amountOf(figure as Amount, sense)).join('\u202f; ');
  const [said, shown] = [all('heard'), all('seen')];
  return {
    look: place === undefined ? 'UNCLASSED' : `C${classes.get(place)}`,
    said,
    shown,
    cell: html`<span aria-hidden="true" translate=${figures.every(({ quantity }) => quantity) ? 'no' : ''}>${shown}</span><span class="spoken">${said}</span>`,
    detail: { figure: text(first.key) },
  };
}

/** Each class by its first and its last figure, in the hub's words: no number that nobody has stated. */
function legendOf(
  classes: ReadonlyMap<number, number>,
  here: Shown['here'],
  say: { readonly nothing: string; readonly unclassed: string },
): Sheet['legend'] {
  const placed = [...here.values()]
    .flatMap((figures) => {
      const place = placeOf(figures);
      return place === undefined ? [] : { place, figure: figures[0] as Amount };
    })
    .sort((one, other) => one.place - other.place);
  const ofClasses = [...new Set(classes.values())].reverse().map((rank) => {
    const members = placed.filter(({ place }) => classes.get(place) === rank);
    const ends = [members[0], members.at(-1)].map((end) => end && amountOf(end.figure, 'seen'));
    return [`C${rank}`, [...new Set(ends)].join(' – ')] as const;
  });
  return [...ofClasses, ['UNCLASSED', say.unclassed], ['UNNAMED', say.nothing]];
}

function aboveOf(figures: readonly Figure[], elsewhere: string, { colon }: MapWords): TemplateResult {
  return html`<div part="above"><p>${elsewhere}</p>${figures.map(
    (figure) =>
      html`<p>${text(figure.territory.name)}${colon}${amountOf(figure, 'seen')} (${text(figure.period.text)})</p>`,
  )}</div>`;
}

/** The sign of a number that is not exact, on its territory. */
function markOf(figures: readonly Figure[], shape: string): TemplateResult[] {
  const mark = placeOf(figures) !== undefined && marks[figures[0]?.quantity?.qualifier ?? ''];
  if (!mark) return [];
  const { x, y } = middleOf(shape);
  return [
    svg`<g class="mark" transform="translate(${x} ${y})"><circle r="10"></circle><text y="5.5">${mark}</text></g>`,
  ];
}

const patterns = svg`<defs>
  <pattern id="C1" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="tile" width="8" height="8"></rect><circle class="full" cx="4" cy="4" r="1.25"></circle></pattern>
  <pattern id="C2" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="tile" width="8" height="8"></rect><rect class="full" width="1.75" height="8"></rect></pattern>
  <pattern id="C3" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="tile" width="8" height="8"></rect><rect class="full" width="4" height="8"></rect></pattern>
  <pattern id="C4" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="full" width="8" height="8"></rect><rect class="tile" width="4" height="4"></rect></pattern>
  <pattern id="UNCLASSED" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="tile" width="8" height="8"></rect></pattern>
</defs>`;
