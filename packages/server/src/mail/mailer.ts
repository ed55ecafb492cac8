import { createTransport } from 'nodemailer';
import { isMailAddress, type MailSettings } from './mail-settings.ts';

/** One mail to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Of the language that it is written in: "fr". */
  readonly language: string;
  /** Makes its Message-ID: the same on a repeat. */
  readonly id: string;
  /** Further headers, such as List-Unsubscribe. Values are one line. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** How sending ended. `why` is what the server answered, without the address. */
export type Mailed =
  | { readonly is: 'SENT' }
  /** The server, the network or the settings: another time it may go. */
  | { readonly is: 'FAILED'; readonly why: string }
  /** The server does not take this mail, whenever it comes. */
  | { readonly is: 'REFUSED'; readonly why: string }
  /** There is nobody at this address. */
  | { readonly is: 'NOBODY_THERE'; readonly why: string };

export interface Mailer {
  send(mail: Mail): Promise<Mailed>;
}

/** Milliseconds that a sending takes at the longest. */
export const longestMailMs = 30_000;
const longestSilenceMs = 10_000;
const longestSubject = 200;

/** Sends by one connection each: a mail server that is slow, gone or closes has nothing of the hub's for long. */
export function openMailer(
  settings: MailSettings,
  { silenceMs = longestSilenceMs, mostMs = longestMailMs } = {},
): Mailer {
  const { host, port, isSecure: secure, user, password, from } = settings;
  const isHere = ['localhost', '127.0.0.1', '::1'].includes(host);
  const transport = createTransport({
    host,
    port,
    secure,
    // A name and a password go over no open line but this machine's own.
    requireTLS: !secure && user !== null && !isHere,
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    dnsTimeout: silenceMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.split('@').at(-1);
  return {
    async send({ to, subject, text, html, language, id, headers = {} }) {
      if (!isMailAddress(to))
        return { is: 'NOBODY_THERE', why: 'This is no address that mail can be sent to.' };
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => late.reject(new Error(`no end after ${mostMs / 1000} s`)), mostMs);
      const sent = transport.sendMail({
        from: { name: from.name ?? '', address: from.address },
        to: { name: '', address: to },
        subject: oneLine(subject).slice(0, longestSubject),
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': language,
          // Holiday answers and the like go to nobody.
          'X-Auto-Response-Suppress': 'All',
          ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)])),
        },
      });
      try {
        await Promise.race([sent, late.promise]);
        return { is: 'SENT' };
      } catch (cause) {
        sent.catch(() => undefined);
        return asMailed(cause as SmtpError, to);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

function asMailed({ code, responseCode, response, command, message }: SmtpError, to: string): Mailed {
  const why = oneLine(response ?? message)
    .replaceAll(to, '…')
    .slice(0, 300);
  if (responseCode === undefined || responseCode < 500 || code === 'EAUTH') return { is: 'FAILED', why };
  // 5.7: a rule of the server's about us, and not about the address.
  if (command === 'RCPT TO') return { is: /\b5\.7\.\d/.test(why) ? 'REFUSED' : 'NOBODY_THERE', why };
  // Who may send is for the operator to mend.
  return { is: command === 'DATA' || code === 'EMESSAGE' ? 'REFUSED' : 'FAILED', why };
}

/** A text on one line: a line break in a header would begin another one. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
