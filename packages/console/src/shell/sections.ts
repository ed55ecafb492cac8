import { type SectionWords, sectionWords } from '../../messages/generated/section.ts';
import type { Role } from '../session/session.ts';
import { language } from '../words/language.ts';

const writers: readonly Role[] = ['EDITOR', 'REVIEWER', 'PUBLISHER'];

/** The sections, in the order of a working day, and for whom each is. */
const sections = [
  { name: 'today', path: '/console', roles: [...writers, 'ADMIN'] },
  { name: 'figures', path: '/console/figures', roles: writers },
  { name: 'releases', path: '/console/releases', roles: writers },
  { name: 'import', path: '/console/import', roles: writers },
  { name: 'read', path: '/console/read', roles: writers },
  { name: 'conventions', path: '/console/conventions', roles: writers },
  { name: 'plans', path: '/console/plans', roles: writers },
  { name: 'actors', path: '/console/actors', roles: writers },
  { name: 'units', path: '/console/units', roles: writers },
  { name: 'indicators', path: '/console/indicators', roles: writers },
  { name: 'sources', path: '/console/sources', roles: writers },
  { name: 'collections', path: '/console/collections', roles: writers },
  // The public builder: partners choose there what they show, and so do those who advise them.
  { name: 'embed', path: '/integrer', roles: writers },
  { name: 'team', path: '/console/team', roles: ['ADMIN'] },
  { name: 'journal', path: '/console/journal', roles: ['REVIEWER', 'PUBLISHER', 'ADMIN'] },
] as const satisfies readonly {
  name: keyof SectionWords;
  path: string;
  roles: readonly Role[];
}[];

export interface Section {
  readonly title: string;
  readonly path: string;
  readonly isCurrent: boolean;
}

/** The sections that a role has, as the navigation shows them at a path. */
export function sectionsFor(role: Role, at: string): Section[] {
  const words = sectionWords[language()];
  return sections
    .filter(({ roles }) => (roles as readonly Role[]).includes(role))
    .map(({ name, path }) => ({
      title: words[name],
      path,
      isCurrent: isIn(path, at),
    }));
}

/** Whether a role has what stands at a path; what is in no section is everybody's. */
export const isOpenTo = (role: Role, at: string): boolean =>
  sections.every(({ path, roles }) => !isIn(path, at) || (roles as readonly Role[]).includes(role));

const isIn = (section: string, at: string) =>
  at === section || (section !== '/console' && at.startsWith(`${section}/`));
