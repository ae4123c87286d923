// EU consumer law for the terms of a shop: Dir. 2011/83/EU (as amended by Dir. 2019/2161, 2023/2673 and 2024/825),
// Dir. (EU) 2019/771 and 2019/770, Dir. 2000/31/EC. Not here: what belongs to a single offer (price, product safety, repair score,
// subscriptions, personalised prices), and the harmonised notice itself (Impl. Reg. (EU) 2025/1960), which the shop shows.
import { addressOf, sells, type Clause } from './clause.js';

export const termsClauses: readonly Clause[] = [
  { id: 'crd-6-1-a', citation: 'Dir. 2011/83/EU Art. 6(1)(a)', needs: ['offer.kinds[]', 'store.url'] },
  { id: 'crd-6-1-b', citation: 'Dir. 2011/83/EU Art. 6(1)(b)', needs: ['merchant.legalName', 'merchant.tradingName'] },
  {
    id: 'crd-6-1-c', citation: 'Dir. 2011/83/EU Art. 6(1)(c)',
    needs: [...addressOf('merchant.address'), 'merchant.phone', 'merchant.email'],
  },
  {
    id: 'crd-6-1-d', citation: 'Dir. 2011/83/EU Art. 6(1)(d)', needs: addressOf('merchant.complaintAddress'),
    appliesWhen: facts => facts.merchant?.complaintAddress !== undefined,
  },
  { id: 'crd-6-1-e', citation: 'Dir. 2011/83/EU Art. 6(1)(e)', needs: ['store.currencies[]'] },
  { id: 'crd-6-1-g', citation: 'Dir. 2011/83/EU Art. 6(1)(g)', needs: ['store.paymentProviders[]'] },
  {
    id: 'crd-18', citation: 'Dir. 2011/83/EU Art. 6(1)(g), 18', needs: ['store.shippingProviders[]', 'store.deliveryDaysMax'],
    appliesWhen: sells('goods'),
  },
  { id: 'crd-20', citation: 'Dir. 2011/83/EU Art. 20', needs: [], appliesWhen: sells('goods') },
  { id: 'crd-6-1-h', citation: 'Dir. 2011/83/EU Art. 6(1)(h), 9, 11', needs: ['withdrawal.days'] },
  { id: 'crd-11a', citation: 'Dir. 2011/83/EU Art. 6(1)(h), 11a (Dir. (EU) 2023/2673)', needs: ['withdrawal.functionUrl'] },
  { id: 'annex-IA', citation: 'Dir. 2011/83/EU Annex I(A)', needs: [] },
  { id: 'annex-IB', citation: 'Dir. 2011/83/EU Annex I(B)', needs: [] },
  { id: 'crd-13-14', citation: 'Dir. 2011/83/EU Art. 13, 14', needs: [] },
  { id: 'crd-6-1-i', citation: 'Dir. 2011/83/EU Art. 6(1)(i)', needs: ['withdrawal.returnCostBearer'], appliesWhen: sells('goods') },
  {
    id: 'withdrawal-return-address', citation: 'Dir. 2011/83/EU Art. 14(1), Annex I(A) note 5', needs: addressOf('withdrawal.returnAddress'),
    appliesWhen: facts => facts.withdrawal?.returnAddress !== undefined,
  },
  {
    id: 'non-postable-return-cost', citation: 'Dir. 2011/83/EU Art. 6(1)(i)', needs: ['withdrawal.nonPostableReturnCost'],
    appliesWhen: facts => facts.withdrawal?.nonPostableReturnCost !== undefined,
  },
  { id: 'crd-6-1-j', citation: 'Dir. 2011/83/EU Art. 6(1)(j), 14(3)', needs: [], appliesWhen: sells('services') },
  { id: 'crd-6-1-k', citation: 'Dir. 2011/83/EU Art. 6(1)(k), 16', needs: ['withdrawal.exclusions'] },
  {
    id: 'crd-6-1-l', citation: 'Dir. 2011/83/EU Art. 6(1)(l), 22a (Dir. (EU) 2024/825)', needs: ['offer.conformityNoticeUrl'],
    appliesWhen: sells('goods'),
  },
  { id: 'sgd-10', citation: 'Dir. (EU) 2019/771 Art. 5-8, 10, 11', needs: [], appliesWhen: sells('goods') },
  { id: 'sgd-13-16', citation: 'Dir. (EU) 2019/771 Art. 13-16', needs: [], appliesWhen: sells('goods') },
  { id: 'r2r', citation: 'Dir. (EU) 2024/1799 Art. 16', needs: [], appliesWhen: sells('goods') },
  { id: 'dcd', citation: 'Dir. (EU) 2019/770 Art. 5-19', needs: [], appliesWhen: sells('digital_content') },
  {
    id: 'crd-6-1-m', citation: 'Dir. 2011/83/EU Art. 6(1)(m); Dir. (EU) 2019/771 Art. 17', needs: ['offer.guarantees'],
    appliesWhen: facts => facts.offer?.guarantees !== undefined,
  },
  {
    id: 'crd-6-1-n', citation: 'Dir. 2011/83/EU Art. 6(1)(n)', needs: ['contract.codesOfConduct[].name', 'contract.codesOfConduct[].url'],
    appliesWhen: facts => (facts.contract?.codesOfConduct?.length ?? 0) > 0,
  },
  {
    id: 'crd-6-1-t', citation: 'Dir. 2011/83/EU Art. 6(1)(t); Dir. 2013/11/EU Art. 13', needs: ['contract.disputes.stance'],
    appliesWhen: facts => facts.contract?.disputes !== undefined,
  },
  {
    id: 'adr-13', citation: 'Dir. 2013/11/EU Art. 13(1)', needs: ['contract.disputes.body', 'contract.disputes.url'],
    appliesWhen: facts => ['obliged', 'committed'].includes(facts.contract?.disputes?.stance ?? ''),
  },
  { id: 'crd-8-2', citation: 'Dir. 2011/83/EU Art. 8(2)', needs: ['contract.conclusion'] },
  { id: 'crd-8-3', citation: 'Dir. 2011/83/EU Art. 8(3)', needs: ['store.countriesShippedTo[]'] },
  { id: 'crd-8-7', citation: 'Dir. 2011/83/EU Art. 8(7)', needs: [] },
  { id: 'crd-19-22', citation: 'Dir. 2011/83/EU Art. 19, 21, 22, 27', needs: [] },
  {
    id: 'ecd-10', citation: 'Dir. 2000/31/EC Art. 10, 11',
    needs: ['contract.orderSteps', 'contract.storage', 'store.languages[]'],
  },
  {
    id: 'ecd-5-register', citation: 'Dir. 2000/31/EC Art. 5(1)(d)', needs: ['merchant.register.court', 'merchant.register.number'],
    appliesWhen: facts => facts.merchant?.register !== undefined,
  },
  {
    id: 'ecd-5-authorisation', citation: 'Dir. 2000/31/EC Art. 5(1)(e)-(f)', needs: ['merchant.authorisation'],
    appliesWhen: facts => facts.merchant?.authorisation !== undefined,
  },
  {
    id: 'ucpd-reviews', citation: 'Dir. 2005/29/EC Art. 7(6)', needs: ['contract.reviews'],
    appliesWhen: facts => facts.contract?.reviews !== undefined,
  },
  { id: 'uctd', citation: 'Dir. 93/13/EEC; Reg. (EC) 593/2008 Art. 6(2)', needs: [] },
];
