import { createHash } from 'node:crypto';
import type { MailPace, PrismaClient } from '@akto-figures/prisma/client';
import { usualWishes, writeEvents } from '@akto-figures/publishing';
import { locales } from '@akto-figures/quantity';
import { type Context, Hono } from 'hono';
import { problem } from '../problem.ts';
import { type AttemptRule, countInOrder, networkOf } from '../sign-in/attempts.ts';
import type { SignIn } from '../sign-in/open-sign-in.ts';
import { refuse } from '../sign-in/require-viewer.ts';
import { isMailAddress } from './mail-settings.ts';
import { suppressionOf } from './suppressed.ts';

interface Parts {
  readonly client: PrismaClient;
  readonly signIn: SignIn;
  readonly clientOf: (c: Context) => string;
  /** The outbox has something to read. */
  readonly told: () => void;
}

/** How often a link may be asked for: from one network, and for one address, whether it has an account or not. */
const ofNetwork: AttemptRule = { window: 3600, max: 10 };
const ofAddress: AttemptRule = { window: 3600, max: 3 };

const paces: readonly MailPace[] = ['AT_ONCE', 'DIGEST', 'NEVER'];

/** The doors of who forgot a password, and of what each person wants to be told by mail. */
export function mailRoutes({ client, signIn, clientOf, told }: Parts): Hono {
  const { sendsMail } = signIn;
  const routes = new Hono();
  const count = countInOrder(client);

  routes.post('/forgotten-password', async (c) => {
    if (!sendsMail || signIn.identity === null) {
      const detail = 'The hub sends no mail. An admin of it can make an invitation to another password.';
      return problem(c, 503, 'No mail', detail, { code: 'NO_MAIL' });
    }
    const { email: given } = await bodyOf(c);
    const email = typeof given === 'string' ? given.trim().toLowerCase() : '';
    if (!isMailAddress(email)) {
      const detail = 'email is no address such as camille@example.fr.';
      return problem(c, 400, 'Bad field', detail, { code: 'INVALID_EMAIL', field: 'email' });
    }
    const address = createHash('sha256').update(email).digest('base64url');
    const tried = await count([
      [`forgotten password from ${networkOf(clientOf(c))}`, ofNetwork],
      [`forgotten password of ${address}`, ofAddress],
    ]);
    if (!tried.allowed) {
      c.header('Retry-After', String(tried.retryAfter));
      const detail = 'A link was asked for too often. Ask again later.';
      return problem(c, 429, 'Too many', detail, { code: 'RATE_LIMITED', retryAfter: tried.retryAfter });
    }
    // The same is done, and answered, where there is no account: nobody learns here who has one.
    const account = await client.account.findFirst({
      where: { email, disabledAt: null },
      select: { id: true },
    });
    await writeEvents(client, null, [{ kind: 'PASSWORD_FORGOTTEN', about: { account: account?.id } }]);
    told();
    return c.json({ asked: true }, 202);
  });

  routes.get('/mail-wishes', async (c) => {
    const admission = await signIn.admit(c.req.raw);
    if (admission.kind !== 'VIEWER') return refuse(c, admission);
    return c.json(await wishesOf(admission.viewer.accountId));
  });

  routes.post('/mail-wishes', async (c) => {
    const admission = await signIn.admit(c.req.raw);
    if (admission.kind !== 'VIEWER') return refuse(c, admission);
    const given = await bodyOf(c);
    const bad = (['work', 'releases', 'upkeep'] as const).find((group) => !isPace(given[group]));
    if (bad !== undefined) {
      const detail = `${bad} is none of ${paces.join(', ')}.`;
      return problem(c, 400, 'Bad field', detail, { code: 'BAD_USER_INPUT', field: bad });
    }
    const language = locales.find((each) => each === given.language);
    if (language === undefined) {
      const detail = `language is none of ${locales.join(', ')}.`;
      return problem(c, 400, 'Bad field', detail, { code: 'BAD_USER_INPUT', field: 'language' });
    }
    const { accountId } = admission.viewer;
    const chosen = {
      language,
      work: given.work as MailPace,
      releases: given.releases as MailPace,
      upkeep: given.upkeep as MailPace,
    };
    await client.mailWishes.upsert({
      where: { accountId },
      create: { accountId, ...chosen },
      update: chosen,
    });
    return c.json(await wishesOf(accountId));
  });

  const wishesOf = async (accountId: string) => {
    const { email, mailWishes } = await client.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true, mailWishes: true },
    });
    const suppressed = await suppressionOf(client, email);
    const { work, releases, upkeep } = mailWishes ?? usualWishes;
    return {
      sendsMail,
      email,
      refused: suppressed && { reason: suppressed.reason, at: suppressed.at },
      language: mailWishes?.language ?? null,
      work,
      releases,
      upkeep,
    };
  };
  return routes;
}

const isPace = (given: unknown): given is MailPace => paces.some((pace) => pace === given);

async function bodyOf(c: Context): Promise<Readonly<Record<string, unknown>>> {
  try {
    return Object(JSON.parse(await c.req.text()));
  } catch {
    return {};
  }
}
