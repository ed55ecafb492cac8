import { firstLanguage, programLanguage } from '@akto-figures/contents';
import { type Context, Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { BadParameter, readAsOf, readLanguage, readOne, rightFor } from '../doors/parameters.ts';
import { type PublishedFigure, publishedFigure, wholeDerivation } from '../doors/published-figure.ts';
import { toldFigure } from '../doors/told-figure.ts';
import { csvHeader, csvLine } from '../exports/csv.ts';
import { figureColumns } from '../exports/figure-columns.ts';
import type { Ask } from '../graph/ask.ts';
import { figureOutlook } from '../pages/figure-outlook.ts';
import { type Language, languages } from '../pages/words.ts';
import { problem } from '../problem.ts';
import { card, isShape, type Shape } from './card.ts';
import type { CardFigure } from './card-lines.ts';
import { picture } from './picture.ts';

const published = fileQuestion('PublishedFigure', publishedFigure);
const carded = fileQuestion(
  'CardFigure',
  `fragment CardFigure on Figure { ...ToldFigure ...FigureOutlook } ${toldFigure} ${figureOutlook}`,
);

/** /figures/{key}.json, .csv, .svg and .png: one figure, as a file to take along. One that was withdrawn says so. */
export function figureFileRoutes(ask: Ask, publicUrl: string): Hono {
  const find = async <Figure>(c: Context, document: string) => {
    const query = new URL(c.req.url).searchParams;
    const language = readLanguage(query);
    const key = c.req.param('file')?.replace(/\.\w+$/, '');
    const asOf = readAsOf(query);
    const { figure } = await ask<{ figure: Omit<Figure, 'asOf'> | null }>(document, {
      key,
      locale: languages[language],
      asOf,
    });
    return { figure: figure && ({ ...figure, asOf } as Figure), language, asOf };
  };
  const serve =
    <Figure>(
      document: string,
      contentType: string,
      write: (
        figure: Figure,
        language: Language,
        shape: Shape | null,
      ) => string | Promise<Uint8Array<ArrayBuffer>>,
    ) =>
    async (c: Context) => {
      const shape = readShape(new URL(c.req.url).searchParams);
      const { figure, language, asOf } = await find<Figure>(c, document);
      if (!figure) return missing(c);
      const today = publicUrl + c.req.path + (language === firstLanguage ? '' : `?lang=${language}`);
      const headers = {
        ...openToAll(contentType),
        'Content-Language': language,
        ...(asOf && { Link: `<${today}>; rel="latest-version"` }),
      };
      return c.body(await write(figure, language, shape), 200, headers);
    };
  return new Hono()
    .get(
      at('/figures/:file{[^/]+\\.json}'),
      serve<PublishedFigure>(published, 'application/json; charset=utf-8', (figure) =>
        JSON.stringify(wholeDerivation(figure), null, 2),
      ),
    )
    .get(
      at('/figures/:file{[^/]+\\.csv}'),
      serve<PublishedFigure>(
        published,
        'text/csv; charset=utf-8; header=present',
        (figure, language) =>
          csvHeader(figureColumns, language) + csvLine(figureColumns, wholeDerivation(figure), language),
      ),
    )
    .get(
      at('/figures/:file{[^/]+\\.svg}'),
      serve<CardFigure>(
        carded,
        'image/svg+xml',
        (figure, language, shape) => card(figure, language, shape).svg,
      ),
    )
    .get(
      at('/figures/:file{[^/]+\\.png}'),
      serve<CardFigure>(carded, 'image/png', (figure, language, shape) =>
        picture(card(figure, language, shape)),
      ),
    );
}

/** `?shape=` of a picture: its own unless said. */
function readShape(query: URLSearchParams): Shape | null {
  const given = readOne(query, 'shape');
  if (given === undefined || isShape(given)) return given ?? null;
  throw new BadParameter('shape', given, rightFor[programLanguage].shape);
}

function fileQuestion(name: string, fragment: string): string {
  return /* GraphQL */ `
    query ${name}File($key: String!, $locale: Locale!, $asOf: DateTime) {
      figure(key: $key, asOf: $asOf) { ...${name} }
    }
    ${fragment}
  `;
}

function missing(c: Context): Response {
  return problem(
    c,
    404,
    'No such figure',
    'No public figure has this key. /export/figures.json names all that there are.',
  );
}
