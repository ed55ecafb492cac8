import { randomUUID } from 'node:crypto';
import type { Database } from '@akto-figures/prisma';
import { addAccount, issueApiKey, type Role } from '@akto-figures/publishing';
import { operator } from '../src/command-line/operator.ts';

/** What GraphQL answers, read as a test needs it. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
export type Answered = any;

/** Somebody at the editorial graph, with a key of their own. */
export interface Colleague {
  readonly accountId: string;
  readonly apiKey: string;
  /** Asks the editorial graph; gives its data, and throws its first error. */
  ask(query: string, variables?: object): Promise<Answered>;
  /** Does an act, under a key of its own unless one is given, and gives the outcome. */
  act(act: string, input: object, key?: string): Promise<Answered>;
}

/** Who works at a hub. */
export interface Colleagues {
  /** Asks the editorial graph with an API key, also one that another hub on the same database has made. */
  askAs(apiKey: string, query: string, variables?: object): Promise<Answered>;
  colleague(role: Role | readonly Role[], actorKey?: string): Promise<Colleague>;
  /** The same person, by a further key of theirs. */
  byAnotherKey(person: Colleague, role: Role | readonly Role[], actorKey?: string): Promise<Colleague>;
}

const outcome = `
  __typename
  ... on Done {
    release { id state revision releasedAt isPublic availableActions }
    change { id revision confirmedBy }
    reading { id } account { id } apiKey { id } secret imported { new changed unchanged }
    looks { found moved changed gone quotes { kind key title exact state now } }
  }
  ... on NotAllowed { obstacle }
  ... on NotThere { what name }
  ... on EditConflict { revision standingVersion
    yours { ... on FigureContent { quantity { qualifier number } } }
    theirs { ... on FigureContent { quantity { qualifier number } } } }
  ... on ReleaseConflict { release { id revision } }
  ... on HeldBack { findings { id check severity message } findingCount }
  ... on TimeRefused { why choices }
  ... on TextRefused { code message places { start end } }
  ... on RenewalRefused { code message }
  ... on ValuesRefused { problems { key message choices } }
  ... on AccountRefused { code message }
  ... on ImportRead { report { notes { message } new changed unchanged problemCount problems { row column message } } }
  ... on KeyReused { act }`;

/** Colleagues with accounts in this database, who ask its hub by `fetch`: an app of this process, or a hub in one of its own. */
export function colleaguesOf(
  client: Database['client'],
  fetch: (path: string, init: RequestInit) => Promise<Response>,
): Colleagues & {
  /** Sends JSON; gives the data of the answer, and throws its first error. */
  post(path: string, body: object): Promise<Answered>;
} {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { data: Answered; errors?: { message: string }[] };
    const [error] = answer.errors ?? [];
    if (error) throw Object.assign(new Error(error.message), error);
    if (!answer.data) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    return answer.data;
  };
  const askAs = (apiKey: string, query: string, variables: object = {}) =>
    post('/editorial/graphql', { query, variables }, { Authorization: `Bearer ${apiKey}` });
  const rightsOf = (given: Role | readonly Role[], actorKey = 'akto') => {
    const roles = [given].flat();
    return { roles, actorKeys: roles.includes('EDITOR') ? [actorKey] : [] };
  };
  const withNewKey = async (accountId: string, rights: ReturnType<typeof rightsOf>): Promise<Colleague> => {
    const expiresAt = new Date(Date.now() + 86_400_000);
    const given = { accountId, name: `Camille, ${rights.roles}`, ...rights, expiresAt };
    const { key: apiKey } = await client.$transaction((tx) => issueApiKey(tx, given, operator, new Date()));
    const ask = (query: string, variables?: object) => askAs(apiKey, query, variables);
    return {
      accountId,
      apiKey,
      ask,
      async act(act, input, idempotencyKey = randomUUID()) {
        const data = await ask(
          `mutation ($key: String!, $input: ${inputOf(act)}!) {
            ${act}(idempotencyKey: $key, input: $input) { ${outcome} }
          }`,
          { key: idempotencyKey, input },
        );
        return data[act];
      },
    };
  };
  return {
    post,
    askAs,
    async colleague(role, actorKey) {
      const rights = rightsOf(role, actorKey);
      const person = { email: `${randomUUID()}@example.fr`, name: `Camille, ${role}`, ...rights };
      const { account } = await client.$transaction((tx) => addAccount(tx, person, new Date()));
      return withNewKey(account.id, rights);
    },
    byAnotherKey: ({ accountId }, role, actorKey) => withNewKey(accountId, rightsOf(role, actorKey)),
  };
}

/** The names of inputs that several acts share. */
const inputs: Record<string, string> = {
  discardRelease: 'ReleaseInput',
  submitRelease: 'ReleaseInput',
  commentOnRelease: 'CommentInput',
  sendBackRelease: 'SendBackInput',
  approveRelease: 'ApproveInput',
  cancelRelease: 'CancelInput',
  removeChange: 'ChangeInput',
  confirmFigure: 'ChangeInput',
  inviteAgain: 'AccountInput',
  acknowledgeNotice: 'NoticeInput',
};

const inputOf = (act: string) => inputs[act] ?? `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
