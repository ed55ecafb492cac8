import { unzipSync } from 'fflate';
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isRequiredArgument } from 'graphql';
import { inEachOther, type PublicPath } from '../../src/doors/door-table.ts';
import type { Answer } from './answer.ts';
import { said } from './answer.ts';
import { toWithdraw } from './figure-to-withdraw.ts';
import { selectionOf } from './selection.ts';
import { sentinels } from './sentinels.ts';

type Rule = 'TOLD' | 'TOLD_AT_THE_END' | 'LEFT_OUT' | 'DRAWN' | 'DRAWN_AT_THE_END' | 'NO_FIGURES';

/**
 * What each door has to do with a figure that was withdrawn: `TOLD` where it is named, in place of its number; `LEFT_OUT` of a
 * list that nobody's key chose; `TOLD_AT_THE_END` where all that happened is told; `DRAWN` as a picture, or pressed, of what another door
 * tells. A door that is new has to say it here.
 */
export const withdrawalAt: Readonly<Record<PublicPath, Rule> & Record<string, Rule>> = {
  '/graphql': 'TOLD',
  '/mcp': 'TOLD',
  '/figures/:key': 'TOLD',
  '/figures/:file{[^/]+\\.json}': 'TOLD',
  '/figures/:file{[^/]+\\.csv}': 'TOLD',
  '/figures/:file{[^/]+\\.svg}': 'TOLD',
  '/figures/:file{[^/]+\\.png}': 'DRAWN',
  '/export/figures.csv': 'TOLD',
  '/export/figures.json': 'TOLD',
  '/export/figures.jsonl': 'TOLD',
  '/export/figures.xlsx': 'TOLD',
  '/export/figures.parquet': 'DRAWN',
  '/export/conventions.csv': 'NO_FIGURES',
  '/export/conventions.jsonl': 'NO_FIGURES',
  '/export/conventions.json': 'NO_FIGURES',
  '/export/conventions.xlsx': 'NO_FIGURES',
  '/export/conventions.parquet': 'NO_FIGURES',
  '/export/action-plans.csv': 'NO_FIGURES',
  '/export/action-plans.jsonl': 'NO_FIGURES',
  '/export/action-plans.json': 'NO_FIGURES',
  '/export/action-plans.xlsx': 'NO_FIGURES',
  '/export/action-plans.parquet': 'NO_FIGURES',
  '/export/action-plans.geojson': 'NO_FIGURES',
  '/export/changes.csv': 'TOLD_AT_THE_END',
  '/export/changes.jsonl': 'TOLD_AT_THE_END',
  '/export/changes.json': 'TOLD_AT_THE_END',
  '/export/changes.xlsx': 'TOLD_AT_THE_END',
  '/export/changes.parquet': 'DRAWN_AT_THE_END',
  '/export/figures.csv-metadata.json': 'NO_FIGURES',
  '/export/conventions.csv-metadata.json': 'NO_FIGURES',
  '/export/action-plans.csv-metadata.json': 'NO_FIGURES',
  '/export/changes.csv-metadata.json': 'NO_FIGURES',
  '/export/csv-metadata.json': 'NO_FIGURES',
  '/export/datapackage.json': 'NO_FIGURES',
  '/changes.jsonl': 'TOLD_AT_THE_END',
  '/integrer': 'TOLD',
  ...inEachOther('embed', () => 'TOLD' as const),
  '/verifier': 'NO_FIGURES',
  ...inEachOther('check', () => 'NO_FIGURES' as const),
  '/declaration-accessibilite': 'NO_FIGURES',
  ...inEachOther('accessibility', () => 'NO_FIGURES' as const),
  '/mentions-legales': 'NO_FIGURES',
  ...inEachOther('legal-notice', () => 'NO_FIGURES' as const),
  '/confidentialite': 'NO_FIGURES',
  ...inEachOther('privacy', () => 'NO_FIGURES' as const),
  '/abonnement': 'NO_FIGURES',
  ...inEachOther('subscription', () => 'NO_FIGURES' as const),
  '/embed/figures': 'TOLD',
  '/oembed': 'TOLD',
  '/': 'LEFT_OUT',
  '/chiffres': 'LEFT_OUT',
  ...inEachOther('figures', () => 'LEFT_OUT' as const),
  '/conventions/:key': 'LEFT_OUT',
  '/indicateurs/:key': 'LEFT_OUT',
  '/acteurs/:key': 'LEFT_OUT',
  '/territoires/:key': 'LEFT_OUT',
  '/sources/:key': 'LEFT_OUT',
  '/publications/:key': 'TOLD_AT_THE_END',
  '/docs': 'NO_FIGURES',
  '/docs/:guide': 'NO_FIGURES',
  '/changelog': 'NO_FIGURES',
  '/changelog.atom': 'NO_FIGURES',
  '/docs/elements': 'LEFT_OUT',
  '/llms.txt': 'TOLD',
  '/sitemap.xml': 'LEFT_OUT',
  '/dcat.jsonld': 'LEFT_OUT',
  '/feed.atom': 'TOLD',
  '/embed/map': 'TOLD',
  'ALL /*': 'NO_FIGURES',
  '/live': 'NO_FIGURES',
  '/schema.graphql': 'NO_FIGURES',
  '/schema/:file{[^/]+\\.graphql}': 'NO_FIGURES',
  '/openapi.json': 'NO_FIGURES',
  'GET /auth/methods': 'NO_FIGURES',
  'GET /auth/viewer': 'NO_FIGURES',
  'GET /auth/second-factor': 'NO_FIGURES',
  'GET /auth/mail-wishes': 'NO_FIGURES',
  'POST /auth/mail-wishes': 'NO_FIGURES',
  'POST /auth/forgotten-password': 'NO_FIGURES',
  'ALL /auth/*': 'NO_FIGURES',
  'ALL /editorial/*': 'NO_FIGURES',
  'POST /editorial/graphql': 'NO_FIGURES',
  'GET /preview/:capability/graphql': 'NO_FIGURES',
  '/healthz': 'NO_FIGURES',
  '/readyz': 'NO_FIGURES',
  'ALL /metrics': 'NO_FIGURES',
  'GET /metrics': 'NO_FIGURES',
  '/integrations/:plugin': 'NO_FIGURES',
  '/sdk/manifest.json': 'NO_FIGURES',
  '/sdk/:version/:file{.+}': 'NO_FIGURES',
  '/robots.txt': 'NO_FIGURES',
  '/assets/pages.css': 'NO_FIGURES',
  '/assets/embed.css': 'NO_FIGURES',
  '/assets/map-room.js': 'NO_FIGURES',
  '/assets/try-question.js': 'NO_FIGURES',
  '/assets/copy-text.js': 'NO_FIGURES',
  '/assets/find-as-one-types.js': 'NO_FIGURES',
  '/assets/integrate.js': 'NO_FIGURES',
  '/assets/frame-links.js': 'NO_FIGURES',
  '/assets/icon.svg': 'NO_FIGURES',
};

