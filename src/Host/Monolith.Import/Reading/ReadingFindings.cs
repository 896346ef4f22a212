namespace Monolith.Import.Reading;

/// <summary>What reading says: codes, levels and English in one place.</summary>
internal static class ReadingFindings
{
    public static Finding QuoteMalformed() => Finding.Refused(
        "import.quote-malformed", "A quotation mark opens a field here and isn't closed before a separator or the line's end. Double it inside a field.");

    public static Finding RecordTooLong(int most) => Finding.Refused(
        "import.record-too-long", $"The line has more than {most} characters.").With("most", most);
}
