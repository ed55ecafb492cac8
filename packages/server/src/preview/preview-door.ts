import { parisDay } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import { type Context, createContexts, type Ports } from '@akto-figures/schema';
import QuickLRU from 'quick-lru';
import { takeTurns } from '../publishing/take-turns.ts';
import { notNow } from '../unavailable.ts';
import { asIfOut, type Seen } from './as-if-out.ts';

/** A question about a release, as the graph takes it once it is told in which state of things it is asked. */
export interface Question {
  /** What makes it another question than others. */
  readonly key: string;
  ask(createContext: () => Context): Promise<Response>;
}

/** An answer that can be sent more than once. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Other releases that are not out, and are out at the time at which this was read. */
  readonly early: readonly string[];
}

/** How a question ended: answered, or why the release cannot be shown. `Late`: its transaction took too long, or waited too long. */
export type PreviewResult = Seen<Answer> | { readonly is: 'Late' };

interface Waiting {
  readonly question: Question;
  tell(told: PreviewResult): void;
  fail(cause: unknown): void;
}

// A page of cards at two widths, for each of the few who look at a release at once. No answer is long.
const mostKept = 300;
const longestKept = 200_000;
// One release at a time: a preview writes, and the embedded database does one thing at a time.
const previewsAtOnce = 1;
const usualPatienceMs = 30_000;

/**
 * Answers questions about a release as if it were out: those that come together in one transaction, and from memory what
 * was asked of the same state of things.
 */
export function openPreviewDoor(database: Database, ports: Ports, patienceMs = usualPatienceMs) {
  const inTurn = takeTurns(previewsAtOnce, patienceMs);
  const kept = new QuickLRU<string, Answer>({ maxSize: mostKept });
  const waiting = new Map<string, Waiting[]>();

  const answerAll = async (release: string) => {
    const asked: Waiting[] = [];
    const next = () => {
      const more = waiting.get(release)?.splice(0) ?? [];
      asked.push(...more);
      return more;
    };
    try {
      const seen = await asIfOut(database, ports.atlas, release, async (previewPorts, releasedAt) => {
        const createContext = createContexts({ ...ports, ...previewPorts });
        const state = await stateOf(previewPorts.prisma, release);
        const early = await comeBefore(previewPorts.prisma, release, releasedAt);
        for (let some = next(); some.length > 0; some = next()) {
          await Promise.all(
            some.map(async ({ question, tell, fail }) => {
              try {
                const answer = { ...(await read(await question.ask(createContext))), early };
                if (state && mayBeKept(answer)) kept.set(`${state} ${question.key}`, answer);
                tell({ is: 'Seen', result: answer });
              } catch (cause) {
                fail(cause);
              }
            }),
          );
        }
      });
      // Whoever was answered is not answered again.
      if (seen.is !== 'Seen') for (const { tell } of [...asked, ...next()]) tell(seen);
    } catch (cause) {
      for (const { tell, fail } of [...asked, ...next()]) {
        if (isLate(cause)) tell({ is: 'Late' });
        else fail(cause);
      }
    } finally {
      // What came while the transaction was taken back is asked in one of its own.
      if (waiting.get(release)?.length) begin(release);
      else waiting.delete(release);
    }
  };

  /** Answers about a release when it is its turn. Where none comes in time, whoever waits reads so, and others may ask again. */
  const begin = (release: string): void => {
    inTurn(() => answerAll(release)).catch((cause: unknown) => {
      const unanswered = waiting.get(release) ?? [];
      waiting.delete(release);
      for (const { tell, fail } of unanswered) {
        if (isLate(cause)) tell({ is: 'Late' });
        else fail(cause);
      }
    });
  };

  return async (release: string, question: Question): Promise<PreviewResult> => {
    const state = await stateOf(database.client, release);
    if (state === null) return { is: 'NotThere' };
    const known = kept.get(`${state} ${question.key}`);
    if (known) return { is: 'Seen', result: known };
    const { promise, resolve, reject } = Promise.withResolvers<PreviewResult>();
    const one: Waiting = { question, tell: resolve, fail: reject };
    const others = waiting.get(release);
    if (others) others.push(one);
    else {
      waiting.set(release, [one]);
      begin(release);
    }
    return promise;
  };
}

/**
 * What an answer about a release follows from: the release as it is written and confirmed, whichever others are approved or
 * out, and the day. Null where the release is not there.
 */
async function stateOf(
  client: Pick<Database['client'], '$queryRaw'>,
  release: string,
): Promise<string | null> {
  const [row] = await client.$queryRaw<State[]>`
    SELECT r."revision", public_clock() AS "now", (
      SELECT max(k."confirmedAt") FROM "Confirmation" k JOIN "DraftChange" d ON d."id" = k."changeId" WHERE d."releaseId" = r."id"
    ) AS "confirmedAt", (
      SELECT md5(string_agg(concat_ws(' ', o."id", o."revision", o."releasedAt" <= (SELECT public_clock())), ' ' ORDER BY o."id"))
      FROM "Release" o WHERE o."state" = 'APPROVED' AND o."id" <> r."id"
    ) AS "others"
    FROM "Release" r WHERE r."id" = ${release}::uuid`;
  if (!row) return null;
  const { revision, confirmedAt, others, now } = row;
  return [release, revision, confirmedAt?.toISOString(), others, parisDay(now)].join(' ');
}

interface State {
  readonly revision: number;
  readonly confirmedAt: Date | null;
  readonly others: string | null;
  readonly now: Date;
}

async function read(response: Response): Promise<Omit<Answer, 'early'>> {
  return {
    status: response.status,
    contentType: response.headers.get('Content-Type') ?? 'application/json',
    body: await response.text(),
  };
}

/** The releases that are approved and not out, and that come no later than one at this time. */
async function comeBefore(
  client: Pick<Database['client'], '$queryRaw'>,
  release: string,
  releasedAt: Date,
): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Release" WHERE "state" = 'APPROVED' AND "releasedAt" > (SELECT public_clock())
      AND "releasedAt" <= ${releasedAt} AND "id" <> ${release}::uuid`;
  return rows.map(({ id }) => id);
}

const mayBeKept = ({ status, body }: Answer): boolean =>
  status === 200 && body.length <= longestKept && !body.startsWith('{"errors"');

const isLate = (cause: unknown): boolean => notNow(cause)?.code === 'BUSY';
