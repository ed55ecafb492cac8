import { median, send } from '../load.ts';
import { type Measured, milliseconds, rate } from '../report.ts';

const regions = [
  ...[
    'Auvergne-Rhône-Alpes',
    'Bourgogne-Franche-Comté',
    'Bretagne',
    'Centre-Val de Loire',
    'Corse',
    'Grand Est',
  ],
  ...['Hauts-de-France', 'Île-de-France', 'Normandie', 'Nouvelle-Aquitaine', 'Occitanie', 'Pays de la Loire'],
  ...['Guadeloupe', 'Martinique', 'Guyane', 'La Réunion', 'Mayotte'],
];
const years = Array.from({ length: 10 }, (_, at) => 2015 + at);

/** What people ask: a number, what is counted and where, when, by whom. None of them twice, and their words come again. */
const texts = [
  ...Array.from({ length: 1500 }, (_, at) => `parcours ${(at + 1) * 61}`),
  ...regions.flatMap((region) => [
    `entreprises engagées ${region}`,
    ...years.flatMap((year) => [
      `Combien d’entreprises engagées en ${region} en ${year} ?`,
      `parcours ${region} ${year}`,
      `entreprises ${region} ${year}`,
    ]),
  ]),
  ...Array.from({ length: 200 }, (_, at) => `convention ${at + 1} parcours`),
  ...Array.from({ length: 100 }, (_, at) => `acteur ${at + 1} ${years[at % 10]}`),
  ...Array.from({ length: 100 }, (_, at) => `entreprisse engagee ${(at + 1) * 83}`),
];

const card = `key label quantity { qualifier number low high unit } period { edtf } territory { code name }`;
const counts = `counts { types { type count } conventions { convention { key } count } indicators { indicator { key } count }
  territories { territory { code } count } roles { role count } units { unit { key } count } years { year count } }`;

const ask = (fields: string) =>
  mixed(texts).map((text) => ({
    query: `query ($text: String!) { search(text: $text, first: 20) { nodes { __typename ... on Figure { ${card} } } ${fields} } }`,
    variables: { text },
  }));

/** In an order of their own, so that those of one kind do not come one after the other. */
const mixed = (all: readonly string[]): string[] =>
  all
    .map((text, at) => ({ text, place: (at * 7919) % all.length }))
    .sort((one, other) => one.place - other.place)
    .map(({ text }) => text);

const rounds = 5;

/** How many searches are answered a second, each of which is asked for the first time in its epoch. */
export async function searches(hub: string): Promise<Measured[]> {
  const lines: Measured[] = [];
  for (const [what, bodies, aim] of [
    ['a search', ask(''), 150],
    ['a search with its counts', ask(`totalCount ${counts}`), 50],
  ] as const) {
    const outcomes = [];
    for (let round = 0; round <= rounds; round++) {
      const part = bodies.filter((_, at) => at % (rounds + 1) === round);
      outcomes.push(await send({ url: `${hub}/graphql`, bodies: part, connections: 4, seconds: 4 }));
    }
    const counted = outcomes.slice(1);
    const perSecond = median(counted.map((outcome) => outcome.perSecond));
    lines.push({
      what: `${what} of 100,000 figures`,
      ours: rate({ perSecond }),
      theirs: '',
      came: rate({ perSecond }),
      aim: `at least ${aim} / s`,
    });
    lines.push({
      what: `${what}: median, p95`,
      ours: `${milliseconds(median(counted.map(({ p50 }) => p50)))}, ${milliseconds(median(counted.map(({ p95 }) => p95)))}`,
      theirs: '',
      came: milliseconds(median(counted.map(({ p95 }) => p95))),
      aim: aim === 150 ? 'at most 50 ms' : '–',
    });
  }
  return lines;
}
