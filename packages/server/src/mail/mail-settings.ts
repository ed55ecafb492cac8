/** Where mail goes out, and from whom. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte: smtps. Otherwise STARTTLS where the server has it. */
  readonly isSecure: boolean;
  readonly user: string | null;
  readonly password: string | null;
  readonly from: { readonly name: string | null; readonly address: string };
}

/** A setting that is bad: which, what of it may be shown, what is right. */
export interface BadMailSetting {
  readonly setting: 'SMTP_URL' | 'MAIL_FROM';
  readonly given: string;
  readonly expected: string;
}

const urlForm =
  'the address of a mail server, such as smtp://user:password@mail.example.fr:587 or smtps://…:465';
const fromForm = 'the sender of mails, such as chiffres@example.fr or Les chiffres <chiffres@example.fr>';
const longest = 254;

/** Reads both; null where neither is given: then nobody is told by mail. Of an address with a password only its host is shown. */
export function readMailSettings(
  url: string | undefined,
  from: string | undefined,
): MailSettings | BadMailSetting | null {
  if (url === undefined && from === undefined) return null;
  if (url === undefined)
    return { setting: 'SMTP_URL', given: '', expected: `${urlForm}, because there is a MAIL_FROM` };
  const server = URL.parse(url);
  const isKnown = server && ['smtp:', 'smtps:'].includes(server.protocol) && server.hostname !== '';
  if (!isKnown || server.search || server.hash || !/^\/?$/.test(server.pathname)) {
    return { setting: 'SMTP_URL', given: server?.host ?? `${url.length} characters`, expected: urlForm };
  }
  const isSecure = server.protocol === 'smtps:';
  const [user, password] = [server.username, server.password].map(decoded);
  if (user === undefined || password === undefined || (user === '' && password !== '')) {
    const expected = `${urlForm}, with % and other signs of the name and the password percent-encoded`;
    return { setting: 'SMTP_URL', given: server.host, expected };
  }
  if (from === undefined)
    return { setting: 'MAIL_FROM', given: '', expected: `${fromForm}, because there is an SMTP_URL` };
  const sender = readSender(from);
  if (!sender) return { setting: 'MAIL_FROM', given: from.slice(0, longest), expected: fromForm };
  return {
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: server.port === '' ? (isSecure ? 465 : 587) : Number(server.port),
    isSecure,
    user: user || null,
    password: password || null,
    from: sender,
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function readSender(given: string): MailSettings['from'] | null {
  // A line break in it would begin another header.
  if (given.length > longest || /\p{Cc}/u.test(given)) return null;
  const [, name, within] = /^([^<>]*)<([^<>]+)>$/.exec(given) ?? [];
  const address = (within ?? given).trim();
  if (!isMailAddress(address)) return null;
  return { name: name?.trim().replace(/^"(.*)"$/, '$1') || null, address };
}

/** One address, as mail servers take it in a header and a command: no blanks, brackets, commas or line breaks. */
export const isMailAddress = (text: string): boolean =>
  text.length <= longest && /^[^\s@<>(),;:"\\\p{Cc}]+@[^\s@<>(),;:"\\\p{Cc}]+$/u.test(text);
