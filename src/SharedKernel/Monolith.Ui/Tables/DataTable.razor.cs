using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Ui;

/// <summary>Rows that are paged and sorted where they are stored. Its page and sort, like the filters, are in the page's address.</summary>
public partial class DataTable<TItem>
{
    private const int BlankRows = 8;
    private readonly List<Column<TItem>> _columns = [];
    private readonly Dictionary<object, TItem> _selected = [];
    private HashSet<string>? _chosen;
    private Page<TItem>? _page;
    private PageRequest _request = new();
    private Error? _error;
    private string? _loadedFor;
    private bool _loading;
    private int _version;

    [Inject] private ITexts T { get; set; } = null!;

    [Inject] private Format Format { get; set; } = null!;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    [Inject] private IJSRuntime Browser { get; set; } = null!;

    /// <summary>Stable: the choice of columns is kept under it.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter] public Func<PageRequest, Task<Result<Page<TItem>>>>? Load { get; set; }

    /// <summary>For a page that shows beside the table what the load found.</summary>
    [Parameter] public EventCallback Loaded { get; set; }

    /// <summary>Rows that are all here already, such as the lines of a document.</summary>
    [Parameter] public IReadOnlyList<TItem>? Items { get; set; }

    [Parameter, EditorRequired] public RenderFragment Columns { get; set; } = null!;

    [Parameter] public RenderFragment? Empty { get; set; }

    [Parameter] public Func<TItem, string?>? RowHref { get; set; }

    [Parameter] public Func<TItem, string?>? RowClass { get; set; }

    [Parameter] public Func<TItem, object>? Key { get; set; }

    /// <summary>What can be done with the selected rows.</summary>
    [Parameter] public RenderFragment<IReadOnlyList<TItem>>? Actions { get; set; }

    /// <summary>Where the list's endpoint is, of which the whole can be had as a file.</summary>
    [Parameter] public string? Api { get; set; }

    [Parameter] public string? DefaultSort { get; set; }

    [Parameter] public bool DefaultDescending { get; set; }

    [Parameter] public int PageSize { get; set; } = 50;

    [Parameter] public bool InUrl { get; set; } = true;

    /// <summary>The parameters of the address that leave out rows; what else stands there is the page's own.</summary>
    [Parameter] public IReadOnlyList<string> AskedBy { get; set; } = [];

    /// <summary>Takes the height of the window and scrolls within, so that head and totals stay in sight.</summary>
    [Parameter] public bool Fill { get; set; } = true;

    private IReadOnlyList<Column<TItem>> Shown => _columns.Where(IsShown).ToList();

    private IReadOnlyList<TItem> Selected => [.. _selected.Values];

    private bool CanSelect => Actions is not null && Key is not null;

    private bool AllSelected => _page is { Items.Count: > 0 } && _page.Items.All(i => _selected.ContainsKey(Key!(i)));

    private bool IsFiltered => Load is not null && InUrl && QueryNavigation.Only(Nav, AskedBy).Length > 0;

    private string ExportQuery
    {
        get
        {
            var link = InUrl ? QueryNavigation.Only(Nav, AskedBy) : "";
            if (_request.Sort is not null) link = QueryHelpers.AddQueryString(link, "sort", _request.Sort);
            if (_request.Descending) link = QueryHelpers.AddQueryString(link, "descending", "true");
            return QueryHelpers.AddQueryString(link, "columns", string.Join(',', Shown.Where(c => !c.OnPageOnly).Select(c => c.Key)));
        }
    }

    /// <summary>Asks again, for example after an action changed the rows.</summary>
    public async Task Reload()
    {
        if (Load is null) return;
        var version = ++_version;
        _loading = true;
        StateHasChanged();
        var result = await Load(_request);
        if (version != _version) return;

        _loading = false;
        _error = result.IsOk ? null : result.Error;
        if (result.IsOk) _page = result.Value;
        StateHasChanged();
        await Loaded.InvokeAsync();
    }

    public void Dispose() => _version++;

    internal void Add(Column<TItem> column) => _columns.Add(column);

    internal void Remove(Column<TItem> column) => _columns.Remove(column);

    protected override async Task OnParametersSetAsync()
    {
        if (Items is not null)
        {
            _page = new(Items, Items.Count, 0, Math.Max(1, Items.Count));
            return;
        }

        var address = InUrl ? new Uri(Nav.Uri).PathAndQuery : "";
        if (_loadedFor == address) return;
        _loadedFor = address;
        _selected.Clear();
        ReadAddress();
        await Reload();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Load is null) return;
        var kept = await Browser.InvokeAsync<string?>("monolith.recall", "columns." + Name);
        if (string.IsNullOrEmpty(kept)) return;
        _chosen = [.. kept.Split('\n')];
        StateHasChanged();
    }

    private void ReadAddress()
    {
        var sort = InUrl ? QueryNavigation.Get(Nav, "sort") : null;
        _ = int.TryParse(InUrl ? QueryNavigation.Get(Nav, "skip") : null, out var skip);
        var descending = sort is null ? DefaultDescending : QueryNavigation.Get(Nav, "desc") == "true";
        _request = new PageRequest(Math.Max(0, skip), PageSize, sort ?? DefaultSort, descending).Clamp();
    }

    private Task GoTo(int skip) => Ask(_request with { Skip = Math.Max(0, skip) });

    private Task SortBy(Column<TItem> column) =>
        Ask(_request with { Skip = 0, Sort = column.Sort, Descending = _request.Sort == column.Sort && !_request.Descending });

    private Task Ask(PageRequest request)
    {
        _request = request;
        if (!InUrl) return Reload();
        QueryNavigation.Set(
            Nav, ("skip", request.Skip == 0 ? null : request.Skip), ("sort", request.Sort), ("desc", request.Descending ? "true" : null));
        return Task.CompletedTask;
    }

    private string? AriaSort(Column<TItem> column) =>
        column.Sort is null || column.Sort != _request.Sort ? null : _request.Descending ? "descending" : "ascending";

    private bool IsShown(Column<TItem> column) => _chosen?.Contains(column.Key) ?? !column.Hidden;

    private async Task Choose(Column<TItem> column, bool show)
    {
        _chosen ??= [.. Shown.Select(c => c.Key)];
        if (show) _chosen.Add(column.Key);
        else _chosen.Remove(column.Key);
        await Browser.InvokeVoidAsync("monolith.keep", "columns." + Name, string.Join('\n', _chosen));
    }

    private object KeyOf(TItem item) => Key?.Invoke(item) ?? item!;

    private void Select(TItem item, bool on)
    {
        if (on) _selected[Key!(item)] = item;
        else _selected.Remove(Key!(item));
    }

    private void SelectAll(ChangeEventArgs e)
    {
        foreach (var item in _page?.Items ?? []) Select(item, e.Value is true);
    }
}
