import { letter } from './letter.ts';

const [convention = 'akto-agefiph-2022-2024'] = process.argv.slice(2);
process.stdout.write(await letter(process.env.HUB ?? 'http://127.0.0.1:4000', convention));
