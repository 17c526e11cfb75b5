import { SkillMatrixElement } from "skill-matrix";

document.title = document.querySelector("skill-matrix") instanceof SkillMatrixElement ? "Bundled" : "Not the same class";
