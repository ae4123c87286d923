// What a query costs before it runs, and the bucket it is paid from.
import type { Clock } from '@placet/core';
import { getNamedType, isObjectType, Kind, OperationTypeNode, type DocumentNode, type FieldNode, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import { adminSchema } from './schema.js';

export const costMax = 1000;

type Variables = Readonly<Record<string, unknown>>;

/** Scalars nothing, objects one, mutations ten, connections two and what `first` of their children cost. */
export const requestedCost = (document: DocumentNode, variables: Variables): number => {
  let cost = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const isMutation = definition.operation === OperationTypeNode.MUTATION;
    const type = isMutation ? adminSchema.getMutationType() : adminSchema.getQueryType();
    if (type != null) cost += (isMutation ? 10 : 0) + costOf(definition.selectionSet, type, variables);
  }
  return cost;
};

const costOf = ({ selections }: SelectionSetNode, type: GraphQLObjectType, variables: Variables): number =>
  selections.reduce((sum, selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return sum + costOf(selection.selectionSet, type, variables);
    return selection.kind === Kind.FIELD ? sum + costOfField(selection, type, variables) : sum;
  }, 0);

const costOfField = (field: FieldNode, parent: GraphQLObjectType, variables: Variables): number => {
  const returned = parent.getFields()[field.name.value]?.type;
  const type = returned === undefined ? undefined : getNamedType(returned);
  if (field.selectionSet === undefined || !isObjectType(type)) return 0;
  const children = costOf(field.selectionSet, type, variables);
  if (type.name.endsWith('Connection')) return 2 + firstOf(field, variables) * children;
  return (type.name === 'PageInfo' || type.name.endsWith('Edge') || type.name.endsWith('Payload') ? 0 : 1) + children;
};

const firstOf = ({ arguments: given = [] }: FieldNode, variables: Variables): number => {
  const value = given.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.VARIABLE ? Number(variables[value.name.value] ?? 0) : 0;
};

/** Objects that came back, for what the query is charged in the end. */
export const objectsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + objectsIn(item), 0);
  return typeof value === 'object' && value !== null ? 1 + Object.values(value).reduce<number>((sum, item) => sum + objectsIn(item), 0) : 0;
};

export interface BucketOptions { readonly maximum: number; readonly restoreRate: number }

/** A leaky bucket of points, one per shop. */
export class CostBucket {
  private level: number;
  private filledAt: number;

  constructor(private readonly clock: Clock, private readonly options: BucketOptions) {
    this.level = options.maximum;
    this.filledAt = clock.now();
  }

  /** False when there are too few points: nothing is taken then. */
  take(cost: number): boolean {
    this.refill();
    if (cost > this.level) return false;
    this.level -= cost;
    return true;
  }

  giveBack(points: number): void {
    this.level = Math.min(this.options.maximum, this.level + Math.max(0, points));
  }

  status(requestedQueryCost: number, actualQueryCost: number | null): object {
    this.refill();
    const { maximum, restoreRate } = this.options;
    return { requestedQueryCost, actualQueryCost, throttleStatus: { maximumAvailable: maximum, currentlyAvailable: Math.floor(this.level), restoreRate } };
  }

  private refill(): void {
    const now = this.clock.now();
    this.giveBack((now - this.filledAt) * this.options.restoreRate / 1000);
    this.filledAt = now;
  }
}
