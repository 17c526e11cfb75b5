//! The controls: the names that screen readers read out.

use super::number;
use crate::letters::join;
use crate::selection::View;

/// The level picker.
pub const CURRENT_LEVEL: &str = "I am at";
/// Under the current level.
pub const YOU_ARE_HERE: &str = "you are here";
/// Under the level that comes next.
pub const NEXT: &str = "next";
/// Under a level that was chosen to compare with.
pub const COMPARED: &str = "compared";
/// The same after the role.
pub const AT: &str = "at";
/// The choice of the other level.
pub const AIMING_FOR: &str = "Aiming for";
/// The same within a sentence.
pub const AIMING_FOR_INSIDE: &str = "aiming for";
/// By keyboard, the way past the controls.
pub const SKIP: &str = "Skip to the comparison";
/// Leads to the same, beside the date of the last change.
pub const WHAT_CHANGED: &str = "What changed?";
/// Leads to the comparison with another version.
pub const OTHER_VERSION: &str = "What changed since another version?";
/// What hands this view to somebody else.
pub const SHARE: &str = "Share";
/// What is done rarely.
pub const MORE_ACTIONS: &str = "More";
/// The choice of the other level, where there is no next one.
pub const NO_NEXT_LEVEL: &str = "no next level";
/// The same, where it goes on in other roles, which follow.
pub const NEXT_IN_OTHER_ROLES: &str = "next in other roles";
/// Swaps the current level and the one compared with.
pub const SWAP: &str = "Swap levels";
/// Goes back to the first state of the widget.
pub const START_OVER: &str = "Start over";
/// The choice of the skill.
pub const SKILL: &str = "Skill";
/// Every skill at once.
pub const ALL_SKILLS: &str = "All skills";
/// What is on a ladder.
pub const LEVEL: &str = "Level";
/// The kind of a search result: the matrix, by what it is about.
pub const MATRIX: &str = "Matrix";
/// The role filter.
pub const ROLES: &str = "Roles";
/// The search box.
pub const SEARCH: &str = "Search";
/// In the empty search box.
pub const SEARCH_HINT: &str = "Search";
/// What is found.
pub const SEARCH_RESULTS: &str = "Search results";
/// The choice of the language that the matrix is read in.
pub const LANGUAGE: &str = "Language";
/// Copies the address of exactly this view.
pub const COPY_LINK: &str = "Copy link";
/// After copying.
pub const LINK_COPIED: &str = "Link copied.";
/// If the browser does not let a page copy.
pub const COPY_THIS_LINK: &str = "Copying is blocked here: copy the selected link.";
/// The field that holds the link then.
pub const LINK: &str = "Link to this view";
/// Prints: of a comparison the handout, else the view.
pub const PRINT: &str = "Print this view…";
/// Prints all levels of all skills.
pub const PRINT_WHOLE: &str = "Print the whole matrix…";
/// Copies the handout as Markdown.
pub const COPY_MARKDOWN: &str = "Copy as Markdown";
/// Saves it as a file.
pub const SAVE_MARKDOWN: &str = "Download as Markdown";
/// After copying.
pub const MARKDOWN_COPIED: &str = "What to work on is copied as Markdown.";
/// If the browser does not let a page copy.
pub const COPY_THIS_MARKDOWN: &str = "Copying is blocked here: copy the selected text.";
/// If the page around this one may have refused to save the file.
pub const IF_NOT_SAVED: &str =
    "If no file was saved, the page around this one forbids it: copy the selected text.";
/// The field that holds the text then.
pub const MARKDOWN: &str = "What to work on, as Markdown";
/// The alternative views.
pub const VIEWS: &str = "Views";
/// More of a long list.
pub const SHOW_MORE: &str = "Show more";

/// The name of a view.
pub fn view(view: View) -> &'static str {
    match view {
        View::Compare => "Compare",
        View::Levels | View::Map => "Grid",
        View::Skill => "Skills",
        View::Role => "Roles",
        View::Path => "Career path",
    }
}

/// "100 of 3,900 shown".
pub fn shown_of(shown: usize, all: usize) -> String {
    [&number(shown), " of ", &number(all), " shown"].concat()
}

/// The roles that have these levels, by name; without names, levels of roles that are not shown.
pub fn levels_of(roles: &[String]) -> String {
    const NAMED: usize = 3;
    let named = join(roles.get(..NAMED).unwrap_or(roles), ", ");
    match roles.len().saturating_sub(NAMED) {
        _ if roles.is_empty() => "Levels of other roles".to_owned(),
        0 => named,
        more => [&named, " and ", &number(more), " more"].concat(),
    }
}

/// What has changed on the way to somewhere else: who and where the reader is.
pub fn now_at(place: &str) -> String {
    ["You are now at ", place, "."].concat()
}

/// The same of what the reader aims for.
pub fn now_aiming_for(place: &str) -> String {
    ["You are now aiming for ", place, "."].concat()
}

/// After starting over.
pub const STARTED_OVER: &str = "Everything is as it was at the start.";
/// Takes that back.
pub const UNDO: &str = "Undo";
