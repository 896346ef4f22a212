using System.IO.Compression;
using System.Xml;
using Monolith.Import.Reading.Opening;

namespace Monolith.Import.Reading.Workbooks;

/// <summary>The reader of workbooks takes a formula that failed for an empty cell. A workbook that has some is copied with these as the
/// texts that people see (<c>#DIV/0!</c>), so that each is found where it stands.</summary>
internal static class FormulaFaults
{
    private static readonly XmlReaderSettings Read = new() { CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit };
    private static readonly XmlWriterSettings Write = new() { CheckCharacters = false };
    private static readonly byte[][] Marks = ["t=\"e\""u8.ToArray(), "t='e'"u8.ToArray()];

    /// <summary>The stream itself, or one in its place; what can't be read is left to whoever reads it.</summary>
    public static async Task<Stream> AsTexts(Stream content, CancellationToken ct)
    {
        content.Position = 0;
        if (content.ReadByte() != 'P') return content;
        var (copy, isWhole) = (default(Stream), false);
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Sum(e => e.Length) > ReadingLimits.WorkbookBytes) return content;
            var sheets = zip.Entries.Where(e => IsSheet(e) && HasFaults(e, ct)).ToHashSet();
            if (sheets.Count == 0) return content;
            copy = Spool.Empty();
            using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var entry in zip.Entries) await Copy(entry, to, sheets.Contains(entry), ct);
            }

            isWhole = true;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException)
        {
            return content;
        }
        finally
        {
            if (!isWhole && copy is not null) await copy.DisposeAsync();
        }

        await content.DisposeAsync();
        return copy;
    }

    private static bool IsSheet(ZipArchiveEntry entry) =>
        entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase)
        && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool HasFaults(ZipArchiveEntry entry, CancellationToken ct)
    {
        using var sheet = entry.Open();
        var (buffer, kept) = (new byte[1 << 16], 0);
        while (sheet.Read(buffer, kept, buffer.Length - kept) is var read and > 0)
        {
            ct.ThrowIfCancellationRequested();
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(Marks[0]) >= 0 || seen.IndexOf(Marks[1]) >= 0) return true;
            kept = Math.Min(seen.Length, Marks[0].Length - 1); // a mark may lie across two pieces
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static async Task Copy(ZipArchiveEntry entry, ZipArchive to, bool isSheet, CancellationToken ct)
    {
        await using var from = entry.Open();
        await using var made = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
        if (!isSheet)
        {
            await from.CopyToAsync(made, ct);
            return;
        }

        using var reader = XmlReader.Create(from, Read);
        using var writer = XmlWriter.Create(made, Write);
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            Copy(reader, writer);
        }
    }

    private static void Copy(XmlReader from, XmlWriter to)
    {
        switch (from.NodeType)
        {
            case XmlNodeType.Element:
                Element(from, to);
                break;
            case XmlNodeType.EndElement:
                to.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                to.WriteString(from.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                to.WriteWhitespace(from.Value);
                break;
        }
    }

    private static void Element(XmlReader from, XmlWriter to)
    {
        var (isCell, isEmpty) = (from.LocalName == "c", from.IsEmptyElement);
        to.WriteStartElement(from.Prefix, from.LocalName, from.NamespaceURI);
        while (from.MoveToNextAttribute())
        {
            var isFault = isCell && from is { LocalName: "t", Prefix: "", Value: "e" };
            to.WriteAttributeString(from.Prefix, from.LocalName, from.NamespaceURI, isFault ? "str" : from.Value);
        }

        if (isEmpty) to.WriteEndElement();
    }
}
