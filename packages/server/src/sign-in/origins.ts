/** Where the console is served from: the origin of the hub's public address. */
export function originsOf(publicUrl: string): readonly string[] {
  const { origin, hostname, protocol, port } = new URL(publicUrl);
  if (!isThisMachine(hostname)) return [origin];
  // Passkeys need a name, and browsers open what stands in the log: one machine, two spellings.
  const end = port && `:${port}`;
  return [...new Set([origin, `${protocol}//localhost${end}`, `${protocol}//127.0.0.1${end}`])];
}

/** For whom a passkey is made: the host's name. An address is none, and this machine is "localhost". */
export function relyingPartyOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return isThisMachine(hostname) ? 'localhost' : hostname;
}

/** Whether browsers keep a `Secure` cookie of this address: over https, and of this machine. */
export function keepsSecureCookies(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || isThisMachine(hostname);
}

function isThisMachine(hostname: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
