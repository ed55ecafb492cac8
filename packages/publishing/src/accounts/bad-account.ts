/** Why an account or a key cannot be as it was asked for. */
export type BadAccountCode =
  | 'ACTOR_NOT_WANTED'
  | 'ACTOR_REQUIRED'
  | 'ACTOR_UNKNOWN'
  | 'BAD_EMAIL'
  | 'BAD_EXPIRY'
  | 'BAD_NAME'
  | 'EMAIL_TAKEN'
  | 'LAST_ADMIN'
  | 'MORE_THAN_ACCOUNT'
  | 'NAME_TAKEN'
  | 'NOT_FOUND'
  | 'PASSWORD_TOO_SHORT'
  | 'REQUEST_OVER'
  | 'ROLE_REQUIRED';

/** An account or a key cannot be as it was asked for; thrown, so that the transaction goes back whole. The message is one line: what, and what would be right. */
export class BadAccount extends Error {
  override readonly name = 'BadAccount';
  readonly code: BadAccountCode;

  constructor(code: BadAccountCode, message: string) {
    super(message);
    this.code = code;
  }
}
