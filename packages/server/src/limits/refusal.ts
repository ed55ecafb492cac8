import { programLanguage } from '@akto-figures/contents';
import { GraphQLError } from 'graphql';
import { documentationOf } from '../graph/documentation-of.ts';
import type { Limit, LimitName, Limits } from './limits.ts';

const statuses = {
  TOO_LARGE: 413,
  TOO_COMPLEX: 400,
  BAD_USER_INPUT: 400,
  TOO_SLOW: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
} as const satisfies Record<Limit['code'], number>;

/** A request that asked for more than a limit lets pass: which limit, how much was asked, and what would pass. */
export class Refusal extends GraphQLError {
  override readonly name = 'Refusal';
  readonly limit: LimitName;

  constructor(
    limits: Limits,
    limit: LimitName,
    asked: number,
    more: { argument?: string; variable?: string; retryAfter?: number } = {},
  ) {
    const { measures, most, unit, code, remedy } = limits[limit];
    const { argument, retryAfter } = more;
    const what = argument ? `${measures} (${argument})` : measures;
    const again = retryAfter ? ` Ask again in ${retryAfter} s.` : '';
    super(`${what}: ${words(asked)} ${unit}; at most ${words(most)} pass. ${remedy}${again}`, {
      extensions: {
        code,
        measure: limit,
        cost: asked,
        limit: most,
        ...more,
        http: {
          status: statuses[code],
          headers: retryAfter ? { 'Retry-After': String(retryAfter) } : {},
        },
      },
    });
    this.limit = limit;
  }

  /** With which status it is answered. */
  get status(): (typeof statuses)[Limit['code']] {
    return statuses[this.extensions.code as Limit['code']];
  }

  /** The answer that the graph at an address would give, where it is not asked. */
  toResponse(publicUrl: string): Response {
    const { http, ...told } = this.extensions as {
      http: { status: number; headers: Record<string, string> };
      code: string;
    };
    const documentation = documentationOf(told.code, publicUrl);
    return Response.json(
      { errors: [{ message: this.message, extensions: { ...told, documentation } }] },
      http,
    );
  }
}

const words = (number: number) => number.toLocaleString(programLanguage);
