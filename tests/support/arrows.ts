import { posix } from 'node:path';
import { type Room, roomOf } from './house.ts';
import { importsOf } from './imports.ts';

/** One room may use another: its code, or no more than its types. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly carries: 'code' | 'types';
}

/** What a room takes from others against the arrows: which file, which import, and which arrows there are. */
export function straysOf(room: Room, arrows: readonly Arrow[]): string[] {
  const from = arrows.filter((arrow) => arrow.from === room.name);
  const may = (to: string, isTypeOnly: boolean) =>
    to === room.name || from.some((arrow) => arrow.to === to && (isTypeOnly || arrow.carries === 'code'));
  const allowed = from.map(({ to, carries }) => (carries === 'types' ? `${to} (types only)` : to));
  const rule = `Allowed from ${room.name}: ${allowed.join(', ') || 'nothing'}.`;

  const declared = room.dependsOn
    .filter((to) => !may(to, true))
    .map((to) => `${room.folder}/package.json depends on ${to}. ${rule}`);
  const imported = room.files.flatMap(({ path, source }) =>
    importsOf(path, source)
      .filter(({ of, isTypeOnly }) => {
        const to = roomOf(of);
        return to ? !may(to, isTypeOnly) : of.startsWith('.') && !mayReach(room, path, of);
      })
      .map(({ of }) => `${path} imports ${of}. ${rule}`),
  );
  return [...declared, ...imported];
}

// Another room is entered by its door, the package's exports. Tests also stand on what all tests share.
function mayReach(room: Room, path: string, module: string): boolean {
  const target = posix.join(posix.dirname(path), module);
  return target.startsWith(`${room.folder}/`) || (isTest(path) && target.startsWith('tests/support/'));
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.includes('/tests/');
}
