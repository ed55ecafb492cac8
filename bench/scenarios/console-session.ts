import type { Browser, Page } from 'playwright';
import { runHub } from '../programs/hub.ts';

/** The session of somebody who has signed in. */
export type Cookies = readonly { readonly name: string; readonly value: string }[];

const password = 'une longue phrase pour mesurer';

/** Adds an editor of Akto’s figures, who chooses a password and signs in. */
export async function sessionAt(url: string, databaseUrl: string): Promise<Cookies> {
  const email = `console-${Date.now()}@example.fr`;
  const { said } = await runHub(['user', 'add', email, '--role', 'EDITOR', '--actor', 'akto', '--json'], {
    DATABASE_URL: databaseUrl,
  });
  const token = /"token":\s*"([^"]+)"/.exec(said)?.[1];
  const post = (path: string, body: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Akto-Console': '1', Origin: url },
      body: JSON.stringify(body),
    });
  await post('/auth/reset-password', { token, newPassword: password });
  const signedIn = await post('/auth/sign-in/email', { email, password });
  const cookies = signedIn.headers.getSetCookie().flatMap((cookie) => {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    return name && value ? [{ name, value }] : [];
  });
  if (cookies.length === 0) throw new Error(`Nobody came in: ${signedIn.status} ${await signedIn.text()}`);
  return cookies;
}

/** A page of somebody who is signed in. */
export async function openAs(browser: Browser, url: string, cookies: Cookies): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  await context.addCookies(
    cookies.map((cookie) => ({
      ...cookie,
      url: url.replace('http:', 'https:'),
      secure: true,
      httpOnly: true,
    })),
  );
  return context.newPage();
}
