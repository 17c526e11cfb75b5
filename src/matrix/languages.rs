//! The languages that a matrix is written in.

use super::{Excerpt, Item, Matrix, Named, Said, Scale, Text};

impl Matrix {
    /// The languages of its texts (BCP 47), each once, in order of appearance. Where no text names
    /// a language, only that of the matrix.
    pub fn languages(&self) -> &[Excerpt] {
        &self.languages
    }

    /// The language of the matrix that a tag means: the tag itself, else one with the same primary
    /// language.
    pub fn language(&self, tag: &str) -> Option<&str> {
        let is_same = |language: &&Excerpt| language.eq_ignore_ascii_case(tag);
        let is_related = |language: &&Excerpt| primary(language).eq_ignore_ascii_case(primary(tag));
        let mut all = self.languages.iter();
        all.clone().find(is_same).or_else(|| all.find(is_related)).map(|language| &**language)
    }

    /// Looks into every text. It is called once, when the matrix is read.
    pub(super) fn find_languages(&mut self) {
        let mut languages = Vec::new();
        let all = &mut languages;
        add(all, &self.title);
        self.summary.iter().for_each(|summary| add(all, summary));
        for skill in &self.skills {
            named(all, &skill.named);
            skill.path().iter().for_each(|step| add(all, step));
            scale(all, skill.own_scale());
            skill.texts().iter().for_each(|(_, items)| add_items(all, items));
        }
        scale(all, &self.scale);
        for level in &self.levels {
            named(all, &level.named);
            said(all, &level.facts);
        }
        for role in &self.roles {
            named(all, &role.named);
            role.family.iter().for_each(|step| add(all, step));
        }
        said(all, &self.about_groups);
        for cell in self.expectations() {
            cell.requirement_word().into_iter().for_each(|word| add(all, word));
            add_items(all, cell.own_items());
        }
        if languages.is_empty() {
            languages.push((&*self.lang).into());
        }
        self.languages = languages;
    }
}

/// The primary language of a tag: `de` of `de-CH`.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Whether it has the form of a tag (BCP 47): letters first, then letters, digits and hyphens.
pub(crate) fn is_language(tag: &str) -> bool {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    tag.len() <= 35 && tag.starts_with(|c: char| c.is_ascii_alphabetic()) && tag.split('-').all(part)
}

fn add_items(languages: &mut Vec<Excerpt>, items: &[Item]) {
    for item in items {
        add(languages, item.text());
        item.kind().into_iter().chain(item.tags()).for_each(|text| add(languages, text));
        add_items(languages, item.items());
    }
}

fn scale(languages: &mut Vec<Excerpt>, scale: &Scale) {
    for depth in scale.depths() {
        named(languages, &depth.named);
        depth.short.iter().for_each(|short| add(languages, short));
    }
}

fn named(languages: &mut Vec<Excerpt>, named: &Named) {
    add(languages, &named.name);
    named.summary.iter().for_each(|summary| add(languages, summary));
}

fn said(languages: &mut Vec<Excerpt>, all: &[Said]) {
    for (about, text) in all {
        about.iter().for_each(|about| add(languages, about));
        add(languages, text);
    }
}

fn add(languages: &mut Vec<Excerpt>, text: &Text) {
    let Text::Many(all) = text else { return };
    for (tag, _) in all {
        if !languages.iter().any(|language| language.eq_ignore_ascii_case(tag)) {
            languages.push(tag.clone());
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
        assert_eq!(
            matrix.languages().iter().map(|lang| &**lang).collect::<Vec<_>>(),
            ["de", "fr-CA", "en", "ja"]
        );
        for (tag, found) in [("de", Some("de")), ("DE-at", Some("de")), ("fr", Some("fr-CA")), ("it", None)] {
            assert_eq!(matrix.language(tag), found, "{tag}");
        }
    }

    #[test]
    fn every_text_counts() {
        let tagged = br#"{"format": "skill-matrix/1", "title": {"l-1": "x"}, "summary": {"l-2": "x"},
            "depths": [{"id": "d", "name": {"l-3": "x"}, "short": {"l-4": "x"}, "summary": {"l-5": "x"}}],
            "levels": [{"id": "l", "name": {"l-6": "x"}, "summary": {"l-7": "x"},
                "facts": [{"name": {"l-8": "x"}, "text": {"l-9": "x"}}]}],
            "roles": [{"id": "r", "name": {"l-10": "x"}, "summary": {"l-11": "x"}, "family": [{"l-12": "x"}]}],
            "groups": [{"path": [{"l-13": "x"}], "summary": {"l-14": "x"}}],
            "skills": [{"id": "s", "name": {"l-15": "x"}, "summary": {"l-16": "x"}, "path": [{"l-13": "x"}],
                "texts": {"d": [{"text": {"l-17": "x"}}]}},
                {"id": "o", "name": "O", "depths": [{"id": "e", "name": {"l-18": "x"}}]}],
            "expectations": [{"skill": "o", "role": "r", "level": "l", "requirement": {"l-19": "x"},
                "items": [{"text": {"l-20": "x"}, "kind": {"l-21": "x"}, "tags": [{"l-22": "x"}]}]}]}"#;
        let matrix = read(tagged).unwrap().matrix;
        let mut found: Vec<u8> = matrix.languages().iter().map(|lang| lang[2..].parse().unwrap()).collect();
        found.sort_unstable();
        assert_eq!(found, (1..=22).collect::<Vec<_>>());
    }

    #[test]
    fn a_matrix_whose_texts_name_none_has_its_own() {
        let json = br#"{"format": "skill-matrix/1", "title": "a", "lang": "nl", "levels": ["x"], "skills": [{"id": "s", "name": "S"}],
            "expectations": [{"skill": "s", "level": "x", "items": "t"}]}"#;
        let matrix = read(json).unwrap().matrix;
        assert_eq!(matrix.languages().iter().map(|lang| &**lang).collect::<Vec<_>>(), ["nl"]);
    }
}
