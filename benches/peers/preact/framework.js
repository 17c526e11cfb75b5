// Preact, as far as the components need it. `memo` is its own shouldComponentUpdate, without the layer that makes
// Preact look like React.

import { Component, h, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export { createContext } from 'preact';
export { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** The component, drawn again only where a property is another one. */
export function memo(component) {
  return class extends Component {
    shouldComponentUpdate(next) {
      for (const key in next) if (next[key] !== this.props[key]) return true;
      for (const key in this.props) if (!(key in next)) return true;
      return false;
    }
    render(props) {
      return h(component, props);
    }
  };
}

/** What is chosen now; the component is drawn again when it changes. */
export function useModel(model) {
  const [now, setNow] = useState(model.look);
  useLayoutEffect(() => model.subscribe(() => setNow(model.look())), [model]);
  return now;
}

/** Runs what changes the model; Preact draws in a task of its own soon after. */
export function settle(act) {
  act();
}

export function mount(place, component) {
  render(component, place);
  return () => render(null, place);
}
