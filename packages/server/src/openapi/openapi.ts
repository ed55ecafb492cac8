import { programLanguage, texts } from '@akto-figures/contents';
import { type ParameterName, parameters, rightFor } from '../doors/parameters.ts';
import { words } from '../pages/words.ts';
import { version } from '../version.ts';
import { type DescribedDoor, describedDoors } from './described-doors.ts';

/** The doors that are no GraphQL, as OpenAPI 3.1 describes them: https://spec.openapis.org/oas/v3.1.1.html */
export function openApi(publicUrl: string): object {
  return {
    openapi: '3.1.1',
    info: {
      title: words[programLanguage].title,
      version,
      description:
        'Public figures, each with what qualifies it. All of it is read, without a key, from any page. The graph itself is at /graphql and described by /schema.graphql; assistants ask at /mcp.',
    },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries(
      Object.entries<DescribedDoor>(describedDoors).map(([path, door]) => [
        templateOf(path),
        { get: operation(path, door) },
      ]),
    ),
    components: {
      responses: {
        Refused: {
          description:
            'What was asked is wrong, is not there, or is too much: what, and what would be right.',
          headers: {
            'Retry-After': {
              description: 'With 429 and 503: in how many seconds to ask again.',
              schema: { type: 'integer' },
            },
          },
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

/** A problem as RFC 9457 has it. */
const problemSchema = {
  type: 'object',
  required: ['title', 'status', 'detail', 'instance'],
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, where, and what would be right.' },
    instance: { type: 'string', description: 'The path that was asked for.' },
    parameter: { type: 'string', description: 'Which parameter is wrong, where one is.' },
  },
};

/** "/figures/:file{[^/]+\.json}" as OpenAPI writes it. */
const templateOf = (path: string): string =>
  path.replace(/:file\{\[\^\/\]\+\\(\.\w+)\}/, (_, ending: string) => `{key}${ending}`);

function operation(path: string, { says, type, takes, needs = [] }: DescribedDoor): object {
  const template = templateOf(path);
  return {
    summary: says,
    operationId: template
      .replace(/[^a-z]+/gi, ' ')
      .trim()
      .replaceAll(' ', '-'),
    parameters: [
      ...(template.includes('{key}') ? [keyParameter] : []),
      ...takes.map((name) => parameter(name, needs)),
    ],
    responses: {
      200: { description: says, content: { [type]: {} } },
      304: { description: 'It is the same as the one with the tag that was sent in If-None-Match.' },
      default: { $ref: '#/components/responses/Refused' },
    },
  };
}

const keyParameter = {
  name: 'key',
  in: 'path',
  required: true,
  description: 'The key of a public figure, such as poec.',
  schema: { type: 'string', maxLength: texts.key.most },
};

const parameter = (name: ParameterName, needs: readonly ParameterName[]): object => ({
  name,
  in: 'query',
  required: needs.includes(name),
  description: rightFor[programLanguage][name],
  schema: { type: 'string', maxLength: texts[parameters[name]].most },
});
