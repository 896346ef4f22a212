using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Monolith.Import.Tests.Support;

/// <summary>A small workbook: texts, numbers (doubles), days, and numbers as a format shows them.</summary>
internal sealed class Workbook
{
    /// <param name="Style">Of <see cref="Styles"/>: 1 a day, 2 percent, 3 thirteen digits with zeros in front.</param>
    public sealed record Shown(double Number, int Style);

    /// <summary>A formula that failed, as Excel writes it.</summary>
    public sealed record Failed(string Error);

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, object?[][] Rows, bool IsHidden)> _sheets = [];

    public Workbook Sheet(string name, params object?[][] rows) => Add(name, rows, false);

    public Workbook Hidden(string name, params object?[][] rows) => Add(name, rows, true);

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, _sheets.Count).ToList();
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(numbers.Select(n =>
                    $"<Relationship Id=\"rId{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))
                + $"<Relationship Id=\"rId99\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>" + string.Concat(_sheets.Select((s, i) =>
                $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" {(s.IsHidden ? "state=\"hidden\" " : "")}r:id=\"rId{i + 1}\"/>"))
                    + "</sheets></workbook>");
            Part(zip, "xl/styles.xml", Styles);
            foreach (var n in numbers) Part(zip, $"xl/worksheets/sheet{n}.xml", SheetXml(_sheets[n - 1].Rows));
        }

        return memory.ToArray();
    }

    private const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"165\" formatCode=\"0000000000000\"/></numFmts>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"9\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private Workbook Add(string name, object?[][] rows, bool isHidden)
    {
        _sheets.Add((name, rows, isHidden));
        return this;
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var text = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }

    private static string SheetXml(object?[][] rows) => $"<worksheet xmlns=\"{Main}\"><sheetData>"
        + string.Concat(rows.Select((row, r) =>
            row.Length == 0 ? ""
            : $"<row r=\"{r + 1}\">" + string.Concat(row.Select((cell, c) => Cell(cell, $"{(char)('A' + c)}{r + 1}"))) + "</row>"))
        + "</sheetData></worksheet>";

    private static string Cell(object? cell, string at) => cell switch
    {
        null => "",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        Failed failed => $"<c r=\"{at}\" t=\"e\"><f>1/0</f><v>{failed.Error}</v></c>",
        bool yes => $"<c r=\"{at}\" t=\"b\"><v>{(yes ? 1 : 0)}</v></c>",
        Shown shown => $"<c r=\"{at}\" s=\"{shown.Style}\"><v>{shown.Number.ToString("R", CultureInfo.InvariantCulture)}</v></c>",
        _ => $"<c r=\"{at}\"><v>{Convert.ToDouble(cell, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)}</v></c>",
    };
}
