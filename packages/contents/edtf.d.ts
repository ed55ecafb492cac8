/** The part of edtf (BSD-2-Clause, no types of its own) that the hub uses. */
declare module 'edtf' {
  export interface Edtf {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Year' | string;
    /** The first and last millisecond it may cover. */
    readonly min: number;
    readonly max: number;
    /** Of a date: year; year and month (from 0); or year, month and day. */
    readonly values: readonly number[];
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
    readonly unspecified?: { readonly value: number; is(part: 'year' | 'month' | 'day'): number };
    /** Of an interval: its ends; Infinity where open, null where unknown. */
    readonly lower?: Edtf | number | null;
    readonly upper?: Edtf | number | null;
    readonly edtf: string;
  }
  export default function edtf(text: string): Edtf;
}
