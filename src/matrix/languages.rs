//! The languages that a matrix is written in.

use super::{Item, Matrix, Text};

impl Matrix {
    /// The languages of its texts (BCP 47), each once, in the order in which they are first met;
    /// where no text names one, that of the matrix alone.
    pub fn languages(&self) -> Vec<&str> {
        let mut languages = Vec::new();
        add(&mut languages, &self.title);
        for skill in &self.skills {
            add(&mut languages, skill.name());
            skill.path().iter().for_each(|step| add(&mut languages, step));
            skill.texts().iter().for_each(|(_, items)| add_items(&mut languages, items));
        }
        let levels = self.levels.iter().map(super::Level::name);
        let roles = self.roles.iter().flat_map(|role| role.summary().into_iter().chain([role.name()]));
        levels.chain(roles).for_each(|text| add(&mut languages, text));
        for cell in self.expectations() {
            add_items(&mut languages, cell.own_items());
        }
        if languages.is_empty() {
            languages.push(self.lang());
        }
        languages
    }

    /// Which of its languages is meant by a tag: that one, else one of the same primary language.
    pub fn language(&self, tag: &str) -> Option<&str> {
        let languages = self.languages();
        let is_same = |language: &&&str| language.eq_ignore_ascii_case(tag);
        let is_related = |language: &&&str| primary(language).eq_ignore_ascii_case(primary(tag));
        languages.iter().find(is_same).or_else(|| languages.iter().find(is_related)).copied()
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

fn add_items<'m>(languages: &mut Vec<&'m str>, items: &'m [Item]) {
    for item in items {
        add(languages, item.text());
        add_items(languages, item.items());
    }
}

fn add<'m>(languages: &mut Vec<&'m str>, text: &'m Text) {
    let Text::Many(all) = text else { return };
    for (tag, _) in all {
        if !languages.iter().any(|language| language.eq_ignore_ascii_case(tag)) {
            languages.push(tag);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use crate::matrix::read::read;

    #[test]
    fn each_language_is_told_once_and_found_by_its_relatives() {
        let json = br#"{"format": "skill-matrix/1", "title": {"de": "a", "fr-CA": "b"}, "levels": ["x"],
            "skills": [{"id": "s", "name": {"DE": "a", "en": "b"}}],
            "expectations": [{"skill": "s", "level": "x", "items": [{"text": "t", "items": [{"text": {"ja": "u"}}]}]}]}"#;
        let matrix = read(json).unwrap().matrix;
        assert_eq!(matrix.languages(), ["de", "fr-CA", "en", "ja"]);
        for (tag, found) in [("de", Some("de")), ("DE-at", Some("de")), ("fr", Some("fr-CA")), ("it", None)] {
            assert_eq!(matrix.language(tag), found, "{tag}");
        }
    }

    #[test]
    fn a_matrix_whose_texts_name_none_has_its_own() {
        let json = br#"{"format": "skill-matrix/1", "title": "a", "lang": "nl", "levels": ["x"], "skills": [{"id": "s", "name": "S"}],
            "expectations": [{"skill": "s", "level": "x", "items": "t"}]}"#;
        assert_eq!(read(json).unwrap().matrix.languages(), ["nl"]);
    }
}
