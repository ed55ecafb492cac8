import { localText, selectTexts } from '@akto-figures/contents';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { eventKinds, mayBeMailed, type ToldEvent } from '@akto-figures/publishing';
import { type Locale, languageTags } from '@akto-figures/quantity';
import { type MailWords, mailWords } from '../../messages/generated/mail.ts';
import type { Said } from './compose.ts';
import { type LinkKind, mailedLink } from './mailed-link.ts';

/** What the words of a mail are made of. */
export interface Telling {
  readonly client: PrismaClient;
  readonly publicUrl: string;
  /** Makes the links by which somebody chooses a password; null: nobody can sign in. */
  readonly secret: string | null;
  readonly now: () => Date;
}

/** To whom an event is told. */
export interface Reader {
  readonly accountId: string;
  readonly identityUserId: string;
  readonly language: Locale;
  /** Of the delivery. */
  readonly delivery: string;
}

/**
 * What an event says to somebody, from what is so when it is sent; null where there is nothing to tell any more. Before its time, a
 * release is named by its title alone: no number, label or note of it is read here.
 */
export async function toldInWords(telling: Telling, event: ToldEvent, reader: Reader): Promise<Said | null> {
  const say = mailWords[reader.language];
  if (event.about.release !== undefined) return ofRelease(telling, event, reader, say);
  if (eventKinds[event.kind].group === 'ACCOUNT') return ofAccount(telling, event, reader, say);
  if (event.about.source !== undefined) return ofSource(telling, event.about.source, reader, say);
  const figures = await figuresOf(telling.client, event.about.figures ?? [], reader.accountId);
  const count = figures.length;
  if (event.kind !== 'REVIEW_OVERDUE' || count === 0) return null;
  const { subject, text } = say.reviewOverdue;
  const addresses = figures
    .slice(0, mostNamed)
    .map((key) => `${telling.publicUrl}/console/figures/${encodeURIComponent(key)}`);
  return { subject: subject({ count }), lines: [text({ count }), ...addresses], link: null };
}

const mostNamed = 20;

/** Of these figures those of somebody's actors; all, where they write for all. */
async function figuresOf(
  client: PrismaClient,
  keys: readonly string[],
  accountId: string,
): Promise<readonly string[]> {
  const account = await client.account.findUnique({ where: { id: accountId }, select: { actorIds: true } });
  if (!account || account.actorIds.length === 0) return keys;
  const stands = { publicFrom: { not: null }, publicUntil: null, figure: { key: { in: [...keys] } } };
  const rows = await client.figureActor.findMany({
    where: { actorId: { in: account.actorIds }, version: stands },
    select: { version: { select: { figure: { select: { key: true } } } } },
  });
  const own = new Set(rows.map(({ version }) => version.figure.key));
  return keys.filter((key) => own.has(key));
}

async function ofRelease(
  { client, publicUrl }: Telling,
  { kind, about, byAccountId }: ToldEvent,
  { accountId, language }: Reader,
  say: MailWords,
): Promise<Said | null> {
  const release = await client.release.findUnique({
    where: { id: about.release ?? '' },
    select: { ...selectTexts('title'), state: true, releasedAt: true },
  });
  if (!release) return null;
  const title = localText(release, 'title', language);
  const who = await nameOf(client, byAccountId, say);
  const when = release.releasedAt ? inWords(release.releasedAt, language) : '';
  const link = { label: say.openRelease, address: `${publicUrl}/console/releases/${about.release}` };
  const said = ({ subject, text }: Words, more: Partial<Said> = {}): Said => ({
    subject: subject({ title, who }),
    lines: [text({ title, who, when })],
    link,
    ...more,
  });
  switch (kind) {
    case 'SUBMITTED':
      return said(say.submitted);
    case 'SENT_BACK':
      return said(say.sentBack, await reasonOf(client, about, say));
    case 'COMMENTED':
      return said(about.mentioned?.includes(accountId) ? say.mentioned : say.commented);
    case 'APPROVED':
      return release.state === 'APPROVED' ? said(say.approved) : null;
    case 'COMES_OUT_SOON':
      return release.state === 'APPROVED' ? said(say.comesOutSoon) : null;
    case 'IS_OUT': {
      const address = `${publicUrl}/publications/${about.release}`;
      return release.state === 'APPROVED'
        ? said(say.isOut, { link: { label: say.seeRelease, address } })
        : null;
    }
    default:
      return null;
  }
}

