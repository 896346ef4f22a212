using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Ui;

/// <summary>Base of every back-office page: texts, figures, and requests sent as the signed-in person.</summary>
public abstract class ModulePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private bool _initialized;
    private Task<AuthenticationState>? _seen;

    [Inject] protected ITexts T { get; set; } = null!;

    [Inject] protected ISites Sites { get; set; } = null!;

    [Inject] protected NavigationManager Nav { get; set; } = null!;

    [Inject] protected Format Format { get; set; } = null!;

    [Inject] protected Visitor Visitor { get; set; } = null!;

    /// <summary>Where documents of other modules are shown.</summary>
    [Inject] protected IDocuments Documents { get; set; } = null!;

    [Inject] private Toasts Toasts { get; set; } = null!;

    /// <summary>Another one when the rights of whoever sits here have changed.</summary>
    [CascadingParameter] protected Task<AuthenticationState>? Authentication { get; set; }

    protected Problems Problems { get; } = new();

    protected Actor Actor { get; private set; } = Actor.Anonymous;

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Gone => _gone.Token;

    protected bool Can(string permission) => Actor.Can(permission);

    /// <summary>One request in its own scope, as the signed-in person.</summary>
    protected Task<Result<TResponse>> Send<TResponse>(IRequest<TResponse> request, CancellationToken ct = default) =>
        Visitor.Send(request, ct);

    /// <summary>The same, with the error shown on the page.</summary>
    protected async Task<Result<TResponse>> Submit<TResponse>(IRequest<TResponse> request, CancellationToken ct = default)
    {
        var result = await Visitor.Send(request, ct);
        Problems.Set(result.IsOk ? null : result.Error!.In(Sites.Here.Currency));
        return result;
    }

    /// <summary>What the modules can show the reader about a document, for its trail.</summary>
    /// <param name="number">The document's own.</param>
    protected IEnumerable<TrailLink> Traces(string kind, Guid id, string number) =>
        Documents.TracesOf(kind).Where(trace => !trace.Begins && Can(trace.Permission))
            .Select(trace => new TrailLink(T[trace.TextKey], number, trace.Page(id)));

    /// <summary>Confirms in passing what was done.</summary>
    protected void Say(string text, Meaning kind = Meaning.Good) => Toasts.Say(text, kind);

    /// <summary>Changes the query of the page's address in place; null removes a name. Lists go back to their first page.</summary>
    protected void SetQuery(params (string Name, object? Value)[] changes) => QueryNavigation.Set(Nav, changes);

    // The actor must be known before OnInitialized runs, so that Can() is right from the first rendering on.
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var (first, otherRights) = (!_initialized, Authentication != _seen);
        (_initialized, _seen) = (true, Authentication);
        if (first || otherRights) Actor = await Visitor.Actor();
        if (!first && otherRights)
        {
            StateHasChanged(); // what may be done is shown anew; what has been typed stays
            return;
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    void IDisposable.Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
