/**
 * The style of the preview's page, which reports wear too. It stands in one file, for the extension and for this: the
 * sources read it here, and in the bundle its text is part of this module (esbuild.mjs).
 */
import { readFileSync } from 'node:fs';

export const previewStyle = readFileSync(new URL('../../../client/media/preview.css', import.meta.url), 'utf8');
