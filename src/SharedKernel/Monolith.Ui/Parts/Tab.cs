using Microsoft.AspNetCore.Components;

namespace Monolith.Ui;

public sealed class Tab : ComponentBase, IDisposable
{
    [CascadingParameter] private Tabs? Owner { get; set; }

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter] public int? Count { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    public void Dispose() => Owner?.Remove(this);

    protected override void OnInitialized() => Owner?.Add(this);
}
