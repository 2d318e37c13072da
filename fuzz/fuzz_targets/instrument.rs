//! The files of an instrument.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| leerkompas_fuzz::instrument::instrument(bytes));
