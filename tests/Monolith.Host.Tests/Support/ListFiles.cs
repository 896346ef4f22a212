using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using CsvHelper;

namespace Monolith.Host.Tests.Support;

/// <summary>The files of a declared list: whatever the form, all rows are in them, and the proof beside one says so.</summary>
internal sealed class ListFiles(RunningShop shop)
{
    public async Task Agree(DeclaredList list, List<string> wrong)
    {
        for (var again = 0; ; again++)
        {
            var rows = (int)(await shop.Everything.Get(list.Path + "?take=1")).Page["total"]!;
            var found = new List<string>();
            var sheet = RowsOfSheet(await Bytes(list.FileAs("xlsx")));
            if (sheet != rows) found.Add($"{list.FileAs("xlsx")}: {sheet} rows of {rows}");
            foreach (var archive in (string[])[list.FileAs("zip"), list.FileAs("zip") + "?form=xlsx"])
                Prove(archive, await Bytes(archive), rows, found);
            // The shop goes on: a job may have run in between.
            if (found.Count > 0 && again < 2) continue;
            wrong.AddRange(found);
            return;
        }
    }

    private static void Prove(string path, byte[] archive, int rows, List<string> wrong)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        var (file, proof) = (Read(zip.Entries[0]), Encoding.UTF8.GetString(Read(zip.Entries[1])));
        var says = proof.Split('\n').Where(l => l.StartsWith("# ", StringComparison.Ordinal)).Select(l => l[2..].Split(": ", 2))
            .ToDictionary(l => l[0], l => l[1]);
        var counted = zip.Entries[0].Name.EndsWith(".csv", StringComparison.Ordinal) ? Lines(file) : RowsOfSheet(file);
        var names = string.Join(", ", zip.Entries.Select(e => e.Name));
        if (names != $"{zip.Entries[0].Name}, {zip.Entries[0].Name}.manifest") wrong.Add($"{path}: {names}");
        if (says["rows"] != $"{counted}" || counted != rows)
            wrong.Add($"{path}: {counted} rows, {says["rows"]} by the proof, {rows} by the list");
        if (says["bytes"] != $"{file.Length}") wrong.Add($"{path}: {file.Length} bytes, {says["bytes"]} by the proof");
        var sum = $"\n{Convert.ToHexStringLower(SHA256.HashData(file))}  {zip.Entries[0].Name}\n";
        if (!proof.EndsWith(sum, StringComparison.Ordinal)) wrong.Add($"{path}: another checksum");
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static int Lines(byte[] file)
    {
        using var csv = new CsvParser(new StreamReader(new MemoryStream(file)), CultureInfo.InvariantCulture);
        var lines = -1; // the headings
        while (csv.Read()) lines++;
        return lines;
    }

    private static int RowsOfSheet(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using var sheet = XmlReader.Create(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var rows = -1;
        while (sheet.Read()) rows += sheet.NodeType == XmlNodeType.Element && sheet.LocalName == "row" ? 1 : 0;
        return rows;
    }

    private Task<byte[]> Bytes(string path) => shop.Everything.Client.GetByteArrayAsync(path);
}
