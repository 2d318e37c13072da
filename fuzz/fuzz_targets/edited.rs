//! The embedded instrument after some edits.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| leerkompas_fuzz::instrument::edited(bytes));
