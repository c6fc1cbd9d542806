export { createEngine } from './engine/create-engine.ts';
