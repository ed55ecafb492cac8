import { randomUUID } from 'node:crypto';
import type { Database } from '@akto-figures/prisma';
import { loadAtlas, type Role } from '@akto-figures/schema';
import { pino } from 'pino';
import { type MovingClock, moveClockOf } from '../../../tests/support/moving-clock.ts';
import { openDump } from '../../../tests/support/open-dump.ts';
import { addAccount } from '../src/accounts/add-account.ts';
import { issueApiKey } from '../src/accounts/api-keys.ts';
import { openAnswerDoor } from '../src/answers/answer-door.ts';
import { type EpochWatch, watchEpoch } from '../src/answers/epoch-watch.ts';
import { type AppParts, createApp } from '../src/app.ts';
import { operator } from '../src/command-line/operator.ts';
import { type EpochNews, openEpochNews } from '../src/live/epoch-news.ts';
import { epochsSince } from '../src/live/epochs-since.ts';
import { openSignIn } from '../src/sign-in/open-sign-in.ts';

export const publicUrl = 'https://hub.example';

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

/** The whole hub on an embedded database with the starter data and a clock that a test moves. */
export interface EditorialHub {
  readonly database: Database;
  readonly clock: MovingClock;
  readonly app: Awaited<ReturnType<typeof createApp>>;
  /** What /live tells. */
  readonly news: EpochNews;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Asks the public graph; gives its data. */
  ask(query: string): Promise<Answered>;
  /** Asks the editorial graph with an API key, also one that another hub on the same database has made. */
  askAs(apiKey: string, query: string, variables?: object): Promise<Answered>;
  colleague(role: Role, actorKey?: string): Promise<Colleague>;
  /** The same person, by a further key of theirs. */
  byAnotherKey(person: Colleague, role: Role, actorKey?: string): Promise<Colleague>;
}

const outcome = `
  __typename
  ... on Done {
    release { id state revision releasedAt isPublic availableActions }
    change { id revision confirmedBy }
    account { id } apiKey { id } secret imported { new changed unchanged }
  }
  ... on NotAllowed { obstacle }
  ... on NotThere { what name }
  ... on EditConflict { revision standingVersion
    yours { ... on FigureContent { quantity { qualifier number } } }
    theirs { ... on FigureContent { quantity { qualifier number } } } }
  ... on ReleaseConflict { release { id revision } }
  ... on HeldBack { findings { id check severity message } findingCount }
  ... on TimeRefused { why choices }
  ... on AccountRefused { code message }
  ... on ImportRead { report { new problemCount problems { row column message } } }
  ... on KeyReused { act }`;

export interface EditorialHubParts extends Partial<AppParts> {
  /** That of the database, where it has been made before. */
  readonly clock?: MovingClock;
  /** What knows the epoch; one that asks the database each time unless said, because the clock moves past its own. */
  readonly watch?: EpochWatch;
}

export async function anEditorialHub(given?: Database, parts: EditorialHubParts = {}): Promise<EditorialHub> {
  const database = given ?? (await openDump('started'));
  const { client } = database;
  const { clock = await moveClockOf(database), watch: givenWatch, ...appParts } = parts;
  const watch = givenWatch ?? asksEachTime(watchEpoch(database));
  const log = pino({ level: 'silent' });
  const news = openEpochNews({ watch, epochsSince: epochsSince(database) });
  const app = await createApp({
    database,
    ports: {
      prisma: client,
      select: database.select,
      newEpochs: news.newEpochs,
      present: async () => (await watch.current()).present(),
      atlas: await loadAtlas(client),
      publicUrl,
      version: 'test',
    },
    log,
    answers: openAnswerDoor(watch),
    sdkFolder: new URL('.', import.meta.url),
    signIn: openSignIn({
      client,
      secret: null,
      publicUrl,
      oidc: null,
      log,
      now: () => new Date(),
      // Colleagues here come by keys, also those who approve.
      keysMayApprove: true,
    }),
    // A test asks more in a second than somebody does in a minute.
    take: () => ({ used: 0, retryAfter: 0 }),
    ...appParts,
  });
  const fetch = async (path: string, init?: RequestInit) => app.fetch(new Request(publicUrl + path, init));
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
  const ownActor = (role: Role, actorKey?: string) => actorKey ?? (role === 'EDITOR' ? 'akto' : null);
  const withNewKey = async (accountId: string, role: Role, actorKey: string | null): Promise<Colleague> => {
    const expiresAt = new Date(Date.now() + 86_400_000);
    const given = { accountId, name: `Camille, ${role}`, role, actorKey, expiresAt };
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
    database,
    clock,
    app,
    news,
    fetch,
    ask: (query) => post('/graphql', { query }),
    askAs,
    async colleague(role, actorKey) {
      const own = ownActor(role, actorKey);
      const person = { email: `${randomUUID()}@example.fr`, name: `Camille, ${role}`, role, actorKey: own };
      const { account } = await client.$transaction((tx) => addAccount(tx, person, new Date()));
      return withNewKey(account.id, role, own);
    },
    byAnotherKey: ({ accountId }, role, actorKey) => withNewKey(accountId, role, ownActor(role, actorKey)),
  };
}

/** Trusts nothing that it knows: the database's clock moves past this process's own. */
export const asksEachTime = (watch: EpochWatch): EpochWatch => ({
  ...watch,
  known: () => undefined,
  current: watch.ask,
});

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
