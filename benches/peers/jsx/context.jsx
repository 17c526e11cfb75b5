import { createContext, useContext } from '#framework';

export const Model = createContext(null);

export const useWidget = () => useContext(Model);

export function Heading({ level, children, ...rest }) {
  const Tag = `h${level}`;
  return <Tag {...rest}>{children}</Tag>;
}
