// The script tag and the API in one file, for pages that pin a version by its hash.
import './hearth.js';

export * from './index.js';
