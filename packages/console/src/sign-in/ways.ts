import { authenticatorWords } from '../../messages/generated/authenticator.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { signInWords } from '../../messages/generated/sign-in.ts';
import { HubUnreachable, Refused } from '../hub/failures.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import { language } from '../words/language.ts';

/** Which ways in the hub has open, as /auth/methods says it. */
export interface Ways {
  readonly password: boolean;
  readonly passkey: boolean;
  /** Whether the hub sends mail; a hub of before does not say. */
  readonly mail?: boolean;
  readonly oidc: { readonly provider: string; readonly name: string } | null;
}

/** Signs in with a passkey that the browser offers. */
export async function signInByPasskey(): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = await fetchJson<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    '/auth/passkey/generate-authenticate-options',
  );
  const response = await startAuthentication({ optionsJSON });
  await fetchJson('/auth/passkey/verify-authentication', { response });
}

/** Why somebody did not come in, in words. */
export function whyNot(error: unknown): string {
  const words = signInWords[language()];
  if (error instanceof HubUnreachable) return words.away;
  // The browser's own: the person closed its window, or it knows no passkey.
  if (!(error instanceof Refused)) return words.passkeyFailed;
  const { code, retryAfter = 60 } = error.refusal;
  switch (code) {
    case 'INVALID_EMAIL_OR_PASSWORD':
      return words.wrong;
    case 'INVALID_EMAIL':
      return words.badEmail;
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return words.wrongCode;
    case 'RATE_LIMITED':
      return words.tooMany({ seconds: Math.ceil(retryAfter) });
    case 'BUSY':
      return commonWords[language()].hubBusy;
    case 'SIGN_IN_OFF':
      return words.off;
    case 'INVALID_PASSWORD':
      return authenticatorWords[language()].wrongPassword;
    case 'LAST_SECOND_FACTOR':
      return authenticatorWords[language()].last;
    case 'INVALID_TOKEN':
      return words.invitationOver;
    case 'PASSWORD_TOO_SHORT':
      return words.newPasswordHint;
    default:
      return words.refused;
  }
}
