// Prints the package.json of a package that is published, with the addresses that the root's `repository` gives it.
import { readFileSync } from 'node:fs';
import { addressesOf, withAddresses } from './package-addresses.ts';

const read = (folder: string) =>
  JSON.parse(readFileSync(new URL(`../${folder}package.json`, import.meta.url), 'utf8'));
const [directory = ''] = process.argv.slice(2);
const made = withAddresses(read(`${directory}/`), addressesOf(read('').repository, directory));
process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
