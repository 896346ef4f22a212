using Microsoft.AspNetCore.Components;

namespace Monolith.Ui;

/// <summary>How a page draws one column of a <see cref="ListTable{TItem}"/> where its value alone isn't enough: a badge, a link, two lines.</summary>
public sealed class ListCell<TItem> : ComponentBase
{
    [CascadingParameter] private ListTable<TItem>? Table { get; set; }

    /// <summary>The column's key in the declaration.</summary>
    [Parameter, EditorRequired] public string Column { get; set; } = "";

    [Parameter, EditorRequired] public RenderFragment<TItem> ChildContent { get; set; } = null!;

    protected override void OnInitialized() => Table?.Add(this);
}
