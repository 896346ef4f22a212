namespace Monolith.Import.Reading;

/// <summary>The records of a file one after another, whatever it is written in.</summary>
internal interface IRecords : IAsyncDisposable
{
    /// <summary>Goes on to the next record; a line without anything on it is one too, with a single empty field.</summary>
    ValueTask<bool> Read(CancellationToken ct);

    /// <summary>The line the record begins at, as an editor counts.</summary>
    int Line { get; }

    /// <summary>How many lines it spans.</summary>
    int Span { get; }

    int Count { get; }

    /// <summary>What is wrong with the record as such; its fields mean nothing then.</summary>
    Finding? Broken { get; }

    /// <summary>Valid until another field is asked for.</summary>
    ReadOnlySpan<char> this[int place] { get; }

    /// <summary>The field isn't text but a number, written as in code.</summary>
    bool IsNumber(int place);
}
