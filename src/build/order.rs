//! The order of the functions of a wasm. Functions that are alike stand beside each other, so that LZMA finds the
//! one when it comes to the next: what is packed is smaller by a fortieth.

use std::collections::HashMap;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use super::Failure;

/// So many operations in a row tell what is alike.
const IN_A_ROW: usize = 5;

/// What stands in more functions than this tells nothing.
const COMMON: usize = 512;

/// The same wasm, in the order that packs best.
///
/// # Errors
///
/// If it is not a wasm.
pub(super) fn ordered(wasm: &[u8]) -> Result<Vec<u8>, Failure> {
    reencoded(wasm).ok_or_else(|| {
        Failure::new("The functions of the wasm can't be put in order.", "Look at src/build/order.rs.")
    })
}

fn reencoded(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut imported = 0;
    let mut functions = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.ok()? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import.ok()?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let mut operations = Vec::new();
                for operation in body.get_operators_reader().ok()? {
                    operations.push(kind(&operation.ok()?));
                }
                functions.push(operations);
            }
            _ => {}
        }
    }
    let order = by_likeness(&functions);
    let mut places = vec![0; order.len()];
    for (place, function) in order.iter().enumerate() {
        *places.get_mut(*function)? = u32::try_from(place).ok()?;
    }
    let mut module = wasm_encoder::Module::new();
    Ordered { order, places, imported }.parse_core_module(&mut module, Parser::new(0), wasm).ok()?;
    Some(module.finish())
}

/// The kind of an operation, without what it works on.
fn kind(operation: &wasmparser::Operator) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    std::mem::discriminant(operation).hash(&mut hasher);
    hasher.finish()
}

/// The functions, each after the one that is most like it among those that are left. It starts with the longest.
fn by_likeness(functions: &[Vec<u64>]) -> Vec<usize> {
    let traits: Vec<Vec<&[u64]>> = functions
        .iter()
        .map(|operations| {
            let mut traits: Vec<&[u64]> = operations.windows(IN_A_ROW).collect();
            traits.sort_unstable();
            traits.dedup();
            traits
        })
        .collect();
    let mut having: HashMap<&[u64], Vec<usize>> = HashMap::new();
    for (function, traits) in traits.iter().enumerate() {
        for one in traits {
            having.entry(one).or_default().push(function);
        }
    }
    let mut longest: Vec<usize> = (0..functions.len()).collect();
    longest.sort_by_key(|function| std::cmp::Reverse(functions.get(*function).map_or(0, Vec::len)));
    let mut longest = longest.into_iter();
    let mut is_left = vec![true; functions.len()];
    let mut order: Vec<usize> = Vec::with_capacity(functions.len());
    while order.len() < functions.len() {
        let next = order.last().and_then(|last| most_alike(*last, &traits, &having, &is_left));
        let Some(next) = next.or_else(|| longest.find(|function| is_left.get(*function) == Some(&true)))
        else {
            break;
        };
        if let Some(left) = is_left.get_mut(next) {
            *left = false;
        }
        order.push(next);
    }
    order
}

/// The function that has most in common with another one, measured by all that the two have; none if there is
/// none left that has anything.
fn most_alike(
    last: usize,
    traits: &[Vec<&[u64]>],
    having: &HashMap<&[u64], Vec<usize>>,
    is_left: &[bool],
) -> Option<usize> {
    let own = traits.get(last)?;
    let mut common: HashMap<usize, usize> = HashMap::new();
    for functions in own.iter().filter_map(|one| having.get(one)).filter(|having| having.len() <= COMMON) {
        for function in functions.iter().filter(|function| is_left.get(**function) == Some(&true)) {
            *common.entry(*function).or_default() += 1;
        }
    }
    let likeness = |(function, common): (usize, usize)| {
        let all = own.len() + traits.get(function).map_or(0, Vec::len) - common;
        // As a whole number, so that two builds give the same order.
        (common * 1_000_000 / all.max(1), std::cmp::Reverse(function))
    };
    common.into_iter().max_by_key(|one| likeness(*one)).map(|(function, _)| function)
}

/// Writes a wasm with its functions in another order.
struct Ordered {
    /// Which function stands at a place, counted without the imported ones.
    order: Vec<usize>,
    /// At which place a function stands.
    places: Vec<u32>,
    /// How many functions are imported. Their indices come first and stay.
    imported: u32,
}

impl Ordered {
    /// Things of all functions, in the new order.
    fn sorted<T: Clone>(&self, all: &[T]) -> Vec<T> {
        self.order.iter().filter_map(|function| all.get(*function).cloned()).collect()
    }
}

impl Reencode for Ordered {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.places.get(own as usize));
        Ok(own.map_or(function, |place| self.imported + place))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for own in self.sorted(&types) {
            functions.function(utils::type_index(self, own));
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for body in self.sorted(&bodies) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{by_likeness, ordered};

    #[test]
    fn functions_that_are_alike_stand_beside_each_other() {
        let loads: Vec<u64> = (0..20).collect();
        let stores: Vec<u64> = (100..130).collect();
        let almost: Vec<u64> = (0..18).chain([7, 7]).collect();
        let short = vec![1, 2];
        assert_eq!(by_likeness(&[loads, stores, almost, short]), [1, 0, 2, 3]);
        assert!(by_likeness(&[]).is_empty());
    }

    #[test]
    fn what_refers_to_a_function_follows_it() {
        // (func $short (export "short")) (func $long (export "long") nop nop call $short) (start $short)
        let wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x03\x02\0\0\x07\x10\x02\x05short\0\0\x04long\0\x01\x08\x01\0\x0a\x0b\x02\x02\0\x0b\x06\0\x01\x01\x10\0\x0b";
        let module = walrus::Module::from_buffer(&ordered(wasm).unwrap_or_default()).ok();
        let function = |name| module.as_ref()?.exports.get_func(name).ok();
        let size = |name| Some(module.as_ref()?.funcs.get(function(name)?).kind.unwrap_local().size());
        assert!(size("long") > size("short"));
        assert_eq!(module.as_ref().and_then(|module| module.start), function("short"));
        // The longest one comes first.
        assert!(
            function("long").is_some_and(|long| Some(long.index()) < function("short").map(|it| it.index()))
        );
    }

    #[test]
    fn what_is_no_wasm_is_refused() {
        assert!(ordered(b"no wasm").is_err());
    }
}
