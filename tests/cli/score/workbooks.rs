//! Workbooks: the first sheet of XLSX and ODS is a table, and what is odd in it is told by its cell or its row.

use crate::harness::{Ended, leerkompas};

/// A zip file of parts that are stored as they are.
fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let mut sum = flate2::Crc::new();
        sum.update(text.as_bytes());
        let number = |size: usize| u32::try_from(size).expect("a small file").to_le_bytes();
        let mut header = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        header.extend(sum.sum().to_le_bytes());
        header.extend(number(text.len()));
        header.extend(number(text.len()));
        header.extend(&number(name.len())[..2]);
        header.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&header);
        directory.extend([0; 10]);
        directory.extend(number(bytes.len()));
        directory.extend(name.as_bytes());
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&header);
        bytes.extend(name.as_bytes());
        bytes.extend(text.as_bytes());
    }
    let count = u16::try_from(parts.len()).expect("few parts").to_le_bytes();
    let sizes = [directory.len(), bytes.len()];
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([count, count].concat());
    for size in sizes {
        bytes.extend(u32::try_from(size).expect("a small file").to_le_bytes());
    }
    bytes.extend([0, 0]);
    bytes
}

/// A workbook of Excel with these rows, as XML, and these texts that its cells share.
fn xlsx(rows: &str, strings: &str) -> Vec<u8> {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |relations: &[(&str, &str)]| {
        let relations = relations.iter().map(|(name, target)| {
            format!("<Relationship Id=\"{name}\" Type=\"{kind}/{name}\" Target=\"{target}\"/>")
        });
        format!(
            "<Relationships>{}</Relationships>",
            relations.collect::<String>()
        )
    };
    let sheets =
        "<sheet name=\"Chart\" r:id=\"chartsheet\"/><sheet name=\"A\" r:id=\"worksheet\"/>";
    zip(&[
        (
            "_rels/.rels",
            relations(&[("officeDocument", "/xl/workbook.xml")]),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook><sheets>{sheets}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                ("chartsheet", "chart.xml"),
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "sharedStrings.xml"),
            ]),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
            ),
        ),
        (
            "xl/sharedStrings.xml",
            format!("<sst uniqueCount=\"99999999999\">{strings}</sst>"),
        ),
    ])
}

/// A workbook of LibreOffice.
fn ods(rows: &str) -> Vec<u8> {
    zip(&[
        (
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        ),
        (
            "content.xml",
            format!(
                "<office:document-content><table:table table:name=\"A\"><table:table-column/>{rows}</table:table><table:table/></office:document-content>"
            ),
        ),
    ])
}

/// A row with these texts, the first in this column.
fn row(number: u32, first: char, texts: &[&str]) -> String {
    let cells = (first..='Z').zip(texts).map(|(column, text)| {
        format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    });
    format!("<row r=\"{number}\">{}</row>", cells.collect::<String>())
}

fn scored(name: &str, workbook: Vec<u8>, code: i32) -> Ended {
    leerkompas(&["score", name, "--rejects", "bad.csv"])
        .file(name, workbook)
        .run()
        .expect(code)
}

/// The scores of the same rows as CSV.
#[track_caller]
fn as_table(name: &str, workbook: Vec<u8>, rows: &str) {
    let expected = leerkompas(&["score", "a.csv"])
        .file("a.csv", rows)
        .run()
        .expect(0);
    assert_eq!(scored(name, workbook, 0).out, expected.out);
}

const ROWS: &str = "organisation,ambition,employees,shifts,training\n\"A & B,\n\"\"C\"\"\",comply,60,true,x\nD,bonding,,false,\n";

#[test]
fn every_kind_of_cell_of_excel_is_read() {
    let strings = "<si><t>comply</t></si><si><r><t>A &amp;</t></r><r><t xml:space=\"preserve\"> B,_x000A_\"</t></r><rPh><t>ei</t></rPh><r><t>C\"</t></r></si><si/>";
    let rows = "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>organisation</v></c><c t=\"inlineStr\"><is><t> ambition\n</t></is></c>\
        <c t=\"str\"><f>\"employees\"</f><v>employees</v></c><c t=\"str\"><v>shifts</v></c><c t=\"str\"><v>training</v></c></row>\
        <row><c r=\"C4\" t=\"s\"><v>0</v></c><c r=\"B4\" t=\"s\"><v>1</v></c><c r=\"D4\"><v>6E1</v></c><c r=\"E4\" t=\"b\"><v>1</v></c><c r=\"F4\" t=\"str\"><v>x</v></c><c r=\"J4\" s=\"3\"/></row>\
        <row r=\"900\"/><row r=\"1000\"><c r=\"B1000\" t=\"str\"><v>D</v></c><c r=\"C1000\" t=\"str\"><v><![CDATA[bonding]]></v></c><c r=\"E1000\" t=\"b\"><v>0</v></c><c r=\"H1000\" t=\"s\"><v>2</v></c></row>";
    as_table("a.xlsx", xlsx(rows, strings), ROWS);
}

