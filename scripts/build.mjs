// Compiles every package that changed since the last build.
import { bootstrap } from './bootstrap.mjs';

bootstrap();
