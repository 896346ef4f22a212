namespace Monolith.Import.Reading;

/// <summary>What reading says about a line as such.</summary>
internal static class ReadingFindings
{
    public static Finding QuoteMalformed() => Finding.Refused(
        "import.quote-malformed",
            "A quotation mark opens a field here, and text follows its end, or it has none. Inside a field it is written twice.");

    public static Finding RecordTooLong(int most) => Finding.Refused(
        "import.record-too-long", $"The line has more than {most} characters.").With("most", most);

    public static Finding LineTooLong(int fields, int wanted) => Finding.Refused(
        "import.line-too-long",
            $"The line has {fields} fields, the header {wanted}: a separator inside a text, perhaps. Put the text in quotation marks.")
        .With("fields", fields).With("wanted", wanted);

    public static Finding LineTooShort(int fields, int wanted) => Finding.Refused(
        "import.line-too-short",
            $"The line has {fields} fields, the header {wanted}: a line break inside a text, perhaps. Put the text in quotation marks.")
        .With("fields", fields).With("wanted", wanted);
}