const { secret } = sentinels.APPROVED;
/** What stands in place of the number once the release of the sentinels is out. */
const sentences = {
  fr: `chiffre retiré le 30 mars 2031 : Retiré ${secret}.`,
  en: `figure withdrawn on 30 March 2031: Withdrawn ${secret}.`,
};

/** What is wrong with a door's answers to these paths; nothing where all is as it should be. */
export function wrongAt(
  route: string,
  answers: readonly (readonly [path: string, answer: Answer])[],
): string[] {
  const rule = withdrawalAt[route];
  const texts = answers
    .map(([path, answer]) => ({ path: decodeURIComponent(decodeURIComponent(path)), text: readable(answer) }))
    // What was public before is still shown as it was.
    .filter(({ path }) => !isOfThePast(path));
  const shown =
    rule === 'TOLD_AT_THE_END' || rule === 'DRAWN_AT_THE_END'
      ? []
      : texts.filter(({ text }) => showsNumber(text)).map(({ path }) => `${path} shows its number`);
  if (rule !== 'TOLD' && rule !== 'TOLD_AT_THE_END') return shown;
  const naming = texts.filter(({ path }) => namesIt(path));
  const silent = naming
    .filter(({ path, text }) => !text.includes(sentences[languageAt(path)]))
    .map(({ path }) => `${path} does not say that it was withdrawn`);
  // A page that has an address in each language is asked at the other one for the other.
  const languages = route.startsWith('/en/') ? (['en'] as const) : (['fr', 'en'] as const);
  const missed = languages
    .filter((language) => !texts.some(({ text }) => text.includes(sentences[language])))
    .map((language) => `${route} never says it in ${language}`);
  return [...shown, ...silent, ...missed];
}

const languageAt = (path: string) =>
  /lang=en/.test(path) || (path.startsWith('/en/') && !/lang=fr/.test(path)) ? 'en' : 'fr';

/** Questions by each way that the graph has to name a figure, for all that is said of it now. */
export function waysToNameIt(schema: GraphQLSchema): string[] {
  const type = schema.getType('Figure') as GraphQLObjectType;
  const all = selectionOf(type, 1, () => [], now);
  const { key } = toWithdraw;
  return [
    `{ figure(key: "${key}") ${all} }`,
    `{ figures(filter: { keys: ["${key}"] }) { totalCount nodes ${all} } }`,
    `{ figures(first: 100) { nodes ${all} } }`,
    `{ collection(key: "ordinaire") { figures { nodes ${all} } } }`,
    `{ node(id: "${Buffer.from(`Figure:${key}`).toString('base64')}") { ... on Figure ${all} } }`,
    `{ search(text: "${toWithdraw.number}") { nodes { ... on Figure ${all} } } }`,
  ];
}

// All fields in both languages, but for those that lead to what was public before.
function now(_type: GraphQLObjectType, { args, name }: GraphQLField<unknown, unknown>): string[] {
  if (['history', 'previous'].includes(name) || args.some(isRequiredArgument)) return [];
  return args.some((argument) => argument.name === 'locale') ? ['(locale: FR)', '(locale: EN)'] : [''];
}

/** Of the graph's questions, some ask for less. A frame of several figures says it itself: oEmbed only leads to it. */
const namesIt = (path: string): boolean =>
  /retirable|collection=ordinaire/.test(path) &&
  !path.startsWith('/graphql') &&
  !/^.oembed.*(figures=poec|collection)/.test(path);

const isOfThePast = (path: string): boolean =>
  /as-?of=2031-03-30T07:28/i.test(path) ||
  (path.startsWith('/graphql') && /history|previous|asOf|"t":/.test(path));

const showsNumber = (text: string): boolean => text.replace(/[\s,.]/g, '').includes(toWithdraw.number);

/** All that is read of an answer: no markup, every space a space, and a workbook's own text. */
function readable(answer: Answer): string {
  const isZip = answer.body.subarray(0, 2).toString() === 'PK';
  const text = isZip
    ? Object.values(unzipSync(answer.body))
        .map((part) => Buffer.from(part).toString())
        .join('\n')
    : said(answer);
  return (
    text
      // What was public before, and says so, as `history` does.
      .replace(/<section class="history">.*?<\/section>/gs, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll(/\\u(00a0|202f)/g, ' ')
      .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
  );
}
