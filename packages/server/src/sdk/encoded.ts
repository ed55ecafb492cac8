import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from '../answers/known-answers.ts';
import type { Bundle } from './read-bundles.ts';

const made = new WeakMap<Bundle, Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>>();

/** A bundle as the network carries it. It never changes, so each form is made once and as small as it gets. */
export function encoded(bundle: Bundle, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const forms = made.get(bundle) ?? new Map();
  made.set(bundle, forms);
  const form = forms.get(encoding) ?? encode(bundle.bytes, encoding);
  forms.set(encoding, form);
  return form;
}

async function encode(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'identity') return bytes;
  const compressed =
    encoding === 'br'
      ? await promisify(brotliCompress)(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
        })
      : await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION });
  return new Uint8Array(compressed);
}
