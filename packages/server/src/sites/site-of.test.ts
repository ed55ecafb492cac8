import { describe, expect, it } from 'vitest';
import { originIn, siteNamed } from './site-of.ts';

describe('the origin of a request', () => {
  it.each([
    [{ origin: 'https://www.example.fr' }, 'https://www.example.fr'],
    [{ referer: 'https://www.example.fr/un/chemin?nom=dupont#ici' }, 'https://www.example.fr'],
    [{ referer: 'http://example.fr' }, 'http://example.fr'],
    [{ origin: 'https://a.example', referer: 'https://b.example/' }, 'https://a.example'],
    // A frame that is closed names no site, whatever else it says.
    [{ origin: 'null', referer: 'https://b.example/' }, 'null'],
    [{}, undefined],
    [{ referer: '' }, undefined],
    [{ referer: 'about:blank' }, undefined],
  ])('in %j is %s', (headers, origin) => {
    expect(originIn(headers)).toBe(origin);
  });

  it.each([
    ['origin', 300],
    ['referer', 300],
    ['referer', 15_000],
  ])('is none where the host in %s has %i letters', (header, length) => {
    expect(originIn({ [header]: `https://${'a'.repeat(length)}.fr/` })).toBeUndefined();
  });
});

describe('a site', () => {
  it.each([
    ['https://www.example.fr', 'https://www.example.fr'],
    ['HTTPS://WWW.Example.FR:443', 'https://www.example.fr'],
    ['http://intranet:8080', 'http://intranet:8080'],
    ['https://préfecture.example', 'https://xn--prfecture-c4a.example'],
  ])('is what %s stands for', (origin, site) => {
    expect(siteNamed(origin)).toBe(site);
  });

  it.each([
    'null',
    '',
    'nonsense',
    'file://',
    'chrome-extension://abcdef',
    'https://user:word@example.fr',
    'https://example.fr/chemin',
    'https://example.fr?nom=dupont',
    'https://203.0.113.7',
    'https://2130706433',
    'http://[2001:db8::1]:80',
    'http://localhost:3000',
    'http://app.localhost',
  ])('is not %j', (origin) => {
    expect(siteNamed(origin)).toBeNull();
  });
});
