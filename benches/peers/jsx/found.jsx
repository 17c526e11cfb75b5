// What is hidden until the browser's own search finds something in it.

import { useEffect, useLayoutEffect, useRef } from '#framework';

/** Gives the ref of the element that is hidden. React itself knows only what is hidden and what is not. */
export function useFindable(isOpen, onFound) {
  const ref = useRef(null), found = useRef(onFound);
  useLayoutEffect(() => {
    found.current = onFound;
    if (isOpen) ref.current.removeAttribute('hidden');
    else ref.current.setAttribute('hidden', 'until-found');
  }, [isOpen, onFound]);
  useEffect(() => {
    const element = ref.current, tell = () => found.current();
    element.addEventListener('beforematch', tell);
    return () => element.removeEventListener('beforematch', tell);
  }, []);
  return ref;
}
