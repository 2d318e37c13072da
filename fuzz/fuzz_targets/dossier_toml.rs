//! A dossier in TOML.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| leerkompas_fuzz::dossier::toml(bytes));
