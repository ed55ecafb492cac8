import { unitsOfWriters } from '@akto-figures/publishing';
import type { Units } from '@akto-figures/quantity';
import type { Context } from '../../context.ts';

const asked = new WeakMap<Context, Promise<Units>>();

/** The units that those who write may name, asked once in a request. */
export function writersUnits(context: Context): Promise<Units> {
  const units = asked.get(context) ?? unitsOfWriters(context.prisma);
  asked.set(context, units);
  return units;
}
