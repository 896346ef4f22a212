using Monolith.SharedKernel.Audit;

namespace Monolith.Finance.Journals;

/// <summary>Which stream of facts a set came from: a ticket has one set in Sale and another in Stock.</summary>
internal enum Book
{
    Sale,
    Stock,
    Cash,
    Manual,
}

/// <summary>One line of a balanced set. Book, source and part name the set, and the database keeps them unique:
/// nothing is ever booked twice.</summary>
internal sealed class EntryRow : IAppendOnly
{
    public long Id { get; init; }

    /// <summary>Set when its set is put into a journal.</summary>
    public Guid JournalId { get; set; }

    public required Book Book { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>0, or for stock the first ledger row of the movement: one document may move stock more than once.</summary>
    public required long Part { get; init; }

    /// <summary>From 1 within the set; given when the set is whole.</summary>
    public int Line { get; set; }

    public required string Account { get; init; }

    /// <summary>Scaled Money; a debit is positive, a credit negative. A plain number so that every engine sums it.</summary>
    public required long Amount { get; set; }

    public required int Site { get; init; }

    /// <summary>The business date.</summary>
    public required DateOnly Date { get; init; }

    public required string SourceKind { get; init; }

    public required string SourceNumber { get; init; }

    /// <summary>Who did what is booked here: of a ticket the cashier's till, of a document its maker.</summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public Guid? ShiftId { get; init; }

    public required DateTimeOffset Effective { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public string? Text { get; init; }
}
