declare module '@php-wasm/node-8-3' {
  /** The program, as `loadPHPRuntime` takes it. */
  export function getPHPLoaderModule(): Promise<object>;
}
