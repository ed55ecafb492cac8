import { type SectionWords, sectionWords } from '../../messages/generated/section.ts';
import { type Role, writers } from '../session/session.ts';
import { language } from '../words/language.ts';

const readers: readonly Role[] = [...writers, 'ADMIN'];

/** The sections, in the order of a working day, and for whom each is; what begins a group stands a little apart. */
const sections = [
  { name: 'today', path: '/console', roles: readers },
  { name: 'figures', path: '/console/figures', roles: readers },
  { name: 'releases', path: '/console/releases', roles: readers },
  { name: 'import', path: '/console/import', roles: writers, begins: true },
  { name: 'read', path: '/console/read', roles: writers },
  { name: 'conventions', path: '/console/conventions', roles: readers, begins: true },
  { name: 'plans', path: '/console/plans', roles: readers },
  { name: 'actors', path: '/console/actors', roles: readers },
  { name: 'units', path: '/console/units', roles: readers },
  { name: 'indicators', path: '/console/indicators', roles: readers },
  { name: 'sources', path: '/console/sources', roles: readers },
  { name: 'collections', path: '/console/collections', roles: readers },
  // The public builder: partners choose there what they show, and so do those who advise them.
  { name: 'embed', path: '/integrer', roles: readers, begins: true },
  { name: 'team', path: '/console/team', roles: ['ADMIN'] },
  { name: 'webhooks', path: '/console/webhooks', roles: ['ADMIN'] },
  { name: 'journal', path: '/console/journal', roles: ['REVIEWER', 'PUBLISHER', 'ADMIN'] },
] as const satisfies readonly {
  name: keyof SectionWords;
  path: string;
  roles: readonly Role[];
  begins?: true;
}[];

export interface Section {
  readonly title: string;
  readonly path: string;
  readonly isCurrent: boolean;
  /** Whether a group of sections begins here. */
  readonly begins: boolean;
}

/** The sections that somebody has, as the navigation shows them at a path. */
export function sectionsFor(own: readonly Role[], at: string): Section[] {
  const words = sectionWords[language()];
  return sections
    .filter(({ roles }) => isOne(own, roles))
    .map(({ name, path, ...more }) => ({
      title: words[name],
      path,
      isCurrent: isIn(path, at),
      begins: 'begins' in more,
    }));
}

/** Where nothing is shown but what is written. */
const whereOneWrites = /\/(new|edit)$/;

/** Whether somebody with these roles has what stands at a path; what is in no section is everybody's. */
export const isOpenTo = (own: readonly Role[], at: string): boolean =>
  sections.every(({ path, roles }) => !isIn(path, at) || isOne(own, roles)) &&
  (!whereOneWrites.test(at) || isOne(own, writers));

const isOne = (own: readonly Role[], roles: readonly Role[]) => own.some((role) => roles.includes(role));

const isIn = (section: string, at: string) =>
  at === section || (section !== '/console' && at.startsWith(`${section}/`));
