import type { PrismaClient } from '@akto-figures/prisma/client';
import { hashOfAddress } from '@akto-figures/publishing';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { subscribeWords } from '../../messages/generated/subscribe.ts';
import { at, inEachOther } from '../doors/door-table.ts';
import type { Ask } from '../graph/ask.ts';
import { isMailAddress } from '../mail/mail-settings.ts';
import { languageAt } from '../pages/language-at.ts';
import { type Html, pageHeadersWithForm } from '../pages/layout.ts';
import { subscriptionPath } from '../pages/paths.ts';
import { countAttempts, networkOf } from '../sign-in/attempts.ts';
import {
  askFor,
  changeOne,
  confirm,
  forgetUnconfirmed,
  stopAll,
  subscriberOf,
} from './keep-subscriptions.ts';
import { readLink, type SubscriptionLink } from './links.ts';
import { nameOfChosen } from './name-of-chosen.ts';
import {
  askPage,
  type Form,
  formPage,
  managePage,
  namedBy,
  notOfferedPage,
  sentencePage,
  type Wish,
  wishes,
  wishNames,
} from './subscription-page.ts';

interface Parts {
  readonly client: PrismaClient;
  readonly ask: Ask;
  readonly publicUrl: string;
  /** Makes and reads links: 32 bytes. Null where no mail is sent, or nothing can be signed: then it is not offered. */
  readonly key: Uint8Array | null;
  readonly clientOf: (c: Context) => string;
  /** An address has asked for something: the outbox is read. */
  readonly told: () => void;
}

/** How often mails may be asked for, so that nobody is flooded: docs/limits.md says the same. */
export const askedAtMost = {
  /** From one network of a client. */
  ofOne: { window: 3600, max: 10 },
  /** To one address. */
  toOne: { window: 86_400, max: 3 },
  /** By all. */
  ofAll: { window: 3600, max: 300 },
} as const;

const mostBytes = 10_000;
const longestKey = 200;
type Status = 200 | 400 | 404 | 429 | 503;

/** /abonnement: partners subscribe, confirm, change and end it. */
export function subscriptionRoutes(parts: Parts): Hono {
  const routes = new Hono();
  const get = (c: Context) => answer(c, parts, null);
  const post = async (c: Context) => answer(c, parts, await readForm(c));
  const limit = bodyLimit({ maxSize: mostBytes, onError: (c) => answer(c, parts, new FormData()) });
  routes.get(at('/abonnement'), get).post(at('/abonnement'), limit, post);
  inEachOther('subscription', (path) => routes.get(at(path), get).post(at(path), limit, post));
  return routes;
}

// A form that is none, or is damaged, has nothing in it.
const readForm = (c: Context): Promise<FormData> => c.req.formData().catch(() => new FormData());