interface Words {
  subject(given: { title: string; who: string }): string;
  text(given: { title: string; who: string; when: string }): string;
}

/** Why a release was sent back, where that tells nothing of what it holds. */
async function reasonOf(
  client: PrismaClient,
  { release: releaseId, comment }: ToldEvent['about'],
  say: MailWords,
): Promise<Partial<Said>> {
  const found =
    comment === undefined ? null : await client.releaseComment.findUnique({ where: { id: comment } });
  if (!found) return {};
  // A digest comes later, and what was meant may be called something else by then: all that it was called counts.
  const asked = {
    where: { releaseId: releaseId ?? '' },
    select: { key: true, content: true, ...selectTexts('note') },
  };
  const [changes, states] = await Promise.all([
    client.draftChange.findMany(asked),
    client.draftState.findMany(asked),
  ]);
  const text = mayBeMailed(found.text, [...changes, ...states]) ? found.text : say.hidden;
  return { quote: { heading: say.reason, text } };
}

async function ofAccount(
  { client, publicUrl, secret, now }: Telling,
  event: ToldEvent,
  { identityUserId, language, delivery }: Reader,
  say: MailWords,
): Promise<Said | null> {
  const { kind, about } = event;
  if (kind === 'INVITED' || kind === 'PASSWORD_FORGOTTEN') {
    const linked = { ...event, kind: kind satisfies LinkKind };
    const made =
      secret === null ? null : await mailedLink(client, secret, linked, delivery, identityUserId, now());
    if (!made) return null;
    const { subject, text, link } = kind === 'INVITED' ? say.invited : say.passwordForgotten;
    const address = `${publicUrl}/console/invitation?token=${made.token}`;
    return {
      subject,
      lines: [text({ when: inWords(made.expiresAt, language) })],
      link: { label: link, address },
    };
  }
  const account = { label: say.openAccount, address: `${publicUrl}/console/account` };
  if (kind === 'PASSWORD_CHANGED') {
    const when = inWords(event.createdAt, language);
    return {
      subject: say.passwordChanged.subject,
      lines: [say.passwordChanged.text({ when })],
      link: account,
    };
  }
  const notice = await client.accountNotice.findUnique({ where: { id: about.notice ?? '' } });
  const words = {
    API_KEY_MADE: say.apiKeyMade,
    INVITED_AGAIN: say.invitedAgain,
    SECOND_FACTORS_FORGOTTEN: say.secondFactorsForgotten,
    ROLE_RAISED: say.roleRaised,
  }[kind as string];
  if (!notice || !words) return null;
  const when = inWords(notice.at, language);
  return { subject: words.subject, lines: [words.text({ who: notice.byName, when })], link: account };
}

async function ofSource(
  { client, publicUrl }: Telling,
  key: string,
  { language }: Reader,
  say: MailWords,
): Promise<Said | null> {
  const [version] = await client.$queryRaw<[{ id: string }?]>`
    SELECT v."id"::text FROM "SourceVersion" v JOIN "Source" s ON s."id" = v."sourceId"
    WHERE s."key" = ${key} AND v."publicFrom" <= (SELECT public_clock())
      AND (v."publicUntil" IS NULL OR v."publicUntil" > (SELECT public_clock()))`;
  const row = version && (await client.sourceVersion.findUnique({ where: { id: version.id } }));
  // Of one that is not public nothing is told: its key says what is written.
  if (!row) return null;
  const title = localText(row, 'title', language);
  return {
    subject: say.quoteGone.subject({ title }),
    lines: [say.quoteGone.text({ title })],
    link: { label: say.openSource, address: `${publicUrl}/console/sources/${encodeURIComponent(key)}` },
  };
}

async function nameOf(client: PrismaClient, accountId: string | null, say: MailWords): Promise<string> {
  const account = accountId && (await client.account.findUnique({ where: { id: accountId } }));
  return account ? account.name : say.someone;
}

/** "mardi 2 décembre 2026 à 09:30", as the clocks of Paris show it. */
const inWords = (at: Date, language: Locale): string =>
  new Intl.DateTimeFormat(languageTags[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(at);
