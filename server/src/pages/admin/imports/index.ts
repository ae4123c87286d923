// The pages and forms of the room of imports.
import type { AdminPage } from '../admin-page.js';
import { dropForm, resumeForm, runForm, tryAgainForm, tryForm } from './import-forms.js';
import { importPage } from './import-page.js';
import { importsPage, uploadForm } from './imports-room.js';

export const importPages: readonly AdminPage[] = [importsPage, uploadForm, importPage, tryForm, tryAgainForm, runForm, resumeForm, dropForm];
