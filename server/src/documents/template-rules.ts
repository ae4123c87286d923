// What a template may contain, checked on its syntax tree before it is compiled: text, escaped values, if, unless and each.
import Handlebars from 'handlebars';

const blocks: ReadonlySet<string> = new Set(['if', 'unless', 'each']);
const forbiddenNames: ReadonlySet<string> = new Set(['constructor', 'prototype', 'hasOwnProperty', 'valueOf', 'toString']);

/** Throws a TypeError that names the first thing a template may not do. Templates come with the product, so this is a bug, not an input. */
export const assertTemplateRules = (source: string): void => new RuleVisitor().accept(Handlebars.parse(source));

class RuleVisitor extends Handlebars.Visitor {
  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) refuse('an unescaped value');
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    if (!blocks.has(block.path.original)) refuse('a block other than if, unless and each');
    super.BlockStatement(block);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    if (path.original.includes('@root')) refuse('@root');
    for (const part of path.parts) if (part.startsWith('__') || forbiddenNames.has(part)) refuse(`the name ${part}`);
  }

  override SubExpression(): void { refuse('a nested expression'); }
  override PartialStatement(): void { refuse('a partial'); }
  override PartialBlockStatement(): void { refuse('a partial'); }
  override Decorator(): void { refuse('a decorator'); }
  override DecoratorBlock(): void { refuse('a decorator'); }
}

const refuse = (what: string): never => { throw new TypeError(`a document template may not contain ${what}`); };
