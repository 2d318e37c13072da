//! Reports about anything.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| leerkompas_fuzz::report::report(bytes));
