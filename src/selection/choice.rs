//! Choices from a few things that have a name in addresses and attributes.

use crate::browse::says_depth;
use crate::compare::{Brief, Outcome, Tally};
use crate::matrix::{Matrix, Requirement};

/// A choice: its variants, and their names in addresses and attributes.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$each])* $variant,)+
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: [$name; [$($id),+].len()] = [$($name::$variant),+];

            /// Its name in addresses and attributes.
            pub fn id(self) -> &'static str {
                match self {
                    $($name::$variant => $id,)+
                }
            }

            /// The one of this name.
            pub fn of(id: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|choice| choice.id() == id)
            }
        }
    };
}

choice! {
    /// Which of the alternative views is shown.
    View {
        /// The comparison, and the table at the chosen level.
        Compare = "compare",
        /// The grid of all texts.
        Levels = "levels",
        /// The skills as a tree, or the page of one.
        Skill = "skill",
        /// The roles as a list, or the page of one.
        Role = "role",
        /// The same grid as a heat map.
        Map = "map",
        /// The career path.
        Path = "path",
    }
}

impl View {
    /// The view whose tab leads to it.
    pub fn tab(self) -> View {
        if self == View::Map { View::Levels } else { self }
    }

    /// Whether it shows anything of this matrix that the other views do not.
    pub fn is_offered(self, matrix: &Matrix) -> bool {
        match self {
            View::Skill => matrix.skills().len() > 1,
            View::Role => matrix.roles().len() > 1,
            View::Compare | View::Levels | View::Map | View::Path => true,
        }
    }
}

choice! {
    /// How a comparison is arranged.
    Arrangement {
        /// An article for each role, with the skills in it.
        ByRole = "role",
        /// An article for each skill, with the roles in it.
        BySkill = "skill",
        /// A table, with before and after beside each other.
        SideBySide = "side",
    }
}

choice! {
    /// What the columns of the grid are.
    Across {
        /// The levels.
        Levels = "levels",
        /// The roles, each at the current level, or at the one that is as high.
        Roles = "roles",
    }
}

choice! {
    /// What the heat map shows of a cell.
    Measure {
        /// How deep.
        Depth = "depth",
        /// Whether it must be met.
        Requirement = "requirement",
        /// How many items it holds.
        Items = "items",
    }
}

impl Measure {
    /// Whether the matrix says anything of it.
    pub fn is_known(self, matrix: &Matrix) -> bool {
        let cells = matrix.expectations();
        match self {
            Measure::Depth => cells.iter().any(|cell| says_depth(matrix, cell)),
            Measure::Requirement => cells.iter().any(|cell| cell.requirement().is_some()),
            Measure::Items => true,
        }
    }
}

choice! {
    /// A filter of a comparison. One of the chosen outcomes is enough. `Required` must hold in
    /// addition.
    Only {
        /// Whatever does not stay the same.
        Changes = "changes",
        /// What is required at the target.
        Required = "required",
        /// What is new.
        New = "new",
        /// What gets deeper.
        Deeper = "deeper",
        /// What gets shallower.
        Shallower = "shallower",
        /// What is worded differently.
        Reworded = "reworded",
        /// What stays the same.
        Same = "same",
        /// What is no longer expected.
        Dropped = "dropped",
    }
}

impl Only {
    /// The outcome that it narrows to, if it is one.
    pub fn outcome(self) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.id() == self.id())
    }

    /// Whether an outcome is among what is shown.
    pub fn admit(only: &[Only], outcome: Outcome) -> bool {
        let mut wanted = only.iter().filter(|only| **only != Only::Required).peekable();
        wanted.peek().is_none()
            || wanted.any(|only| match only.outcome() {
                Some(wanted) => wanted == outcome,
                None => outcome != Outcome::Same,
            })
    }

    /// Whether anything of a skill is among what is shown: anything of what is counted of it.
    pub fn admit_skill(only: &[Only], brief: &Brief) -> bool {
        let is_required = || brief.required == Some(Requirement::Required);
        let turns = brief.requirement.is_some() && only.contains(&Only::Changes);
        let any = || brief.tally.present().any(|(outcome, _)| Only::admit(only, outcome));
        (!only.contains(&Only::Required) || is_required()) && (turns || any())
    }

    /// What is counted of a skill, of what is shown.
    pub fn admitted(only: &[Only], brief: &Brief) -> Tally {
        let is_shown = Only::admit_skill(only, brief);
        brief.tally.only(|outcome| is_shown && Only::admit(only, outcome))
    }
}
