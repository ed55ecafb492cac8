import { GraphQLError } from 'graphql';
import { type Context, Hono } from 'hono';
import { catalogueRoutes } from '../catalogue/catalogue-routes.ts';
import { exportRoutes } from '../exports/export-routes.ts';
import { feedRoutes } from '../feeds/feed-routes.ts';
import { figureFileRoutes } from '../figure-files/figure-file-routes.ts';
import type { Ask } from '../graph/ask.ts';
import type { Log } from '../log.ts';
import { oembedRoutes } from '../oembed/oembed-routes.ts';
import { problem } from '../problem.ts';
import { robotRoutes } from '../robots/robot-routes.ts';
import { BadParameter } from './parameters.ts';

/** The doors for those who do not speak GraphQL. Each asks the graph, and says what the graph says. */
export function doorRoutes(ask: Ask, publicUrl: string, log: Log): Hono {
  const doors = new Hono();
  doors.onError(refuseParameters);
  doors.route('/', figureFileRoutes(ask));
  doors.route('/', exportRoutes(ask, log));
  doors.route('/', catalogueRoutes(ask, publicUrl));
  doors.route('/', feedRoutes(ask, publicUrl));
  doors.route('/', oembedRoutes(ask, publicUrl));
  doors.route('/', robotRoutes(ask, publicUrl));
  return doors;
}

function refuseParameters(error: Error, c: Context): Response {
  const isBad =
    error instanceof BadParameter ||
    (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT');
  if (!isBad) throw error;
  return problem(c, 400, 'Bad parameter', error.message);
}
