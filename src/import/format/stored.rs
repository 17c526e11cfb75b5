//! A zip file whose parts are stored as they are.
//!
//! The crate that unpacks zip files writes them too, and then brings two compressors: a hundredth of the maker.

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// The first day that a zip file can say.
const DAY: u16 = 0x21;

/// Writes the parts, each with its name.
pub(crate) fn stored<'p>(parts: impl Iterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let (mut file, mut central, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, part) in parts {
        count = count.saturating_add(1);
        let at = number(file.len());
        let mut facts = Vec::new();
        // Version, flags (names are UTF-8), method, time, day.
        [20, 0x800, 0, 0, DAY].iter().for_each(|it: &u16| facts.extend(it.to_le_bytes()));
        let size = number(part.len());
        [crc32fast::hash(part), size, size].iter().for_each(|it| facts.extend(it.to_le_bytes()));
        facts.extend(u16::try_from(name.len()).unwrap_or_default().to_le_bytes());
        facts.extend([0; 2]);
        file.extend(LOCAL.to_le_bytes());
        file.extend(&facts);
        file.extend(name.bytes());
        file.extend(part);
        central.extend(CENTRAL.to_le_bytes());
        central.extend(20_u16.to_le_bytes());
        central.extend(&facts);
        central.extend([0; 10]);
        central.extend(at.to_le_bytes());
        central.extend(name.bytes());
    }
    let (at, size) = (number(file.len()), number(central.len()));
    file.extend(central);
    file.extend(END.to_le_bytes());
    file.extend([0; 4]);
    [count, count].iter().for_each(|it| file.extend(it.to_le_bytes()));
    file.extend(size.to_le_bytes());
    file.extend(at.to_le_bytes());
    file.extend([0; 2]);
    file
}

/// A size, or a place in the file. A matrix that fills four gigabytes can't be read in the first place.
fn number(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}
