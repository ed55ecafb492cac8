import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

// A path that is longer is refused for that, and not repeated.
const longestInstance = 2000;

/** An error as RFC 9457 has it: what is wrong, where, and what would be right; `more` is for programs. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  return c.body(
    JSON.stringify({ title, status, detail, instance: c.req.path.slice(0, longestInstance), ...more }),
    status,
    {
      'Content-Type': 'application/problem+json',
    },
  );
}
