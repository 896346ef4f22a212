using Microsoft.AspNetCore.Components;

namespace Monolith.Ui;

/// <summary>One column of a <see cref="DataTable{TItem}"/>.</summary>
public sealed class Column<TItem> : ComponentBase, IDisposable
{
    [CascadingParameter] private DataTable<TItem>? Table { get; set; }

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>For the column choice and the export's <c>columns=</c>.</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>The key that goes into <c>PageRequest.Sort</c>.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>Right-aligned, tabular.</summary>
    [Parameter] public bool Figure { get; set; }

    /// <summary>A code: shown so that its characters can be told apart.</summary>
    [Parameter] public bool Mono { get; set; }

    [Parameter] public bool Wrap { get; set; }

    /// <summary>Not shown until someone chooses it.</summary>
    [Parameter] public bool Hidden { get; set; }

    [Parameter] public Func<TItem, object?>? Value { get; set; }

    [Parameter] public RenderFragment<TItem>? ChildContent { get; set; }

    /// <summary>Of all rows that the filters leave, not only of this page; read after each load.</summary>
    [Parameter] public Func<object?>? Total { get; set; }

    /// <summary>What can be done with a row: no part of the file.</summary>
    [Parameter] public bool OnPageOnly { get; set; }

    internal string Key => Name ?? Sort ?? Title;

    internal string? Css => (Figure, Mono, Wrap) switch
    {
        (true, _, _) => "figure",
        (_, true, _) => "mono",
        (_, _, true) => "wrap",
        _ => null,
    };

    internal string? HeadCss => Figure ? "figure" : null;

    public void Dispose() => Table?.Remove(this);

    protected override void OnInitialized() => Table?.Add(this);
}