async function answer(c: Context, parts: Parts, sent: FormData | null): Promise<Response> {
  const language = languageAt(c, subscriptionPath);
  const asked = new URL(c.req.url).searchParams;
  const place = { language, publicUrl: parts.publicUrl, asked };
  const show = async (page: Html, status: Status = 200) =>
    c.html(await page, status, {
      ...pageHeadersWithForm,
      // Its address opens what only its reader may see.
      'Referrer-Policy': 'no-referrer',
      'Content-Language': language,
      'Cache-Control': 'no-store',
    });
  const { key } = parts;
  if (key === null) return show(notOfferedPage(place));
  const say = subscribeWords[language];
  const link = asked.get('t');
  if (link !== null) {
    const read = readLink(link, key);
    if (read === null) return show(sentencePage(place, say.badLink), 404);
    return show(await follow(read, place, parts, sent));
  }
  const chosen = chosenBy(asked);
  const isKey = chosen.key.length <= longestKey;
  const what = isKey ? await nameOfChosen(parts.ask, chosen, language) : null;
  if (what === null) return show(sentencePage(place, say.unknown), 404);
  const usual: Form = { chosen, what, email: '', wishes: ['corrections', 'withdrawals'], wrong: null };
  if (sent === null) return show(formPage(place, usual));
  const email = textOf(sent, 'email').trim().toLowerCase();
  const given = { ...usual, email: email.slice(0, 254), wishes: wishesIn(sent) };
  if (!isMailAddress(email)) return show(formPage(place, { ...given, wrong: say.badAddress }), 400);
  if (given.wishes.length === 0) return show(formPage(place, { ...given, wrong: say.noKind }), 400);
  const count = countAttempts(parts.client);
  const ofOne = await count(`subscribe from ${networkOf(parts.clientOf(c))}`, askedAtMost.ofOne);
  if (!ofOne.allowed) return show(formPage(place, { ...given, wrong: say.tooMany }), 429);
  const toOne = await count(`subscribe ${hashOfAddress(email)}`, askedAtMost.toOne);
  const done = say.asked;
  // It says the same, so that nobody learns who subscribes, or was asked before.
  if (!toOne.allowed) return show(sentencePage(place, done));
  const ofAll = await count('subscribe', askedAtMost.ofAll);
  if (!ofAll.allowed) return show(formPage(place, { ...given, wrong: say.notNow }), 503);
  await forgetUnconfirmed(parts.client);
  const kinds = given.wishes.flatMap((wish) => [...wishes[wish]]);
  await askFor(parts.client, { email, language, ...chosen, kinds });
  parts.told();
  return show(sentencePage(place, done));
}

/** What a link of a mail does: asked for, it shows what it would do; sent, it does it, and a second time changes nothing. */
async function follow(
  { to, id }: SubscriptionLink,
  place: Parameters<typeof formPage>[0],
  { client, ask }: Parts,
  sent: FormData | null,
): Promise<Html> {
  const { language } = place;
  const say = subscribeWords[language];
  if (to === 'stop') {
    if (sent === null) return askPage(place, { title: say.stop.heading, ...say.stop });
    await stopAll(client, id);
    return sentencePage(place, say.stopped);
  }
  if (to === 'confirm') {
    if (sent === null) return askPage(place, { title: say.confirm.heading, ...say.confirm });
    const confirmed = await confirm(client, id);
    if (confirmed === null) return sentencePage(place, say.tooLate);
    const what = (await nameOfChosen(ask, confirmed, language)) ?? say.about.ALL;
    return sentencePage(place, { title: say.confirmed.title, text: say.confirmed.text({ what }) });
  }
  if (sent !== null) {
    const one = textOf(sent, 'id');
    if (one === 'all') {
      await stopAll(client, id);
      return sentencePage(place, say.stopped);
    }
    if (/^[0-9a-f-]{36}$/.test(one)) {
      const kinds = wishesIn(sent).flatMap((wish) => [...wishes[wish]]);
      await changeOne(client, id, { id: one, kinds });
    }
  }
  const subscriber = await subscriberOf(client, id);
  if (subscriber === null) return sentencePage(place, say.stopped);
  const held = await Promise.all(
    subscriber.subscriptions.map(async (each) => ({
      ...{ id: each.id, kinds: each.kinds },
      what: (await nameOfChosen(ask, each, language)) ?? each.key,
    })),
  );
  return managePage(place, { email: subscriber.email, held, isChanged: sent !== null });
}

/** What an address names; all where it names nothing. */
function chosenBy(asked: URLSearchParams): Form['chosen'] {
  for (const [name, about] of Object.entries(namedBy)) {
    const key = asked.get(name);
    if (key !== null) return { about, key };
  }
  return { about: 'ALL', key: '' };
}

const wishesIn = (sent: FormData): Wish[] => {
  const given = sent.getAll('kinds');
  return wishNames.filter((wish) => given.includes(wish));
};

const textOf = (sent: FormData, name: string): string => {
  const value = sent.get(name);
  return typeof value === 'string' ? value : '';
};
