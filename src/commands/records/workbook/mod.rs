//! Workbooks (XLSX, ODS) as tables: the first sheet as CSV, a row at a time, whatever is in the file.
//!
//! A workbook is a zip file of XML. Nothing in it is believed: no part is unpacked beyond a bound, and no row is made before the
//! bytes for it are there, so that neither a cell at the far end of a sheet nor one that says that it repeats takes memory.

mod archive;
mod broken;
mod cells;
mod csv;
mod ods;
mod open;
mod xlsx;
mod xml;

pub(super) use self::open::rows;
