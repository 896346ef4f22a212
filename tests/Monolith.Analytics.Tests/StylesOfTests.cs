namespace Monolith.Analytics.Tests;

/// <summary>Which item is a variant of which style is said by the test.</summary>
internal sealed class StylesOfTests : IStyles
{
    public Dictionary<Guid, StyleOfItem> Styles { get; } = [];

    public Task<IReadOnlyDictionary<string, StyleInfo>> FindByCode(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, StyleInfo>>(new Dictionary<string, StyleInfo>());

    public Task<IReadOnlyDictionary<Guid, StyleOfItem>> OfItems(IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, StyleOfItem>>(Styles.Where(s => itemIds.Contains(s.Key)).ToDictionary());
}
