import { firstLanguage, momentInWords } from '@akto-figures/contents';
import type { PrismaClient, Subscriber, Subscription } from '@akto-figures/prisma/client';
import { locales } from '@akto-figures/quantity';
import { subscriptionMailWords } from '../../messages/generated/subscription-mail.ts';
import type { Ask } from '../graph/ask.ts';
import { compose, type Said } from '../mail/compose.ts';
import type { MailsTo } from '../mail/mail-officers.ts';
import type { Mailer } from '../mail/mailer.ts';
import { suppress, suppressionOf } from '../mail/suppressed.ts';
import type { ToldByChange } from '../mcp/told-change.ts';
import type { DueDelivery } from '../outbox/channel.ts';
import { recordPath } from '../pages/paths.ts';
import type { Language } from '../pages/words.ts';
import { type CameOut, cameOut } from '../partners/came-out.ts';
import { selectionOf, stopAll } from './keep-subscriptions.ts';
import { linkTo } from './links.ts';
import { nameOfChosen } from './name-of-chosen.ts';

interface Parts {
  readonly client: PrismaClient;
  readonly ask: Ask;
  readonly publicUrl: string;
  /** Makes links: 32 bytes. */
  readonly key: Uint8Array;
  readonly now: () => Date;
}

/** A mail names no more changes than these, and leads to the others. */
const mostInMail = 20;

interface Letter {
  readonly subject: string;
  readonly lead?: string;
  readonly said: readonly Said[];
  readonly foot: string;
}

/** Writes to partners who subscribe, each in the language of the page on which they did. */
export function mailsToSubscribers(parts: Parts, mailer: Mailer): MailsTo {
  const { client, now } = parts;
  return async ([delivery]) => {
    const subscriber = await client.subscriber.findUnique({
      where: { id: delivery.recipientId },
      include: { subscriptions: { orderBy: { id: 'asc' } } },
    });
    if (!subscriber) return { is: 'NOTHING', why: 'the address was erased' };
    const suppressed = await suppressionOf(client, subscriber.email);
    if (suppressed) {
      await stopAll(client, subscriber.id);
      return { is: 'REFUSED', why: `no mail goes to this address: ${suppressed.reason}` };
    }
    const language = locales.find((each) => each === subscriber.language) ?? firstLanguage;
    const letter =
      delivery.event.kind === 'SUBSCRIPTION_ASKED'
        ? await asking(parts, subscriber, delivery, language)
        : await telling(parts, subscriber, delivery, language);
    if (letter === null) return { is: 'NOTHING', why: 'it was no longer so when it was to be sent' };
    const { subject, said, lead, foot } = letter;
    const { hello } = subscriptionMailWords[language];
    const mail = await compose(said, { language, subject, hello, foot, ...(lead !== undefined && { lead }) });
    const stop = linkTo({ to: 'stop', id: subscriber.id }, { ...parts, language });
    const sent = await mailer.send({
      ...{ to: subscriber.email, subject, language, id: delivery.id, ...mail },
      // RFC 8058: a mail program ends it with one POST.
      headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
    if (sent.is !== 'NOBODY_THERE') return sent;
    await suppress(client, subscriber.email, sent.why, now());
    // An address to which nothing goes is not needed any more.
    await stopAll(client, subscriber.id);
    return { is: 'REFUSED', why: sent.why };
  };
}

type WithSubscriptions = Subscriber & { readonly subscriptions: readonly Subscription[] };

/** Asks whether somebody did subscribe; says to who has that they have. */
async function asking(
  parts: Parts,
  subscriber: WithSubscriptions,
  { event: { about } }: DueDelivery,
  language: Language,
): Promise<Letter | null> {
  const asked = subscriber.subscriptions.find(({ id }) => id === about.subscription);
  if (!asked) return null;
  const words = subscriptionMailWords[language];
  const what = await nameOfChosen(parts.ask, asked, language);
  if (what === null) return null;
  if (asked.confirmedAt) {
    const address = linkTo({ to: 'manage', id: subscriber.id }, { ...parts, language });
    const { subject, text } = words.already;
    const link = { label: words.manage, address };
    return { subject, said: [{ subject, lines: [text({ what })], link }], foot: words.nothingKept };
  }
  const address = linkTo({ to: 'confirm', id: asked.id }, { ...parts, language });
  const { subject, text, otherwise } = words.confirm;
  const link = { label: words.confirm.link, address };
  return { subject, said: [{ subject, lines: [text({ what }), otherwise], link }], foot: words.nothingKept };
}

/** Tells what came out, of all that somebody has chosen. */
async function telling(
  parts: Parts,
  subscriber: WithSubscriptions,
  { event: { about, dueAt } }: DueDelivery,
  language: Language,
): Promise<Letter | null> {
  if (about.release === undefined) return null;
  const words = subscriptionMailWords[language];
  const found = new Map<string, ToldByChange>();
  let release: CameOut['release'] | null = null;
  let isCut = false;
  for (const chosen of subscriber.subscriptions.filter(({ confirmedAt }) => confirmedAt !== null)) {
    const out = { releaseId: about.release, releasedAt: dueAt };
    const came = await cameOut(parts.ask, out, selectionOf(chosen), { language });
    if (came === null) return null;
    release = came.release;
    isCut ||= came.isCut;
    for (const change of came.changes) found.set(change.key, change);
  }
  const [first, ...others] = found.values();
  if (!first || !release) return null;
  const said = [first, ...others].slice(0, mostInMail).map((change) => saidOf(change, language));
  const isMore = isCut || found.size > mostInMail;
  const address = parts.publicUrl + recordPath('RELEASE', release.id, { language });
  const [one] = said;
  const isOne = others.length === 0 && !isCut && one !== undefined;
  return {
    subject: isOne ? one.subject : words.several({ title: release.title }),
    ...(!isOne && { lead: words.lead({ title: release.title }) }),
    said: isMore
      ? [...said, { subject: words.more, lines: [], link: { label: words.seeAll, address } }]
      : said,
    foot: words.foot({
      manage: linkTo({ to: 'manage', id: subscriber.id }, { ...parts, language }),
      stop: linkTo({ to: 'stop', id: subscriber.id }, { ...parts, language }),
    }),
  };
}

/** A change as a partner reads it: what was said before, what is said now, why, since when. */
function saidOf(change: ToldByChange, language: Language): Said {
  const words = subscriptionMailWords[language];
  const { kind, title, value, before, note, releasedAt, period, territory, address, withdrawnSince } = change;
  const when = momentInWords(releasedAt, language);
  const isGone = kind === 'WITHDRAWAL' || withdrawnSince;
  const now = value === null ? [] : [words.now({ value, when })];
  const lines = isGone
    ? [words.withdrawn({ when }), words.takeAway]
    : [...(before === null || before === value ? [] : [words.before({ before })]), ...now];
  const about = [period, territory].filter((each) => each !== null).join(', ');
  return {
    subject: words.kinds[isGone ? 'WITHDRAWAL' : kind]({ title }),
    lines: [...(about === '' ? [] : [about]), ...lines],
    quote: note === null ? null : { heading: words.why, text: note },
    link: address === null ? null : { label: words.see, address },
  };
}
