"""Workbooks that are made to hurt, and ordinary ones: a zip file of small files of XML."""

import zipfile

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEADER = ["organisation", "ambition"]
#: What unpacks to very much.
BLANK = b" " * (1 << 20)


def packed(path, parts):
    """Each part a name and what is in it: a text, or many pieces."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
        for name, content in parts.items():
            with archive.open(name, "w", force_zip64=True) as part:
                for piece in [content] if isinstance(content, (bytes, str)) else content:
                    part.write(piece.encode() if isinstance(piece, str) else piece)
    return path


def xlsx(path, rows, strings=None, **more):
    """A sheet of these rows, as XML."""
    parts = {
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": [f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>', *rows, "</sheetData></worksheet>"],
    }
    if strings is not None:
        parts["xl/sharedStrings.xml"] = strings
    return packed(path, parts | more)


def row(number, cells):
    """A row with texts by the letters of their columns."""
    cells = "".join(f'<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in cells.items())
    return f'<row r="{number}">{cells}</row>'


def table(*more):
    """An honest table of two records, and rows below it."""
    rows = [dict(zip("AB", cells)) for cells in [HEADER, ["Acme", "comply"], ["Beta", "bonding"]]]
    return [*(row(at + 1, cells) for at, cells in enumerate(rows)), *more]


def ods(path, rows):
    """A sheet of these rows, as XML."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    texts = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    begin = f'<office:document-content xmlns:office="{office}" xmlns:table="{tables}" xmlns:text="{texts}"><office:body><office:spreadsheet><table:table table:name="A">'
    return packed(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": [begin, *rows, "</table:table></office:spreadsheet></office:body></office:document-content>"],
            "META-INF/manifest.xml": "<manifest:manifest/>",
        },
    )


def ods_row(*texts, times=1, columns=1):
    """A row with texts, which stands there some times, each in some columns."""
    cells = f'<table:table-cell office:value-type="string" table:number-columns-repeated="{columns}"><text:p>%s</text:p></table:table-cell>'
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(cells % text for text in texts)}</table:table-row>'


def ods_table(*more):
    return [ods_row(*HEADER), ods_row("Acme", "comply"), ods_row("Beta", "bonding"), *more]
