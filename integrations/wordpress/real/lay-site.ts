import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const brought = join(import.meta.dirname, 'node_modules/wp-studio/dist/cli/wp-files');
const plugin = join(import.meta.dirname, '../akto-figures');

/** Lays the files of a WordPress with French, SQLite and our plugin into a folder; it is not installed yet. */
export function laySite(folder: string): void {
  cpSync(join(brought, 'latest/wordpress'), folder, { recursive: true });
  const content = join(folder, 'wp-content');
  cpSync(join(brought, 'latest/languages'), join(content, 'languages'), {
    recursive: true,
    filter: (path) => !/_[A-Z]{2}\b/.test(path) || path.includes('fr_FR'),
  });
  const sqlite = 'plugins/sqlite-database-integration';
  cpSync(join(brought, 'sqlite-database-integration'), join(content, sqlite), { recursive: true });
  const dropIn = readFileSync(join(content, sqlite, 'db.copy'), 'utf8')
    .replace("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", `__DIR__ . '/${sqlite}'`)
    .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php');
  writeFileSync(join(content, 'db.php'), dropIn);
  cpSync(plugin, join(content, 'plugins/akto-figures'), { recursive: true });
  mkdirSync(join(content, 'mu-plugins'));
  cpSync(join(import.meta.dirname, 'network.php'), join(content, 'mu-plugins/network.php'));
}

/** Tells it where it is. It asks nobody for news and runs nothing beside its pages. */
export function writeConfiguration(folder: string, url: string): void {
  const sample = readFileSync(join(folder, 'wp-config-sample.php'), 'utf8');
  const own = `define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}'); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); error_reporting(E_ALL & ~E_DEPRECATED);`;
  writeFileSync(join(folder, 'wp-config.php'), sample.replace('/* Add any custom', `${own}\n$&`));
}
