import type { Context } from 'hono';
import { doorAt, isPublicPath } from '../doors/door-table.ts';
import { problem } from '../problem.ts';

/** There is nothing at an address, or nothing that is asked this way. */
export function nothingHere(c: Context): Response {
  const { method, path } = c.req;
  if (['GET', 'HEAD'].includes(method) || !isPublicPath(path))
    return problem(c, 404, 'Not found', 'There is nothing here. The start page is /, the API is /graphql.');
  const isForm = doorAt(path).takesForm === true;
  const detail = isForm
    ? `${path} takes no ${method}; ask with GET or HEAD, or send its form with POST.`
    : `${path} is read, and takes no ${method}; ask with GET or HEAD. What is asked with POST is /graphql.`;
  const refused = problem(c, 405, 'Method not allowed', detail);
  refused.headers.set('Allow', isForm ? 'GET, HEAD, POST' : 'GET, HEAD');
  return refused;
}

/** The graph answers programs. */
export function notAcceptable(c: Context): Response {
  const detail =
    'The graph answers application/json and application/graphql-response+json; ask with one of them in Accept. Without a question, a browser gets the explorer.';
  return problem(c, 406, 'Not acceptable', detail);
}
