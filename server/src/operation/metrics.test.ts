import { expect } from 'chai';
import { Metrics } from './metrics.js';

const linesOf = (metrics: Metrics, name: string): string[] => metrics.text().split('\n').filter(line => line.startsWith(name));

describe('Metrics', () => {
  it('add up by label and are written with their help and type', () => {
    const metrics = new Metrics();
    metrics.add('placet_records_written_total', ['web']);
    metrics.add('placet_records_written_total', ['web'], 4);
    metrics.add('placet_records_written_total', ['import'], 2);
    expect(linesOf(metrics, 'placet_records_written_total')).to.deep.equal(['placet_records_written_total{source="web"} 5', 'placet_records_written_total{source="import"} 2']);
    expect(metrics.text()).to.contain('# HELP placet_records_written_total Records committed to ledgers, by source.\n# TYPE placet_records_written_total counter\n');
  });

  it('count a duration in its bucket and in all above', () => {
    const metrics = new Metrics();
    for (const seconds of [0.005, 0.2, 0.2, 120]) metrics.observe('placet_http_request_duration_seconds', ['GET', '/healthz'], seconds);
    const lines = linesOf(metrics, 'placet_http_request_duration_seconds');
    const valueAt = (bound: string): number => Number(lines.find(line => line.includes(`le="${bound}"`))?.split(' ').at(-1));
    expect(['0.005', '0.1', '0.25', '60', '+Inf'].map(valueAt)).to.deep.equal([1, 1, 3, 3, 4]);
    expect(lines).to.include('placet_http_request_duration_seconds_count{method="GET",route="/healthz"} 4');
    expect(lines).to.include('placet_http_request_duration_seconds_sum{method="GET",route="/healthz"} 120.405');
  });

  it('cannot be made to write a line of somebody else\'s through a label', () => {
    const metrics = new Metrics();
    metrics.add('placet_http_requests_total', ['GET', 'a"} 1\nplacet_fake 1\\', '200']);
    expect(linesOf(metrics, 'placet_http_requests_total')).to.deep.equal(['placet_http_requests_total{method="GET",route="a\\"} 1\\nplacet_fake 1\\\\",status="200"} 1']);
    expect(linesOf(metrics, 'placet_fake')).to.deep.equal([]);
  });

  it('leave out a gauge that could not be read rather than repeat an old one', () => {
    const metrics = new Metrics();
    metrics.set('placet_outbox_waiting', 3);
    metrics.forget('placet_outbox_waiting');
    expect(linesOf(metrics, 'placet_outbox_waiting')).to.deep.equal([]);
  });
});
