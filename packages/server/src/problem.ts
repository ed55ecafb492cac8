import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An error as RFC 9457 has it: what is wrong, where, and what would be right. */
export function problem(c: Context, status: ContentfulStatusCode, title: string, detail: string): Response {
  return c.body(JSON.stringify({ title, status, detail, instance: c.req.path }), status, {
    'Content-Type': 'application/problem+json',
  });
}
