// The parts pages are built from; docs/pages.md says which to use when, and /admin/_kit shows them in every state.
export { addressOf, type Address, type Query } from './address.js';
export { calloutModel, type Callout, type CalloutTone } from './callout.js';
export { chartModel, sparkModel, type ChartSetting, type Point, type SparkModel } from './chart.js';
export { confirmModel, isTyped, opener, sendConfirm, type ConfirmModel, type ConfirmSetting } from './confirm.js';
export { diffModel, diffTexts, type Segment } from './diff.js';
export { emptyModel, type EmptyModel } from './empty.js';
export { say, takeSaid, type Flash } from './flash.js';
export { filterModel, formModel, type Field, type FilterSetting, type FormPart, type FormSetting, type Option, type OptionGroup } from './form.js';
export {
  dangerModel, factsModel, localeTabsModel, statsModel, tabsModel, timelineModel, type Danger, type Event, type Fact, type LocaleState, type Stat, type Tab,
} from './lists.js';
export { pagerModel, readKeyset, type Keyset, type KeysetPage, type PagerModel } from './pager.js';
export { progressModel, type Progress, type ProgressModel } from './progress.js';
export { readOrder, sortableModel, type SortableItem } from './sortable.js';
export { status, tones, type Status, type Tone } from './status.js';
export { readSort, tableModel, type Cell, type Column, type Line, type Sort, type TableSetting } from './table.js';
