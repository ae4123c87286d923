// Commands that turn facts into documents.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentKinds, type DocumentKind } from '@placet/core';
import { documentLocales, type DocumentLocale } from '@placet/templates';
import { Option, type Command } from 'commander';
import { readFacts } from '../documents/store-facts.js';
import { CliFailure, failWith, noteDeed, print, storeNamed, withServices } from './session.js';

interface GenerateOptions { store: string; kind?: DocumentKind; locale?: DocumentLocale; output?: string; facts?: string; publish?: boolean; summary: string }

export const addDocumentCommands = (program: Command): void => {
  const documents = program.command('documents').description('terms, privacy policy, cookie policy and consent declaration from the store\'s facts');
  documents.command('generate').description('write the documents, and publish them with --publish').requiredOption('--store <store>')
    .addOption(new Option('--kind <kind>').choices(documentKinds)).addOption(new Option('--locale <tag>').choices(documentLocales))
    .option('--facts <file.json>', 'set the store\'s facts from a file first').option('-o, --output <dir>', 'write HTML files there')
    .option('--publish', 'publish each complete document as a new version').option('--summary <text>', 'what changed, for the version', '')
    .action((options: GenerateOptions, command: Command) => withServices(async (services) => {
      const { documentPage } = await import('../documents/document-file.js');
      const { generateDocuments } = await import('../documents/generate-documents.js');
      let store = await storeNamed(services, options.store);
      if (options.facts !== undefined) {
        store = await services.stores.update(store, { facts: factsIn(options.facts) });
        await noteDeed(services, store.organisationId, { action: 'facts_set', object: store.id });
      }
      const generated = await generateDocuments(services, store, {
        kinds: options.kind === undefined ? documentKinds : [options.kind], locales: options.locale === undefined ? documentLocales : [options.locale],
        publish: options.publish === true ? { material: true, changeSummary: options.summary } : undefined,
      });
      if (!generated.ok) return failWith(generated.error);
      await noteDeed(services, store.organisationId, { action: 'documents_generated', object: store.id });
      const { documents: made, incomplete } = generated.value;
      if (options.output !== undefined) mkdirSync(options.output, { recursive: true });
      for (const document of made) if (options.output !== undefined) writeFileSync(join(options.output, `${document.kind}.${document.locale}.html`), documentPage(document));
      if (incomplete.length > 0) process.exitCode = 1;
      print(command, { documents: made.map(({ html: _html, ...rest }) => rest), incomplete }, [
        ...made.map(({ kind, locale, version }) => `✓ ${kind} ${locale}${version === null ? '' : ` (version ${version})`}`),
        ...incomplete.flatMap(({ kind, locale, missing }) => [
          `✕ ${kind} ${locale} lacks ${missing.length} facts:`, ...missing.map(({ path, message, citation }) => `    ${path}: ${message} (${citation ?? ''})`),
        ]),
      ]);
    }));
};

const factsIn = (file: string): string => {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new CliFailure(`${file} cannot be read as JSON.`);
  }
  const facts = readFacts(input);
  return facts.ok ? facts.value : failWith(facts.error);
};
