#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| skill_matrix_fuzz::file("fuzz.xls", bytes));
