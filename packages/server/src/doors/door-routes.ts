import { nothingStated, type Ports } from '@akto-figures/schema';
import { Hono } from 'hono';
import { catalogueRoutes } from '../catalogue/catalogue-routes.ts';
import { changeRoutes } from '../changes/change-routes.ts';
import { exportRoutes } from '../exports/export-routes.ts';
import { feedRoutes } from '../feeds/feed-routes.ts';
import { figureFileRoutes } from '../figure-files/figure-file-routes.ts';
import type { Ask } from '../graph/ask.ts';
import type { Log } from '../log.ts';
import { oembedRoutes } from '../oembed/oembed-routes.ts';
import { openApiRoutes } from '../openapi/openapi-routes.ts';
import { robotRoutes } from '../robots/robot-routes.ts';
import { refuseParameters } from './refuse-parameters.ts';

/** The doors for those who do not speak GraphQL. Each asks the graph, and says what the graph says. */
export function doorRoutes(
  { ask, askApart }: { ask: Ask; askApart: () => Ask },
  { publicUrl, openData = nothingStated }: Pick<Ports, 'publicUrl' | 'openData'>,
  log: Log,
): Hono {
  const doors = new Hono();
  doors.onError(refuseParameters);
  doors.route('/', figureFileRoutes(ask, publicUrl));
  doors.route('/', exportRoutes({ askApart, publicUrl, openData, log }));
  doors.route('/', changeRoutes(askApart, log));
  doors.route('/', catalogueRoutes(ask, publicUrl, openData));
  doors.route('/', feedRoutes(ask, publicUrl));
  doors.route('/', oembedRoutes(ask, publicUrl));
  doors.route('/', robotRoutes(ask, publicUrl));
  doors.route('/', openApiRoutes(publicUrl));
  return doors;
}
