// React, as far as the components need it.

import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

export { createContext, memo, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

/** What is chosen now; the component is drawn again when it changes. */
export function useModel(model) {
  return useSyncExternalStore(model.subscribe, model.look);
}

/** Puts what is on its way on the page. */
export const settle = flushSync;

export function mount(place, component) {
  const root = createRoot(place);
  // Not at some time: as soon as it is there.
  flushSync(() => root.render(component));
  return () => root.unmount();
}
