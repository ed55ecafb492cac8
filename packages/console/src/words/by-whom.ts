import { byWhomWords } from '../../messages/generated/by-whom.ts';
import { language } from './language.ts';

/** Who did something, for readers: the trail's own two names in their language. No account can have one of them. */
export function byWhom(name: string): string {
  const { operator, hub } = byWhomWords[language()];
  return name === 'operator' ? operator : name === 'hub' ? hub : name;
}
