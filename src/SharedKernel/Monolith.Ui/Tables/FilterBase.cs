using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Monolith.SharedKernel.Text;

namespace Monolith.Ui;

/// <summary>A filter whose value is in the page's address and nowhere else.</summary>
public abstract class FilterBase : ComponentBase, IDisposable
{
    [Inject] protected ITexts T { get; set; } = null!;

    [Inject] protected NavigationManager Nav { get; set; } = null!;

    [CascadingParameter] private FilterBar? Bar { get; set; }

    [CascadingParameter] private MoreFilters? Fold { get; set; }

    protected string Id { get; } = Ids.Next("q");

    /// <summary>The names in the address that this filter writes.</summary>
    protected internal abstract IEnumerable<string> Names { get; }

    internal bool IsSet => Names.Any(n => Get(n) is not null);

    public void Dispose()
    {
        Nav.LocationChanged -= Moved;
        Bar?.Remove(this);
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized()
    {
        Bar?.Add(this);
        Fold?.Add(this);
        Nav.LocationChanged += Moved;
    }

    protected string? Get(string name) => QueryNavigation.Get(Nav, name);

    protected void Set(string name, string? value) => QueryNavigation.Set(Nav, (name, value));

    private void Moved(object? sender, LocationChangedEventArgs e) => InvokeAsync(StateHasChanged);
}
