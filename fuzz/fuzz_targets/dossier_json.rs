//! A dossier in JSON.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| leerkompas_fuzz::dossier::json(bytes));
