import { teamWords } from '../../messages/generated/team.ts';
import { language } from '../words/language.ts';

/** Why an account or a key cannot be as it was asked for; the hub's own words where it has a reason of its own. */
export function whyRefused({ code, message }: { readonly code: string; readonly message: string }): string {
  const refusals: Readonly<Record<string, string>> = teamWords[language()].refusals;
  return refusals[code] ?? message;
}
