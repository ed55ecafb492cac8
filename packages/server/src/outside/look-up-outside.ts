import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** How a name is looked up; the system's way unless said. */
export type LookUp = typeof lookUp;

/**
 * Looks a name up for the connection itself, and gives it only where all that it stands for is outside: so no second answer of its name
 * server is another one. @param refuse the error where one address is inside a network
 */
export const lookUpOutside =
  (refuse: (address: string) => Error, ask: LookUp = lookUp): LookupFunction =>
  (name, options, done) => {
    ask(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const own = found.find(({ address }) => isInside(address));
      if (own) return done(refuse(own.address), '');
      const [first] = found;
      return options.all ? done(null, found) : done(null, first?.address ?? '', first?.family);
    });
  };

/** Whether an address is inside a network, or of this machine. What is no address is not. */
export const isInside = (address: string): boolean =>
  isIP(address) !== 0 && notPublic.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** What is no address of the public internet, as the IANA's registries of special addresses have it. */
const special = {
  ipv4: [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
    ...['192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
    ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ],
  ipv6: [
    ...['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16'],
    ...['fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
  ],
};

const notPublic = blockListOf(special);

function blockListOf(nets: typeof special): BlockList {
  const list = new BlockList();
  for (const family of ['ipv4', 'ipv6'] as const)
    for (const net of nets[family]) {
      const [address = '', bits] = net.split('/');
      list.addSubnet(address, Number(bits), family);
    }
  return list;
}
