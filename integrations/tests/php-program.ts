import { getPHPLoaderModule } from '@php-wasm/node-8-3';
import * as universal from '@php-wasm/universal';

/** What we use of PHP as a program for WebAssembly. */
export interface Php {
  mkdirTree(path: string): void;
  writeFile(path: string, data: string | Uint8Array): void;
  run(request: { code: string }): Promise<{ text: string; errors: string }>;
  mount(path: string, mount: (php: Php, files: FileSystem, at: string) => () => void): Promise<unknown>;
  /** What a program that calls `post_message_to_js` gets back. */
  onMessage(answer: (message: string) => Promise<string>): void;
}

interface FileSystem {
  mkdirTree(path: string): void;
  mount(kind: unknown, options: { root: string }, at: string): void;
  unmount(at: string): void;
  readonly filesystems: { readonly NODEFS: unknown };
}

/** Answers requests as a server of PHP does: files as they are, programs by what they print. */
export interface PhpServer {
  request(request: {
    method: string;
    url: string;
    headers: Record<string, string>;
    body?: Uint8Array;
  }): Promise<{
    httpStatusCode: number;
    headers: Record<string, string[]>;
    bytes: Uint8Array;
    errors: string;
  }>;
}

// The package's types name their files without their endings, which no resolution of ours finds.
const { loadPHPRuntime, PHP, PHPRequestHandler } = universal as unknown as {
  loadPHPRuntime(loader: object): Promise<number>;
  PHP: new (runtime: number) => Php;
  PHPRequestHandler: new (options: object) => PhpServer;
};

/** PHP 8.3 with a file system of its own, in memory. */
export async function startPhp(): Promise<Php> {
  return new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
}

/** Lets it read and write a folder of this machine. */
export const mountFolder = (php: Php, folder: string, at: string) =>
  php.mount(at, (_, files, place) => {
    files.mkdirTree(place);
    files.mount(files.filesystems.NODEFS, { root: folder }, place);
    return () => files.unmount(place);
  });

/** Serves a folder as a site; what is no file there is for its `index.php`. */
export const servePhp = (php: Php, folder: string, url: string): PhpServer =>
  new PHPRequestHandler({
    php,
    documentRoot: folder,
    absoluteUrl: url,
    cookieStore: false,
    getFileNotFoundAction: () => ({ type: 'internal-redirect', uri: '/index.php' }),
  });
