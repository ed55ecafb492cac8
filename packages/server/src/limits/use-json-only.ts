import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const bodies = ['application/json', 'application/graphql+json'];

/**
 * Takes questions as JSON and in no other form. A browser sends forms and plain text to any host without asking first;
 * JSON it does not, so no page can make its visitors ask what they did not mean to.
 */
export function useJsonOnly(): Plugin {
  return {
    onRequestParse({ request, url }) {
      if (request.method === 'POST') requireJsonBody(request.headers.get('Content-Type'));
      else for (const name of ['variables', 'extensions']) requireJson(name, url.searchParams.get(name));
    },
  };
}

function requireJsonBody(given: string | null): void {
  if (bodies.includes(given?.split(';')[0]?.trim().toLowerCase() ?? '')) return;
  const what = given ? JSON.stringify(given.slice(0, 100)) : 'missing';
  throw new GraphQLError(`Content-Type is ${what}; send the question as application/json.`, {
    extensions: { code: 'UNSUPPORTED_MEDIA_TYPE', http: { status: 415 } },
  });
}

function requireJson(name: string, given: string | null): void {
  if (!given) return;
  try {
    JSON.parse(given);
  } catch {
    throw new GraphQLError(`${name} in the address is no JSON; send an object, or leave it out.`, {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    });
  }
}
