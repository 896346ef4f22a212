namespace Monolith.SharedKernel.Modules;

/// <summary>A kind of document or master data that a module keeps and others point at: trails, ledgers, journals, search and audit find
/// its name and its page here, so that no module writes another's address.</summary>
/// <param name="Kind">Stable, as rows and events carry it, for example <c>goods-receipt</c>; a constant of the module's Contracts.</param>
/// <param name="TextKey">What people call it.</param>
/// <param name="Page">Its page's address by id.</param>
/// <param name="Permission">Who may open it.</param>
public sealed record DocumentKind(string Kind, string TextKey, Func<Guid, string> Page, string Permission)
{
    /// <summary>The address of the list of all of the kind, where there is one.</summary>
    public string? List { get; init; }
}

/// <summary>What a module can show about another module's document: the ledger's rows of a goods receipt, the journals of a ticket.</summary>
/// <param name="TextKey">What people call it.</param>
/// <param name="Page">The address of the list for one document.</param>
/// <param name="Kinds">Of which kinds of document; empty: of every kind.</param>
public sealed record DocumentTrace(string TextKey, Func<Guid, string> Page, string Permission, params string[] Kinds)
{
    /// <summary>It begins something new about the document, such as a return of its goods, rather than showing what there is.</summary>
    public bool Begins { get; init; }
}

/// <summary>All kinds of documents of all modules.</summary>
public interface IDocuments
{
    DocumentKind? Find(string kind);

    /// <summary>The page of a document; null where nobody has declared the kind.</summary>
    string? Href(string kind, Guid id) => Find(kind)?.Page(id);

    /// <summary>The list of all documents of a kind; null where nobody has declared the kind or it has none.</summary>
    string? List(string kind) => Find(kind)?.List;

    /// <summary>What other modules can show about a document.</summary>
    IEnumerable<DocumentTrace> TracesOf(string kind);
}
