import { expect } from 'chai';
import { Geo, regionOfPlace } from './geo.js';
import { subdivisionCode } from './subdivisions.js';

describe('The place of an IP address', () => {
  const geo = new Geo();

  it('is the country the registries give it to, for both families', () => {
    expect(geo.regionOf('8.8.8.8')).to.equal('US');
    expect(geo.regionOf('2a00:1450:4001::1')).to.equal('IE');
  });

  it('is the same for an IPv4 address written as IPv6, in either spelling', () => {
    for (const ip of ['::ffff:8.8.8.8', '0:0:0:0:0:ffff:8.8.8.8', '::ffff:808:808', '::FFFF:0808:0808']) expect(geo.regionOf(ip), ip).to.equal('US');
  });

  it('is unknown for addresses that are nobody\'s, which the data places in countries', () => {
    for (const ip of ['192.168.1.1', '10.0.0.1', '172.16.9.9', '127.0.0.1', '100.64.0.1', '169.254.1.1', '192.0.2.7', '198.51.100.7', '203.0.113.7', '224.0.0.1',
      '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '2001:db8::1', 'ff02::1', '::ffff:192.168.1.1', '::ffff:c0a8:101', '64:ff9b::808:808']) {
      expect(geo.regionOf(ip), ip).to.equal(undefined);
    }
  });

  it('is unknown for what is no address', () => {
    for (const text of ['', 'localhost', '8.8.8', '8.8.8.8.8', '::ffff:999.1.1.1', 'x'.repeat(500), '8.8.8.8/8', 'fe80::1%eth0']) {
      expect(geo.regionOf(text), text).to.equal(undefined);
    }
  });

  it('comes from data that says when it was made', () => {
    expect(geo.builtAt()).to.be.greaterThan(Date.parse('2026-01-01')).and.below(Date.now());
  });

  it('has its part in either of the shapes city files come in, and none that has no code', () => {
    expect(regionOfPlace({ country_code: 'US', state1: 'California' })).to.equal('US-CA');
    expect(regionOfPlace({ country: { iso_code: 'CA' }, subdivisions: [{ iso_code: 'QC' }, { iso_code: 'X' }] })).to.equal('CA-QC');
    expect(regionOfPlace({ country_code: 'DE', state1: 'Bavaria' })).to.equal('DE');
    expect(regionOfPlace({ country: { iso_code: 'US' }, subdivisions: [] })).to.equal('US');
    expect([regionOfPlace({}), regionOfPlace({ country_code: 'None' })]).to.deep.equal([undefined, undefined]);
  });

  it('names parts of the United States and Canada, and of no other country', () => {
    expect(['California', 'New York', 'District of Columbia'].map(name => subdivisionCode('US', name))).to.deep.equal(['CA', 'NY', 'DC']);
    expect(['Quebec', 'Québec', 'Ontario'].map(name => subdivisionCode('CA', name))).to.deep.equal(['QC', 'QC', 'ON']);
    expect([subdivisionCode('DE', 'Bavaria'), subdivisionCode('US', 'Ontario'), subdivisionCode('constructor', 'name')]).to.deep.equal([undefined, undefined, undefined]);
  });
});
