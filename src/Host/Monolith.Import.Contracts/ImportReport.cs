using Monolith.SharedKernel;

namespace Monolith.Import.Contracts;

/// <summary>What an import would do or did, the same for a dry run and a real one. No line is left out: each is new, changed, the same or
/// refused.</summary>
public sealed record ImportReport
{
    public required string List { get; init; }

    public required string File { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Lines of the file that say something.</summary>
    public int Lines { get; set; }

    public int New { get; set; }

    public int Changed { get; set; }

    public int Same { get; set; }

    public int Refused { get; set; }

    /// <summary>Of the new and changed ones: refused when they were applied, because somebody else had changed the same
    /// meanwhile.</summary>
    public int Overtaken { get; set; }

    /// <summary>How the file turned out to be written, in words.</summary>
    public string Format { get; set; } = "";

    /// <summary>The file's columns, each with ours that it fills; null: nothing reads it.</summary>
    public IReadOnlyList<ImportHeader> Headers { get; set; } = [];

    /// <summary>About the file as a whole.</summary>
    public IReadOnlyList<ImportProblem> Findings { get; set; } = [];

    /// <summary>About its lines: the first thousand, refusals first in the order of the file.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; set; } = [];

    public SalesImportReport? Sales { get; set; }
}

public sealed record ImportHeader(string Text, string? Column);

/// <param name="Line">As an editor counts; null: the whole file.</param>
/// <param name="LastLine">Where it spans several, since a cell holds line breaks: the last of them.</param>
public sealed record ImportProblem(
    int? Line, string Code, string Level, string Message, string? Column = null, string? Value = null, int? LastLine = null)
{
    /// <summary>As <c>7</c>, or <c>7-9</c>.</summary>
    public string Lines => LastLine is null ? $"{Line}" : $"{Line}-{LastLine}";
}

/// <summary>Documents are all that the file holds, whether they were made now or were there already.</summary>
public sealed record SalesImportReport
{
    public int Tickets { get; set; }

    public int Returns { get; set; }

    public int WriteOffs { get; set; }

    public int ItemsMade { get; set; }

    public int CustomersMade { get; set; }

    /// <summary>Quantity times price over the lines of all tickets and returns: net of returns, services and fees included, write-offs
    /// left out.</summary>
    public Money Revenue { get; set; }

    /// <summary>Of it goods.</summary>
    public Money GoodsRevenue { get; set; }

    public Money OtherRevenue { get; set; }

    public Quantity Quantity { get; set; }

    public OpeningReport? Opening { get; set; }

    public BooksReport? Books { get; set; }
}

public sealed record OpeningReport(int Items, Quantity Quantity, Money Value, string CostRule);

/// <summary>The trial balance after the import, over everything in the shop.</summary>
public sealed record BooksReport(Money Debit, Money Credit, bool Balanced, Money RevenueGoods, Money RevenueServices, Money CostOfGoods,
    Money Inventory);
