// <skill-matrix> in the JSX of React 19:  import type {} from "skill-matrix/react";

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { SkillMatrixElement, SkillMatrixEventMap, SkillMatrixProperties } from "./skill-matrix.js";

type Handlers = {
  [name in keyof SkillMatrixEventMap as `on${name}`]?: (event: SkillMatrixEventMap[name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "skill-matrix": DetailedHTMLProps<HTMLAttributes<SkillMatrixElement>, SkillMatrixElement> &
        SkillMatrixProperties &
        Handlers;
    }
  }
}
