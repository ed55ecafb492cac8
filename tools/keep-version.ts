import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { areas, readChange } from '../packages/server/src/guides/read-change.ts';

/** A version cannot be kept; the message is for the person at the terminal. */
export class NotKept extends Error {}

/**
 * Keeps what the present version promises, for the tests that hold every later one against it: what the elements ask, and
 * the public SDL; and the bundles, which stand under their version for ever. Then gives the software its next version, so that the one
 * that is out cannot be changed any more. `today` is the day on which it went out: "2026-11-30".
 */
export function keepVersion(
  root: string,
  next: string | undefined,
  today: string,
): { kept: string; files: string[] } {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const manifests = globSync(['package.json', 'packages/*/package.json', 'prisma/package.json'], {
    cwd: root,
  });
  const kept: string = JSON.parse(read('package.json')).version;
  if (!isAfter(next, kept))
    throw new NotKept(`The next version is ${next ?? 'missing'}; give one after ${kept}: pnpm release 1.2.3`);

  const promises = [
    ['packages/widgets/dist/documents.json', `packages/widgets/released/${kept}.json`],
    ['packages/schema/public.graphql', `packages/schema/released/${kept}.graphql`],
  ] as const;
  for (const [from, to] of promises) {
    if (to.includes(kept) && existsSync(join(root, to)))
      throw new NotKept(`${to} is there: ${kept} is out already.`);
    mkdirSync(dirname(join(root, to)), { recursive: true });
    copyFileSync(join(root, from), join(root, to));
  }
  const bundles = `packages/widgets/released/${kept}`;
  cpSync(join(root, 'packages/widgets/dist'), join(root, bundles), { recursive: true, filter: isForPages });

  const told = tellChanges(root, kept, today);
  const carriers = [...manifests, 'packages/widgets/src/version.ts'];
  for (const file of carriers) {
    const text = read(file);
    const raised = text.replace(/(version['"]?(?:: | = )['"])[\d.]+(['"])/, `$1${next}$2`);
    if (raised === text) throw new NotKept(`${file} names no version: each carries the one of the software.`);
    writeFileSync(join(root, file), raised);
  }
  return { kept, files: [...promises.map(([, to]) => to), bundles, ...told, ...carriers] };
}

/** What each change said of itself to partners, gathered under the version that brought it, by what it is about. */
function tellChanges(root: string, kept: string, today: string): string[] {
  const changes = globSync('.changeset/*.md', { cwd: root }).sort();
  if (changes.length === 0) return [];
  const said = changes.map((file) => readChange(readFileSync(join(root, file), 'utf8')));
  const page = 'packages/widgets/CHANGELOG.md';
  const title = '# What changed for pages that show figures\n';
  const before = existsSync(join(root, page))
    ? readFileSync(join(root, page), 'utf8').slice(title.length)
    : '';
  const parts = areas.flatMap(({ title: area }) => {
    const items = said.filter((each) => each.area === area).map(({ text }) => `- ${text}`);
    return items.length === 0 ? [] : [`### ${area}\n\n${items.join('\n')}\n`];
  });
  writeFileSync(join(root, page), `${title}\n## ${kept} – ${today}\n\n${parts.join('\n')}${before}`);
  for (const file of changes) rmSync(join(root, file));
  return [page, ...changes];
}

/** Whether pages load it from the hub: not what the registry has, nor what only the hub reads. */
function isForPages(path: string): boolean {
  const made = ['package', 'custom-elements.json', 'documents.json', 'regions.json', '.built-from'];
  return !made.includes(basename(path));
}

function isAfter(next: string | undefined, kept: string): next is string {
  if (!/^\d+\.\d+\.\d+$/.test(next ?? '')) return false;
  const [one, other] = [next ?? '', kept].map((version) => version.split('.').map(Number));
  const first = one?.findIndex((part, index) => part !== other?.[index]) ?? -1;
  return first >= 0 && (one?.[first] ?? 0) > (other?.[first] ?? 0);
}
