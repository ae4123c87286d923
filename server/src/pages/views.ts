// The page templates: every `views/*.hbs`, compiled at start, each usable as a partial of the others. A field a page forgets is an error.
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { sourceFolder } from './assets.js';

export type Views = (name: string, model: object) => string;

const options = { strict: true, knownHelpersOnly: true, knownHelpers: { if: true, unless: true, each: true, with: true, log: false, lookup: false } };
const safely = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Reads and compiles the views. Everything put into them is escaped, but for what they take with three braces. */
export const loadViews = (folder: URL = new URL('views/', sourceFolder)): Views => {
  const engine = Handlebars.create();
  const sources = readdirSync(folder).filter(name => name.endsWith('.hbs')).map(name => [name.slice(0, -'.hbs'.length), readFileSync(new URL(name, folder), 'utf8').trimEnd()] as const);
  // Partials compile on first use with the options of the template that uses them.
  for (const [name, source] of sources) engine.registerPartial(name, source);
  const compiled = new Map(sources.map(([name, source]) => [name, engine.compile<object>(source, options)]));
  return (name, model) => {
    const template = compiled.get(name);
    if (template === undefined) throw new Error(`there is no view ${name}`);
    return template(model, safely);
  };
};
