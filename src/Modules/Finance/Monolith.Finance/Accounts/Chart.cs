namespace Monolith.Finance.Accounts;

/// <summary>Which account plays which role in this shop.</summary>
internal sealed class Chart(IReadOnlyDictionary<string, string> codesByRole)
{
    public string this[string role] => codesByRole.TryGetValue(role, out var code)
        ? code
        : throw new InvalidOperationException($"No account has the role '{role}'.");

    public string? Find(string role) => codesByRole.GetValueOrDefault(role);
}
