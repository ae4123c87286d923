// The room of sections, page by page.
import type { AdminPage } from '../admin-page.js';
import { boxForm, boxPage, removeBoxForm } from './box-page.js';
import { newSectionForm, sectionsPage } from './section-list.js';
import { oneSectionPage, orderForm, removeSectionForm, undoForm } from './section-room.js';

export const sectionRooms: readonly AdminPage[] = [
  sectionsPage, newSectionForm, oneSectionPage, orderForm, undoForm, removeSectionForm, boxPage, boxForm, removeBoxForm,
];
