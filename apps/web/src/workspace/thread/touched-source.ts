import type { Span } from '@aa/domain';
import { createContext, useContext } from 'react';

export interface TouchedSource {
  /** Where the fact that is touched right now stands in the person's words. */
  span: Span | null;
  touch: (span: Span | null) => void;
}

export const TouchedSourceContext = createContext<TouchedSource>({ span: null, touch: () => {} });

export function useTouchedSource(): TouchedSource {
  return useContext(TouchedSourceContext);
}