#[test]
fn every_kind_of_cell_of_libreoffice_is_read() {
    let rows = "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row><table:table-header-rows><table:table-row>\
        <table:table-cell office:value-type=\"string\"><text:p>organisation</text:p></table:table-cell><table:table-cell office:value-type=\"string\" office:string-value=\"ambition\"/>\
        <table:table-cell office:value-type=\"string\"><office:annotation><text:p>how many</text:p></office:annotation><text:p>employ<text:span>ees</text:span></text:p></table:table-cell>\
        <table:table-cell office:value-type=\"string\"><text:p>shifts</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>training</text:p></table:table-cell></table:table-row></table:table-header-rows>\
        <table:table-row><table:table-cell office:value-type=\"string\"><text:p>A<text:s/>&amp; B,</text:p><text:p>\"C\"</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>comply</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"float\" office:value=\"60\"><text:p>60,0</text:p></table:table-cell><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAAR</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>\
        <table:table-row><table:table-cell office:value-type=\"string\"><text:p>D</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>bonding</text:p></table:table-cell><table:covered-table-cell/>\
        <table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\"/></table:table-row><table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>";
    as_table("a.ods", ods(rows), ROWS);
    let twice = rows.replace("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>D", "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\"><text:p>D");
    as_table("a.ods", ods(&twice), &format!("{ROWS}D,bonding,,false,\n"));
}

#[test]
fn a_cell_far_from_the_table_is_a_row_that_is_rejected() {
    let table = [
        row(1, 'B', &["organisation", "ambition"]),
        row(2, 'B', &["Acme", "comply"]),
    ]
    .concat();
    for (far, told) in [
        (
            row(5, 'Z', &["x"]),
            "a.xlsx, line 5 (record 2): 25 cells, but the header has 2",
        ),
        (
            row(7, 'A', &["x"]),
            "a.xlsx, line 7 (record 2): 3 cells, but the header has 2",
        ),
        (
            "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>".to_owned(),
            "a.xlsx, line 1048576 (record 2): 16383 cells, but the header has 2",
        ),
    ] {
        let workbook = xlsx(&format!("{table}{far}"), "");
        let ended = leerkompas(&["score", "a.xlsx"])
            .file("a.xlsx", workbook)
            .run();
        ended.expect(3).says(told).says("1 scored, 1 rejected");
    }
}

#[test]
fn what_cannot_be_a_table_is_told_by_its_cell() {
    let header = row(1, 'A', &["organisation", "ambition"]);
    for (rows, said) in [
        (
            header.replace("r=\"B1\"", "r=\"XFD1\""),
            "no name in cell B1, and goes on in XFD1",
        ),
        (
            format!("{header}<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>"),
            "cell XFE2 of `a.xlsx` is beyond the end of any sheet",
        ),
        (
            format!("{header}<row r=\"1048577\"><c><v>1</v></c></row>"),
            "cell A1048577 of `a.xlsx` is beyond",
        ),
        (
            format!("{}{header}", row(2, 'A', &["ambition"])),
            "`a.xlsx` is damaged",
        ),
        (
            format!("{header}<row><c t=\"s\"><v>7</v></c></row>"),
            "`a.xlsx` is damaged",
        ),
        (String::new(), "has no header"),
    ] {
        let ended = leerkompas(&["score", "a.xlsx"])
            .file("a.xlsx", xlsx(&rows, ""))
            .run();
        ended.expect(1).says(said);
    }
}

#[test]
fn files_that_are_no_workbook_say_what_to_do() {
    for (bytes, said) in [
        (&b"PK\x05\x06 and no more"[..], "is damaged, or no workbook"),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            "of another kind (XLS, XLSB), or has a password",
        ),
        (b"", "is damaged, or no workbook"),
    ] {
        let ended = leerkompas(&["score", "a.xlsx"]).file("a.xlsx", bytes).run();
        ended.expect(1).says(said).says("save the sheet as CSV");
    }
}
