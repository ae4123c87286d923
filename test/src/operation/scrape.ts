// What Prometheus would read: every sample of a scrape, and a strict reading of the format.
import { expect } from 'chai';

export const metricsToken = 'a-token-for-the-metrics';

export interface Sample { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly value: number }

const sampleLine = /^([a-z_:][a-z0-9_:]*)(?:\{((?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)+)\})? (-?\d[\d.e+-]*)$/;

export const parseScrape = (text: string): Sample[] => text.split('\n').filter(line => line !== '' && !line.startsWith('#')).map((line) => {
  const [, name = '', labels = '', value = ''] = sampleLine.exec(line) ?? expect.fail(`not a sample: ${line}`);
  return { name, labels: Object.fromEntries([...labels.matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/g)].map(([, label = '', text = '']) => [label, text])), value: Number(value) };
});

export const scrape = async (url: string): Promise<{ readonly text: string; readonly samples: readonly Sample[] }> => {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const text = await response.text();
  expect(response.status, text).to.equal(200);
  expect(response.headers.get('content-type')).to.equal('text/plain; version=0.0.4; charset=utf-8');
  return { text, samples: parseScrape(text) };
};

/** The value of the one sample with these labels. */
export const valueOf = (samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>> = {}): number | undefined =>
  samples.find(sample => sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value))?.value;
