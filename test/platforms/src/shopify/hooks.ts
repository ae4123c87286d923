// Webhook subscriptions made over the API: none twice, none without its right, and gone after eight failed deliveries in a row.
interface Hook { readonly id: string; readonly topic: string; readonly uri: string }

const failuresMax = 8;

export class Hooks {
  private hooks: Hook[] = [];
  private made = 0;
  private readonly failures = new Map<string, number>();

  all(): readonly object[] {
    return this.hooks.map(hook => ({ ...hook, format: 'JSON', filter: null, includeFields: [], name: null, apiVersion: { handle: '2026-10' } }));
  }

  create(topic: string, { uri, callbackUrl }: Readonly<Record<string, string | null | undefined>>, scopes: ReadonlySet<string>): object {
    const address = uri ?? callbackUrl ?? '';
    const refuse = (message: string): object => ({ webhookSubscription: null, userErrors: [{ field: ['webhookSubscription', 'callbackUrl'], message }] });
    if (topic === 'CUSTOMERS_MERGE' && !scopes.has('read_customer_merge') && !scopes.has('write_customer_merge')) {
      return refuse('You cannot create a webhook subscription with the specified topic: the app lacks the required access scope');
    }
    if (this.hooks.some(hook => hook.topic === topic && hook.uri === address)) return refuse('Address for this topic has already been taken');
    this.hooks.push({ id: `gid://shopify/WebhookSubscription/${1_000_000_000 + ++this.made}`, topic, uri: address });
    return { webhookSubscription: this.all().at(-1), userErrors: [] };
  }

  delete(id: string): object {
    const before = this.hooks.length;
    this.hooks = this.hooks.filter(hook => hook.id !== id);
    const isGone = this.hooks.length < before;
    return { deletedWebhookSubscriptionId: isGone ? id : null, userErrors: isGone ? [] : [{ field: ['id'], message: 'Webhook subscription does not exist' }] };
  }

  /** How one delivery to `uri` went. */
  delivered(uri: string, isTaken: boolean): void {
    const failures = isTaken ? 0 : (this.failures.get(uri) ?? 0) + 1;
    this.failures.set(uri, failures);
    if (failures >= failuresMax) this.hooks = this.hooks.filter(hook => hook.uri !== uri);
  }
}
