using Monolith.SharedKernel;

namespace Monolith.Import;

/// <summary>What an import did, line by line where it refused. Nothing is dropped silently.</summary>
public sealed class ImportReport(string kind, string file, bool dryRun)
{
    private const int MostShown = 1000;

    public string Kind { get; } = kind;

    public string File { get; } = file;

    public bool DryRun { get; } = dryRun;

    public int Lines { get; set; }

    public int Made { get; set; }

    public int AlreadyThere { get; set; }

    public int RejectedLines { get; private set; }

    /// <summary>The first thousand.</summary>
    public List<Rejected> Rejected { get; } = [];

    public SalesImportReport? Sales { get; set; }

    public void Reject(int line, Error error) => Reject(new Rejected(line, error.Code, error.Message));

    public void Reject(Rejected rejected)
    {
        RejectedLines++;
        if (Rejected.Count < MostShown) Rejected.Add(rejected);
    }
}

/// <summary>Documents are all that the file holds, whether they were made now or were there already.</summary>
public sealed record SalesImportReport
{
    public int Tickets { get; set; }

    public int Returns { get; set; }

    public int WriteOffs { get; set; }

    public int ItemsMade { get; set; }

    public int CustomersMade { get; set; }

    /// <summary>Quantity times price over all documents' lines: net of returns, services and fees included.</summary>
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
public sealed record BooksReport(Money Debit, Money Credit, bool Balanced, Money RevenueGoods, Money RevenueServices, Money CostOfGoods, Money Inventory);
