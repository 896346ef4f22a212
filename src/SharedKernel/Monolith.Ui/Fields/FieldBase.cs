using Microsoft.AspNetCore.Components;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Ui;

/// <summary>What all fields share: a label, a name that errors find, a hint, and a value.</summary>
public abstract class FieldBase<TValue> : ComponentBase, IDisposable
{
    private Problems? _heard;
    private string? _claimed;
    private string? _unreadable;

    protected string Id { get; } = Ids.Next("f");

    [Inject] protected ITexts T { get; set; } = null!;

    [CascadingParameter] public Problems? Problems { get; set; }

    /// <summary>Inside a table of lines the column's head is the label.</summary>
    [CascadingParameter(Name = "InLines")] public bool InLines { get; set; }

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>As errors name it: <c>sku</c>, <c>lines[2].quantity</c>.</summary>
    [Parameter] public string? Name { get; set; }

    [Parameter] public string? Hint { get; set; }

    [Parameter] public bool Required { get; set; }

    [Parameter] public bool Disabled { get; set; }

    [Parameter] public bool Autofocus { get; set; }

    /// <summary>As wide as the whole form.</summary>
    [Parameter] public bool Wide { get; set; }

    [Parameter] public TValue Value { get; set; } = default!;

    [Parameter] public EventCallback<TValue> ValueChanged { get; set; }

    /// <summary>What is wrong with this field, in the reader's language.</summary>
    protected string? Wrong => _unreadable ?? (Problems?.At(Name) is { } error ? T.Of(error) : null);

    protected string? Invalid => Wrong is null ? null : "true";

    protected string? DescribedBy => Wrong is not null ? Id + "-error" : Hint is not null ? Id + "-hint" : null;

    public void Dispose()
    {
        if (_heard is not null) _heard.Changed -= StateHasChanged;
        Problems?.Release(_claimed);
        Problems?.Unreadable(this, false);
        GC.SuppressFinalize(this);
    }

    // A field whose parameters are the same as before isn't rendered with its form: it must hear of errors itself.
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_heard, Problems))
        {
            if (_heard is not null) _heard.Changed -= StateHasChanged;
            _heard = Problems;
            if (_heard is not null) _heard.Changed += StateHasChanged;
        }

        if (_claimed == Name) return;
        Problems?.Release(_claimed);
        Problems?.Claim(Name);
        _claimed = Name;
    }

    protected void MarkUnreadable(string? why)
    {
        _unreadable = why;
        Problems?.Unreadable(this, why is not null);
    }

    protected Task Put(TValue value)
    {
        Value = value;
        return ValueChanged.InvokeAsync(value);
    }
}
