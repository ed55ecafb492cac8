/** What says in a published package where its code is: nothing as long as nobody has said where the repository is. */
interface Addresses {
  readonly repository?: { readonly type: 'git'; readonly url: string; readonly directory: string };
  readonly homepage?: string;
  readonly bugs?: { readonly url: string };
}

/** The addresses of a package, by the `repository` of the root: the address of its page on the web. @throws Error for any other value */
export function addressesOf(repository: unknown, directory: string): Addresses {
  if (repository === undefined) return {};
  const url = typeof repository === 'string' ? URL.parse(repository) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '')
    throw new Error(
      `"repository" in the root's package.json is ${JSON.stringify(repository)}; give the https address of its page, such as "https://code.example/akto-figures".`,
    );
  const page = url.href.replace(/(?:\.git)?\/*$/, '');
  return {
    repository: { type: 'git', url: `git+${page}.git`, directory },
    homepage: `${page}#readme`,
    bugs: { url: `${page}/issues` },
  };
}

/** A package's own description with its addresses after its licence, and without any that stood there. */
export function withAddresses(manifest: Readonly<Record<string, unknown>>, addresses: Addresses): object {
  const { repository: _, homepage: __, bugs: ___, ...others } = manifest;
  return Object.fromEntries(
    Object.entries(others).flatMap((entry) =>
      entry[0] === 'license' ? [entry, ...Object.entries(addresses)] : [entry],
    ),
  );
}
