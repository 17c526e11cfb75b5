// Types of the custom element <skill-matrix>, its events, its matrix and its comparisons.
// Made by its builder.

/** What the element shows. */
export type View = "compare" | "levels" | "skill" | "role" | "map" | "path";

/** How a comparison is arranged. */
export type Arrangement = "role" | "skill" | "side";

/** What the columns of the grid are. */
export type Across = "levels" | "roles";

/** What the heat map shows. */
export type Measure = "depth" | "requirement" | "items";

/** Its colours. */
export type Theme = "auto" | "light" | "dark";

/** The level of its first heading. */
export type HeadingLevel = "1" | "2" | "3" | "4" | 1 | 2 | 3 | 4;

/** Where it remembers what was chosen. */
export type StorageKind = "local" | "session" | "none";

/** Whether what is chosen is in the address of the page. */
export type HistoryKind = "url" | "none";

/** Detail of `matrix-load`. */
export interface MatrixLoadDetail {
  readonly id: string;
  readonly title: string;
  readonly skills: number;
  readonly roles: number;
  readonly levels: number;
  readonly expectations: number;
  /** What somebody should look at, where the matrix is a spreadsheet; absent where it is JSON. */
  readonly doubts?: readonly Doubt[];
}

/** Something in a spreadsheet that was understood in one way and may be meant in another. */
export interface Doubt {
  /** What kind of doubt it is; `file` where it is about the whole file. */
  readonly kind:
    | "file"
    | "duplicate"
    | "placeholder"
    | "unknown-depth"
    | "ragged"
    | "spread"
    | "hidden-rows"
    | "formula"
    | "guessed-order"
    | "column"
    | "homeless"
    | "missing";
  /** The name of the sheet; absent where the doubt is about the whole file. */
  readonly sheet?: string;
  /** The cell, such as `B7`; absent where the doubt is about the whole file. */
  readonly cell?: string;
  /** What is there and what to do. */
  readonly sentence: string;
}

/** Detail of `matrix-error`. */
export interface MatrixErrorDetail {
  /** What is wrong, a sentence each. */
  readonly problems: readonly string[];
}

/** Detail of `selection-change`: ids; null for all skills, for no level to compare with, and for the same role. */
export interface SelectionChangeDetail {
  readonly skill: string | null;
  readonly group: string | null;
  readonly level: string;
  readonly target: string | null;
  readonly targetRole: string | null;
  readonly roles: readonly string[];
  readonly view: View;
  readonly query: string;
}

/** One side of a comparison: a level, or a role and a level, by id or by name. What is left out is what is shown. */
export type Place = string | { readonly role?: string | null; readonly level?: string | null };

/** What becomes of a skill or an item on the way. */
export type Outcome = "new" | "deeper" | "shallower" | "reworded" | "same" | "dropped";

/** The depth before and after; null on the side that has none. */
export type DepthChange = readonly [string | null, string | null];

/** A comparison as data. */
export interface Comparison {
  readonly from: ComparedPlace;
  readonly to: ComparedPlace;
  /** The facts of both levels; absent where neither has any. */
  readonly facts?: readonly ComparedFact[];
  /** The summaries that were others in the version before; from the command line alone. */
  readonly summaries?: readonly ComparedFact[];
  /** How many items of each outcome there are. */
  readonly counts: { readonly [outcome in Outcome]: number };
  readonly rows: readonly ComparedSkill[];
}

/** One side: role (null where several are told, absent where the matrix names none) and level. */
export interface ComparedPlace {
  readonly role?: string | null;
  readonly level: string;
}

/** What a fact says at either level; null where the level does not have it. */
export interface ComparedFact {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What changes in a skill. */
export interface ComparedSkill {
  readonly skill: string;
  readonly role?: string;
  readonly outcome: Outcome;
  readonly requirement?: "now-required" | "now-optional";
  readonly depth?: DepthChange;
  /** False where there are too many items to find those that were reworded; absent otherwise. */
  readonly likeness?: false;
  readonly items: readonly ComparedItem[];
}

/** What changes in an item; `from` is its former text, where that was another. */
export interface ComparedItem {
  readonly outcome: Outcome;
  readonly depth?: DepthChange;
  readonly from?: string;
  /** The matrix's word for what it is, such as `avoid`. */
  readonly kind?: string;
  readonly text: string;
}
