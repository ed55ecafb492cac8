import { Refused } from '../hub/failures.ts';
import { signInAgain } from './session.ts';

/** Does what needs somebody signed in. Where nobody is, or a factor is missing, they sign in and it is done then. */
export async function needSession<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Refused) || !endsWithSession(error)) throw error;
      await signInAgain();
    }
  }
}

const endsWithSession = ({ refusal: { status, code } }: Refused) =>
  status === 401 || code === 'SECOND_FACTOR_REQUIRED';
